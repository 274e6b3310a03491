"""Decisions of a file: what cannot be is refused before anything is kept, and what is about nothing here is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

import reportedly as rp
from reportedly.errors import JudgementError, ReadError
from reportedly.records.judgement import Judgement
from reportedly.review.chain import chained
from reportedly.workflow.judgement_files import Imported
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk


def written(folder: Path, *told: dict[str, Any]) -> Path:
    """A file of decisions whose chain holds."""
    last, lines = None, []
    for each in told:
        last = chained(Judgement(id="", **({"reviewer": "wren", "time": "2018-06-30T00:00:00Z"} | each)), last)
        lines.append(msgspec.json.encode(last) + b"\n")
    path = folder / "told.jsonl"
    path.write_bytes(b"".join(lines))
    return path


@pytest.mark.parametrize(
    "told",
    [
        {"target": "evt-1", "decision": "split"},
        {"target": "evt-1", "decision": "split", "value": {"claim_ids": 5}},
        {"target": "evt-1", "decision": "merge", "value": None},
        {"target": "clm-1", "decision": "merge", "value": {"with": ["clm-2"]}},
        {"target": "doc-1", "decision": "add"},
        {"target": "doc-1", "decision": "add", "value": {"trigger": ["a", "b"]}},
        {"target": "doc-1", "decision": "add", "value": {"trigger": [9, 3]}},
        {"target": "doc-1", "decision": "add", "value": {"trigger": [0, 3], "what": 5}},
        {"target": "clm-1", "decision": "correct", "field": "what", "value": 5},
        {"target": "clm-1", "decision": "correct", "value": 5},
        {"target": "clm-1", "decision": "correct", "field": "id", "value": "clm-2"},
        {"target": "evt-1", "decision": "correct", "field": "where", "value": "x"},
        {"target": "evt-1", "decision": "include", "value": "x"},
        {"target": "evt-1", "decision": "assign", "value": {"a": 1}},
        {"target": "clm-1", "decision": "code", "round": "rnd-1", "value": 7},
        {"target": "jdg-1", "decision": "retract", "retracts": "jdg-1"},
        {"target": "jdg-9", "decision": "retract", "retracts": "jdg-9"},
        {"target": "../x", "decision": "flag", "value": True},
        {"target": "evt-1", "decision": "accept", "reviewer": "\x1b[2J"},
    ],
)
def test_a_decision_that_cannot_be_is_refused_though_its_chain_holds(
    project: Project, tmp_path: Path, told: dict[str, Any]
) -> None:
    with pytest.raises(JudgementError, match=r"RPT-951 .*jdg-1"):
        project.import_judgements(written(tmp_path, told))
    assert project.store.judgements.count() == 0


def test_decisions_about_what_is_not_here_are_kept_and_hold_once_it_comes(
    project: Project, desk: Desk, tmp_path: Path
) -> None:
    document = next(each for each in project.documents if project.store.claims_of(each.id))
    claim = project.store.claims_of(document.id)[0]
    told = (
        {"target": document.id, "decision": "add", "value": {"trigger": [0, 5]}},
        {"target": claim.id, "decision": "reject"},
        {"target": f"evt-{claim.id.removeprefix('clm-')}", "decision": "flag", "value": True},
        {"target": "evt-gone-1", "decision": "merge", "value": {"with": ["evt-gone-2"]}},
    )
    with rp.open(tmp_path / "copy") as other:
        others = [each for each in project.documents if each.id != document.id]
        for each in others:
            other.store.add(each, project.store.claims_of(each.id), "run-1")
        other.link()
        before = len(list(other.events))
        assert other.import_judgements(written(tmp_path, *told)) == Imported(new=4, waiting=4)
        other.link()
        assert len(list(other.events)) == before
        other.store.add(document, project.store.claims_of(document.id), "run-1")
        other.link()
        statuses = {each.id: each.status for each in other.claims}
        assert statuses[claim.id] == "rejected"
        assert any(id.endswith("-j1") for id in statuses)


def test_a_decision_of_a_newer_version_is_named_as_such_and_nothing_is_taken(project: Project, tmp_path: Path) -> None:
    path = written(tmp_path, {"target": "clm-1", "decision": "accept"})
    path.write_bytes(path.read_bytes().replace(b'"accept"', b'"endorse"'))
    with pytest.raises(ReadError, match=r"RPT-206.*line 1.*endorse.*newer version"):
        project.import_judgements(path)
    assert project.store.judgements.count() == 0
