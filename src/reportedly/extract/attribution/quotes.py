"""Quotations: where they open and close, and who goes on speaking in them over several sentences."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Found, Range, merged
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.reading import Reading

OPENING = frozenset({"“", "«", "„", "``"})
CLOSING = frozenset({"”", "»", "''"})
STRAIGHT = frozenset({'"'})
LONGEST = 150
"""Tokens in one quotation at most; a longer one is a lost quotation mark."""
SHORTEST = 4


def find_quotes(reading: Reading) -> tuple[Range, ...]:
    """Find the quotations of a text as token ranges between their marks, block by block."""
    found: list[Range] = []
    opened, block = -1, -1
    for token in reading.parse.tokens:
        here = reading.parse.sentences[token.sent].block
        if here != block:
            opened, block = -1, here
        mark = token.text
        if mark in OPENING or (mark in STRAIGHT and opened < 0):
            opened = token.i
        elif (mark in CLOSING or mark in STRAIGHT) and opened >= 0:
            if SHORTEST <= token.i - opened - 1 <= LONGEST:
                found.append((opened + 1, token.i))
            opened = -1 if token.i - opened - 1 <= LONGEST or mark in CLOSING else token.i
    return tuple(found)


def with_quotes(scene: Scene, found: tuple[Found, ...], quotes: tuple[Range, ...]) -> tuple[Found, ...]:
    """Give each saying the whole of the quotation it touches, and each quotation left over to who spoke before."""
    grown, covered = [], set()
    for one in found:
        more = [] if one.is_hedge else [quote for quote in quotes if _touches(one, quote)]
        covered.update(more)
        grown.append(msgspec.structs.replace(one, content=(*one.content, *more)) if more else one)
    floating = [made for quote in quotes if quote not in covered and (made := _floating(scene, found, quote))]
    return merged(tuple(grown), floating)


def _touches(found: Found, quote: Range) -> bool:
    """Say whether a saying's content reaches into a quotation, or stands right beside its cue."""
    if any(quote[0] <= i < quote[1] for i in found.cue):
        return False
    return any(first < quote[1] + 1 and quote[0] - 1 < stop for first, stop in found.content)


def _floating(scene: Scene, found: tuple[Found, ...], quote: Range) -> Found | None:
    """A whole quoted sentence without a speaker belongs to the speaker of the sentence before it."""
    tokens = scene.parse.tokens
    sentence = scene.parse.sentence_of(quote[0])
    is_whole = scene.has_clause(quote) and quote[0] - sentence.first <= 1
    previous = [one for one in found if one.at < quote[0] and not one.is_hedge and not one.is_hidden]
    if not is_whole or not previous or sentence.i - tokens[previous[-1].at].sent > 2:
        return None
    if scene.parse.sentence_of(previous[-1].at).block != sentence.block:
        return None
    return Found(at=quote[0], content=(quote,), is_elided=True, act="say", rule="attribution.floating-quote@1")
