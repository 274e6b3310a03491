"""One Document as every question reads it: its text, layout, header, grammar and clauses."""

from __future__ import annotations

import msgspec

from reportedly.records.document import Document
from reportedly.records.layout import Block, Header, Layout
from reportedly.records.span import Span, span_of
from reportedly.text.parse import Parse
from reportedly.text.signals import Signals


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a Document before any question is asked; made once, never changed.

    ``clauses[i]`` is the token index of the head of the innermost clause that holds token ``i``. ``signals`` are the
    encoder's scores; None where coding is by rules alone.
    """

    document: Document
    layout: Layout
    header: Header
    parse: Parse
    clauses: tuple[int, ...]
    signals: Signals | None = None

    def span(self, first: int, stop: int) -> Span:
        """Quote the tokens ``[first, stop)``."""
        tokens = self.parse.tokens
        return span_of(self.document.text, tokens[first].start, tokens[stop - 1].end)

    def quote(self, start: int, end: int) -> Span:
        """Quote code points ``[start, end)``."""
        return span_of(self.document.text, start, end)

    def block(self, token: int) -> Block:
        """The block a token stands in."""
        return self.parse.block_of(token)
