"""Tables as rows of text cells: CSV in any charset and with any separator, and the sheets of a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import msgspec

from reportedly.errors import ReadError
from reportedly.read.charset import decode
from reportedly.read.gazetteers.parts import Part, check_archive_bytes
from reportedly.read.gazetteers.sniff import separator_of

LONGEST_CELL = 1_000_000
"""Characters that one cell may hold."""
UNPACKED = 5
"""A workbook's sheets may be so many times larger than the largest file that is read whole."""
HEAD_WITHIN = 10
"""Rows of a sheet among which its head is looked for."""
WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods")

Cells = list[str]


class Sheet(msgspec.Struct, frozen=True):
    """One table: its name ("" for a CSV), and its rows with the line each begins on, or what is wrong with a row."""

    name: str
    rows: list[tuple[int, Cells | str]]


def read_sheets(part: Part, max_bytes: int) -> Iterator[Sheet]:
    """Yield the table of a CSV file, or each sheet of a workbook.

    Raises:
        ReadError: RPT-201 to RPT-204 or RPT-212 where nothing can be read.
    """
    data = part.bytes(max_bytes)
    if data.startswith(b"PK\x03\x04") or part.suffix in WORKBOOKS:
        yield from _workbook(data, part, max_bytes)
        return
    decoded = decode(data) if data.strip() else "RPT-201"
    if isinstance(decoded, str):
        raise ReadError(decoded, where=part.file)
    yield Sheet("", list(_csv_rows(decoded.text)))


def _csv_rows(text: str) -> Iterator[tuple[int, Cells | str]]:
    """Each row that is not blank."""
    csv.field_size_limit(LONGEST_CELL)
    first = next((line for line in text.split("\n", 50) if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(first) or ",")
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, str(error)
            continue
        if any(cell.strip() for cell in cells):
            yield number, [cell.strip() for cell in cells]


def _workbook(data: bytes, part: Part, max_bytes: int) -> Iterator[Sheet]:
    """Each sheet that holds anything."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, WorksheetNotFound, XmlError, ZipError

    if data.startswith(b"PK"):
        check_archive_bytes(data, part.file, UNPACKED * max_bytes)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            yield Sheet(
                name, [(n, found) for n, row in enumerate(rows, start=1) if any(found := list(map(_text, row)))]
            )
    except (CalamineError, PasswordError, WorksheetNotFound, XmlError, ZipError, OSError) as error:
        raise ReadError("RPT-209", where=part.file, why=f"the workbook cannot be opened: {error}") from error


def _text(cell: object) -> str:
    """A workbook's cell as text; whole numbers without a point."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()
