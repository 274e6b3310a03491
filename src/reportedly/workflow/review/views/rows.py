"""One line of the list, and what list, map and timeline say of one filter."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.claim import ClaimStatus
from reportedly.records.event import InclusionValue

ReasonKind = Literal[
    "contradiction", "changes-accepted", "unresolved-place", "unresolved-actor", "many-killed", "possible-merge",
    "possible-copy", "denied", "no-date", "suggestion", "flagged", "assigned", "unreviewed",
]  # fmt: skip
"""Why an event stands in the queue."""


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Why an event is in the queue: its kind, a sentence for people, and a word or two for a narrow list."""

    kind: ReasonKind
    text: str
    short: str = ""


class Days(msgspec.Struct, frozen=True, kw_only=True):
    """Days from ``first`` to ``last``, both included (ISO 8601; null where open), and how exactly they are known."""

    first: str | None = None
    last: str | None = None
    precision: str | None = None


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A place in WGS84 degrees with its radius in km; ``precision`` as in the claims' JSON."""

    name: str
    lat: float
    lon: float
    radius_km: float
    precision: str


class EventRow(msgspec.Struct, frozen=True, kw_only=True):
    """One event as the list shows it.

    ``version`` is the number of the last judgement about it, 0 where there is none: a decision names the version that
    it was made on. ``number`` is the foremost count as words under the rule in force ("killed: 41–46"). ``place`` is
    null for what is not on the map; ``place_words`` tells where all the same, and ``no_place`` why it has no point.
    """

    id: str
    version: int
    label: str
    type: str | None
    who: str | None
    whom: str | None
    place: Point | None
    place_words: str | None
    no_place: str | None
    day: Days
    published: Days
    number: str | None
    reports: int
    outlets: int
    origins: int | None
    claims: int
    disputed: bool
    counted: bool
    status: ClaimStatus
    inclusion: InclusionValue
    flags: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    assigned: str | None = None
    is_sealed: bool = False


class EventPage(msgspec.Struct, frozen=True, kw_only=True):
    """Some rows of all that a filter lets through: ``total`` = ``on_map`` + ``not_on_map``, ``undated`` of them.

    ``filter`` is the filter as it was understood, in its one canonical spelling: the permalink.
    """

    filter: str
    total: int
    of: int
    on_map: int
    not_on_map: int
    undated: int
    offset: int
    rows: tuple[EventRow, ...]


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a field with the number of events behind it."""

    value: str
    label: str
    number: int


class Facets(msgspec.Struct, frozen=True, kw_only=True):
    """What a filter could be narrowed by: each field's values, the most frequent first."""

    total: int
    fields: dict[str, tuple[Facet, ...]]


class Spots(msgspec.Struct, frozen=True, kw_only=True):
    """A filter's events by exact point, a column for each of what is told: entry n of every column is of spot n.

    How many events, how many of them a person has accepted or corrected, how many contradict themselves; the place's
    name, point, radius in km and precision, which is told as an index into ``precisions``. The events of a spot are
    those of the filter with ``bbox=lon,lat,lon,lat`` and its precision.
    """

    lat: tuple[float, ...]
    lon: tuple[float, ...]
    radius_km: tuple[float, ...]
    precision: tuple[int, ...]
    precisions: tuple[str, ...]
    name: tuple[str, ...]
    number: tuple[int, ...]
    decided: tuple[int, ...]
    disputed: tuple[int, ...]


class Tray(msgspec.Struct, frozen=True, kw_only=True):
    """Events that have no point, or no day, by the reason; ``ids`` of the first."""

    reason: str
    text: str
    number: int
    ids: tuple[str, ...]


class MapView(msgspec.Struct, frozen=True, kw_only=True):
    """A filter's events on the map: ``total`` = the spots' numbers + the trays' numbers."""

    filter: str
    total: int
    spots: Spots
    trays: tuple[Tray, ...]


class Bars(msgspec.Struct, frozen=True, kw_only=True):
    """Events (or publications) by equal days, a column for each of what is told: entry n of every column is of bar n.

    The first day, how many days from it on (1: exact to the day), how many events, how many of them a person has
    accepted or corrected, and, where they were asked for, the ids of the first.
    """

    first: tuple[str, ...]
    days: tuple[int, ...]
    number: tuple[int, ...]
    decided: tuple[int, ...]
    ids: tuple[tuple[str, ...], ...] = ()


class TimelineView(msgspec.Struct, frozen=True, kw_only=True):
    """A filter's events in time: ``total`` = the bars of ``events`` + the trays; ``published`` by first publication.

    ``binned`` says to what days were widened because bars were too many: week, month or year; null: drawn as they are.
    """

    filter: str
    total: int
    events: Bars
    published: Bars
    trays: tuple[Tray, ...]
    binned: str | None = None
