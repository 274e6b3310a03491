"""Which values of fields can be: a known type, a point on the globe, real days in order, numbers, names that show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

LONGEST_NAME = 200
"""Characters of a name, a label or a number's words: three lines of the pane; the longest known name has 150."""
LONGEST_NOTE = 2000
"""Characters of a note beside a value: a page."""
YEARS = (1000, 2999)
"""First and last year of a day: what is outside is a slip of the keyboard (own limit)."""
MOST = 10_000_000_000
"""Greatest number of a count: more than there are people."""
HALF_ROUND_KM = 20_040
"""Half the way round the globe."""
PLOVER = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
    "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip
"""Types of PLOVER (Halterman et al. 2023, PLOVER and POLECAT)."""
JOINERS = "\u200c\u200d"
"""Marks that no eye sees and that Persian and Indic names are written with."""


class Known(msgspec.Struct, frozen=True):
    """What a value may name: kinds of event by their ACLED sub-event, and countries (ISO 3166-1 alpha-2)."""

    types: Mapping[str, EventType]
    countries: frozenset[str]


def sane(value: Any, known: Known, among: int = 1) -> Any:
    """Return a value that can be; ``among`` is the number of values of its field.

    Raises:
        ValueError: if it cannot.
    """
    if isinstance(value, PlaceRef):
        _check_place(value, known)
    if isinstance(value, ActorRef):
        check_names((value.name, value.kind))
        check_words(value.actor_id or "", LONGEST_NAME)
    if isinstance(value, DateRange):
        _check_days(value)
    if isinstance(value, Count):
        _check_count(value, among)
    if isinstance(value, EventType):
        _check_type(value, known)
    return value


def check_names(names: Iterable[str]) -> None:
    """Refuse names that are empty, too long, or hold what cannot be seen.

    Raises:
        ValueError: naming what is wrong.

    >>> check_names(["Khan Shaykhun"])
    """
    for name in names:
        if not name.strip():
            raise ValueError("without a name")
        check_words(name, LONGEST_NAME)


def check_words(words: str, most: int = LONGEST_NOTE) -> None:
    """Refuse words that are too long, or hold control characters and marks that turn the reading order.

    Raises:
        ValueError: naming what is wrong.
    """
    if len(words) > most:
        raise ValueError(f"{len(words)} characters, at most {most}")
    if any(unicodedata.category(mark) in _UNSEEN and mark not in JOINERS for mark in words):
        raise ValueError("it holds characters that cannot be seen")


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of Unicode that no name needs: control, format, half and unassigned characters, line ends."""


def _check_type(told: EventType, known: Known) -> None:
    """Refuse a kind of event that neither ACLED nor PLOVER has."""
    found = known.types.get(told.acled)
    if found is None:
        raise ValueError(f"{told.acled!r:.80} is no sub-event; known are {', '.join(sorted(known.types))}")
    if told.acled_type != found.acled_type:
        raise ValueError(f"{told.acled} is of the type {found.acled_type}")
    if told.plover not in PLOVER:
        raise ValueError(f"{told.plover!r:.80} is no type of PLOVER; known are {', '.join(PLOVER)}")
    check_names((told.label, *((told.mode,) if told.mode is not None else ())))


def _check_place(place: PlaceRef, known: Known) -> None:
    """Refuse a place without a name, or where none can be."""
    check_names((place.name,))
    check_words(f"{place.place_id or ''}{place.admin1 or ''}", 2 * LONGEST_NAME)
    if place.country is not None and place.country not in known.countries:
        raise ValueError(f"{place.country!r:.80} is no country's code (ISO 3166-1, two capitals, such as SY)")
    if (place.lat is None) != (place.lon is None):
        raise ValueError("a point has both latitude and longitude")
    if place.lat is not None and place.lon is not None and not (abs(place.lat) <= 90 and abs(place.lon) <= 180):
        raise ValueError("latitude is -90 to 90, longitude -180 to 180")
    if place.radius_km is not None and not 0 <= place.radius_km <= HALF_ROUND_KM:
        raise ValueError("a radius is 0 km to half the way round the globe")


def _check_days(days: DateRange) -> None:
    """Refuse days that are none, and a range that ends before it begins."""
    first, last = (check_day(told) if told is not None else None for told in (days.first, days.last))
    if (first and last and last < first) or (first is None and last is None):
        raise ValueError("a range of days needs an end, and ends after it begins")


def check_day(told: str) -> date:
    """Read a day of the calendar, as ISO 8601 writes it in full.

    Raises:
        ValueError: for anything else.

    >>> check_day("2016-02-29").day
    29
    """
    found = date.fromisoformat(told)
    if found.isoformat() != told or not YEARS[0] <= found.year <= YEARS[1]:
        raise ValueError(f"a day is written YYYY-MM-DD, from {YEARS[0]} to {YEARS[1]}")
    return found


def _check_count(count: Count, among: int) -> None:
    """Refuse a number that is none, and one that is part of what is not there."""
    check_words(count.of, LONGEST_NAME)
    check_words(" ".join(count.words.split()), LONGEST_NAME)
    if count.low is None and count.high is None:
        raise ValueError("a count needs a number")
    if any(not 0 <= number <= MOST for number in (count.low, count.high) if number is not None):
        raise ValueError(f"a count is 0 to {MOST}")
    if count.low is not None and count.high is not None and count.high < count.low:
        raise ValueError("a count's high is not below its low")
    if count.subset_of is not None and not 0 <= count.subset_of < among:
        raise ValueError("it is part of a count that is not there")
