"""Sources are counted from rows in the database: what is shown is what reading everything gives."""

from __future__ import annotations

import pytest

from reportedly.link.profiles.profile import profile_of, volumes
from reportedly.records.profile import SourceProfile
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.source_profiles import Profiles, key_of, told_in
from reportedly.workflow.sources import list_sources, source_profile

CHAIN = [{"source_id": None, "name": "Demo Wire", "type": "media_outlet"},
         {"source_id": None, "name": "Quiet Monitor", "type": "monitoring_group"}]  # fmt: skip


def read_anew(project: Project) -> list[SourceProfile | None]:
    """The list and every profile, from all claims and events, without a row that was kept."""
    told = told_in(project)
    return [*volumes(told), *(profile_of(told, key) for key in sorted(told.known))]


def shown(project: Project) -> list[SourceProfile | None]:
    """The same as users see it."""
    keys = sorted(told_in(project).known)
    return [*list_sources(project), *(source_profile(project, key.removeprefix("name:")) for key in keys)]


def test_counts_and_profiles_are_those_of_reading_everything(project: Project, desk: Desk) -> None:
    assert shown(project) == read_anew(project)
    claims = list(project.claims)
    desk.decide(Asked(target=claims[0].id, decision="correct", field="attribution", value=CHAIN))
    desk.decide(Asked(target=claims[1].id, decision="seal", value=True))
    desk.decide(Asked(target=claims[2].id, decision="reject"))
    desk.decide(Asked(target="doc-new", decision="add", value={}, note="A shell fell by the mill."))
    assert shown(project) == read_anew(project)
    desk.undo(3)
    assert shown(project) == read_anew(project)


def test_what_people_rejected_is_counted_for_nobody(project: Project, desk: Desk) -> None:
    before = sum(each.claims for each in desk.sources())
    desk.decide(Asked(target=next(iter(project.claims)).id, decision="reject"))
    assert sum(each.claims for each in desk.sources()) == before - 1
    events = sum(each.events for each in desk.sources())
    desk.decide(Asked(target=next(iter(project.events)).id, decision="reject"))
    assert sum(each.events for each in desk.sources()) < events


def test_a_decision_makes_only_the_rows_anew_that_it_touches(project: Project, desk: Desk) -> None:
    desk.sources()
    claim = next(iter(project.claims))
    desk.decide(Asked(target=claim.id, decision="reject"))
    counting = Profiles(project)._counting
    with project.store.sources.counting() as session:
        counting._mark(session)
        assert 0 < session.count_stale() <= 1 + len(project.store.claims_of(claim.document_id))


def test_other_packs_count_everything_anew(project: Project) -> None:
    list_sources(project)
    profiles = Profiles(project)
    key = key_of(profiles.sources, list_sources(project)[0].name)
    with project.store.sources.counting() as session:
        session.write_note('{"made_with":"other packs","judged":0}')
        session.put_events([], [])
    assert not profiles._counting.is_current()
    assert Profiles(project).one(key.removeprefix("name:")) is not None
    assert profiles._counting.is_current()


def test_rows_that_cannot_be_brought_up_are_read_past(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = list_sources(project)
    with project.store.sources.counting() as session:
        session.mark_all()
    monkeypatch.setattr(type(project.store.sources), "only_reads", True)
    assert list_sources(project) == expected
    assert source_profile(project, expected[0].id or expected[0].name).events == expected[0].events
