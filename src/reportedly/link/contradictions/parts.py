"""Which numbers of a claim its words tell as part of another number: "four of the dead", "among those injured"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from reportedly.link.contradictions.number import Number
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.span import Span

REACH = 25
"""Code points behind a number's words within which its phrase stands ("four women *were* among the dead")."""
BEFORE = " *"
"""How a phrase ends that stands before a number ("along with *") rather than behind it."""
WHOLE = re.compile(r"\bof (?:the |these |those |their )?(\d[\d,]*)")
"""What a number's own words say it is so many of: "10 of 48 people"."""
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
    told = tuple(phrases)
    spans = [(index, span) for index, count in enumerate(claim.how_many) for span in count.evidence[:1]]
    return tuple(index for index, span in spans if any(_stands_at(phrase, text, span) for phrase in told))


def _stands_at(phrase: str, text: str, span: Span) -> bool:
    """Whether a phrase stands before a number, if it is of those, or else in or right behind its words."""
    if phrase.endswith(BEFORE):
        return _ahead(text, span).endswith(phrase.removesuffix(BEFORE))
    return phrase in _stretch(text, span)


def is_told_of(claim: Claim, number: Number, whole: Number) -> bool:
    """Say whether a claim's words tell a number as so many of another: "10 of 48 people", where 48 is the other."""
    counts = () if isinstance(claim.how_many, Uncoded) else claim.how_many
    mine = [each for each in counts if (each.value.kind, each.value.low) == (number.kind, number.low)]
    told = [words for each in mine for span in each.evidence for words in WHOLE.findall(span.text)]
    return any(float(words.replace(",", "")) == whole.low for words in told)


def parts_of(claims: Iterable[Claim], text: str, phrases: Collection[str]) -> Parts:
    """Give the claims of one Document that tell parts of other numbers, each with the indexes of such counts.

    >>> parts_of((), "Two of the dead were children.", ("of the dead",))
    ()
    """
    told = ((claim.id, told_as_parts(claim, text, phrases)) for claim in claims)
    return tuple((name, indexes) for name, indexes in told if indexes)


def _ahead(text: str, span: Span) -> str:
    """What directly stands before a number's words, in lower case."""
    return " ".join(text[max(0, span.start - REACH) : span.start].lower().split())


def _stretch(text: str, span: Span) -> str:
    """A number's words and what directly follows them, in lower case."""
    follows = text[span.end : span.end + REACH]
    stop = BREAK.search(follows)
    return " ".join((text[span.start : span.end] + follows[: stop.start() if stop else REACH]).lower().split())
