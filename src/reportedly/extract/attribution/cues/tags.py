"""Wire tags: the agency that a dateline, a last line or a "Source:" names, also one that no pack knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import MEDIA, Sources
from reportedly.records.layout import Block
from reportedly.records.span import Span
from reportedly.text.fold import fold

_NAME = r"(?P<name>[A-Z][\w.&'’-]*(?:[ \xa0]+(?:of[ \xa0]+|al-)?[A-Z][\w.&'’-]*){0,4})"
_BRACKETED = re.compile(rf"[(\[/]{_NAME}[)\]/]\s*(?:[-–—―]{{1,3}}|:)\s*$")
"""The agency in brackets right before a dateline's dash."""
_AFTER_COMMA = re.compile(rf",\s*{_NAME}\s*[-–—―]{{1,3}}\s*$")
_OPENING = re.compile(rf"{_NAME}\s+[-–—―]{{1,2}}\s+(?=[\"“'‘A-Z0-9])")
"""A name with a dash at the very start of the report: "Kestrel Wire – Shells fell"."""
_OPENING_BRACKET = re.compile(
    rf"(?:[A-Z][\w.'’-]*(?:[ ,/]+[A-Z][\w.'’-]*){{0,3}},?\s*)?\({_NAME}\)\s*[-–—―:]{{0,3}}\s*[\"“'‘A-Z0-9]"
)
"""A bracketed name after a place, or first of all: "(Kestrel Wire) Shells fell", "Karm (Kestrel) - Shells fell"."""
_CLOSING = re.compile(rf"(?:[-–—―]{{1,3}}\s*{_NAME}|\({_NAME.replace('?P<name>', '?P<other>')}\))\.?\s*$")
"""What ends a report: "--Kestrel Wire", "(Kestrel Wire)"."""
_CREDITED = re.compile(rf"(?:^|[.!?\"”\n])\s*Sources?:?[ \xa0]+{_NAME}")
LAST = 1500
"""Code points at the end of a text among which its source is named, with the links that pages put behind it."""
FEWEST = 2
"""Words that a name without brackets must have to be taken for an agency's."""


def wire_tags(reading: Reading, knowledge: Knowledge) -> tuple[Span, ...]:
    """Quote the names of the agencies whose tags a text carries, the known ones of its header first.

    A name that no pack knows counts in a dateline's brackets, and at the start or the end where a word of the press
    is part of it ("Kestrel Wire"); "Source: X" counts for known agencies alone.
    """
    known = reading.header.credits
    taken = {fold(span.text) for span in known}
    found = [*known]
    for span in (*_strange(reading, knowledge), *_credited(reading, knowledge.sources)):
        if fold(span.text) not in taken:
            taken.add(fold(span.text))
            found.append(span)
    return tuple(found)


def _strange(reading: Reading, knowledge: Knowledge) -> Iterator[Span]:
    """Yield agencies that no list of wires has."""
    text, blocks = reading.document.text, reading.layout.blocks
    words = knowledge.saying.outlet_words
    for block in blocks:
        if block.kind == "dateline":
            yield from _in_dateline(reading, block, knowledge)
    told = [block for block in blocks if block.kind in ("paragraph", "credit", "dateline")]
    if not told:
        return
    for pattern in (_OPENING, _OPENING_BRACKET):
        opening = pattern.match(text, told[0].start, told[0].end)
        if opening is not None and _is_called(opening["name"], words):
            yield reading.quote(*opening.span("name"))
    closing = _CLOSING.search(text, max(told[-1].start, told[-1].end - 60), told[-1].end)
    if closing is not None:
        group = "name" if closing["name"] else "other"
        apart = group == "other" or _stands_apart(text, told[-1], closing.start())
        if apart and _is_called(closing[group], words):
            yield reading.quote(*closing.span(group))


def _in_dateline(reading: Reading, block: Block, knowledge: Knowledge) -> Iterator[Span]:
    """Yield the agency of one dateline: in brackets whatever it is called, behind a comma by a word of the press."""
    text, cities = reading.document.text, knowledge.layout.blocks.cities
    within = _BRACKETED.search(text, block.start, block.end)
    if within is not None and fold(within["name"]) not in cities and not _is_place(within["name"], knowledge):
        yield reading.quote(*within.span("name"))
    behind = None if within is not None else _AFTER_COMMA.search(text, block.start, block.end)
    if behind is not None and _is_called(behind["name"], knowledge.saying.outlet_words):
        yield reading.quote(*behind.span("name"))


def _is_place(name: str, knowledge: Knowledge) -> bool:
    """Say whether a bracket names a land ("(Iraq)") or a date."""
    source = knowledge.sources.named(name)
    return any(char.isdigit() for char in name) or (source is not None and source.is_state)


def _is_called(name: str, words: frozenset[str]) -> bool:
    """Say whether a name has a word of the press, and another."""
    parts = fold(name).split()
    return len(parts) >= FEWEST and any(part in words for part in parts)


def _stands_apart(text: str, block: Block, start: int) -> bool:
    """Say whether a closing tag stands behind the end of a sentence, or alone."""
    before = text[block.start : start].rstrip()
    return not before or before[-1] in ".!?\"”’'"


def _credited(reading: Reading, sources: Sources) -> Iterator[Span]:
    """Yield the known agencies that "Source: X" names behind the report; before its end it credits a picture.

    Thanks to "X and agencies" name nobody in particular.
    """
    text = reading.document.text
    told = [block.start for block in reading.layout.blocks if block.kind == "paragraph"]
    for found in _CREDITED.finditer(text, max(told[-1], len(text) - LAST) if told else 0):
        start, words = found.start("name"), found["name"].split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            source = sources.named(name)
            after = text[start + len(name) :].lstrip()[:4]
            if source is not None and source.type in MEDIA and not after.startswith(("and", "&", ",", "(", "/")):
                yield reading.quote(start, start + len(name))
                break
