"""Cuts a text into the blocks of its layout, and these into pieces inside which the set of highlights is constant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportedly.records.layout import Block as LaidOut
from reportedly.records.layout import BlockKind
from reportedly.text.blocks import find_blocks
from reportedly.text.layout.cues import BlockCues
from reportedly.workflow.review.views.details import Block, Mark, Piece, PieceKind

Marked = tuple[int, int, Mark]
"""Half-open code-point offsets, and the mark on them."""
KINDS: Mapping[BlockKind, PieceKind] = {
    "headline": "headline", "section-head": "headline", "dateline": "dateline", "byline": "byline",
    "paragraph": "paragraph", "caption": "chrome", "credit": "chrome", "related-headline": "chrome", "chrome": "chrome",
}  # fmt: skip
"""How each kind of the layout is drawn: what is not coded, grey."""


def cut_blocks(text: str, cues: BlockCues, marks: Iterable[Marked]) -> tuple[Block, ...]:
    """Cut a text into blocks and pieces; the pieces joined are the text, code point for code point.

    Blanks between blocks belong to the block before them, those above the first to it. A mark on no character, or
    beyond the text, marks nothing.

    >>> mark = Mark(claim_id="clm-1", field="trigger", number=0)
    >>> (block,) = cut_blocks("It shelled.\\r\\n", BlockCues(), [(3, 10, mark)])
    >>> [piece.text for piece in block.pieces]
    ['It ', 'shelled', '.\\r\\n']
    """
    edges = list(_edges(len(text), find_blocks(text, cues)))
    kept = sorted(_inside(marks, len(text)), key=lambda each: each[:2])
    cuts = sorted({edge for start, end, _ in kept for edge in (start, end)})
    pieces = _Pieces(text, kept, cuts)
    return tuple(Block(kind=kind, pieces=tuple(pieces.of(start, end))) for kind, start, end in edges)


def _inside(marks: Iterable[Marked], length: int) -> set[Marked]:
    """Each mark once, and only what is of it inside the text."""
    return {(start, min(end, length), mark) for start, end, mark in marks if 0 <= start < min(end, length)}


def _edges(length: int, blocks: tuple[LaidOut, ...]) -> Iterator[tuple[PieceKind, int, int]]:
    """The blocks without gaps between them; one paragraph where a text has none."""
    starts = [0, *(block.start for block in blocks[1:]), length]
    kinds: list[PieceKind] = [KINDS[block.kind] for block in blocks] or ["paragraph"]
    if not length:
        return
    ends = starts[1:] if blocks else [length]
    yield from zip(kinds, starts, ends, strict=False)


class _Pieces:
    """One walk over a text that remembers which marks are open."""

    def __init__(self, text: str, marks: list[Marked], cuts: list[int]) -> None:
        self.text, self.marks, self.cuts = text, marks, cuts
        self.at = self.next_mark = 0
        self.open: list[Marked] = []

    def of(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces of one block; blocks must be asked for in order."""
        while start < end:
            while self.at < len(self.cuts) and self.cuts[self.at] <= start:
                self.at += 1
            stop = min(end, self.cuts[self.at]) if self.at < len(self.cuts) else end
            yield Piece(text=self.text[start:stop], start=start, marks=self._on(start))
            start = stop

    def _on(self, start: int) -> tuple[Mark, ...]:
        """The marks on what begins here."""
        while self.next_mark < len(self.marks) and self.marks[self.next_mark][0] <= start:
            self.open.append(self.marks[self.next_mark])
            self.next_mark += 1
        self.open = [each for each in self.open if each[1] > start]
        return tuple(sorted((mark for _, _, mark in self.open), key=_order))


def _order(mark: Mark) -> tuple[str, int, str]:
    """Claim by claim, each in the order of its numbers."""
    return mark.claim_id, mark.number, mark.field
