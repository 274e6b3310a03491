"""The attributions that our sayings state: what a gold attribution, a source with its content, is paired with."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

import msgspec

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink
from reportedly.records.span import Span

Chain = tuple[SourceLink, ...]
Ranges = tuple[tuple[int, int], ...]
ENOUGH = 0.5
"""Least token F1 of two contents that count as one: the partial match of PolNeAR's scorer."""


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution as predicted: the chain down to its source, the code points of its content, and its words here.

    ``source`` are the code points of the words that name the source at this very place ("he", "the paper"); those of
    the saying before where the subject is elided, none where nobody is named.
    """

    chain: Chain
    content: Ranges
    source: Ranges


def read_sayings(reading: Reading, knowledge: Knowledge) -> tuple[tuple[Saying, ...], list[Stated]]:
    """The sayings of a text, and the attributions they state."""
    found = find_sayings(reading, knowledge)
    sayings = resolve_chains(reading, found, knowledge)
    return sayings, stated(reading, sayings, found)


def stated(reading: Reading, sayings: tuple[Saying, ...], found: tuple[Found, ...]) -> list[Stated]:
    """The attributions that the sayings state, the outlet's own voice and bare hedges ("reportedly") left out.

    "X quoted Y as saying" is one saying and states two attributions, X's and Y's: one for each phrase that names a
    source for the first time, and always one for the last.
    """
    told: list[Stated] = []
    seen: set[tuple[Span, ...]] = set()
    local = _local_words(reading, sayings, found)
    for saying, words in zip(sayings[1:], local, strict=True):
        if saying.hedge:
            continue
        last = len(saying.chain) - 1
        for i, link in enumerate(saying.chain[1:], start=1):
            inside = i < last and saying.chain[i + 1].evidence == link.evidence  # the body whose spokesman follows
            if i == last or (link.evidence and link.evidence not in seen and not inside):
                source = (words if i == last else ()) or tuple((span.start, span.end) for span in link.evidence)
                told.append(Stated(chain=saying.chain[: i + 1], content=saying.content, source=source))
        seen.update(link.evidence for link in saying.chain)
    return told


def _local_words(reading: Reading, sayings: tuple[Saying, ...], found: tuple[Found, ...]) -> list[Ranges]:
    """For each saying but the outlet's, the words that name its last source where it is said, in text order.

    Sayings are the findings that got a chain, in the same order, so one walk over both tells which belong together.
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


def one_to_one(possible: Iterable[tuple[float, int, Hashable]]) -> dict[int, Hashable]:
    """Pair predictions with gold, each used once, best score first; ``possible`` holds (score, prediction, gold).

    >>> one_to_one([(0.9, 0, "a"), (0.8, 1, "a"), (0.6, 1, "b")])
    {0: 'a', 1: 'b'}
    """
    paired: dict[int, Hashable] = {}
    used: set[Hashable] = set()
    for _, mine, gold in sorted(possible, key=lambda row: (-row[0], row[1], str(row[2]))):
        if mine not in paired and gold not in used:
            paired[mine] = gold
            used.add(gold)
    return paired
