"""Reports of invented happenings as a small corpus: each a text with its outlet and day of publication."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tests.build import KNOWLEDGE, claims_of, document

from reportedly.link.narratives.find import Corpus, find_narratives
from reportedly.link.narratives.pattern import sentence_of
from reportedly.link.reported import reported_of
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.narrative import Narrative

Report = tuple[str, str, str]
"""Text, outlet, day."""


@lru_cache(maxsize=64)
def coded(report: Report) -> tuple[Document, tuple[Claim, ...]]:
    """A report's Document and claims."""
    text, outlet, day = report
    told = {"outlet": outlet, "published": day}
    return document(text, **told), claims_of(text, **told)


def narratives_of(*reports: Report, copies: Mapping[str, str] | None = None) -> tuple[Narrative, ...]:
    """The narratives of some reports; ``copies`` maps an outlet to the one whose text it repeats."""
    pairs = [coded(report) for report in reports]
    by_outlet = {document.outlet or "": document.id for document, _ in pairs}
    copied = {by_outlet[outlet]: by_outlet[first] for outlet, first in (copies or {}).items()}
    corpus = Corpus(
        reported={
            document.id: reported_of(document, claims, KNOWLEDGE.sources, copy_of=copied.get(document.id))
            for document, claims in pairs
        },
        sentences={claim.id: sentence_of(claim, document.text) for document, claims in pairs for claim in claims},
        sources=KNOWLEDGE.sources,
        words=KNOWLEDGE.narratives,
    )
    return find_narratives([claim for _, claims in pairs for claim in claims], corpus, KNOWLEDGE.actors)
