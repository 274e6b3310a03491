"""What the page does not wait for."""

from __future__ import annotations

import pytest

from reportedly.errors import JudgementError, ReportedlyError
from reportedly.web.problems import status_of
from reportedly.workflow.project import Project
from reportedly.workflow.review import desk as desks
from reportedly.workflow.review.desk import Desk


def test_a_rule_for_many_events_is_left_to_the_command(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "MOST_RESETTLED", 3)
    with pytest.raises(JudgementError, match=r"RPT-955.*reportedly link --rule") as refused:
        desk.use_rule("majority")
    assert isinstance(refused.value, ReportedlyError)
    assert status_of(refused.value) == 409
    assert desk.session().rule == "range@1"


def test_a_desk_reads_ahead_step_by_step_and_changes_nothing(project: Project, desk: Desk) -> None:
    before = [event.id for event in project.events]
    assert sum(1 for _ in desk.warm()) == 5
    assert [event.id for event in project.events] == before
