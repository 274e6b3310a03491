"""Sums an event up for lists, maps and timelines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.errors import StoreError
from reportedly.link.aggregation.deaths import deaths_in
from reportedly.records.event import Event
from reportedly.records.summary import EventSummary, NoPlace
from reportedly.records.values import Count
from reportedly.review.values import CORRECTED

VERSION = 1
"""Of summaries; those of another version are made again when they are read."""
UNCLEAR = ("ambiguous", "unknown-name")
"""Reasons for an uncoded side that a person may settle."""


def summary_of(event: Event) -> EventSummary:
    """Sum up an event whose values are plain dicts.

    Raises:
        StoreError: RPT-505 if a count of the event is none.
    """
    where, when = _place(event.where), _value(event.when) or {}
    killed = deaths_in(_counts(event))
    types, actors, places = (list(_all(fields)) for fields in ((event.what,), (event.who, event.whom), (event.where,)))
    return EventSummary(
        id=event.id, status=event.status, inclusion=event.inclusion.value,
        types=_terms(types, "acled"), type_terms=_terms(types, "acled_type", "plover", "label"),
        actors=_terms(actors, "name"), actor_terms=_terms(actors, "actor_id"),
        places=_terms(places, "name"), place_terms=_terms(places, "place_id"),
        country=where.get("country"), admin1=where.get("admin1"), place=where.get("name"),
        lat=where.get("lat"), lon=where.get("lon"), radius_km=where.get("radius_km"), precision=where.get("precision"),
        no_place=_no_place(event.where, where), first=when.get("first"), last=when.get("last"),
        killed_low=killed.low if killed else None, killed_high=killed.high if killed else None,
        factuality=_words(_value(event.factuality)), flags=event.flags,
        contradictions=tuple(sorted({each.kind for each in event.contradictions})),
        claims=len(event.claim_ids), reports=event.reports, outlets=event.outlets, origins=event.origins,
        disputed=any(getattr(getattr(event, name), "disputed", False) for name in FIELDS),
        counted=event.counted, part_of=event.part_of, unclear_actor=_unclear(event.who) or _unclear(event.whom),
        documents=event.document_ids,
    )  # fmt: skip


def plain(value: Any) -> Any:
    """Give a value of a field as plain dicts, lists and words; mostly it is, and is not copied.

    >>> plain([{"name": "Homs"}])
    [{'name': 'Homs'}]
    """
    each = value[0] if isinstance(value, list) and value else value
    return value if each is None or isinstance(each, dict | str) else msgspec.to_builtins(value)


FIELDS = ("what", "who", "whom", "where", "when", "how_many", "factuality")


def _value(field: Any) -> Any:
    """The value under the event's rule as plain dicts; None where there is none."""
    return plain(getattr(field, "value", None))


def _many(value: Any) -> list[Any]:
    """One value or several as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _place(field: Any) -> dict[str, Any]:
    """Where the event is on a map: its first place at or near which it happened, else its first."""
    places = _many(_value(field))
    happened = [place for place in places if place.get("role") in ("at", "near")]
    return dict((happened or places or [{}])[0])


def _no_place(field: Any, place: dict[str, Any]) -> NoPlace | None:
    """Why there is no point."""
    if not place:
        return getattr(field, "uncoded", "absent" if getattr(field, "rule", "") == CORRECTED else "unsettled")
    if place.get("precision") == "country":
        return "country-only"
    return "no-point" if place.get("lat") is None or place.get("lon") is None else None


def _counts(event: Event) -> list[Count]:
    """The counts in force."""
    try:
        return msgspec.convert(_many(_value(event.how_many)), list[Count])
    except msgspec.ValidationError as error:
        raise StoreError("RPT-505", where=event.id, why=str(error)) from error


def _all(fields: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Every value of some fields, those in force first, then all that are told."""
    for field in fields:
        for value in (getattr(field, "value", None), *(each.value for each in getattr(field, "support", ()))):
            yield from (one for one in _many(plain(value)) if isinstance(one, dict))


def _terms(values: Iterable[dict[str, Any]], *keys: str) -> tuple[str, ...]:
    """The names and ids of values, each once."""
    return tuple(dict.fromkeys([str(value[key]) for value in values for key in keys if value.get(key)]))


def _words(value: Any) -> tuple[str, ...]:
    """Plain words."""
    return tuple(str(each) for each in _many(value))


def _unclear(field: Any) -> bool:
    """Whether a side is there and nobody can say who it is."""
    if getattr(field, "uncoded", None) in UNCLEAR:
        return True
    return any(each.get("ambiguous") for each in _many(_value(field)) if isinstance(each, dict))
