"""Laws of decisions: undone, they leave no trace; done, linking afresh finds the same; the chain always holds."""

from __future__ import annotations

import shutil
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import msgspec
from bench.speed.made_claims import World
from hypothesis import given, settings
from hypothesis import strategies as st

import reportedly as rp
from reportedly.errors import JudgementError
from reportedly.records.judgement import Judgement
from reportedly.review.chain import verify_chain
from reportedly.review.in_force import Decisions
from reportedly.workflow.event import find_event
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.seen import Seen

CLAIMS = 40
PLACE = {"place_id": None, "name": "Tal Rimal", "lat": 35.2, "lon": 36.9, "precision": "settlement", "country": "SY"}
KINDS = ("accept", "reject", "flag", "seal", "merge", "merge", "split", "correct", "reject-claim", "seal-claim",
         "correct-claim", "add", "seal-document", "undo", "redo")  # fmt: skip
Step = tuple[str, int, int]
STEPS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=12)


@lru_cache(maxsize=1)
def linked() -> Path:
    """The folder of a linked project, to be copied."""
    folder = Path(mkdtemp(prefix="reportedly-")) / "war"
    with rp.open(folder) as project:
        for document, claims in World(CLAIMS).reports(CLAIMS):
            project.store.add(document, claims, "run-1")
        project.link()
    return folder


def copied() -> Project:
    folder = Path(mkdtemp(prefix="reportedly-")) / "war"
    shutil.copytree(linked(), folder)
    return rp.open(folder)


def told(project: Project) -> list[bytes]:
    """Every event, sealed ones too, and every claim."""
    events = [msgspec.json.encode(event) for event in project.store.events.events()]
    return [*events, *(msgspec.json.encode(claim) for claim in project.claims)]


def do(desk: Desk, step: Step) -> None:
    """Do one step, where it makes sense."""
    kind, one, two = step
    events = list(desk.project.store.events.events())
    event, other = events[one % len(events)], events[two % len(events)]
    claim = event.claim_ids[two % len(event.claim_ids)]
    asked: dict[str, tuple[str, str, Any, str | None]] = {
        "merge": (event.id, "merge", {"with": [other.id]}, None),
        "split": (event.id, "split", {"claim_ids": [claim]}, None),
        "correct": (event.id, "correct", [PLACE], "where"), "reject-claim": (claim, "reject", None, None),
        "seal-claim": (claim, "seal", True, None), "correct-claim": (claim, "correct", [PLACE], "where"),
        "add": ("doc-new", "add", {"where": [PLACE]}, None),
        "seal-document": (event.document_ids[0], "seal", True, None),
        "accept": (event.id, "accept", None, None), "reject": (event.id, "reject", None, None),
        "flag": (event.id, "flag", bool(two % 2), None), "seal": (event.id, "seal", bool(two % 2), None),
    }  # fmt: skip
    try:
        if kind in ("undo", "redo"):
            desk.undo() if kind == "undo" else desk.redo()
            return
        target, decision, value, field = asked[kind]
        told = {"target": target, "decision": decision, "value": value, "field": field, "note": f"note {one}"}
        desk.decide(msgspec.convert(told, Asked))
    except JudgementError:
        return


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_undoing_everything_gives_back_the_machines_bytes(steps: list[Step]) -> None:
    with copied() as project:
        before, desk = told(project), Desk(project, "kestrel")
        for step in steps:
            do(desk, step)
        while desk.decisions.undoable("kestrel"):
            desk.undo()
        assert told(project) == before
        project.link()
        assert told(project) == before
        assert verify_chain(project.judgements) is None


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_linking_afresh_finds_what_linking_after_decisions_finds(steps: list[Step]) -> None:
    with copied() as project:
        desk = Desk(project, "kestrel")
        for step in steps:
            do(desk, step)
        named = {id for event in project.store.events.events() for id in (event.id, *event.claim_ids)}
        project.link()
        once = told(project)
        project.link(afresh=True)
        assert told(project) == once
        everything = Seen(project.store, desk.decisions, with_sealed=True)
        for id in named:
            if id.startswith("evt-") and "-j" not in id:
                assert find_event(id, everything, project.settings.packs).id


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from(("decide", "undo", "redo")), st.integers(0, 1)), max_size=60))
def test_undo_and_redo_walk_one_line_as_in_an_editor(steps: list[tuple[str, int]]) -> None:
    decisions, done, undone = Decisions(), [[], []], [[], []]
    for number, (step, who) in enumerate(steps, start=1):
        reviewer = f"reviewer {who}"
        told: dict[str, Any] = {"id": f"jdg-{number}", "seq": number, "reviewer": reviewer, "time": "t"}
        _walk(decisions, step, reviewer, told, done[who], undone[who])
        last = decisions.to_undo(reviewer)
        assert (last.id if last else None) == (done[who][-1] if done[who] else None)
        assert (decisions.undoable(reviewer), decisions.redoable(reviewer)) == (len(done[who]), len(undone[who]))


def _walk(
    decisions: Decisions, step: str, reviewer: str, told: dict[str, Any], done: list[str], undone: list[str]
) -> None:
    """One step in the chain and in two stacks."""
    if step == "decide":
        decisions.add(Judgement(target="clm-1", decision="accept", **told))
        done.append(told["id"])
        undone.clear()
        return
    chosen = decisions.to_undo(reviewer) if step == "undo" else decisions.to_redo(reviewer)
    if chosen is None:
        return
    decisions.add(Judgement(target=chosen.id, decision="retract", retracts=chosen.id, **told))
    if step == "undo":
        undone.append(done.pop())
    else:
        done.append(undone.pop())
