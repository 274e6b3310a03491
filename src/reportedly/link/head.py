"""What a document's head says: its headline, where its lead ends, and the stems that make its matter."""

from __future__ import annotations

from datetime import date

import msgspec

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.stems import stems_of
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

HEADLINE = 200
"""Code points that a first line may have and still be a headline."""
LEAD = 500
"""Code points behind the headline that count as the lead, two sentences or three."""
MATTER = 1500
"""Code points from which the matter of a report is taken; what follows is mostly background."""


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The head of one Document: ``headline`` and ``lead`` are code points at which they end."""

    headline: int
    lead: int
    words: frozenset[str]
    title: frozenset[str]


def head_of(text: str, words: LinkingWords) -> Head:
    """Find the headline and the lead of a text and the stems of its matter.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> head_of("Mill burns in Tel Rumman", load_knowledge().linking).headline
    0
    """
    first = text.find("\n")
    headline = first if 0 < first <= HEADLINE else 0
    return Head(
        headline=headline,
        lead=headline + LEAD,
        words=stems_of(text[:MATTER]) - words.silent,
        title=stems_of(text[: headline or 120]) - words.silent,
    )


def published_on(claim: Claim) -> int | None:
    """The number of the day on which a claim's document was published; null where it is not known."""
    return date.fromisoformat(claim.published.value).toordinal() if isinstance(claim.published, Coded) else None
