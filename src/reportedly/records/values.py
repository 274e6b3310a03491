"""What a field of a claim can hold: event type, actor, place, date range, count."""

from __future__ import annotations

from typing import Literal

import msgspec

PlaceRole = Literal["at", "from", "to", "near"]
PlacePrecision = Literal[
    "site", "neighbourhood", "settlement", "near", "line", "area", "admin3", "admin2", "admin1", "country"
]
ActorPart = Literal["principal", "support", "command"]
DatePrecision = Literal["day", "days", "week", "month", "season", "year", "years", "open"]
CountKind = Literal[
    "killed", "bodies_found", "missing", "injured", "casualties", "captured", "abducted", "displaced",
    "evacuated", "arrived", "personnel", "vehicles", "destroyed", "other",
]  # fmt: skip
CountSide = Literal["who", "whom", "unknown"]
CountBasis = Literal["new", "running", "cumulative"]
FactualityValue = Literal["asserted", "hedged", "planned", "hypothetical", "denied", "ordered", "prevented"]
Doubt = Literal["occurrence", "author", "means", "number"]
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONSULT", "AGREE"})
"""PLOVER types of events whose actor is a speaker; of all others a speaker is never the actor."""


class EventType(msgspec.Struct, frozen=True, kw_only=True):
    """The class of an event: ACLED sub-event and its type, PLOVER type and mode, and a plain label.

    >>> EventType(acled="Grenade", acled_type="Explosions/Remote violence", plover="ASSAULT", label="grenade").plover
    'ASSAULT'
    """

    acled: str
    acled_type: str
    plover: str
    mode: str | None = None
    label: str


class ActorRef(msgspec.Struct, frozen=True, kw_only=True):
    """Who or whom: a known actor by id, or a neutral name where the words settle none.

    ``kind``: state, state-forces, state-government, state-police, pro-government-militia, rebel-group,
    jihadist-group, armed-group, coalition, civilians, protesters, aid-workers, medical-workers, rescue-workers,
    journalists, igo, ngo, political-body, person, unknown. ``ambiguous``: a label whose
    referent the text does not settle.

    >>> ActorRef(actor_id=None, name="unidentified armed group", kind="armed-group", ambiguous=True).part
    'principal'
    """

    actor_id: str | None
    name: str
    kind: str
    part: ActorPart = "principal"
    suspected: bool = False
    ambiguous: bool = False


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """What the text said of a point relative to known places: direction, distance (km), between, part-of.

    >>> Relation(kind="direction", direction="NE", anchor_ids=("gn:1",)).direction
    'NE'
    """

    kind: Literal["direction", "distance", "between", "part-of", "near"]
    direction: str | None = None
    distance_km: float | None = None
    anchor_ids: tuple[str, ...] = ()


class PlaceRef(msgspec.Struct, frozen=True, kw_only=True):
    """A place: WGS84 degrees, a radius in km meant to hold the truth nine times in ten, and its role in the event.

    ``lat``/``lon`` are null where the gazetteer has no such place and no anchor stands in.

    >>> PlaceRef(place_id=None, name="Idlib", precision="admin1", lat=35.8, lon=36.7, radius_km=50.0).role
    'at'
    """

    role: PlaceRole = "at"
    place_id: str | None
    name: str
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision
    radius_km: float | None = None
    admin1: str | None = None
    country: str | None = None
    relation: Relation | None = None


class DateRange(msgspec.Struct, frozen=True, kw_only=True):
    """Days ``first`` to ``last``, both included, ISO 8601; null where that end is open.

    >>> DateRange(first="2018-06-27", last="2018-06-27", precision="day").precision
    'day'
    """

    first: str | None
    last: str | None
    precision: DatePrecision


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many of what: ``low`` and ``high`` included, null for open; ``words`` are the number's own.

    ``side`` says whose they are; ``subset_of`` is the index in ``how_many`` of the count this one is part of.

    >>> Count(kind="killed", of="civilians", low=3, high=9, approximate=True, words="several").basis
    'new'
    """

    kind: CountKind
    of: str
    side: CountSide = "unknown"
    low: int | None
    high: int | None
    approximate: bool = False
    basis: CountBasis = "new"
    subset_of: int | None = None
    words: str
