"""A decision names its records as people know them, and an open page learns that others changed something."""

from __future__ import annotations

from typing import Any

from tests.unit.workflow.review.conftest import desk_of

from reportedly.records.event import Event
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked


def asked(target: str, decision: Any, value: Any = None, **told: Any) -> Asked:
    return Asked(target=target, decision=decision, value=value, **told)


def several(project: Project) -> Event:
    """An event of at least three claims."""
    return next(event for event in project.events if len(event.claim_ids) > 2)


def test_an_event_is_named_by_its_line_and_a_claim_by_its_words(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "accept"))
    desk.decide(asked(event.claim_ids[0], "correct", {"uncoded": "ambiguous"}, field="where"))
    about = desk.judgements().about
    row, claim = about[event.id].row, about[event.claim_ids[0]]
    assert row is not None
    assert (row.id, row.status) == (event.id, "accepted")
    assert claim.words == project.claim(event.claim_ids[0]).trigger.text
    assert claim.row == row


def test_what_a_merge_takes_in_is_named_by_the_event_that_it_became(project: Project, desk: Desk) -> None:
    one, other = [event.id for event in project.events][:2]
    desk.decide(asked(one, "merge", {"with": [other]}))
    about = desk.judgements().about
    assert {about[name].row.id for name in (one, other) if about[name].row} == {project.event(one).id}  # type: ignore[union-attr]


def test_what_is_sealed_has_no_name_among_the_decisions(project: Project, desk: Desk) -> None:
    event = several(project)
    desk.decide(asked(event.id, "seal", value=True))
    assert event.id not in desk.judgements().about


def test_another_linking_and_anothers_decision_show_in_the_state(project: Project, desk: Desk) -> None:
    before = desk.state()
    assert desk.state() == before
    desk_of(project, "wren").decide(asked(several(project).id, "accept"))
    decided = desk.state()
    assert (decided.linked, decided.decided) == (before.linked, before.decided + 1)
    project.link(rule="majority")
    assert desk.state().linked != before.linked
