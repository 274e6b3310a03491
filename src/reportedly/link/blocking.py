"""Which tellings are worth comparing: those that share a key of days, places, kinds, sides, story or rare words."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.telling import Telling, ToldPlace

WEEK = 7
SEASON = 91
YEAR = 365
OLD = 45
"""Days before publication from which a happening is background, told by its year."""
MOST_WORDS = 6
"""Rare words of a telling, and of a title, that make keys, longest first."""
COUNTRY, PROVINCE = 4, 3
SINGULAR = frozenset({"Chemical weapon"})
ANYBODY = frozenset({"people", "civilians"})
COARSE = "~"
"""How a key begins that many tellings share, of which only close neighbours are compared."""


def keys_of(telling: Telling, words: LinkingWords) -> tuple[str, ...]:
    """Give the keys of a telling, of which two tellings of one happening share at least one; sorted.

    A pure function of one telling. Periods overlap by half, so that neighbours meet; a happening without a day is
    looked for around its publication.
    """
    if telling.toll == "war":
        return tuple(sorted({f"{COARSE}war|{count.kind}" for count in telling.counts}))
    return tuple(sorted({*_dated(telling, words), *_placed(telling), *_background(telling), *_worded(telling, words)}))


def _dated(telling: Telling, words: LinkingWords) -> Iterator[str]:
    """Keys of days with province or kind, and of weeks with the kind where day or place is missing."""
    fine, days = _fine(telling), _days(telling)
    yield from (f"day-province|{day}|{place.admin1}" for day in days for place in fine if place.admin1)
    yield from (f"{COARSE}day-family|{day}|{family}" for day in days for family in telling.families)
    yield from (f"{COARSE}day|{day}" for day in days if not fine)
    if not fine or not days:
        yield from (f"{COARSE}week-family|{w}|{f}" for w in _around(telling, WEEK) for f in telling.families)


def _placed(telling: Telling) -> Iterator[str]:
    """Keys of places with fortnights, and with the kind for half a year."""
    fine = _fine(telling)
    yield from (f"place-week|{w}|{p.key}" for w in _around(telling, WEEK) for p in fine if p.rank < PROVINCE)
    seasons = _around(telling, SEASON)
    yield from (f"{COARSE}place-kind|{s}|{p.key}|{f}" for s in seasons for p in fine for f in telling.families)


def _background(telling: Telling) -> Iterator[str]:
    """Keys of what is told long after: the year with the kind; of singular kinds; of both sides."""
    told, published = telling.days, telling.published
    singular = sorted(telling.acleds & SINGULAR)
    yield from (f"singular|{kind}|{year}" for kind in singular for year in _around(telling, YEAR))
    if told is not None and told.first is not None and published is not None and told.first < published - OLD:
        yield from (f"{COARSE}old|{told.first // YEAR + half}|{f}" for half in (0, 1) for f in telling.families)
    sides = sorted((telling.who.roots | telling.whom.roots | telling.who.ids | telling.whom.ids) - ANYBODY)
    pairs = [(a, b) for at, a in enumerate(sides[:MOST_WORDS]) for b in sides[at + 1 : MOST_WORDS]]
    yield from (
        f"{COARSE}sides|{s}|{a}|{b}|{f}" for s in _around(telling, SEASON) for a, b in pairs for f in telling.families
    )


def _worded(telling: Telling, words: LinkingWords) -> Iterator[str]:
    """Keys of rare words, of triggers, and of the titles of reports of one story."""
    weeks = _around(telling, WEEK)
    yield from (f"word-week|{w}|{word}" for w in weeks for word in longest(telling.words - words.common))
    yield from (f"{COARSE}trigger-week|{w}|{word}" for w in weeks for word in telling.triggers)
    published = [] if telling.published is None else [telling.published // WEEK, telling.published // WEEK + 1]
    title = longest(telling.title_words - words.common)
    yield from (f"{COARSE}story|{w}|{word}" for w in published for word in title)


def longest(stems: frozenset[str]) -> list[str]:
    """The longest stems, which are the rarest as a rule; equal lengths by the alphabet."""
    return sorted(stems, key=lambda stem: (-len(stem), stem))[:MOST_WORDS]


def _fine(telling: Telling) -> list[ToldPlace]:
    return [place for place in telling.places if place.rank < COUNTRY]


def _days(telling: Telling) -> list[int]:
    """Numbers of overlapping pairs of days around a told day or short range."""
    told = telling.days
    if told is None or told.first is None or told.last is None or told.last - told.first > WEEK:
        return []
    return sorted({half for day in range(told.first, told.last + 1) for half in (day, day + 1)})


def _around(telling: Telling, length: int) -> list[int]:
    """Numbers of overlapping periods around the told day, else around the publication."""
    told = telling.days
    day = None if told is None else told.first if told.first is not None and told.is_day else told.last
    day = telling.published if day is None else day
    return [] if day is None else [day // length, (day + length // 2) // length + 100_000]
