"""Which numbers of a claim its words tell as part of another number: "four of the dead", "among those injured"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.span import Span

REACH = 25
"""Code points behind a number's words within which its phrase stands ("four women *were* among the dead")."""
BREAK = re.compile(r"[.,;:0-9\n]")
"""What ends the stretch in which words still belong to a number."""
Parts = tuple[tuple[str, tuple[int, ...]], ...]
"""Claim ids with the indexes of those of their counts that are told as part of others."""


def told_as_parts(claim: Claim, text: str, phrases: Iterable[str]) -> tuple[int, ...]:
    """Give the indexes of a claim's counts that are told as part of another.

    Args:
        claim: The claim.
        text: The text of its document.
        phrases: What makes a number part of another (``CountWords.parts``).
    """
    if isinstance(claim.how_many, Uncoded):
        return ()
    words = [" ".join(_stretch(text, span) for span in count.evidence[:1]) for count in claim.how_many]
    return tuple(index for index, told in enumerate(words) if any(phrase in told for phrase in phrases))


def parts_of(claims: Iterable[Claim], text: str, phrases: Collection[str]) -> Parts:
    """Give the claims of one Document that tell parts of other numbers, each with the indexes of such counts.

    >>> parts_of((), "Two of the dead were children.", ("of the dead",))
    ()
    """
    told = ((claim.id, told_as_parts(claim, text, phrases)) for claim in claims)
    return tuple((name, indexes) for name, indexes in told if indexes)


def _stretch(text: str, span: Span) -> str:
    """A number's words and what directly follows them, in lower case."""
    follows = text[span.end : span.end + REACH]
    stop = BREAK.search(follows)
    return " ".join((text[span.start : span.end] + follows[: stop.start() if stop else REACH]).lower().split())
