"""Many tellings as columns of numpy arrays, so that a million pairs are compared at once."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.telling import Telling, ToldActors

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Bits = npt.NDArray[np.uint16]

SENTENCE_BITS = 256
HEAD_BITS = 1024
"""Bits of the signatures in which stems are hashed: a sentence has some twenty stems, a report's head some 150."""
ALIKE = 16
"""Claims of its document that a telling may be alike, before it and after: those that it is most alike."""
WORLDS = ("done", "undone", "denied")
REFERENCES = ("bare", "definite", "indefinite")
TOLLS = (None, "war", "sum")
KINDS = ("any", "armed", "people", "state")


class SideColumns(msgspec.Struct, frozen=True):
    """One side: hashed ids and roots (n, 4), kinds as bits (n,), and whether a label is loose (n,)."""

    ids: Ints
    roots: Ints
    kinds: Ints
    is_loose: Flags


class Columns(msgspec.Struct, frozen=True, kw_only=True):
    """Slots of n tellings: hashes as int64 with 0 for nothing, signatures as bits, places and numbers as (n, 4)."""

    document: Ints
    happenings: Ints
    acleds: Ints
    families: Ints
    triggers: Ints
    rare: Bits
    common: Bits
    near_rare: Bits
    near_common: Bits
    head: Bits
    title: Bits
    turn: Floats
    family_turn: Floats
    matter: Floats
    main_family: Ints
    place: Ints
    lat: Floats
    lon: Floats
    radius: Floats
    rank: Ints
    admin1: Ints
    place_own: Flags
    place_large: Flags
    country: Ints
    names: Ints
    is_other: Flags
    claims: Ints
    alike: Ints
    alike_odds: Floats
    first: Floats
    last: Floats
    is_day: Flags
    day_own: Flags
    published: Floats
    who: SideColumns
    whom: SideColumns
    count_kind: Ints
    count_of: Ints
    low: Floats
    high: Floats
    sources: Ints
    world: Ints
    toll: Ints
    reference: Ints
    is_headline: Flags
    is_lead: Flags
    start: Floats
    sentence: Ints
    tellings: Floats
    twin: Ints

    def __len__(self) -> int:
        """Number of tellings."""
        return len(self.document)


@lru_cache(maxsize=1_000_000)
def hashed(text: str) -> int:
    """Hash a text to 1..2**32, the same on every machine; 0 stays free for nothing.

    >>> hashed("idlib") == hashed("idlib") != hashed("hama")
    True
    """
    return zlib.crc32(text.encode("utf-8", "surrogatepass")) + 1


def columns_of(tellings: Sequence[Telling], words: LinkingWords) -> Columns:
    """Lay tellings out in columns, in their order."""
    told = tellings
    spots, counts = _places(told), _counts(told)
    return Columns(
        document=_ints([hashed(t.document_id) for t in told]),
        happenings=_padded([t.happenings for t in told], 4),
        acleds=_padded([t.acleds for t in told], 4),
        families=_padded([t.families for t in told], 3),
        triggers=_padded([t.triggers for t in told], 8),
        rare=_signatures([t.words - words.common for t in told], SENTENCE_BITS),
        common=_signatures([t.words & words.common for t in told], SENTENCE_BITS),
        near_rare=_signatures([t.near_words - words.common for t in told], SENTENCE_BITS),
        near_common=_signatures([t.near_words & words.common for t in told], SENTENCE_BITS),
        title=_signatures([t.title_words for t in told], SENTENCE_BITS),
        turn=_floats([t.turn for t in told]),
        family_turn=_floats([t.family_turn for t in told]),
        matter=_floats([_cosine(t.near_words, t.title_words) for t in told]),
        main_family=_ints([hashed(min(t.families, default="")) for t in told]),
        head=_heads(told, words),
        first=_floats([t.days.first if t.days else None for t in told]),
        last=_floats([t.days.last if t.days else None for t in told]),
        is_day=_flags([t.days is not None and t.days.is_day for t in told]),
        day_own=_flags([t.days is not None and t.days.is_own for t in told]),
        published=_floats([t.published for t in told]),
        who=_side([t.who for t in told]),
        whom=_side([t.whom for t in told]),
        sources=_padded([t.sources for t in told], 4),
        world=_ints([WORLDS.index(t.world) for t in told]),
        toll=_ints([TOLLS.index(t.toll) for t in told]),
        names=_padded([t.names for t in told], 8),
        is_other=_flags([t.is_other for t in told]),
        country=_ints([hashed(t.places[0].country) if t.places and t.places[0].country else 0 for t in told]),
        reference=_ints([REFERENCES.index(t.reference) for t in told]),
        is_headline=_flags([t.is_headline for t in told]),
        is_lead=_flags([t.is_lead for t in told]),
        start=_floats([t.start for t in told]),
        sentence=_ints([t.sentence for t in told]),
        tellings=_floats([t.tellings for t in told]),
        twin=_twins(told),
        claims=_padded([t.claim_ids for t in told], 4),
        **_alike(told),
        **spots,
        **counts,
    )


def _cosine(one: frozenset[str], two: frozenset[str]) -> float:
    """Share of words of two sets, 0 where one is empty."""
    return len(one & two) / ((len(one) * len(two)) ** 0.5 or 1.0)


def _twins(told: Sequence[Telling]) -> Ints:
    """The same number for tellings of copied texts: the same words at the same place in the text."""
    heads = {id(t.document_words): t.document_words for t in told}
    ordered = {name: sorted(head) for name, head in heads.items()}  # so that sorting with some more words is quick
    return _ints([_twin(t, ordered[id(t.document_words)]) for t in told])


def _twin(telling: Telling, head: Sequence[str]) -> int:
    """The number of one telling, its document's words given in order."""
    words = sorted([*head, *(telling.words - telling.document_words)])
    return zlib.crc32("|".join([str(telling.start), *words]).encode())


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, np.int64)


def _floats(values: Sequence[float | None]) -> Floats:
    return np.array([np.nan if value is None else value for value in values], np.float32)


def _flags(values: Sequence[bool]) -> Flags:
    return np.array(values, np.bool_)


def _padded(sets: Sequence[Collection[str]], width: int) -> Ints:
    """Hashes of each set, smallest first, filled up with 0."""
    table = np.zeros((len(sets), width), np.int64)
    for row, each in enumerate(sets):
        if each:
            found = sorted(hashed(item) for item in each)[:width]
            table[row, : len(found)] = found
    return table


def _signatures(sets: Sequence[Collection[str]], bits: int) -> Bits:
    """A bit for the hash of each stem, packed in words of 16."""
    lit = np.zeros((len(sets), bits), np.bool_)
    rows = np.repeat(np.arange(len(sets)), [len(each) for each in sets])
    lit[rows, np.array([hashed(item) for each in sets for item in each], np.int64) % bits] = True
    return np.packbits(lit, axis=1).view(np.uint16)


def _heads(told: Sequence[Telling], words: LinkingWords) -> Bits:
    """The signatures of documents' words, which all tellings of a document share: each made once."""
    numbers: dict[int, int] = {}
    rows = [numbers.setdefault(id(t.document_words), len(numbers)) for t in told]
    distinct = {id(t.document_words): t.document_words for t in told}
    return _signatures([distinct[name] - words.common for name in numbers], HEAD_BITS)[rows]


def _side(sides: Sequence[ToldActors]) -> SideColumns:
    return SideColumns(
        _padded([side.ids for side in sides], 4),
        _padded([side.roots for side in sides], 4),
        _ints([sum(1 << KINDS.index(kind) for kind in side.kinds) for side in sides]),
        _flags([side.is_loose for side in sides]),
    )


def _slots(
    rows: Sequence[Sequence[Any]], value: Callable[[Any], float], nothing: float, kind: Any, width: int = 4
) -> npt.NDArray[Any]:
    """A value of each of up to ``width`` entries a telling."""
    table = np.full((len(rows), width), nothing, kind)
    for row, entries in enumerate(rows):
        for at, entry in enumerate(entries[:width]):
            table[row, at] = value(entry)
    return table


def _alike(told: Sequence[Telling]) -> dict[str, Any]:
    """The claims of its document that a telling is most alike, and how much."""
    rows = [sorted(t.alike, key=lambda pair: (-pair[1], pair[0])) for t in told]
    ids = _slots(rows, lambda pair: hashed(pair[0]), 0, np.int64, ALIKE)
    return {"alike": ids, "alike_odds": _slots(rows, lambda pair: pair[1], -np.inf, np.float32, ALIKE)}


def _places(told: Sequence[Telling]) -> dict[str, Any]:
    """The columns of places."""
    rows = [t.places for t in told]
    return {
        "place": _slots(rows, lambda p: hashed(p.key), 0, np.int64),
        "lat": _slots(rows, lambda p: np.nan if p.lat is None else p.lat, np.nan, np.float32),
        "lon": _slots(rows, lambda p: np.nan if p.lon is None else p.lon, np.nan, np.float32),
        "radius": _slots(rows, lambda p: p.radius, 0.0, np.float32),
        "rank": _slots(rows, lambda p: p.rank, 9, np.int64),
        "admin1": _slots(rows, lambda p: hashed(p.admin1) if p.admin1 else 0, 0, np.int64),
        "place_own": _slots(rows, lambda p: p.is_own, False, np.bool_),
        "place_large": _slots(rows, lambda p: p.is_large, False, np.bool_),
    }


def _counts(told: Sequence[Telling]) -> dict[str, Any]:
    """The columns of numbers, in a fixed order."""
    rows = [sorted(t.counts, key=lambda c: (c.kind, c.of, c.low or 0, c.high or 0)) for t in told]
    return {
        "count_kind": _slots(rows, lambda c: hashed(c.kind), 0, np.int64),
        "count_of": _slots(rows, lambda c: hashed(c.of), 0, np.int64),
        "low": _slots(rows, lambda c: c.low or 0, np.nan, np.float32),
        "high": _slots(rows, lambda c: np.inf if c.high is None else c.high, np.nan, np.float32),
    }
