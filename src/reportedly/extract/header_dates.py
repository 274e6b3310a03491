"""The day a Document was published: its own words first, then what was told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from reportedly.knowledge.layout import LayoutCues
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.document import Document
from reportedly.records.layout import Block, Layout
from reportedly.records.span import span_of
from reportedly.text.layout.dates import WrittenDay, find_days

NEAR_DAYS = 2
"""Days from the told date within which it decides between day-month and month-day."""
DISAGREE_DAYS = 1
"""Days of difference between text and manifest that are no warning (time zones, midnight)."""


class _Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A written day that may be the publication's; a lower rank goes first."""

    rank: int
    day: WrittenDay


_RULES = ("header.published@1", "header.wire-dateline@1", "header.updated@1", "header.published-below@1")


def resolve_published(
    document: Document, layout: Layout, cues: LayoutCues
) -> tuple[Coded[str] | Uncoded, tuple[str, ...]]:
    """Give the publication day as an ISO date, and warnings.

    Days of the first article's datelines count: above the body, in a wire dateline, of an update, below the body, in
    this order. Days in captions, counters, cookies and in the story itself never do.
    """
    told = day_told(document.published)
    warnings = (
        () if told or not document.published else (f"told publication date not understood: {document.published}",)
    )
    for found in sorted(_candidates(document.text, layout, cues), key=lambda c: (c.rank, c.day.start)):
        coded = _read(document.text, found, told)
        if coded:
            return coded, warnings + _disagreement(coded.value, told)
    if told:
        derivation = Derivation(kind="manifest", inputs=("published",))
        return Coded(value=told, derivation=derivation, rule="header.published-told@1", score=0.8), warnings
    return Uncoded(uncoded="ambiguous" if warnings else "absent"), warnings


def day_told(told: str | None) -> str | None:
    """Read a told date: ISO (with or without a time), or written as in a dateline.

    >>> day_told("2017-04-05T10:00:00Z"), day_told("April 5, 2017"), day_told("soon")
    ('2017-04-05', '2017-04-05', None)
    """
    if not told:
        return None
    try:
        return date.fromisoformat(told.strip()[:10]).isoformat()
    except ValueError:
        found = next((day for day in find_days(told, 0, len(told)) if day.readings), None)
        return found.readings[0] if found else None


def _candidates(text: str, layout: Layout, cues: LayoutCues) -> Iterator[_Candidate]:
    """Days in the datelines of the first article, with their ranks."""
    seen_body = False
    for block in layout.blocks:
        if block.article > 0:
            return
        seen_body = seen_body or block.kind == "paragraph"
        if block.kind == "dateline" or (block.kind == "chrome" and seen_body and _is_labelled(text, block, cues)):
            yield from _in_block(text, block, cues, below=seen_body)


def _is_labelled(text: str, block: Block, cues: LayoutCues) -> bool:
    """Say whether chrome below a text begins with a label such as "Last update:"."""
    return bool(cues.updated.match(text, block.start, block.end))


def _in_block(text: str, block: Block, cues: LayoutCues, *, below: bool) -> Iterator[_Candidate]:
    """Days in one block; what stands before each tells a publication from an update."""
    at = block.start
    for day in find_days(text, block.start, block.end):
        before = text[at : day.start]
        is_wire = not day.readings or before.strip(" ,").isupper()
        is_update = cues.updated.search(before) is not None
        rank = 1 if is_wire else 2 if is_update else 3 if below else 0
        yield _Candidate(rank=rank, day=day)
        at = day.end


def _read(text: str, found: _Candidate, told: str | None) -> Coded[str] | None:
    """Choose a reading of a written day and code it on its words."""
    value, score = _choose(found.day, told)
    if value is None:
        return None
    span = span_of(text, found.day.start, found.day.end)
    score = score if found.rank < 2 else score - 0.1
    return Coded(value=value, evidence=(span,), rule=_RULES[found.rank], score=round(score, 2))


def _choose(day: WrittenDay, told: str | None) -> tuple[str | None, float]:
    """The reading nearest to the told date, else day-month; with its score."""
    if not day.readings:
        return (_with_year(day, told), 0.8) if told else (None, 0.0)
    if len(day.readings) == 1:
        return day.readings[0], 0.95
    if told:
        nearest = min(day.readings, key=lambda reading: _apart(reading, told))
        if _apart(nearest, told) <= NEAR_DAYS:
            return nearest, 0.9
    return day.readings[0], 0.6


def _with_year(day: WrittenDay, told: str) -> str | None:
    """A day without a year, in the year that puts it nearest to the told date."""
    year = int(told[:4])
    days = [_iso(year + step, day.month, day.day) for step in (-1, 0, 1)]
    return min((value for value in days if value), key=lambda value: _apart(value, told), default=None)


def _iso(year: int, month: int, day: int) -> str | None:
    """An ISO date, or None where that day does not exist."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _apart(one: str, other: str) -> int:
    """Days between two ISO dates."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _disagreement(value: str, told: str | None) -> tuple[str, ...]:
    """A warning where text and manifest tell days more than DISAGREE_DAYS apart."""
    if told is None or _apart(value, told) <= DISAGREE_DAYS:
        return ()
    return (f"published: the text says {value}, told was {told}",)
