"""Title, outlet, publication date, dateline place and credits of a Document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.extract.header_dates import resolve_published
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.document import Document
from reportedly.records.layout import Block, Header, Layout
from reportedly.records.span import Span, span_of
from reportedly.text.fold import fold
from reportedly.text.layout.cues import BlockCues, line_key
from reportedly.text.layout.datelines import Dateline, match_dateline
from reportedly.text.layout.headlines import outlet_suffix, title_share

_CLOSING = re.compile(r"\(?(?:with|source|sources|via|from|credit|agencies)\b", re.IGNORECASE)
_NAMES = re.compile(r"[A-Z][\w'-]*(?:[\s\xa0]+[A-Z][\w'-]*)*")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s\xa0©]*(?:(?:19|20)\d\d(?:[\s\xa0]*[-–][\s\xa0]*(?:19|20)\d\d)?)?[\s\xa0,]*"
    r"(?P<name>[A-Z][\w'’-]*(?:[\s\xa0]+[A-Z][\w'’-]*){0,3})",
    re.IGNORECASE,
)
_NO_NAME = frozenset({"all rights reserved", "all", "copyright", "the", "by"})


def read_header(document: Document, layout: Layout, knowledge: Knowledge) -> Header:
    """Read what a Document says of itself, each value on its words.

    A text's own date outranks what was told (``document.published``); a disagreement of more than a day is a
    warning. What was told has a derivation ``manifest`` and no words. Wire tags ("(AFP)", "- REUTERS") are credits;
    closing thanks ("with agencies") are not.
    """
    cues = knowledge.layout.blocks
    published, warnings = resolve_published(document, layout, knowledge.layout)
    wires = tuple(_wires(document.text, layout, cues))
    return Header(
        title=_title(document.text, layout),
        published=published,
        outlet=_outlet(document, layout, cues),
        dateline_place=_place(document.text, layout, wires),
        credits=tuple(_credits(document.text, layout, wires, cues)),
        warnings=warnings,
    )


def _title(text: str, layout: Layout) -> Span | None:
    """The first headline's words."""
    for block in layout.blocks:
        if block.kind == "headline":
            return span_of(text, block.start, block.end)
    return None


def _wires(text: str, layout: Layout, cues: BlockCues) -> Iterator[tuple[Block, Dateline]]:
    """Wire datelines with their blocks."""
    for block in layout.blocks:
        if block.kind == "dateline":
            wire = match_dateline(text, block.start, len(text), cues, bare=True)
            if wire:
                yield block, wire


def _place(text: str, layout: Layout, wires: tuple[tuple[Block, Dateline], ...]) -> Span | None:
    """The first article's dateline place."""
    for block, wire in wires:
        if block.article == 0 and wire.place:
            return span_of(text, *wire.place)
    return None


def _credits(
    text: str, layout: Layout, wires: tuple[tuple[Block, Dateline], ...], cues: BlockCues
) -> Iterator[Span]:  # fmt: skip
    """Agencies named in wire datelines and credit blocks, in text order."""
    found = {wire.agency for _, wire in wires if wire.agency}
    for block in layout.blocks:
        if block.kind == "credit" and not _CLOSING.match(text, block.start, block.end):
            found.update(_agencies(text, block.start, block.end, cues))
    for start, end in sorted(found):
        yield span_of(text, start, end)


def _agencies(text: str, start: int, end: int, cues: BlockCues) -> Iterator[tuple[int, int]]:
    """Known agency names in a stretch."""
    for name in _NAMES.finditer(text, start, end):
        if fold(name[0]) in cues.agencies:
            yield name.span()


def _outlet(document: Document, layout: Layout, cues: BlockCues) -> Coded[str] | Uncoded:
    """The outlet as told, else as the page names it: after the headline, on its masthead, in its copyright line."""
    if document.outlet:
        derivation = Derivation(kind="manifest", inputs=("outlet",))
        return Coded(value=document.outlet, derivation=derivation, rule="header.outlet-told@1")
    for find, rule, score in (
        (_after_headline, "header.outlet-after-headline@1", 0.8),
        (_masthead, "header.outlet-masthead@1", 0.6),
        (_copyright, "header.outlet-copyright@1", 0.6),
    ):
        where = find(document.text, layout, cues)
        if where:
            span = span_of(document.text, *where)
            return Coded(value=span.text, evidence=(span,), rule=rule, score=score)
    return Uncoded(uncoded="absent")


def _after_headline(text: str, layout: Layout, cues: BlockCues) -> tuple[int, int] | None:
    """The outlet's name that a page adds to its headline."""
    for block, following in zip(layout.blocks, layout.blocks[1:], strict=False):
        if block.kind == "headline" and following.kind == "chrome":
            cut = outlet_suffix(text[block.start : following.end], cues)
            return (block.start + cut[0], block.start + cut[1]) if cut else None
    return None


def _masthead(text: str, layout: Layout, cues: BlockCues) -> tuple[int, int] | None:
    """A name alone on the first line, above a bar of page furniture."""
    if len(layout.blocks) < 3:
        return None
    first, second = layout.blocks[:2]
    raw = text[first.start : first.end]
    is_name = 2 <= len(raw.split()) <= 5 and title_share(raw) == 1 and line_key(raw) not in cues.desks | cues.lines
    if (
        first.kind == "chrome"
        and is_name
        and second.kind == "chrome"
        and any(map(str.isdigit, text[second.start : second.end]))
    ):
        return first.start, first.end
    return None


def _copyright(text: str, layout: Layout, cues: BlockCues) -> tuple[int, int] | None:
    """The name in a copyright line."""
    for block in reversed(layout.blocks):
        if block.kind == "chrome":
            found = _COPYRIGHT.search(text, block.start, block.end)
            if found and fold(found["name"]) not in _NO_NAME:
                return found.span("name")
    return None
