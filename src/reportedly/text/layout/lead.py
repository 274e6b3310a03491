"""Page furniture glued to the start of a text: its date, the title again, bylines, captions, a wire dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.records.layout import BlockKind
from reportedly.text.fold import fold
from reportedly.text.layout.cues import BlockCues, match_words, words_of
from reportedly.text.layout.datelines import match_dateline
from reportedly.text.layout.dates import find_days
from reportedly.text.layout.furniture import date_run
from reportedly.text.layout.lines import stripped

Piece = tuple[BlockKind, int, int]

_SIGNS = re.compile(r"[\s\xa0.,;:|•·–—\-]+")
_BY = re.compile(
    r"by[\s\xa0]+(?P<name>[A-Z][\w'’.\-]*(?:[\s\xa0]+(?:[A-Z][\w'’.\-]*|al|el|and|bin)){0,4})", re.IGNORECASE
)
_AGENCY = re.compile(r"[A-Z][A-Za-z]+(?:[\s\xa0][A-Z][a-z]+)?(?=[\s\xa0]+[\"“A-Z0-9])")
_TAGS = re.compile(r"(?<=[\s\xa0])(?:Tags|Keywords|Topics):?[\s\xa0]+(?=[A-Z])")
_OPENERS_WORDS = """
a an the at more almost nearly about over around some several many dozens scores hundreds thousands tens in on
it its they there this that these those after as for from when while with two three four five six seven eight
nine ten one he she we our his her their no according
"""
_OPENERS = frozenset(_OPENERS_WORDS.split())
_TOPIC = re.compile(r"Topic:?[\s\xa0][^.]{3,90}?\(\d+\)")
_SENTENCE = re.compile(r"(?<=[.!?…\"”)])[\s\xa0]+(?=[A-Z(])")
CAPTION_REACH = 420
"""Characters into a text within which "(… photo)" ends a caption glued to its start."""
DATE_REACH = 90
"""Characters after a repeated title within which its date stands behind names and desks."""
WIRE_REACH = 700
"""Characters into a one-line text within which a wire dateline follows its summary."""
MOST_PIECES = 12
"""Pieces of furniture that a text may begin with."""
MOST_TAGS = 18
"""Words that a list of tags may have."""


def peel_lead(text: str, start: int, end: int, titles: tuple[tuple[str, ...], ...], cues: BlockCues) -> Iterator[Piece]:
    """Yield the furniture glued to a text's first unit, then the paragraph pieces that remain.

    ``titles`` are the folded words under which the headline may be repeated.
    """
    at = start
    for _ in range(MOST_PIECES):
        piece = _next_piece(text, at, end, titles, cues, first=at == start) if at < end else None
        if piece is None:
            break
        yield piece
        at = _after(text, piece[2], end)
    if at < end:
        yield from _body(text, at, end, cues)


def peel_dateline(text: str, start: int, end: int, cues: BlockCues) -> Iterator[Piece]:
    """Yield a wire dateline at a later paragraph's start and the paragraph after it."""
    found = match_dateline(text, start, end, cues)
    if found:
        yield ("dateline", *stripped(text, found.start, found.end))
        start = found.end
    if start < end:
        yield ("paragraph", start, end)


def _next_piece(
    text: str, at: int, end: int, titles: tuple[tuple[str, ...], ...], cues: BlockCues, *, first: bool
) -> Piece | None:  # fmt: skip
    """The furniture that begins exactly here, if any."""
    stop = date_run(text, at, end, cues)
    if stop is not None and _ends_well(text, stop, end):
        return ("dateline", at, stop)
    for words in titles:
        stop = match_words(text, at, end, words)
        if stop is not None:
            return ("headline", at, stop)
    stop = None if first else _over_date_names(text, at, end)
    if stop is not None:
        return ("chrome", at, stop)
    lead = _TOPIC.match(text, at, end) or cues.leads.match(text, at, end)
    if lead and lead.end() > at:
        return ("chrome", at, _over_numbers(text, lead.end(), end))
    return _named_piece(text, at, end, titles, cues, first=first)


def _named_piece(
    text: str, at: int, end: int, titles: tuple[tuple[str, ...], ...], cues: BlockCues, *, first: bool
) -> Piece | None:  # fmt: skip
    """A caption, byline, wire name or wire dateline here."""
    photo = cues.photo_ends.search(text, at, min(end, at + CAPTION_REACH))
    if photo and not _SENTENCE.search(text, at, photo.start() - 1):
        return ("caption", at, photo.end())
    by = _BY.match(text, at, end)
    if by and not first:
        return ("byline", at, _before_title(text, by, end, titles))
    wire = match_dateline(text, at, end, cues, bare=True)
    if wire:
        return ("dateline", *stripped(text, wire.start, wire.end))
    agency = None if first else _AGENCY.match(text, at, end)
    if agency:
        for length in (agency[0], agency[0].split()[0]):
            if fold(length) in cues.agencies:
                return ("credit", at, at + len(length))
    return None


def _before_title(text: str, by: re.Match[str], end: int, titles: tuple[tuple[str, ...], ...]) -> int:
    """End of a byline's name: where the repeated title begins, else after two names."""
    names = words_of(text, by.start("name"), by.end("name"))
    for word in names[1:]:
        if any(match_words(text, word.start(), end, words) is not None for words in titles):
            return names[names.index(word) - 1].end()
    return names[min(1, len(names) - 1)].end()


def _over_date_names(text: str, stop: int, end: int) -> int | None:
    """Where names, desks and a clock stand between a repeated title and the date, the last of them ends."""
    day = next((day for day in find_days(text, stop, min(end, stop + DATE_REACH)) if day.readings), None)
    if day is None:
        return None
    between = words_of(text, stop, day.start)
    if len(between) < 3 or not all(word[0][0].isupper() or word[0][0].isdigit() for word in between):
        return None
    return between[-1].end()


def _over_numbers(text: str, at: int, end: int) -> int:
    """Pass over the counters after a piece of chrome: "Get short URL 0 13"."""
    found = re.compile(r"(?:[\s\xa0]+\d{1,6}(?![\w.,:/%-])(?=[\s\xa0]+[\"“A-Z0-9]))*").match(text, at, end)
    counters = found[0].split() if found else []
    if not found or len(counters) > 3:
        return at
    return found.end()


def _ends_well(text: str, stop: int, end: int) -> bool:
    """A date at the start is furniture only where a new sentence or more furniture follows."""
    rest = text[stop : min(end, stop + 6)].lstrip(" \xa0\t.,;:|–—-)]")
    return not rest or rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“'‘«([" or rest.startswith("by ")


def _after(text: str, at: int, end: int) -> int:
    """Pass over blanks and joining signs."""
    found = _SIGNS.match(text, at, end)
    return found.end() if found else at


def _body(text: str, start: int, end: int, cues: BlockCues) -> Iterator[Piece]:
    """Cut a glued body at its list of tags and at the wire dateline after its summary."""
    tags = _TAGS.search(text, start, min(end, start + WIRE_REACH))
    if tags:
        stop = _end_of_tags(text, tags.end(), end, text[start : tags.start()])
        yield ("paragraph", *stripped(text, start, tags.start()))
        yield ("chrome", tags.start(), stop)
        start = _after(text, stop, end)
    for gap in _SENTENCE.finditer(text, start, min(end, start + WIRE_REACH)):
        wire = match_dateline(text, gap.end(), end, cues)
        if wire and wire.place:
            yield ("paragraph", *stripped(text, start, gap.start()))
            yield ("dateline", *stripped(text, wire.start, wire.end))
            start = wire.end
            break
    if start < end:
        yield ("paragraph", start, end)


def _end_of_tags(text: str, start: int, end: int, summary: str) -> int:
    """Where a list of tags ends: before the summary's words again, a sentence opener, or the first small word."""
    words = words_of(text, start, min(end, start + 260))[: MOST_TAGS + 1]
    begins = tuple(fold(word) for word in summary.split()[:3])
    keys = [fold(word[0]) for word in words]
    for n in range(1, len(words) - 2):
        if tuple(keys[n : n + 3]) == begins:
            return words[n - 1].end()
    for n, word in enumerate(words[1:], start=1):
        if word[0][0].isdigit() or (word[0][0].isupper() and keys[n] in _OPENERS):
            return words[n - 1].end()
    small = next((n for n, word in enumerate(words) if word[0].islower() and word[0] not in ("and", "al", "of")), 0)
    return words[max(small - 2, 0)].end() if words else start
