"""How a Document's text falls into blocks and sections, and what its header says."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.coded import Coded, Uncoded
from reportedly.records.span import Span

BlockKind = Literal[
    "headline", "dateline", "byline", "paragraph", "section-head", "caption", "credit", "related-headline", "chrome"
]

REPORTING: tuple[BlockKind, ...] = ("headline", "paragraph")
"""The kinds of block whose words are coded; the others give context or nothing."""


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text of one kind, in one section; offsets as in Span, without surrounding blanks.

    Blocks are in text order and never overlap. ``article`` counts articles glued into one text from 0, ``section``
    the sections of a round-up from 0; both only grow.

    >>> Block(kind="paragraph", start=0, end=5).section
    0
    """

    kind: BlockKind
    start: int
    end: int
    section: int = 0
    article: int = 0


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What a Document says of itself: title words, outlet, publication day, dateline place, each on its words.

    ``published`` is an ISO date. What was told from outside (manifest) has a derivation ``manifest`` and no words; a
    text's own dateline outranks it and the disagreement stands in ``warnings``. ``credits`` are wire tags such as
    "(AFP)" or "--Reuters" that make an agency a link of every chain.

    >>> Header(published=Uncoded(uncoded="absent"), outlet=Uncoded(uncoded="absent")).title is None
    True
    """

    title: Span | None = None
    published: Coded[str] | Uncoded
    outlet: Coded[str] | Uncoded
    dateline_place: Span | None = None
    credits: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """The blocks of one Document and its Header.

    >>> Layout(blocks=(Block(kind="chrome", start=0, end=3),)).reporting
    ()
    """

    blocks: tuple[Block, ...]

    @property
    def reporting(self) -> tuple[Block, ...]:
        """The blocks that are coded."""
        return tuple(block for block in self.blocks if block.kind in REPORTING)
