"""A small project of five made reports, linked, with a pane on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.build import KNOWLEDGE, claims_of, document

import reportedly as rp
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.review.in_force import Decisions
from reportedly.workflow.project import Project
from reportedly.workflow.review.evidence.pane import EvidencePane
from reportedly.workflow.review.views.rows import Days, EventRow

REPORTS = (
    ("Hill Post", "2018-02-07", "Army Shells Saraqib\n\nThe army shelled the town of Saraqib on Monday, killing 41"
     " people and wounding nine, the Syrian Observatory for Human Rights said."),
    ("Valley Wire", "2018-02-07", "Shelling Of Saraqib\n\nShelling by the army on the town of Saraqib on Monday killed"
     " 46 people, the civil defence said. Syria's government denied that the army had shelled Saraqib on Monday."),
    ("Coast Daily", "2018-02-08", "Saraqib Counts Its Dead\n\nThe army shelled the town of Saraqib on Monday and killed"
     " 41 people, the Syrian Observatory for Human Rights said."),
    ("Hill Post", "2018-03-02", "Rebels Fire At Hama\n\nRebels shelled the city of Hama on Thursday and killed two"
     " civilians, state media said."),
    ("River Gazette", "2018-03-02", "A bomb went off near the market of Douma on Thursday. Nobody was hurt."),
)  # fmt: skip
Decide = Callable[..., Judgement]


def row_of(event: Event) -> EventRow:
    """A line that tells no more than the event's id and counts."""
    return EventRow(
        id=event.id, version=0, label="", type=None, who=None, whom=None, place=None, place_words=None, no_place=None,
        day=Days(), published=Days(), number=None, reports=event.reports, outlets=event.outlets, origins=event.origins,
        claims=len(event.claim_ids), disputed=False, counted=event.counted, status=event.status,
        inclusion=event.inclusion.value,
    )  # fmt: skip


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
    return EvidencePane(project, KNOWLEDGE, lambda: Decisions(project.store.judgements.all()), row_of)


@pytest.fixture
def event(project: Project) -> Event:
    """The event with most claims."""
    return max(project.store.events.events(), key=lambda each: len(each.claim_ids))
