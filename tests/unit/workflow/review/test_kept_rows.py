"""Corrections kept in the project's own pack: the next run codes with them, and undoing takes them out again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.unit.workflow.review.conftest import desk_of

import reportedly as rp
from reportedly.errors import JudgementError
from reportedly.knowledge.packs import Pack
from reportedly.records.claim import Claim
from reportedly.workflow.packs import check_packs
from reportedly.workflow.project import Project
from reportedly.workflow.review.views.decisions import Asked

FIRST = "The Lions of Tadef shelled a checkpoint near Kharza Sufla on Monday, killing three soldiers.\n"
LATER = "The Lions of Tadef shelled a bakery in Kharza Sufla on Friday, residents said.\n"
REBELS = {"actor_id": "act-fsa", "name": "Free Syrian Army", "kind": "rebel-group"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with one coded report."""
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    (tmp_path / "later.txt").write_text(LATER, "utf-8")
    with rp.open(tmp_path / "war") as project:
        project.code(tmp_path / "first.txt", published="2016-03-02")
        project.link()
    return tmp_path / "war"


def shelling(project: Project, text: str) -> Claim:
    """The claim of a report."""
    document = next(each for each in project.documents if each.text.strip() == text.strip())
    return next(claim for claim in project.store.claims_of(document.id) if claim.trigger.text == "shelled")


def actors(claim: Claim) -> list[str | None]:
    return [each.value.actor_id for each in claim.who] if isinstance(claim.who, tuple) else []


def evidence(words: str) -> list[list[int]]:
    return [[FIRST.index(words), FIRST.index(words) + len(words)]]


def test_a_kept_alias_is_coded_by_the_next_run_and_taken_out_when_undone(folder: Path) -> None:
    with rp.open(folder) as project:
        claim = shelling(project, FIRST)
        assert actors(claim) != ["act-fsa"]
        told = [{"value": REBELS, "evidence": evidence("Lions of Tadef")}]
        desk_of(project).decide(Asked(target=claim.id, decision="correct", field="who", value=told, keep=True))
    with rp.open(folder) as project:
        project.code(folder.parent / "later.txt", published="2016-03-06")
        assert actors(shelling(project, LATER)) == ["act-fsa"]
        assert actors(shelling(project, FIRST)) == actors(claim)
        desk_of(project).undo()
    assert list(Pack.named(str(folder / "reviewed")).rows("aliases")) == []


def test_a_row_is_taken_out_when_only_its_undoing_is_imported(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    told = [{"value": REBELS, "evidence": evidence("Lions of Tadef")}]
    with rp.open(folder) as project, rp.open(tmp_path / "copy") as other:
        claim = shelling(project, FIRST)
        desk, asked = desk_of(project), Asked(target=claim.id, decision="correct", field="who", value=told, keep=True)
        for step in (lambda: desk.decide(asked), desk.undo):
            step()
            project.export("judgements", tmp_path / "told.jsonl", quotes=True)
            assert other.import_judgements(tmp_path / "told.jsonl").new == 1
            rows = [list(Pack.named(str(each / "reviewed")).rows("aliases")) for each in (folder, tmp_path / "copy")]
            assert rows[0] == rows[1]
    assert rows[1] == []


def test_a_kept_place_is_coded_by_the_next_run(folder: Path) -> None:
    place = {"place_id": None, "name": "Kharza Sufla", "lat": 36.41, "lon": 37.42, "precision": "settlement",
             "country": "SY", "admin1": "Aleppo"}  # fmt: skip
    with rp.open(folder) as project:
        claim = shelling(project, FIRST)
        told = [{"value": place, "evidence": evidence("Kharza Sufla")}]
        desk_of(project).decide(Asked(target=claim.id, decision="correct", field="where", value=told, keep=True))
    with rp.open(folder) as project:
        project.code(folder.parent / "later.txt", published="2016-03-06")
        where = shelling(project, LATER).where
    assert isinstance(where, tuple)
    assert ("Kharza Sufla", 36.41, 37.42) in [(each.value.name, each.value.lat, each.value.lon) for each in where]
    assert all(is_well for line, is_well in check_packs((str(folder / "reviewed"),)) if "no column" in line)


def test_a_kept_new_actor_is_coded_by_the_next_run_and_taken_out_when_undone(folder: Path) -> None:
    lions = {"actor_id": None, "name": "Lions of Tadef (local)", "kind": "rebel-group"}
    with rp.open(folder) as project:
        claim = shelling(project, FIRST)
        told = [{"value": lions, "evidence": evidence("Lions of Tadef")}]
        desk_of(project).decide(Asked(target=claim.id, decision="correct", field="who", value=told, keep=True))
    assert all(is_well for _, is_well in check_packs((str(folder / "reviewed"),)))
    with rp.open(folder) as project:
        project.code(folder.parent / "later.txt", published="2016-03-06")
        who = shelling(project, LATER).who
        assert isinstance(who, tuple)
        assert [(each.value.name, each.value.kind) for each in who] == [("Lions of Tadef (local)", "rebel-group")]
        assert str(who[0].value.actor_id).startswith("act-own-")
        desk_of(project).undo()
    pack = Pack.named(str(folder / "reviewed"))
    assert [*pack.rows("actors"), *pack.rows("aliases")] == []


def test_what_makes_no_row_is_refused_and_not_decided(folder: Path) -> None:
    with rp.open(folder) as project:
        claim = shelling(project, FIRST)
        nowhere = [{"value": {"place_id": None, "name": "Kharza Sufla", "precision": "settlement"},
                    "evidence": evidence("Kharza Sufla")}]  # fmt: skip
        with pytest.raises(JudgementError, match="RPT-951"):
            desk_of(project).decide(Asked(target=claim.id, decision="correct", field="where", value=nowhere, keep=True))
        assert project.store.judgements.count() == 0
        assert actors(project.claim(claim.id)) == actors(claim)


def test_a_corrected_field_says_why_it_is_what_it_is(folder: Path) -> None:
    with rp.open(folder) as project:
        claim = shelling(project, FIRST)
        desk_of(project).decide(Asked(target=claim.id, decision="correct", field="who", value=[REBELS]))
        assert "review.corrected@1" in str(project.why(claim.id, "who"))
