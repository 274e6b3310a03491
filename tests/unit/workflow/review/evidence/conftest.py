"""A small project of five made reports, linked, with a pane on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.build import KNOWLEDGE, claims_of, document
from tests.samples_evidence import REPORTS, Decide, rows_in

import reportedly as rp
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.review.in_force import Decisions
from reportedly.workflow.project import Project
from reportedly.workflow.review.evidence.pane import EvidencePane


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """The project."""
    with rp.open(tmp_path / "war") as opened:
        for outlet, published, text in REPORTS:
            told = {"outlet": outlet, "published": published}
            opened.store.add(document(text, **told), claims_of(text, **told), "run-1")
        opened.link()
        yield opened


@pytest.fixture
def decide(project: Project) -> Decide:
    """Keeps a judgement."""

    def keep(target: str, decision: str, **told: object) -> Judgement:
        judgement = Judgement(
            id="", target=target, decision=decision, reviewer="kestrel", time="2018-07-01T00:00:00Z", **told  # type: ignore[arg-type]
        )  # fmt: skip
        return project.store.judgements.add(judgement)

    return keep


@pytest.fixture
def pane(project: Project) -> EvidencePane:
    """A pane that sees each judgement as soon as it is kept."""
    return EvidencePane(project, KNOWLEDGE, lambda: Decisions(project.store.judgements.all()), rows_in(project.store))


@pytest.fixture
def event(project: Project) -> Event:
    """The event with most claims."""
    return max(project.store.events.events(), key=lambda each: len(each.claim_ids))
