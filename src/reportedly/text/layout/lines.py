"""Units of a text: its lines without blanks around, hard-wrapped lines joined into the paragraph they were."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

BLANK = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u2066\u2067\u2069"
"""Characters without width that a line may begin or end with, beside white space."""
NARROWEST = 45
"""Fewest characters of the longest line of a hard-wrapped paragraph."""
WIDEST = 110
"""Most characters of a line that may be one of a hard-wrapped paragraph."""


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """A line or joined paragraph at ``[start, end)``, after ``gap`` empty lines."""

    start: int
    end: int
    gap: int


def find_units(text: str) -> tuple[Unit, ...]:
    """Cut a text into units, in order.

    >>> [(u.start, u.end, u.gap) for u in find_units("Head\\r\\n\\r\\n Body.\\r\\n")]
    [(0, 4, 0), (9, 14, 1)]
    """
    return tuple(unit for group in _groups(text) for unit in _joined(text, group))


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends inward over blanks and zero-width characters.

    >>> stripped("  a ", 0, 4)
    (2, 3)
    """
    while start < end and (text[start].isspace() or text[start] in BLANK):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in BLANK):
        end -= 1
    return start, end


def _groups(text: str) -> Iterator[list[Unit]]:
    """Yield runs of lines with no empty line between them."""
    at, gap, group = 0, 0, list[Unit]()
    for line in text.splitlines(keepends=True):
        start, end = stripped(text, at, at + len(line))
        at += len(line)
        if start < end:
            group.append(Unit(start=start, end=end, gap=0 if group else gap))
            gap = 0
            continue
        if group:
            yield group
            group = []
        gap += 1
    if group:
        yield group


def _joined(text: str, group: list[Unit]) -> Iterator[Unit]:
    """Join the lines that a fixed width broke; leave the others apart."""
    width = max(unit.end - unit.start for unit in group)
    if len(group) < 2 or not NARROWEST <= width <= WIDEST or not _runs_on(text, group):
        yield from group
        return
    start = 0
    for n in range(1, len(group) + 1):
        if n < len(group) and _was_wrapped(text, group[n - 1], group[n], width):
            continue
        yield Unit(start=group[start].start, end=group[n - 1].end, gap=group[start].gap)
        start = n


def _runs_on(text: str, group: list[Unit]) -> bool:
    """Say whether a third of the lines go on in small letters, as headlines one below the other do not."""
    small = sum(text[unit.start].islower() for unit in group[1:])
    return small * 3 >= len(group) - 1


def _was_wrapped(text: str, line: Unit, following: Unit, width: int) -> bool:
    """Say whether the next line's first word did not fit on this line: the mark of a fixed width."""
    first = text[following.start : following.end].split(None, 1)[0]
    full = line.end - line.start + 1 + len(first) > width - 2
    ended = text[line.end - 1] in ".!?:" and text[following.start].isupper() and line.end - line.start < width - 12
    return full and not ended
