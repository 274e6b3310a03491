"""What a project says of stale events, and of calls that make no sense."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.speed.made_claims import World

import reportedly as rp
from reportedly.errors import UsageError
from reportedly.workflow.project import Project


@pytest.fixture
def project(tmp_path: Path):
    with rp.open(tmp_path / "war") as opened:
        yield opened


def test_events_that_are_older_than_the_claims_are_called_so(project: Project) -> None:
    reports = list(World(30).reports(30))
    for document, claims in reports[1:]:
        project.store.add(document, claims, "run-1")
    assert "Nothing is linked yet" in str(project.standing)
    project.link()
    assert project.standing is None
    project.store.add(*reports[0], "run-1")
    assert "older than the claims of 1 document:" in str(project.standing)
    project.link()
    assert project.standing is None


@pytest.mark.parametrize("day", ["yesterday", "2016-13-45", "20160101"])
def test_a_day_that_is_none_is_refused(project: Project, day: str) -> None:
    with pytest.raises(UsageError, match="RPT-104"):
        project.events.where(since=day)
    with pytest.raises(UsageError, match="RPT-104"):
        project.events.where(until=day)


def test_fields_and_limits_that_cannot_be_are_refused(project: Project) -> None:
    with pytest.raises(UsageError, match="RPT-103"):
        project.contradictions(field="number")
    with pytest.raises(UsageError, match="RPT-104"):
        project.find("shelling", limit=0)
