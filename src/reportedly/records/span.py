"""A stretch of one Document's text, with the words it covers."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Half-open range ``[start, end)`` of Unicode code points into a Document's text, with its words.

    ``document.text[start:end] == text`` always holds; `span_of` is the one way to make one.

    >>> span_of("The army shelled Idlib", 4, 8)
    Span(start=4, end=8, text='army')
    """

    start: int
    end: int
    text: str


def span_of(text: str, start: int, end: int) -> Span:
    """Quote ``text[start:end]``.

    Raises:
        ValueError: if the range is empty or outside the text.

    >>> span_of("ab", 0, 1).text
    'a'
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}:{end} is not inside a text of {len(text)} characters")
    return Span(start=start, end=end, text=text[start:end])
