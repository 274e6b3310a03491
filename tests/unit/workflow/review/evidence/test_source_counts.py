"""The quick list of sources and profiles on demand are those that reading everything gives."""

from __future__ import annotations

from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.sources import list_sources, source_profile

CHAIN = [{"source_id": None, "name": "Demo Wire", "type": "media_outlet"},
         {"source_id": None, "name": "Quiet Monitor", "type": "monitoring_group"}]  # fmt: skip


def test_counts_and_profiles_are_those_of_reading_everything(project: Project, desk: Desk) -> None:
    assert desk.sources() == list_sources(project)
    claims = list(project.claims)
    desk.decide(Asked(target=claims[0].id, decision="correct", field="attribution", value=CHAIN))
    desk.decide(Asked(target=claims[1].id, decision="seal", value=True))
    desk.decide(Asked(target=claims[2].id, decision="reject"))
    desk.decide(Asked(target="doc-new", decision="add", value={}, note="A shell fell by the mill."))
    told = desk.sources()
    assert told == list_sources(project)
    for one in told:
        assert desk.source(one.id or one.name) == source_profile(project, one.id or one.name)
