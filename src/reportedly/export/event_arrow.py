"""Events as an Arrow table: the columns of the CSV with types, and each event whole as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.export.event_rows import tell
from reportedly.export.events_csv import COLUMNS, row_of_event
from reportedly.knowledge.load import load_knowledge
from reportedly.ports import Behind
from reportedly.records.event import Event

if TYPE_CHECKING:
    import pyarrow as pa

NUMBERS = frozenset({"lat", "lon", "radius_km"})
INTEGERS = frozenset({"killed_low", "killed_high", "reports", "outlets", "origins", "contradictions"})
DAYS = frozenset({"first_day", "last_day"})


def events_table(events: Iterable[Event], behind: Behind) -> pa.Table:
    """Put events into one Arrow table, a row each, with all names and words."""
    import pyarrow as pa

    schema = pa.schema([*((name, _type(name)) for name in COLUMNS), ("json", pa.string())])
    knowledge = load_knowledge()
    rows = (
        {**_typed(row_of_event(tell(event, behind, knowledge, quotes=True))), "json": _json(event)} for event in events
    )
    return pa.Table.from_pylist(list(rows), schema=schema)


def _type(name: str) -> pa.DataType:
    """The type of a column."""
    import pyarrow as pa

    if name in NUMBERS:
        return pa.float64()
    if name in INTEGERS:
        return pa.int64()
    if name in DAYS:
        return pa.date32()
    return pa.bool_() if name == "counted" else pa.string()


def _typed(row: Any) -> dict[str, Any]:
    """A row with days as dates."""
    return {name: _day(cell) if name in DAYS else cell for name, cell in row.items()}


def _day(cell: Any) -> date | None:
    """A full ISO date as a date."""
    return date.fromisoformat(cell) if cell else None


def _json(event: Event) -> str:
    """The whole event."""
    return msgspec.json.encode(event).decode("utf-8")
