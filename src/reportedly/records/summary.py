"""What lists, maps and timelines need of one event, in one flat row, so that a hundred thousand fit in memory."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from reportedly.records.claim import ClaimStatus
from reportedly.records.event import InclusionValue

NoPlace = Literal["absent", "ambiguous", "unknown-name", "out-of-scope", "no-point", "country-only", "unsettled"]
"""Why an event has no point on the map: the reason its place is uncoded, or: the place is told and has no position
(``no-point``), no more than the country is told (``country-only``), or the rule settles none (``unsettled``)."""


class Publication(NamedTuple):
    """Who published a Document, and when (ISO 8601); null where nobody told."""

    outlet: str | None
    published: str | None


class EventSummary(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One event for lists: values in force to show, every value told to be asked for, numbers to compare.

    ``types``, ``actors`` and ``places`` are the names that people told, first those of the value in force; ``terms``
    are the ids and further names by which each can be asked for. ``killed`` is the range over all classes; a null
    ``killed_low`` means that nobody tells deaths or only an upper end. ``unclear_actor``: a side is named by words
    whose referent the text does not settle. Days are ISO 8601.

    >>> EventSummary(id="evt-1", factuality=("asserted",)).no_place is None
    True
    """

    id: str
    status: ClaimStatus = "proposed"
    inclusion: InclusionValue = "undecided"
    types: tuple[str, ...] = ()
    type_terms: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    actor_terms: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    place_terms: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    precision: str | None = None
    no_place: NoPlace | None = None
    first: str | None = None
    last: str | None = None
    killed_low: int | None = None
    killed_high: int | None = None
    factuality: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    claims: int = 0
    reports: int = 0
    outlets: int = 0
    origins: int | None = None
    disputed: bool = False
    counted: bool = True
    part_of: str | None = None
    unclear_actor: bool = False
    documents: tuple[str, ...] = ()
