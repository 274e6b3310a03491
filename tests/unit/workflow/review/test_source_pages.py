"""A source's page names what the source alone tells, a page at a time."""

from __future__ import annotations

from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.sources import source_profile


def test_a_page_of_what_a_source_alone_tells(project: Project, desk: Desk) -> None:
    source = max(desk.sources(), key=lambda each: each.told_alone)
    assert source.alone == ()
    named = source.id or source.name
    whole = source_profile(project, named).alone
    assert len(whole) == source.told_alone > 2
    assert source_profile(project, named, offset=1, limit=2).alone == whole[1:3]
    assert desk.source(named, offset=1).alone == whole[1:]
