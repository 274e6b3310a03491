"""Which words of a text carry which fields of a claim, as pieces that follow each other without overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import msgspec

from reportedly.export.plain import field_items
from reportedly.records.claim import Claim
from reportedly.records.span import Span

MARKED = ("trigger", "who", "whom", "where", "when", "how_many", "factuality", "attribution", "cue")
"""What is highlighted; where words serve two fields, both names stand on the piece."""


class Mark(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Words that carry one field; offsets are code points of the document."""

    start: int
    end: int
    field: str


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text, the fields its words carry (none: plain text), and those whose words end with it."""

    text: str
    fields: tuple[str, ...]
    ends: tuple[str, ...] = ()


def marks_of(claim: Claim) -> tuple[Mark, ...]:
    """Every stretch of words that the claim rests on, in text order."""
    found = [_mark(span, "trigger") for span in (claim.trigger, *claim.also)]
    for field in ("who", "whom", "where", "when", "how_many"):
        found.extend(_mark(span, field) for span in _words(getattr(claim, field)))
    found.extend(_mark(span, "factuality") for span in claim.factuality.evidence)
    for link in claim.attribution:
        found.extend(_mark(span, "attribution") for span in link.evidence)
        if link.cue:
            found.append(_mark(link.cue, "cue"))
    return tuple(sorted(set(found)))


def _words(field: Any) -> Iterator[Span]:
    """The evidence of a field's values."""
    for item in field_items(field):
        yield from item.evidence


def _mark(span: Span, field: str) -> Mark:
    """A span as a mark."""
    return Mark(start=span.start, end=span.end, field=field)


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut ``text[start:end]`` at the marks' ends; joined, the pieces are that text again.

    >>> [p.text for p in cut("The army shelled it.", 4, 20, [Mark(start=9, end=16, field="trigger")])]
    ['army ', 'shelled', ' it.']
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(max(start, m.start) for m in inside), *(min(end, m.end) for m in inside)})
    for low, high in pairwise(edges):
        here = [mark for mark in inside if mark.start <= low and mark.end >= high]
        yield Piece(
            text=text[low:high], fields=_ordered(here), ends=_ordered([mark for mark in here if mark.end == high])
        )


def _ordered(marks: list[Mark]) -> tuple[str, ...]:
    """The marks' fields, each once, in the order of MARKED."""
    fields = {mark.field for mark in marks}
    return tuple(field for field in MARKED if field in fields)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range to the lines that hold it: the paragraph, without the blanks around it.

    >>> around("One.\\nTwo three.\\nFour.", 9, 14)
    (5, 15)
    """
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    return low, len(text) if high < 0 else high


def contexts(claim: Claim, text: str) -> tuple[tuple[int, int], ...]:
    """The paragraphs that hold the claim's sentence or any of its words, merged and in text order."""
    marks = marks_of(claim)
    ranges = [(claim.sentence.start, claim.sentence.end), *((mark.start, mark.end) for mark in marks)]
    merged: list[tuple[int, int]] = []
    for low, high in sorted(around(text, *found) for found in ranges):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)
