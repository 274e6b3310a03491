"""Where quotations open and close, read from their marks."""

from __future__ import annotations

from reportedly.extract.attribution.found import Range
from reportedly.extract.reading import Reading
from reportedly.text.parse import Token

OPENING = frozenset({"“", "«", "„", "``"})
CLOSING = frozenset({"”", "»"})
STRAIGHT = frozenset({'"', "''"})
MARKS = OPENING | CLOSING | STRAIGHT
LAST = frozenset(mark[-1] for mark in MARKS)
LONGEST = 150
"""Tokens in one quotation at most; a longer one is a lost quotation mark."""
CALLING = frozenset({"?", "!", ","})
SHORTEST = 4
"""Tokens in one quotation at least: shorter ones are a manner of speaking ("so-called 'security zone'")."""


def find_quotes(reading: Reading) -> tuple[Range, ...]:
    """Find the quotations of a text as token ranges between their marks, block by block."""
    return tuple(quote for quote in find_marked(reading) if _is_said(reading, quote))


def _is_said(reading: Reading, quote: Range) -> bool:
    """Say whether words between marks are long enough to have been said, or are a short question or cry."""
    tokens = reading.parse.tokens
    return quote[1] - quote[0] >= SHORTEST or (quote[1] - quote[0] > 1 and tokens[quote[1] - 1].text in CALLING)


def find_marked(reading: Reading) -> tuple[Range, ...]:
    """Find everything that stands between quotation marks, single words too, as token ranges."""
    found: list[Range] = []
    opened, block = -1, -1
    for token in reading.parse.tokens:
        if token.text[-1] not in LAST or not is_mark(token):
            continue
        here = reading.parse.sentences[token.sent].block
        if here != block:
            opened, block = -1, here
        if opened < 0 or token.text[-1] in OPENING or _can_only_open(reading, token):
            opened = -1 if opened < 0 and _can_only_close(reading, token) else token.i
        else:
            if 0 < token.i - opened - 1 <= LONGEST:
                found.append((opened + 1, token.i))
            opened = -1
    return tuple(found)


def is_mark(token: Token) -> bool:
    """Say whether a token is a quotation mark, alone or glued to a comma or a stop."""
    text = token.text
    return text in MARKS or (len(text) < 4 and text[-1] in MARKS and not text[0].isalnum())


def _can_only_open(reading: Reading, token: Token) -> bool:
    """Say whether a straight mark has a blank before it and none behind."""
    text = reading.document.text
    free = token.start == 0 or text[token.start - 1] in " \n\t("
    return token.text in STRAIGHT and free and text[token.end : token.end + 1].strip() not in ("", ",", ".")


def _can_only_close(reading: Reading, token: Token) -> bool:
    """Say whether a mark has a blank behind it and none before."""
    text = reading.document.text
    tied = token.start > 0 and not text[token.start - 1].isspace()
    return token.text[-1] in CLOSING or (tied and not text[token.end : token.end + 1].strip())
