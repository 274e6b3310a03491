"""The words that name who says something at the very place where it is said."""

from __future__ import annotations

from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.reading import Reading
from reportedly.records.mention import Saying

Ranges = tuple[tuple[int, int], ...]


def words_of_speakers(reading: Reading, sayings: tuple[Saying, ...], found: tuple[Found, ...]) -> list[Ranges]:
    """For each saying but the outlet's, the code points that name its last source where it is said, in text order.

    Those of the saying before where the subject is elided, none where the text hides who speaks. Sayings are the
    findings that got a chain, in the same order, so one walk over both tells which belong together.
    """
    told: list[Ranges] = []
    last: Ranges = ()
    remaining = iter(found)
    for saying in sayings[1:]:
        for one in remaining:
            last = _ranges(reading, one.here or one.speakers[-1:]) or last
            if one.cue == saying.tokens_of_cue and _is_content(reading, one, saying):
                told.append(() if one.is_hidden else last)
                break
    return told


def _is_content(reading: Reading, one: Found, saying: Saying) -> bool:
    """Say whether a finding and a saying govern the same words."""
    tokens = reading.parse.tokens
    return saying.content == tuple((tokens[first].start, tokens[stop - 1].end) for first, stop in one.content)


def _ranges(reading: Reading, words: tuple[Words, ...]) -> Ranges:
    """Token ranges as code points."""
    tokens = reading.parse.tokens
    return tuple((tokens[one.first].start, tokens[one.stop - 1].end) for one in words)
