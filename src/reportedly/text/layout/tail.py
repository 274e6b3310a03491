"""Page furniture glued to the end of a text: tags, share links, credits, the writer's name."""

from __future__ import annotations

import re

from reportedly.text.layout.cues import BlockCues
from reportedly.text.layout.lead import Piece
from reportedly.text.layout.lines import stripped

_STOP = re.compile(r"[.!?…\"”)\]]+[\s\xa0]+")
_CREDIT = re.compile(
    r"(?:[-–—]{1,2}[\s\xa0]*(?P<wire>[A-Z][A-Za-z]+(?:[\s\xa0][A-Z][a-z]+)?)"
    r"|\((?:With|Source|Sources|Agencies|Via|From|Credit)\b[^()]{0,80}\)"
    r"|\((?P<tag>[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z]+)?)\)"
    r"|(?:Source|Sources|With|Via)(?::|\b(?=[\s\xa0]+[A-Z]))[\s\xa0]*[A-Z][\w'’ ,&+/-]{1,60})[\s\xa0.]*$"
)
_NAME = r"(?:[A-Z][\w'’-]*|[A-Z]\.[A-Z]?\.?|al-\w+|el-\w+)"
_SIGNED = re.compile(
    rf"(?:{_NAME}(?:[\s\xa0]*/[\s\xa0]*|[\s\xa0]+|\.[\s\xa0]?)?){{1,6}}[\s\xa0]*(?:\d{{1,3}}(?:-\d{{1,3}})?)?$|\d{{1,3}}(?:-\d{{1,3}})?$"
)
MOST_PIECES = 8
"""Pieces of furniture that a text may end with."""
TAIL_FROM = 0.3
"""Share of a unit before which no tail is looked for."""


def peel_tail(text: str, start: int, end: int, cues: BlockCues) -> tuple[int, list[Piece]]:
    """Say where a unit's reporting ends, and which furniture follows, in text order.

    Only what follows a finished sentence is furniture: a last sentence without its stop stays.
    """
    pieces: list[Piece] = []
    stop = end
    for _ in range(MOST_PIECES):
        piece = _last_piece(text, start, stop, cues)
        if piece is None:
            break
        pieces.append(piece)
        stop = stripped(text, start, piece[1])[1]
    return stop, pieces[::-1]


def _last_piece(text: str, start: int, end: int, cues: BlockCues) -> Piece | None:
    """The furniture that ends exactly at ``end``."""
    low = start + int((end - start) * TAIL_FROM)
    byline = cues.bylines.search(text, low, end)
    if byline and _after_stop(text, start, byline.start()):
        return ("byline", byline.start(), end)
    strong = cues.strong_tails.search(text, low, end)
    weak = cues.tails.finditer(text, low, strong.start() if strong else end)
    tail = next((m for m in weak if _after_stop(text, start, m.start())), strong)
    if tail:
        return ("chrome", tail.start(), end)
    credit = _CREDIT.search(text, max(low, end - 110), end)
    if credit and _is_closing(text, start, credit):
        return ("credit", credit.start(), end)
    return _signature(text, low, end)


def _is_closing(text: str, start: int, credit: re.Match[str]) -> bool:
    """A credit closes a text after a full sentence; a dash may also close one that lost its stop."""
    return _after_stop(text, start, credit.start())


def _signature(text: str, low: int, end: int) -> Piece | None:
    """A name or an editor's mark after the last full sentence."""
    stops = list(_STOP.finditer(text, max(low, end - 90), end))
    for stop in stops:
        rest = text[stop.end() : end]
        if rest and _SIGNED.fullmatch(rest) and text[stop.start()] != ")" and not _is_initial(text, stop.start()):
            return ("byline" if any(map(str.isalpha, rest)) else "chrome", stop.end(), end)
    return None


def _is_initial(text: str, at: int) -> bool:
    """Say whether a stop closes an initial, "Mr." or "p.m." and no sentence."""
    short = r"(?:\b[A-Z]|\b[AaPp]\.?[Mm]|\b(?:Mr|Dr|Gen|Col|Lt|Brig|Maj|St|Sgt|Mrs))$"
    return bool(re.search(short, text[max(0, at - 6) : at]))


def _after_stop(text: str, start: int, at: int) -> bool:
    """Say whether what stands before ``at`` is a finished sentence."""
    before = stripped(text, start, at)[1]
    return before > start and (
        text[before - 1] in '.!?…"”)]'
        or (text[before - 1].isdigit() and "..." in text[max(start, before - 8) : before])
    )
