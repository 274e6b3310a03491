"""Decisions in a project: what they change, what they refuse, and that nothing is lost."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

import reportedly as rp
from reportedly.errors import JudgementError, ReportedlyError, SafetyError, UsageError
from reportedly.records.coded import Uncoded
from reportedly.records.event import Event
from reportedly.review.chain import verify_chain
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked

PLACE = {"place_id": None, "name": "Tal Rimal", "lat": 35.2, "lon": 36.9, "precision": "settlement", "country": "SY"}
DAY = {"first": "2016-03-01", "last": "2016-03-02", "precision": "days"}
STRIKE = {"acled": "Air/drone strike", "acled_type": "Explosions/Remote violence", "plover": "ASSAULT", "label": "raid"}
WHO = {"actor_id": None, "name": "unidentified armed group", "kind": "armed-group", "ambiguous": True}
KILLED = {"kind": "killed", "of": "people", "low": 3, "high": 5, "words": "three to five"}


def asked(target: str, decision: Any, value: Any = None, **told: Any) -> Asked:
    return Asked(target=target, decision=decision, value=value, **told)


def told(project: Project) -> list[bytes]:
    return [msgspec.json.encode(event) for event in project.events]


def several(project: Project) -> Event:
    """An event of at least three claims."""
    return next(event for event in project.events if len(event.claim_ids) > 2)


def test_an_accepted_event_is_accepted_with_the_claims_that_were_seen(project: Project, desk: Desk) -> None:
    event = several(project)
    done = desk.decide(asked(event.id, "accept", version=0))
    assert (done.judgement.seq, done.undoable, [each.id for each in done.events]) == (1, 1, [event.id])
    assert project.event(event.id).status == "accepted"
    assert {project.claim(id).status for id in event.claim_ids} == {"accepted"}
    assert project.store.claim(event.claim_ids[0]).status == "proposed"


def test_a_decision_on_an_older_version_is_refused_by_its_own_code(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "flag", "look again", version=0))
    with pytest.raises(JudgementError, match="RPT-952"):
        desk.decide(asked(event.id, "accept", version=0))
    assert desk.decide(asked(event.id, "accept", version=1)).judgement.seq == 2


@pytest.mark.parametrize(
    ("target", "decision", "value", "more"),
    [
        ("evt", "accept", True, {}), ("evt", "correct", WHO, {}), ("evt", "correct", WHO, {"field": "mood"}),
        ("evt", "correct", [], {"field": "who"}), ("evt", "correct", WHO, {"field": "who"}),
        ("clm", "correct", [{**PLACE, "lat": 91}], {"field": "where"}),
        ("clm", "correct", [{**PLACE, "lon": None}], {"field": "where"}),
        ("clm", "correct", [{**PLACE, "altitude": "high"}], {"field": "when"}),
        ("clm", "correct", {**DAY, "last": "2016-02-29"}, {"field": "when"}),
        ("clm", "correct", {**DAY, "last": "2016-02-30"}, {"field": "when"}),
        ("clm", "correct", [{**KILLED, "high": 2}], {"field": "how_many"}),
        ("clm", "correct", [{**KILLED, "low": -1}], {"field": "how_many"}),
        ("clm", "correct", [{**KILLED, "subset_of": 1}], {"field": "how_many"}),
        ("clm", "correct", "perhaps", {"field": "factuality"}), ("clm", "correct", [], {"field": "attribution"}),
        ("clm", "correct", {"uncoded": "absent"}, {"field": "factuality"}),
        ("clm", "correct", {"uncoded": "boring"}, {"field": "when"}),
        ("clm", "correct", {"value": DAY, "evidence": [[0, 999_999]]}, {"field": "when"}),
        ("clm", "merge", {"with": []}, {}), ("evt", "merge", {"with": []}, {}), ("evt", "merge", None, {}),
        ("evt", "merge", {"with": ["clm-1"]}, {}), ("evt", "split", {"claim_ids": ["clm-9"]}, {}),
        ("evt", "split", {"claims": []}, {}),
        ("evt", "comment", None, {}), ("evt", "comment", None, {"note": "  "}), ("evt", "flag", "", {}),
        ("evt", "seal", "why", {"field": "who"}), ("evt", "include", {"value": "maybe"}, {}), ("evt", "assign", 7, {}),
        ("doc", "read", "yes", {}), ("doc", "add", {"trigger": [5, 5]}, {}), ("doc", "add", {"mood": 1}, {}),
        ("evt", "code", {"what": 1}, {}), ("evt", "accept", None, {"keep": True}), ("evt", "flag", "\ud800", {}),
        ("evt", "comment", None, {"note": "x" * 200_000}),
        ("clm", "correct", {**STRIKE, "acled": "Tea party"}, {"field": "what"}),
        ("evt", "correct", {**STRIKE, "acled_type": "Battles"}, {"field": "what"}),
        ("evt", "correct", {**STRIKE, "plover": "ATTACK"}, {"field": "what"}),
        ("evt", "correct", {**STRIKE, "label": "x" * 300}, {"field": "what"}),
        ("clm", "correct", {**DAY, "first": "20160301"}, {"field": "when"}),
        ("clm", "correct", {**DAY, "first": "0001-01-01"}, {"field": "when"}),
        ("clm", "correct", [{**KILLED, "high": 10**30}], {"field": "how_many"}),
        ("clm", "correct", [{**KILLED, "high": 10**15}], {"field": "how_many"}),
        ("clm", "correct", [{**PLACE, "name": "Tal\x07Rimal"}], {"field": "where"}),
        ("clm", "correct", [{**PLACE, "name": "Tal \u202eRimal"}], {"field": "where"}),
        ("clm", "correct", [{**PLACE, "country": "ZZ"}], {"field": "where"}),
        ("clm", "correct", [{**PLACE, "radius_km": -1}], {"field": "where"}),
        ("clm", "correct", [{**WHO, "name": "n" * 300}], {"field": "who"}),
        ("doc", "add", {"trigger": [0, 5], "what": {**STRIKE, "acled": "Tea party"}}, {}),
    ],
)  # fmt: skip
def test_nonsense_is_refused_and_leaves_no_trace(
    project: Project, desk: Desk, target: str, decision: str, value: Any, more: dict[str, Any]
) -> None:
    event, before = several(project), told(project)
    name = {"evt": event.id, "clm": event.claim_ids[0], "doc": event.document_ids[0]}[target]
    with pytest.raises(JudgementError, match="RPT-951"):
        desk.decide(asked(name, decision, value, **more))
    assert (project.store.judgements.count(), told(project)) == (0, before)


@pytest.mark.parametrize("target", ["evt-nowhere-1", "clm-nowhere-1", "doc-nowhere"])
def test_what_is_not_there_cannot_be_decided_on(desk: Desk, target: str) -> None:
    with pytest.raises(UsageError, match="RPT-103"):
        desk.decide(asked(target, "flag", True))


def test_who_may_not_write_decides_nothing(project: Project) -> None:
    reader = Desk(project, "wren", may_write=False)
    with pytest.raises(SafetyError, match="RPT-801"):
        reader.decide(asked(several(project).id, "accept"))


@pytest.mark.parametrize(
    ("field", "value"),
    [("what", STRIKE), ("who", [WHO]), ("whom", [WHO, WHO | {"name": "civilians", "kind": "civilians"}]),
     ("where", [PLACE]), ("when", DAY), ("how_many", [KILLED]), ("factuality", "denied"),
     ("where", {"uncoded": "ambiguous", "note": "three of this name"}),
     ("attribution", [{"source_id": None, "name": "Demo Wire", "type": "media_outlet"}])],
)  # fmt: skip
def test_a_corrected_field_of_a_claim_stands_and_the_machine_keeps_its_own(
    project: Project, desk: Desk, field: str, value: Any
) -> None:
    claim = project.claim(several(project).claim_ids[0])
    done = desk.decide(asked(claim.id, "correct", value, field=field))
    seen, machine = project.claim(claim.id), project.store.claim(claim.id)
    assert seen.status == "corrected"
    assert getattr(seen, field) != getattr(machine, field)
    assert machine == claim
    assert done.judgement.machine == msgspec.to_builtins(getattr(machine, field))
    assert "review.corrected@1" in msgspec.json.encode(seen).decode() or "uncoded" in value


def test_a_corrected_claim_changes_its_event_at_once(project: Project, desk: Desk) -> None:
    event = several(project)
    for claim_id in event.claim_ids:
        done = desk.decide(asked(claim_id, "correct", [PLACE], field="where"))
    assert [each["name"] for each in project.event(event.id).where.value] == ["Tal Rimal"]
    assert done.events[0].id == event.id


def test_an_events_corrected_field_keeps_what_is_told_beside_it(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "correct", STRIKE, field="what"))
    seen = project.event(event.id)
    assert (seen.status, seen.what.rule, seen.what.value["label"]) == ("corrected", "review.corrected@1", "raid")
    assert seen.what.support == event.what.support


def test_an_events_field_that_a_person_leaves_without_a_value_keeps_what_is_told(project: Project, desk: Desk) -> None:
    event = next(each for each in project.events if not isinstance(each.where, Uncoded))
    desk.decide(asked(event.id, "correct", {"uncoded": "ambiguous", "note": "two of this name"}, field="where"))
    seen = project.event(event.id).where
    assert (seen.value, seen.rule, seen.support) == (None, "review.corrected@1", event.where.support)
    shown = next(field for field in desk.event(event.id).fields if field.name == "where")
    assert (shown.text, shown.by, len(shown.told)) == (None, "kestrel", len(event.where.support))
    assert "two of this name" in (shown.uncoded or "")
    assert desk.map("").total == len(project.events)


def test_what_cannot_be_a_type_is_told_with_what_can(project: Project, desk: Desk) -> None:
    with pytest.raises(JudgementError, match="known are Abduction/forced disappearance, "):
        desk.decide(asked(several(project).id, "correct", {**STRIKE, "acled": "Tea party"}, field="what"))


def test_a_rejected_claim_leaves_its_event_and_the_id_still_resolves(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.claim_ids[0], "reject"))
    seen = project.event(event.id)
    assert seen.claim_ids == event.claim_ids[1:]
    assert project.claim(event.claim_ids[0]).status == "rejected"
    project.link(afresh=True)
    assert project.event(event.id).record == seen.record


def test_an_event_of_rejected_claims_stays_as_a_tombstone(project: Project, desk: Desk) -> None:
    event = several(project)
    for claim_id in event.claim_ids:
        desk.decide(asked(claim_id, "reject"))
    seen = project.event(event.id)
    assert (seen.id, seen.status, seen.counted) == (event.id, "rejected", False)


def test_a_rejected_event_does_not_count(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "reject", note="a rehearsal"))
    assert (project.event(event.id).status, project.event(event.id).counted) == ("rejected", False)


def test_merged_and_split_back_both_histories_are_intact(project: Project, desk: Desk) -> None:
    before = told(project)
    one, two = (event for event in list(project.events)[:2])
    moved = desk.decide(asked(one.id, "merge", {"with": [two.id]})).moved
    gone = next(iter(moved))
    joined = project.event(one.id)
    assert set(joined.claim_ids) == {*one.claim_ids, *two.claim_ids}
    assert (project.event(gone).id, "merged-by-hand" in joined.flags) == (joined.id, True)
    leaving = [id for id in joined.claim_ids if id in (two if gone == two.id else one).claim_ids]
    desk.decide(asked(joined.id, "split", {"claim_ids": leaving}))
    assert [set(project.event(each.id).claim_ids) for each in (one, two)] == [set(one.claim_ids), set(two.claim_ids)]
    assert [each.decision for each in project.judgements] == ["merge", "split"]
    project.link(afresh=True)
    assert set(project.event(two.id).claim_ids) == set(two.claim_ids)
    desk.undo(2)
    assert told(project) == before


def test_an_event_named_by_another_policy_keeps_what_was_decided(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "accept"))
    project.link(policy="campaign")
    assert project.event(event.id).status == "accepted"
    project.link(policy="incident")
    assert project.event(event.id).status == "accepted"


def test_claims_that_join_an_accepted_event_are_told_of(project: Project, desk: Desk) -> None:
    one, two = list(project.events)[:2]
    desk.decide(asked(one.id, "accept"))
    done = desk.decide(asked(one.id, "merge", {"with": [two.id]}))
    merged = next(row for row in done.events if row.id == one.id)
    assert {"changes-accepted", "merged-by-hand"} <= set(merged.flags)


def test_a_sealed_record_is_in_no_list_and_no_export(project: Project, desk: Desk, tmp_path) -> None:
    event, total, claims = several(project), len(project.events), len(project.claims)
    desk.decide(asked(event.claim_ids[0], "seal", "names a child"))
    assert len(project.claims) == claims - 1 == len(list(project.claims))
    for format in ("events", "jsonl", "events-csv", "event-reports"):
        project.export(format, tmp_path / format, quotes=True)
        assert event.claim_ids[0] not in (tmp_path / format).read_text("utf-8")
    assert len(project.events) == total
    desk.decide(asked(event.document_ids[-1], "seal", True))
    assert not any(claim.document_id == event.document_ids[-1] for claim in project.claims)
    desk.undo(2)
    assert (len(project.events), len(project.claims)) == (total, claims)


def test_an_inclusion_names_its_standard_and_reviewer(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "include", {"value": "included", "standard": "two origins", "reason": "seen"}))
    told = project.event(event.id).inclusion
    assert (told.value, told.standard, told.reviewer) == ("included", "two origins", "kestrel")


def test_a_claim_is_added_from_a_note_and_taken_back(project: Project, desk: Desk) -> None:
    before, total = told(project), len(project.claims)
    done = desk.decide(asked("doc-new", "add", {"where": [PLACE], "published": "2016-03-02"}, note="A 🙂 shell fell."))
    added = project.claim(project.event(done.events[0].id).claim_ids[0])
    assert (added.trigger.text, added.status, added.where[0].value.name) == (
        "A 🙂 shell fell.",
        "accepted",
        "Tal Rimal",
    )
    assert len(project.claims) == total + 1
    seen = told(project)
    project.link()
    assert project.event(done.events[0].id).claim_ids == (added.id,)
    assert len(told(project)) == len(seen)
    desk.undo()
    project.link()
    assert told(project) == before


@pytest.mark.parametrize("told", [{"version": 7}, {"field": "who"}, {"keep": True}])
def test_a_note_that_is_refused_leaves_no_document(project: Project, desk: Desk, told: dict[str, Any]) -> None:
    documents = project.store.count("documents")
    with pytest.raises(JudgementError):
        desk.decide(asked("doc-new", "add", {"where": [PLACE]}, note="A shell fell by the mill.", **told))
    assert project.store.count("documents") == documents


def test_sixty_decisions_are_undone_and_done_again_after_reloads(project: Project, desk: Desk) -> None:
    before = told(project)
    events = list(project.events)
    for number in range(60):
        desk.decide(asked(events[number % len(events)].id, "flag", f"round {number}"))
    after = told(project)
    for _ in range(60):
        done = again(project).undo()
    assert (done.undoable, told(project)) == (0, before)
    with pytest.raises(JudgementError, match="RPT-953"):
        again(project).undo()
    for _ in range(60):
        again(project).redo()
    assert told(project) == after
    with pytest.raises(JudgementError, match="RPT-953"):
        again(project).redo()
    assert verify_chain(project.judgements) is None


def again(project: Project) -> Desk:
    """A desk that was opened just now and knows nothing yet."""
    return Desk(rp.open(project.folder), "kestrel", clock=lambda: "2018-06-30T00:00:00Z")


def test_nobody_undoes_what_others_decided(project: Project, desk: Desk) -> None:
    event = several(project)
    kept = desk.decide(asked(event.id, "accept")).judgement
    other = Desk(project, "wren")
    with pytest.raises(JudgementError, match="RPT-953"):
        other.undo()
    with pytest.raises(JudgementError, match="RPT-951"):
        other.decide(asked(kept.id, "retract"))
    assert desk.decide(asked(kept.id, "retract")).undoable == 0
    assert project.event(event.id).status == "proposed"


def test_a_new_decision_ends_what_can_be_done_again(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "accept"))
    desk.undo()
    desk.decide(asked(event.id, "flag", True))
    with pytest.raises(ReportedlyError, match="RPT-953"):
        desk.redo()
