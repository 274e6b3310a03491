"""Writes events as CSV, one row an event, with how many stand behind it and whether it is disputed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from reportedly.export.event_numbers import deaths_of
from reportedly.export.event_rows import Told, tell
from reportedly.export.event_table import EventRow, cells, explain_table, write_table
from reportedly.export.event_values import values_of
from reportedly.export.plain import plain_value
from reportedly.knowledge.load import load_knowledge
from reportedly.ports import Behind
from reportedly.records.coded import Uncoded
from reportedly.records.event import Event, EventField
from reportedly.records.values import ActorRef, Count, PlaceRef

T = TypeVar("T")

FIELDS = ("what", "who", "whom", "where", "when", "how_many", "factuality")
COLUMNS = (
    "event_id", "policy", "status", "inclusion", "counted", "flags", "part_of", "acled_type", "acled", "plover", "what",
    "who", "whom", "where", "place", "place_id", "lat", "lon", "radius_km", "precision", "admin1", "country",
    "first_day", "last_day", "day_precision", "how_many", "killed_low", "killed_high", "factuality", "reports",
    "outlets", "origins", "origin_names", "sides", "disputed", "contradictions", "rules", "uncoded", "claim_ids",
    "document_ids",
)  # fmt: skip
NOTE = """
origins is empty where the independence of the sources cannot be told. disputed names the fields of which sources say
what cannot all be right; rules the rule by which each field's value was settled. An empty killed_high is open,
or not told.
"""


class EventsCsv:
    """CSV to share, every event whatever it is; the notice stands in a text file beside it."""

    name = "events-csv"
    suffix = ".csv"
    policy = "incident@1"

    def write(self, events: Iterable[Event], path: Path, *, behind: Behind, quotes: bool) -> int:
        """Write one row an event; return their number."""
        knowledge, policies = load_knowledge(), set[str]()

        def told() -> Iterable[EventRow]:
            """One row after the other, so that no more than one event is in memory."""
            for event in events:
                policies.add(event.policy)
                yield row_of_event(tell(event, behind, knowledge, quotes=quotes))

        total = write_table(path, COLUMNS, told())
        explain_table(path, quotes=quotes, made_for=next(iter(policies), self.policy), policies=policies, more=NOTE)
        return total


def row_of_event(told: Told) -> EventRow:
    """One event."""
    event = told.event
    fields = {name: getattr(event, name) for name in FIELDS}
    return {
        "event_id": event.id, "policy": event.policy, "status": event.status, "inclusion": event.inclusion.value,
        "counted": event.counted, "flags": _joined(event.flags), "part_of": event.part_of,
        **cells(told.what, acled_type="acled_type", acled="acled", plover="plover", what="label"),
        "who": _plain(event.who, ActorRef), "whom": _plain(event.whom, ActorRef),
        "where": _plain(event.where, PlaceRef),
        **cells(told.place, place="name", place_id="place_id", lat="lat", lon="lon", radius_km="radius_km"),
        **cells(told.place, precision="precision", admin1="admin1", country="country"),
        **cells(told.days, first_day="first", last_day="last", day_precision="precision"),
        "how_many": _plain(event.how_many, Count), **cells(deaths_of(event), killed_low="low", killed_high="high"),
        "factuality": _joined(map(str, _values(event.factuality))),
        "reports": event.reports, "outlets": event.outlets, "origins": event.origins,
        "origin_names": _joined(event.origin_names), "sides": _joined(event.sides),
        "disputed": _joined(name for name, field in fields.items() if isinstance(field, EventField) and field.disputed),
        "contradictions": len(event.contradictions),
        "rules": _joined(f"{name}: {field.rule}" for name, field in fields.items() if isinstance(field, EventField)),
        "uncoded": _joined(f"{name}: {field.uncoded}" for name, field in fields.items() if isinstance(field, Uncoded)),
        "claim_ids": _joined(event.claim_ids), "document_ids": _joined(event.document_ids),
    }  # fmt: skip


def _values(field: EventField) -> tuple[object, ...]:
    """The value of a field of plain words, or each where there are several."""
    told = field.value
    return () if told is None else tuple(told) if isinstance(told, list | tuple) else (told,)


def _plain(field: EventField | Uncoded, kind: type[T]) -> str | None:
    """A field in words."""
    return _joined(plain_value(value) for value in values_of(field, kind))


def _joined(parts: Iterable[str]) -> str | None:
    """Several parts in one cell."""
    return "; ".join(parts) or None
