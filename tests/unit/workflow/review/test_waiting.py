"""What the page does not wait for."""

from __future__ import annotations

from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk


def test_a_desk_reads_ahead_step_by_step_and_changes_nothing(project: Project, desk: Desk) -> None:
    before = [event.id for event in project.events]
    assert sum(1 for _ in (*desk.first_view(), *desk.warm())) == 8
    assert [event.id for event in project.events] == before
