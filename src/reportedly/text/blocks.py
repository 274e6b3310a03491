"""Cut a text into blocks: headline, dateline, byline, paragraph, section head, caption, credit, related, chrome."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.records.layout import Block, BlockKind
from reportedly.text.layout.cues import BlockCues, line_key
from reportedly.text.layout.datelines import match_dateline
from reportedly.text.layout.furniture import furniture_kind
from reportedly.text.layout.headlines import (
    MOST_WORDS,
    cut_outlet,
    has_final_stop,
    is_headline_like,
    is_section_head,
    title_share,
    title_variants,
)
from reportedly.text.layout.lead import Piece, peel_dateline, peel_lead
from reportedly.text.layout.lines import Unit, find_units, stripped
from reportedly.text.layout.tail import peel_tail

GAP_OF_SECTION = 2
"""Empty lines before a paragraph that begin a new section where other paragraphs stand closer."""


def find_blocks(text: str, cues: BlockCues) -> tuple[Block, ...]:
    """Cut a text into blocks, in order, without overlap; offsets are code points into ``text``.

    Lines are judged by what they hold and by what stands around them. A new headline with a wire dateline after it
    begins another article; a place head, or a wider gap than usual, another section.

    >>> text = "Army Shells Town in North\\n\\nShells fell on Friday. Two died."
    >>> [block.kind for block in find_blocks(text, BlockCues())]
    ['headline', 'paragraph']
    """
    return tuple(_Walk(text, cues).blocks())


class _Walk:
    """One pass over the units of a text, remembering title, article and section."""

    def __init__(self, text: str, cues: BlockCues) -> None:
        self.text, self.cues = text, cues
        self.units = find_units(text)
        self.section = self.article = 0
        self.titles: tuple[tuple[str, ...], ...] = ()
        self.has_headline = self.has_body = self.in_related = self.after_head = False
        gaps = sorted(unit.gap for unit in self.units[1:])
        self.usual_gap = gaps[len(gaps) // 2] if gaps else 0

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of all units."""
        for n, unit in enumerate(self.units):
            kind: BlockKind | None = None
            for kind, start, end in self._pieces(n, unit):
                start, end = stripped(self.text, start, end)
                if start < end:
                    yield Block(kind=kind, start=start, end=end, section=self.section, article=self.article)
            self.after_head = kind in ("section-head", "headline")

    def _pieces(self, n: int, unit: Unit) -> Iterator[Piece]:
        """Judge one unit and yield its pieces."""
        kind = self._kind(n, unit)
        if kind == "headline":
            self._open_article(unit)
            yield from self._headline(unit)
            return
        if kind == "section-head":
            self.section += 1
        elif kind is None:
            yield from self._reporting(n, unit)
            return
        yield (kind, unit.start, unit.end)

    def _headline(self, unit: Unit) -> Iterator[Piece]:
        """Yield a headline without the outlet's name and desks that a page adds to it, and these as chrome."""
        raw = self.text[unit.start : unit.end]
        cut = cut_outlet(raw, self.cues)
        yield ("headline", unit.start, unit.start + cut)
        if cut < len(raw):
            yield ("chrome", unit.start + cut, unit.end)

    def _kind(self, n: int, unit: Unit) -> BlockKind | None:
        """The kind of a whole unit, or None for reporting that may still have furniture glued to it."""
        raw = self.text[unit.start : unit.end]
        if not self.has_headline and not self.has_body and n + 1 < len(self.units) and self._is_desk(raw):
            return "chrome"
        furniture = furniture_kind(self.text, unit.start, unit.end, self.cues)
        if furniture is not None:
            self.in_related = furniture == "related-headline" or (self.in_related and furniture == "chrome")
            return furniture
        if not self.has_body and not self.has_headline:
            return self._kind_at_top(n, raw)
        if self.has_body:
            return self._kind_between(n, raw)
        return "headline" if self._repeats_title(unit) else self._kind_below_title(n, raw)

    def _kind_at_top(self, n: int, raw: str) -> BlockKind | None:
        """Judge a unit above any headline: desk, outlet's name, headline, or the text itself."""
        rest = self.units[n + 1 :]
        if rest and self._is_masthead(n, raw):
            return "chrome"
        if not rest or len(raw.split()) > MOST_WORDS or match_dateline(raw, 0, len(raw), self.cues):
            return None
        return "headline" if not has_final_stop(raw) or self._is_stopped_title(n, raw) else None

    def _is_desk(self, raw: str) -> bool:
        """A navigation word such as "World" alone on its line."""
        return len(raw) < 40 and line_key(raw) in self.cues.desks

    def _is_masthead(self, n: int, raw: str) -> bool:
        """A short name above a bar of furniture or above a longer headline."""
        if len(raw.split()) > 4 or title_share(raw) < 1 or has_final_stop(raw):
            return False
        below = self.units[n + 1]
        words = self.text[below.start : below.end]
        if furniture_kind(self.text, below.start, below.end, self.cues) == "chrome":
            return True
        return (
            len(raw.split()) <= 3
            and 5 <= len(words.split()) <= MOST_WORDS
            and not has_final_stop(words)
            and n + 2 < len(self.units)
        )

    def _is_stopped_title(self, n: int, raw: str) -> bool:
        """A first line with a stop is a headline where it is in title case or the text below begins with it again."""
        below = self.units[n + 1]
        start = " ".join(self.text[below.start : below.start + 400].split())
        if " ".join(raw.split()).rstrip(".!?") in start:
            return True
        return title_share(raw) >= 0.8 and len(raw.split()) >= 4

    def _repeats_title(self, unit: Unit) -> bool:
        """Say whether a whole unit is the headline again."""
        if unit.end - unit.start > 10 * MOST_WORDS:
            return False
        return any(variant in self.titles for variant in title_variants(self.text[unit.start : unit.end]))

    def _kind_below_title(self, n: int, raw: str) -> BlockKind | None:
        """Judge a unit between headline and body: place heads and sub-headlines are not yet the text."""
        if n + 1 < len(self.units) and is_section_head(raw) and len(raw.split()) <= 4:
            return "section-head"
        return None

    def _kind_between(self, n: int, raw: str) -> BlockKind | None:
        """Judge a unit after the body has begun."""
        follows = self.units[n + 1] if n + 1 < len(self.units) else None
        if self._opens_article(raw, n):
            return "headline"
        if follows is not None and is_section_head(raw) and not self.in_related:
            return "section-head"
        if is_headline_like(raw) or (self.in_related and not has_final_stop(raw) and len(raw.split()) <= MOST_WORDS):
            return "related-headline"
        return None

    def _opens_article(self, raw: str, n: int) -> bool:
        """A headline with a wire dateline below it begins another article."""
        if not is_headline_like(raw, share=0.5):
            return False
        for below in self.units[n + 1 : n + 3]:
            wire = match_dateline(self.text, below.start, below.end, self.cues)
            if wire and wire.place:
                return True
            if furniture_kind(self.text, below.start, below.end, self.cues) not in ("dateline", "byline"):
                return False
        return False

    def _open_article(self, unit: Unit) -> None:
        """Remember a headline; a second one after a body opens another article and section."""
        if self.has_body:
            self.article += 1
            self.section += 1
        self.titles = title_variants(self.text[unit.start : unit.end])
        self.has_headline, self.has_body, self.in_related = True, False, False

    def _reporting(self, n: int, unit: Unit) -> Iterator[Piece]:
        """Yield a unit's furniture and paragraphs."""
        if self.has_body and unit.gap >= GAP_OF_SECTION > self.usual_gap and not self.after_head:
            self.section += 1
        stop, tail = peel_tail(self.text, unit.start, unit.end, self.cues)
        if self.has_body:
            pieces = peel_dateline(self.text, unit.start, stop, self.cues)
        else:
            pieces = peel_lead(self.text, unit.start, stop, self.titles, self.cues)
        for piece in (*pieces, *tail):
            self.has_body = self.has_body or piece[0] == "paragraph"
            yield piece
        self.in_related = False
