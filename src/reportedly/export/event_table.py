"""Writes a table of events as CSV, safe to open in a spreadsheet, and beside it what it holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from reportedly.export.csv_table import line_of, neutralise
from reportedly.export.files import write_readme, writing
from reportedly.export.rows import Cell

EventRow = Mapping[str, Cell]


@contextmanager
def table_at(path: Path, columns: Sequence[str]) -> Iterator[Callable[[EventRow], None]]:
    """Write a head, and then each row that is given to what this yields; every row holds exactly the columns."""
    with writing(path) as file:
        file.write(line_of(columns).encode("utf-8"))

        def add(row: EventRow) -> None:
            """Write one row."""
            if row.keys() != set(columns):
                raise KeyError(f"{path.name}: {sorted(row.keys() ^ set(columns))}")
            file.write(line_of([neutralise(row[name]) for name in columns]).encode("utf-8"))

        yield add


def write_table(path: Path, columns: Sequence[str], rows: Iterable[EventRow]) -> int:
    """Write a table of rows; return their number."""
    total = 0
    with table_at(path, columns) as add:
        for total, row in enumerate(rows, start=1):  # noqa: B007 - the count is the result
            add(row)
    return total


def cells(record: object | None, **columns: str) -> dict[str, Cell]:
    """Give cells from the slots of a record, by column; empty ones where there is no record.

    >>> cells(None, first_day="first")
    {'first_day': None}
    """
    return {column: getattr(record, slot, None) for column, slot in columns.items()}


def explain_table(path: Path, *, quotes: bool, made_for: str, policies: Collection[str], more: str) -> None:
    """Write beside a table what it holds, under which policy its events were made, and what was left out."""
    told = f"\nPolicy of the events: {', '.join(sorted(policies)) or 'none'}.\n"
    if set(policies) - {made_for}:
        told += f"This format is made for events under {made_for}; link again with that policy for its own units.\n"
    write_readme(path, quotes=quotes, more=told + more)
