"""Laws of counting sources: whatever is decided, in whatever order, rows kept are the rows that all claims give."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from tests.property.test_decisions import STEPS, Step, copied, do

from reportedly.link.profiles.profile import profile_of, volumes
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.source_profiles import Profiles, told_in

TABLES = ("source_documents", "source_parts", "source_cites", "source_labels", "source_events", "source_stale")


def rows(project: Project) -> list[Any]:
    """Every row that is kept, brought up to date."""
    Profiles(project).list()
    return [project.store.sources._ask(f"SELECT * FROM {table} ORDER BY 1, 2") if table != "source_stale"  # type: ignore[attr-defined]
            else project.store.sources.has_stale() for table in TABLES]  # fmt: skip


def afresh(project: Project) -> list[Any]:
    """The same rows made of everything."""
    with project.store.sources.counting() as session:
        session.mark_all()
    return rows(project)


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_rows_after_each_decision_are_those_made_of_everything(steps: list[Step]) -> None:
    with copied() as project:
        desk = Desk(project, "kestrel")
        for step in steps:
            do(desk, step)
            kept = rows(project)
        assert kept == afresh(project)
        project.link()
        kept = rows(project)
        assert kept == afresh(project)
        told = told_in(project)
        assert Profiles(project).list() == volumes(told)
        for key in told.known:
            assert Profiles(project).one(key.removeprefix("name:")) == profile_of(told, key)


@settings(max_examples=6, deadline=None)
@given(steps=STEPS)
def test_undoing_everything_gives_back_the_rows(steps: list[Step]) -> None:
    with copied() as project:
        before, desk = rows(project), Desk(project, "kestrel")
        notes = sum(step[0] == "add" for step in steps)
        for step in steps:
            do(desk, step)
            rows(project)
        while desk.decisions.undoable("kestrel"):
            desk.undo()
        if not notes:
            assert rows(project) == before
        assert Profiles(project).list() == volumes(told_in(project))
