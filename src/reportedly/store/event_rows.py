"""Events as rows of the tables, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from reportedly.records.event import Contradiction, Event
from reportedly.records.linked import EventRows
from reportedly.records.summary import EventSummary
from reportedly.store import link_tables as tables
from reportedly.store.event_summary import VERSION, plain, summary_of
from reportedly.store.rows import Row, decoded, json_of

EVENT_TABLES = (
    tables.EVENTS,
    tables.EVENT_CLAIMS,
    tables.EVENT_TERMS,
    tables.CONTRADICTIONS,
    tables.EVENT_SUMMARIES,
)
LAID_OUT = tuple(tuple(column.name for column in table.columns) for table in EVENT_TABLES)
"""The columns of each of these tables, in their order."""
_EVENT = msgspec.json.Decoder(Event)
_CONTRADICTION = msgspec.json.Decoder(Contradiction)


def event_row(event: Event) -> Row:
    """Spread what is searched of an Event over the columns of ``events``, with the whole of it as JSON."""
    what, when, where = _value(event.what) or {}, _value(event.when) or {}, _first(event.where)
    fields = (event.what, event.who, event.whom, event.where, event.when, event.how_many, event.factuality)
    return {
        "id": event.id, "policy": event.policy, "status": event.status, "inclusion": event.inclusion.value,
        "acled": what.get("acled"), "acled_type": what.get("acled_type"), "plover": what.get("plover"),
        "first_day": when.get("first"), "last_day": when.get("last"),
        "country": where.get("country"), "admin1": where.get("admin1"), "place_id": where.get("place_id"),
        "place": where.get("name"), "lat": where.get("lat"), "lon": where.get("lon"),
        "claims": len(event.claim_ids), "reports": event.reports, "outlets": event.outlets, "origins": event.origins,
        "disputed": any(getattr(field, "disputed", False) for field in fields),
        "counted": event.counted, "flags": ", ".join(event.flags), "part_of": event.part_of,
        "json": json_of(event),
    }  # fmt: skip


def claim_rows(event: Event) -> list[Row]:
    """One row for each claim of an Event."""
    return [{"claim_id": claim_id, "event_id": event.id} for claim_id in event.claim_ids]


def contradiction_rows(event: Event) -> list[Row]:
    """One row for each contradiction inside an Event."""
    return [
        {"event_id": event.id, "position": n, "field": each.field, "kind": each.kind, "json": json_of(each)}
        for n, each in enumerate(event.contradictions)
    ]


def term_rows(event: Event) -> list[Row]:
    """One row for each id and name by which an Event can be asked for: every value that somebody tells counts."""
    asked = (("type", event.what, _TYPE), ("actor", event.who, _ACTOR), ("actor", event.whom, _ACTOR),
             ("place", event.where, _PLACE))  # fmt: skip
    found = {(kind, term) for kind, field, keys in asked for value in _told(field) for term in _terms(value, keys)}
    return [{"kind": kind, "term": term, "event_id": event.id} for kind, term in sorted(found)]


def summary_row(summary: EventSummary) -> Row:
    """The row of one event's summary."""
    return {"event_id": summary.id, "version": VERSION, "json": json_of(summary)}


def lay_out(events: Sequence[tuple[Event, str]]) -> EventRows:
    """Lay events and the digests of their units out as rows of `EVENT_TABLES`."""
    rows = (
        [event_row(event) | {"digest": digest} for event, digest in events],
        [row for event, _ in events for row in claim_rows(event)],
        [row for event, _ in events for row in term_rows(event)],
        [row for event, _ in events for row in contradiction_rows(event)],
        [summary_row(summary_of(event)) for event, _ in events],
    )
    return EventRows(
        tuple(tuple(tuple(row[name] for name in LAID_OUT[at]) for row in each) for at, each in enumerate(rows))
    )


def event_from(json: str) -> Event:
    """Make the Event of its JSON again; the values of its fields come as plain dicts."""
    return decoded(_EVENT, json, "events")


def contradiction_from(json: str) -> Contradiction:
    """Make the Contradiction of its JSON again."""
    return decoded(_CONTRADICTION, json, "contradictions")


def term_of(told: str) -> str:
    """Fold an id or name as `term_rows` does.

    >>> term_of("Free Syrian Army")
    'free syrian army'
    """
    return told.strip().casefold()


_TYPE = ("acled", "acled_type", "plover", "label")
_ACTOR = ("actor_id", "name")
_PLACE = ("place_id", "name")


def _value(field: Any) -> Any:
    """The value under the event's rule as plain dicts; None where there is none."""
    return plain(getattr(field, "value", None))


def _first(field: Any) -> dict[str, Any]:
    """The first of several values: where the event is on a map."""
    value = _value(field)
    places = value if isinstance(value, list) else [value] if value else []
    happened = [place for place in places if place.get("role") in ("at", "near")]
    return dict((happened or places or [{}])[0])


def _told(field: Any) -> Iterator[dict[str, Any]]:
    """Every value that is told of a field, and the one under the rule."""
    for value in (getattr(field, "value", None), *(each.value for each in getattr(field, "support", ()))):
        told = plain(value)
        yield from (one for one in (told if isinstance(told, list) else [told]) if isinstance(one, dict))


def _terms(value: dict[str, Any], keys: tuple[str, ...]) -> Iterator[str]:
    """The ids and names of one value, folded."""
    return (term_of(str(value[key])) for key in keys if value.get(key))
