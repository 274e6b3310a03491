"""A judgement that was changed or lost in the database is told by its code, and nothing is decided or linked on it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.unit.workflow.review.conftest import desk_of

import reportedly as rp
from reportedly.errors import IntegrityError
from reportedly.records.judgement import Judgement
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked


@pytest.mark.parametrize(
    "sql",
    [
        """UPDATE judgements SET json = replace(json, '"accept"', '"reject"') WHERE seq = 2""",
        "DELETE FROM judgements WHERE seq = 2",
        "DELETE FROM judgements WHERE seq = 3",
        "DELETE FROM judgements",
    ],
)
def test_a_changed_or_lost_judgement_is_told_and_nothing_goes_on(desk: Desk, tmp_path: Path, sql: str) -> None:
    folder, ids = decided(desk), desk.ids()
    change(folder, sql)
    with rp.open(folder) as project:
        out = tmp_path / "out"
        for step in (
            project.link, desk_of(project).session, lambda: list(project.judgements), lambda: list(project.claims),
            lambda: desk_of(project).decide(Asked(target=ids[5], decision="accept")),
            lambda: project.export("judgements", out, quotes=True), lambda: project.export("events-csv", out),
        ):  # fmt: skip
            with pytest.raises(IntegrityError, match=r"RPT-702.*jdg-"):
                step()
        assert list(tmp_path.glob("out*")) == []


def test_a_lost_end_is_put_back_from_an_exported_file_and_from_no_other(desk: Desk, tmp_path: Path) -> None:
    decided(desk)
    desk.project.export("judgements", tmp_path / "all.jsonl", quotes=True)
    lines = (tmp_path / "all.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "two.jsonl").write_bytes(b"".join(lines[:2]))
    folder = desk.project.folder
    change(folder, "DELETE FROM judgements WHERE seq > 1")
    with rp.open(folder) as project:
        with pytest.raises(IntegrityError, match=r"RPT-702.*jdg-3"):
            project.import_judgements(tmp_path / "two.jsonl")
        assert project.import_judgements(tmp_path / "all.jsonl").new == 2
        assert [each.id for each in project.judgements] == ["jdg-1", "jdg-2", "jdg-3"]


def test_nothing_is_coded_blind_onto_a_chain_that_lost_its_end(desk: Desk) -> None:
    folder = decided(desk)
    change(folder, "DELETE FROM judgements WHERE seq = 3")
    with rp.open(folder) as project, pytest.raises(IntegrityError, match="RPT-702"):
        project.store.judgements.add(Judgement(id="", target="clm-1", decision="code", reviewer="wren", time="t"))


def decided(desk: Desk) -> Path:
    """The folder of a project in which three events were accepted."""
    for event in desk.ids()[:3]:
        desk.decide(Asked(target=event, decision="accept"))
    return desk.project.folder


def change(folder: Path, sql: str) -> None:
    """Change a project's database behind its back."""
    with sqlite3.connect(folder / "reportedly.sqlite") as db:
        db.execute(sql)
