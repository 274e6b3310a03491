"""The attributions that our sayings state: what a gold attribution, a source with its content, is paired with."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

import msgspec

from reportedly.extract.attribution.attributions import find_attributions
from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.found import Found
from reportedly.extract.attribution.holders import words_of_speakers
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink
from reportedly.records.span import Span

Chain = tuple[SourceLink, ...]
Ranges = tuple[tuple[int, int], ...]
SPOKEN = frozenset({"speech", "hearsay"})
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


def read_attitudes(reading: Reading, knowledge: Knowledge, *, nested: bool = False) -> list[Stated]:
    """The attitudes of a text; those in somebody's words or in quotation marks only where ``nested`` asks for them.

    PolNeAR's annotators marked who says something and left what he says alone: of 1,677 attitudes that we found inside
    another's words they had marked 67.
    """
    return [
        Stated(chain=one.chain, content=_ranges(one.content), source=_ranges(one.holder))
        for one in find_attributions(reading, knowledge)
        if one.kind not in SPOKEN and (nested or not one.is_nested)
    ]


def _ranges(spans: tuple[Span, ...]) -> Ranges:
    """Spans as code points."""
    return tuple((span.start, span.end) for span in spans)


def stated(reading: Reading, sayings: tuple[Saying, ...], found: tuple[Found, ...]) -> list[Stated]:
    """The attributions that the sayings state, the outlet's own voice and bare hedges ("reportedly") left out.

    "X quoted Y as saying" is one saying and states two attributions, X's and Y's: one for each phrase that names a
    source for the first time, and always one for the last.
    """
    told: list[Stated] = []
    seen: set[tuple[Span, ...]] = set()
    local = words_of_speakers(reading, sayings, found)
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
