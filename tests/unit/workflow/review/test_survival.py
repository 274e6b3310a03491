"""What people decided outlives other rules, other orders of arrival, and the way into another copy of the project."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
from bench.speed.made_claims import World
from msgspec.structs import replace
from tests.unit.workflow.review.conftest import CLAIMS, desk_of

import reportedly as rp
from reportedly.errors import IntegrityError, JudgementError, ReadError, SafetyError
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.evidence.reasons import machine_words
from reportedly.workflow.review.views.decisions import Asked

PLACE = {"place_id": None, "name": "Tal Rimal", "lat": 35.2, "lon": 36.9, "precision": "settlement", "country": "SY"}


def told(project: Project) -> list[bytes]:
    return [msgspec.json.encode(event) for event in project.events]


def coded_by_other_rules(claim: Claim) -> Claim:
    """The claim as rules that find another place and another score have it."""
    if not isinstance(claim.where, tuple):
        return claim
    places = tuple(replace(each, value=replace(each.value, name="Kafr Test", place_id=None)) for each in claim.where)
    what = replace(claim.what, score=0.25) if isinstance(claim.what, Coded) else claim.what
    return replace(claim, where=places, what=what)


def decide_on_everything(desk: Desk) -> None:
    """One decision of each kind that changes events."""
    events = list(desk.project.events)
    several = next(event for event in reversed(events) if len(event.claim_ids) > 2)
    decisions: list[tuple[str, str, Any, str | None]] = [
        (events[0].id, "accept", None, None), (events[1].id, "reject", None, None), (events[2].id, "flag", "odd", None),
        (events[3].claim_ids[0], "correct", [PLACE], "where"), (events[4].claim_ids[0], "reject", None, None),
        (events[5].id, "include", {"value": "excluded", "standard": "own"}, None), (events[6].id, "seal", True, None),
        (several.id, "split", {"claim_ids": [several.claim_ids[0]]}, None),
        (events[7].id, "merge", {"with": [events[8].id]}, None),
        (events[9].document_ids[0], "seal", True, None),
    ]  # fmt: skip
    for target, decision, value, field in decisions:
        desk.decide(Asked(target=target, decision=decision, value=value, field=field))  # type: ignore[arg-type]
    desk.decide(Asked(target="doc-new", decision="add", value={"where": [PLACE]}, note="A shell fell by the mill."))


def test_ten_corrected_fields_outlive_other_rules_which_are_listed_as_suggestions(project: Project, desk: Desk) -> None:
    claims = [claim for claim in project.claims if isinstance(claim.where, tuple)][:10]
    for claim in claims:
        desk.decide(Asked(target=claim.id, decision="correct", field="where", value=[PLACE]))
    assert desk.suggestions() == ()
    for document in list(project.documents):
        again = tuple(map(coded_by_other_rules, project.store.claims_of(document.id)))
        project.store.replace(document, again, "run-2")
    project.link()
    for claim in claims:
        seen, machine = project.claim(claim.id), project.store.claim(claim.id)
        assert [each.value.name for each in seen.where] == ["Tal Rimal"]
        assert {each.value.name for each in machine.where} == {"Kafr Test"}
        assert machine.what.score == 0.25
    found = desk.suggestions()
    assert {each.target for each in found} == {claim.id for claim in claims}
    assert all((each.decided, "Kafr Test" in each.machine_now) == ("Tal Rimal (SY)", True) for each in found)


def test_an_events_corrected_field_is_a_suggestion_once_the_machine_has_another_value(
    project: Project, desk: Desk
) -> None:
    event = next(each for each in project.events if len(each.claim_ids) > 2 and not isinstance(each.where, Uncoded))
    machine = msgspec.to_builtins(event.where)
    for name in ("Tal Rimal", "Tal Rihana"):
        done = desk.decide(Asked(target=event.id, decision="correct", field="where", value=[{**PLACE, "name": name}]))
        assert done.judgement.machine["value"] == machine["value"]
    desk.decide(Asked(target=event.claim_ids[0], decision="correct", field="where", value=[PLACE]))
    desk.decide(Asked(target=event.claim_ids[1], decision="reject"))
    assert [each for each in desk.suggestions() if each.target == event.id] == []
    for document in list(project.documents):
        again = tuple(map(coded_by_other_rules, project.store.claims_of(document.id)))
        project.store.replace(document, again, "run-2")
    project.link()
    (found,) = (each for each in desk.suggestions() if each.target == event.id)
    assert ("Tal Rihana" in found.decided, "Kafr Test" in found.machine_now, found.machine_then) == (
        True, True, machine_words("where", machine),
    )  # fmt: skip
    shown = next(field for field in desk.event(event.id).fields if field.name == "where")
    assert shown.suggestion == found.machine_now
    assert event.id in desk.ids("why=suggestion")


def test_a_claim_that_a_person_added_outlives_coding_again(project: Project, desk: Desk) -> None:
    document = next(iter(project.documents))
    desk.decide(Asked(target="doc-new", decision="add", value={"where": [PLACE]}, note="A shell fell."))
    for each in list(project.documents):
        project.store.replace(each, (), "run-2")
    project.link()
    assert project.store.claims_of(document.id) == ()
    assert [claim.where[0].value.name for claim in project.claims] == ["Tal Rimal"]


def test_linking_anew_or_under_other_policies_and_back_changes_nothing(project: Project, desk: Desk) -> None:
    decide_on_everything(desk)
    project.link()
    once = told(project)
    project.link(afresh=True)
    assert told(project) == once
    for policy in ("acled-day", "ucdp-ged", "campaign", "incident"):
        project.link(policy=policy)
    assert told(project) == once


def test_decisions_go_into_a_copy_whose_documents_came_in_another_order(
    project: Project, desk: Desk, tmp_path: Path
) -> None:
    decide_on_everything(desk)
    desk.undo(2)
    desk.redo(1)
    project.link()
    project.export("judgements", tmp_path / "one.jsonl", quotes=True)
    reports = list(World(CLAIMS).reports(CLAIMS))
    random.Random(7).shuffle(reports)
    with rp.open(tmp_path / "copy") as other:
        for some in (reports[:20], reports[20:]):
            for document, claims in some:
                other.store.add(document, claims, "run-1")
            other.link()
        assert other.import_judgements(tmp_path / "one.jsonl").new == project.store.judgements.count()
        assert other.import_judgements(tmp_path / "one.jsonl").new == 0
        other.link()
        assert told(other) == told(project)
        other.export("judgements", tmp_path / "two.jsonl", quotes=True)
    assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()


def test_decisions_are_not_written_without_their_words(project: Project, tmp_path: Path) -> None:
    with pytest.raises(SafetyError, match="RPT-801"):
        project.export("judgements", tmp_path / "one.jsonl")
    assert not (tmp_path / "one.jsonl").exists()


def test_a_changed_lost_or_damaged_line_is_named_and_nothing_is_taken(
    project: Project, desk: Desk, tmp_path: Path
) -> None:
    decide_on_everything(desk)
    path = tmp_path / "one.jsonl"
    project.export("judgements", path, quotes=True)
    lines = path.read_bytes().splitlines(keepends=True)
    desk.undo(20)
    cases = ([*lines[:2], lines[2].replace(b"odd", b"old"), *lines[3:]], [*lines[:2], *lines[3:]])
    with rp.open(tmp_path / "copy") as other:
        for case in cases:
            path.write_bytes(b"".join(case))
            with pytest.raises(IntegrityError, match=r"RPT-702.*line 3"):
                other.import_judgements(path)
        path.write_bytes(b"".join([*lines[:4], b"{\n"]))
        with pytest.raises(ReadError, match=r"RPT-206.*line 5"):
            other.import_judgements(path)
        assert other.store.judgements.count() == 0


def test_decisions_of_another_history_are_refused(project: Project, desk: Desk, linked: Path, tmp_path: Path) -> None:
    decide_on_everything(desk)
    project.export("judgements", tmp_path / "one.jsonl", quotes=True)
    event = next(iter(project.events))
    with rp.open(tmp_path / "copy") as other:
        for document, claims in World(CLAIMS).reports(CLAIMS):
            other.store.add(document, claims, "run-1")
        other.link()
        desk_of(other, "wren").decide(Asked(target=event.id, decision="flag", value=True))
        with pytest.raises(JudgementError, match="RPT-954"):
            other.import_judgements(tmp_path / "one.jsonl")
        assert other.store.judgements.count() == 1
