"""Writes text for a terminal, with the words that carry a field marked."""

from __future__ import annotations

from reportedly.export.highlight import Mark, Piece, cut

COLOURS = {"trigger": 31, "who": 34, "whom": 35, "where": 32, "when": 36, "how_many": 33, "factuality": 91,
           "attribution": 94, "cue": 96}  # fmt: skip
"""Terminal colour of each field's words."""


def marked_text(text: str, within: tuple[int, int], marks: list[Mark] | tuple[Mark, ...], *, colour: bool) -> str:
    """Write a stretch of text with its marked words in colour, or in brackets with the fields' names."""
    return "".join(_piece(piece, colour=colour) for piece in cut(text, *within, marks))


def _piece(piece: Piece, *, colour: bool) -> str:
    """One piece, marked if it carries a field."""
    words = printable(piece.text)
    if not piece.fields:
        return words
    if colour:
        return f"\x1b[1;{COLOURS[piece.fields[0]]}m{words}\x1b[0m"
    return f"[{words}]{{{','.join(piece.fields)}}}"


def legend(*, colour: bool) -> str:
    """What each colour means; brackets name their fields themselves."""
    if not colour:
        return "[words]{field}: the words that carry each field"
    return "  ".join(f"\x1b[1;{code}m{field.replace('_', ' ')}\x1b[0m" for field, code in COLOURS.items())


def one_line(text: str) -> str:
    """Write text on one line, so that no name can feign a line of its own.

    >>> one_line("Post\\nevt-1")
    'Post evt-1'
    """
    return printable(text).replace("\n", " ")


def printable(text: str) -> str:
    """Keep line ends and take other control characters away, so that no document steers the terminal.

    >>> printable("a\\x1b[31mb")
    'a [31mb'
    """
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)
