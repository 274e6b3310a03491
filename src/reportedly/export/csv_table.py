"""Writes claims as CSV, one row a claim, safe to open in a spreadsheet.

UTF-8, LF, ISO 8601, no byte-order mark. A text cell that begins with ``= + - @``, also in their wide East Asian form,
TAB, CR or LF, or with the apostrophe itself, gets an apostrophe in front, so that no spreadsheet runs it (OWASP, CSV
Injection); `restore` takes it away. Control characters but TAB, CR and LF become U+FFFD: many readers end at a NUL.
Numbers are never touched.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from reportedly.export.files import write_readme, writing
from reportedly.export.rows import COLUMNS, Cell, row_of
from reportedly.ports import Texts
from reportedly.records.claim import Claim

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\r\n"}
"""C0 and C1 with DEL (ISO 6429)."""


def neutralise(cell: Cell) -> Cell:
    """Put an apostrophe before a text cell that a spreadsheet might run, and a sign for each control character.

    >>> neutralise("=1+1"), neutralise(-5), neutralise("a\\x1bb")
    ("'=1+1", -5, 'a\ufffdb')
    """
    if not isinstance(cell, str):
        return cell
    told = cell.translate(_CONTROLS)
    return f"'{told}" if told.startswith(_RISKY) else told


def restore(cell: str) -> str:
    """Take the apostrophe away again.

    >>> restore(str(neutralise("'=1+1")))
    "'=1+1"
    """
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_RISKY) else cell


def csv_lines(claims: Iterable[Claim], *, quotes: bool) -> Iterable[str]:
    """Yield the head and one line a claim, each with its line end."""
    yield line_of([column.name for column in COLUMNS])
    for claim in claims:
        yield line_of([neutralise(cell) for cell in row_of(claim, quotes=quotes).values()])


def line_of(cells: Iterable[Cell]) -> str:
    """Quote one row by the rules of RFC 4180, with LF; a CR inside a cell is quoted, too.

    >>> line_of(["a,b", 1, None])
    '"a,b",1,\\n'
    """
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().removesuffix("\r\n") + "\n"


class CsvTable:
    """CSV to share; the notice and the meaning of the columns stand in a text file beside it."""

    name = "csv"
    suffix = ".csv"

    def write(self, claims: Iterable[Claim], path: Path, *, quotes: bool, texts: Texts | None = None) -> int:
        """Write one row a claim; the columns ``file`` and ``trigger`` stay empty without quotes."""
        total = -1
        with writing(path) as file:
            for total, line in enumerate(csv_lines(claims, quotes=quotes)):  # noqa: B007 - the count is the result
                file.write(line.encode("utf-8"))
        columns = "".join(f"{column.name:18}{column.meaning} ({column.type})\n" for column in COLUMNS)
        write_readme(path, quotes=quotes, more=f"\nColumns:\n{columns}")
        return total
