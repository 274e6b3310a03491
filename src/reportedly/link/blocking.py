"""Which tellings are worth comparing: those that share a key of days, places, kinds, sides or rare words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.columns import Ints, hashed
from reportedly.link.telling import Telling, ToldPlace

WINDOW = 60
"""Tellings of one key that each is compared with, in the order of publication; smaller blocks are compared whole."""
MONTH = 30
WEEK = 7
RECENT = 3
"""Days before publication in which an undated happening is looked for first."""
MOST_WORDS = 6
"""Rare words of a telling that make keys, longest first."""
COUNTRY = 4
PROVINCE = 3
SINGULAR = frozenset({"Chemical weapon"})
LOOSE = frozenset({"violence", "battle", "Other"})


def keys_of(telling: Telling, words: LinkingWords) -> tuple[str, ...]:
    """Give the keys of a telling, of which two tellings of one happening share at least one; sorted.

    A pure function of one telling. Days are told in overlapping pairs, so that neighbours meet; a happening without a
    day is looked for around its publication.
    """
    return tuple(sorted(set(_keys(telling, words))))


def _keys(telling: Telling, words: LinkingWords) -> Iterator[str]:
    """All keys, doubles among them."""
    families = sorted(telling.families)
    if telling.toll == "war":
        yield f"war|{_year(telling)}"
        return
    fine = [place for place in telling.places if place.rank < COUNTRY]
    days, weeks = _days(telling), _around(telling)
    yield from (f"day-province|{d}|{p}" for d in days for p in _provinces(fine))
    yield from (f"day-family|{d}|{f}" for d in days for f in families if f not in LOOSE or not fine)
    yield from (f"place-week|{w}|{p.key}" for w in weeks for p in fine if p.rank < PROVINCE)
    yield from (f"place-family|{p.key}|{f}|{_year(telling)}" for p in fine for f in families if not days)
    yield from (f"rare|{s}|{_year(telling)}" for t in telling.acleds if t in SINGULAR for s in _cells(fine))
    rare = sorted(telling.words - words.common, key=lambda word: (-len(word), word))[:MOST_WORDS]
    yield from (f"word-week|{w}|{word}" for w in weeks for word in rare)
    if not fine and not days:
        yield from (f"week-family|{w}|{f}" for w in weeks for f in families)


def _days(telling: Telling) -> list[int]:
    """Numbers of overlapping pairs of days around a told day or short range."""
    told = telling.days
    if told is None or told.first is None or told.last is None or told.last - told.first > WEEK:
        return []
    return sorted({half for day in range(told.first, told.last + 1) for half in (day, day + 1)})


def _around(telling: Telling) -> list[int]:
    """Numbers of overlapping fortnights around the day, else around the publication."""
    day = _day(telling)
    return [] if day is None else [day // WEEK, day // WEEK + 1]


def _day(telling: Telling) -> int | None:
    told = telling.days
    day = None if told is None else told.first if told.first is not None and told.is_day else told.last
    return telling.published if day is None else day


def _year(telling: Telling) -> str:
    """The year in which it was told to have happened, else that of publication; empty where none is known."""
    day = _day(telling)
    return "" if day is None else str(day // 365)


def _provinces(places: Sequence[ToldPlace]) -> set[str]:
    return {place.admin1 for place in places if place.admin1}


def _cells(places: Sequence[ToldPlace]) -> set[str]:
    return {place.admin1 or place.key for place in places} or {""}


def candidate_pairs(keys: Sequence[Sequence[str]]) -> tuple[Ints, Ints]:
    """Pair the tellings that share a key; tellings stand in the order of publication.

    A block of more than WINDOW is compared in a window over that order (Hernandez and Stolfo, 1995), so that the work
    grows with the number of tellings and not with its square.

    Returns:
        Rows of the pairs, left before right, each pair once, sorted.

    >>> [side.tolist() for side in candidate_pairs([("a",), ("b",), ("a", "b")])]
    [[0, 1], [2, 2]]
    """
    owners = np.repeat(np.arange(len(keys), dtype=np.int64), [len(each) for each in keys])
    numbers = np.array([_number(key) for each in keys for key in each], np.uint64)
    order = np.lexsort((owners, numbers))
    owners, numbers = owners[order], numbers[order]
    found = [np.zeros(0, np.int64)]
    for step in range(1, WINDOW + 1):
        shared = numbers[step:] == numbers[:-step]
        if not shared.any():
            break
        found.append(np.unique(owners[:-step][shared] * len(keys) + owners[step:][shared]))
    pairs = np.unique(np.concatenate(found))
    return pairs // max(len(keys), 1), pairs % max(len(keys), 1)


def _number(key: str) -> int:
    """A key as a number of 64 bits."""
    return hashed(key) << 31 ^ hashed(key[::-1] + "|")
