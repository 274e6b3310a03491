"""A long document and an event that many tell are shown before a reviewer waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from tests.build import KNOWLEDGE, claims_of
from tests.samples_evidence import rows_in

import reportedly as rp
from reportedly.records.claim import Claim, Extent
from reportedly.records.coded import Coded
from reportedly.records.document import document_of
from reportedly.records.source import SourceLink
from reportedly.records.span import Span
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.evidence.pane import EvidencePane

MOST_S = 0.15
"""Seconds of one processor in which a view is to be made; a highlight is to stand within as many."""
SENTENCE = "The army shelled the town of Saraqib on Monday, killing 41 people, the Syrian Observatory said. "


def moved(claim: Claim, by: int, document_id: str) -> Claim:
    """The claim at another place of another document."""

    def shift(value: object) -> object:
        if isinstance(value, Span):
            return Span(start=value.start + by, end=value.end + by, text=value.text)
        if isinstance(value, tuple):
            return tuple(map(shift, value))
        if isinstance(value, Coded | SourceLink) or type(value).__name__ in ("Factuality",):
            names = [name for name in ("evidence", "cue") if hasattr(value, name)]
            return msgspec.structs.replace(value, **{name: shift(getattr(value, name)) for name in names})  # type: ignore[type-var]
        return value

    fields = {name: shift(getattr(claim, name)) for name in claim.__struct_fields__}
    told = {"id": f"clm-{document_id[4:]}-{by}", "document_id": document_id, "happening": f"hap-{document_id[4:]}-{by}"}
    place = Extent(start=claim.sentence.start + by, end=claim.sentence.end + by)
    return Claim(**{**fields, **told, "sentence": place})  # type: ignore[arg-type]


def best_of(view: Callable[[], object], times: int = 5) -> float:
    """Seconds of processor time that the quickest of some calls took, the first left out."""
    view()
    took = []
    for _ in range(times):
        began = time.process_time()
        view()
        took.append(time.process_time() - began)
    return min(took)


@pytest.fixture(scope="module")
def template() -> Claim:
    (claim,) = claims_of(SENTENCE, outlet="Hill Post", published="2018-02-07")
    return claim


def test_a_document_of_ten_thousand_words_with_sixty_claims(tmp_path: Path, template: Claim) -> None:
    filler = "Nothing else was heard from the front on that day, and the roads were quiet. " * 11
    text = "".join(f"{SENTENCE}{filler}\n\n" for _ in range(60))
    document = document_of(text, outlet="Hill Post", published="2018-02-07")
    step = len(SENTENCE) + len(filler) + 2
    claims = tuple(moved(template, n * step, document.id) for n in range(60))
    assert len(text.split()) > 10_000
    with rp.open(tmp_path / "war") as project:
        project.store.add(document, claims, "run-1")
        pane = EvidencePane(project, KNOWLEDGE, Decisions, rows_in(project.store))
        view = pane.document(document.id)
        assert sum(piece.text == "shelled" for block in view.blocks for piece in block.pieces if piece.marks) == 60
        assert best_of(lambda: msgspec.json.encode(pane.document(document.id))) < MOST_S


def test_an_event_that_fifty_reports_tell(tmp_path: Path, template: Claim) -> None:
    with rp.open(tmp_path / "war") as project:
        for n in range(50):
            document = document_of(SENTENCE, outlet=f"Post {n}", published="2018-02-07")
            project.store.add(document, (moved(template, 0, document.id),), "run-1")
        project.link()
        event = max(project.store.events.events(), key=lambda each: len(each.claim_ids))
        assert len(event.claim_ids) == 50
        pane = EvidencePane(project, KNOWLEDGE, Decisions, rows_in(project.store))
        assert best_of(lambda: msgspec.json.encode(pane.event(event.id))) < MOST_S
        assert best_of(lambda: msgspec.json.encode(pane.contradictions(event.id))) < MOST_S
