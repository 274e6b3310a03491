"""Claims as an Arrow table: the columns of the CSV with types, and each claim whole as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.export.redact import share_dict
from reportedly.export.rows import COLUMNS, Cell, row_of
from reportedly.records.claim import Claim

if TYPE_CHECKING:
    import pyarrow as pa


def claims_schema(note: str | None = None) -> pa.Schema:
    """The table's columns; a note stands in the schema's metadata."""
    import pyarrow as pa

    types = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "day": pa.date32()}
    fields = [pa.field(column.name, types[column.type]) for column in COLUMNS]
    return pa.schema([*fields, pa.field("json", pa.string())], metadata={"notice": note} if note else None)


def claims_table(claims: Iterable[Claim], *, quotes: bool, note: str | None = None) -> pa.Table:
    """Put claims into one Arrow table, a row each."""
    import pyarrow as pa

    return pa.Table.from_pylist([_typed(claim, quotes) for claim in claims], schema=claims_schema(note))


def _typed(claim: Claim, quotes: bool) -> dict[str, Any]:
    """One row with days as dates and the claim as JSON."""
    row: dict[str, Any] = dict(row_of(claim, quotes=quotes))
    for column in COLUMNS:
        if column.type == "day":
            row[column.name] = _day(row[column.name])
    return {**row, "json": msgspec.json.encode(share_dict(claim, quotes=quotes)).decode("utf-8")}


def _day(cell: Cell) -> date | None:
    """A full ISO date as a date; a month or year alone stays in the JSON."""
    try:
        return date.fromisoformat(cell) if isinstance(cell, str) else None
    except ValueError:
        return None
