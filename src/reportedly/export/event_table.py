"""Writes a table of events as CSV, safe to open in a spreadsheet, and beside it what it holds."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path

from reportedly.export.csv_table import neutralise
from reportedly.export.files import write_readme, writing
from reportedly.export.rows import Cell

EventRow = Mapping[str, Cell]


def write_table(path: Path, columns: Sequence[str], rows: Iterable[EventRow]) -> int:
    """Write a head and rows; every row holds exactly the columns. Return the number of rows."""
    total = 0
    with writing(path) as file:
        file.write(line_of(columns).encode("utf-8"))
        for total, row in enumerate(rows, start=1):  # noqa: B007 - the count is the result
            if row.keys() != set(columns):
                raise KeyError(f"{path.name}: {sorted(row.keys() ^ set(columns))}")
            file.write(line_of([neutralise(row[name]) for name in columns]).encode("utf-8"))
    return total


def line_of(cells: Iterable[Cell]) -> str:
    """Quote one row by the rules of RFC 4180, with LF.

    >>> line_of(["a,b", 1, None])
    '"a,b",1,\\n'
    """
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def cells(record: object | None, **columns: str) -> dict[str, Cell]:
    """Give cells from the slots of a record, by column; empty ones where there is no record.

    >>> cells(None, first_day="first")
    {'first_day': None}
    """
    return {column: getattr(record, slot, None) for column, slot in columns.items()}


def explain_table(path: Path, *, quotes: bool, policies: Iterable[str], more: str) -> None:
    """Write beside a table what it holds, under which policy its events were made, and what was left out."""
    named = ", ".join(sorted(policies)) or "none"
    write_readme(path, quotes=quotes, more=f"\nPolicy of the events: {named}.\n{more}")
