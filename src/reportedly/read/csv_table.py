"""Reads tables: one row, one Document; a damaged row is named and the others go on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from reportedly.read.charset import decode
from reportedly.read.columns import Columns
from reportedly.read.failures import failure_of
from reportedly.read.told import make_document
from reportedly.records.document import Document
from reportedly.records.run import Failure

LONGEST_CELL = 50_000_000
"""Characters that one cell may hold."""


class CsvReader:
    """Comma, semicolon or tab separated values with a head; ``columns`` maps field names to columns.

    >>> [d.text for d in CsvReader().read(b"text,outlet\\nShells fell.,Demo\\n", "a.csv")]
    ['Shells fell.']
    """

    suffixes: tuple[str, ...] = (".csv", ".tsv")

    def __init__(self, columns: Mapping[str, str] | None = None) -> None:
        self._columns = Columns(columns)

    def read(self, data: bytes, file: str) -> Iterator[Document | Failure]:
        """Yield a Document for each good row and RPT-206 for each bad one; RPT-201–203 for the whole file."""
        decoded = decode(data) if data.strip() else "RPT-201"
        if isinstance(decoded, str):
            yield failure_of(decoded, file)
            return
        rows = _rows(decoded.text)
        _, head = next(rows, (1, []))
        if isinstance(head, str) or not self._columns.has_text(tuple(head)):
            yield failure_of("RPT-206", file, member="line 1", why="no column for the text")
            return
        for number, cells in rows:
            if cells:
                yield self._record(head, cells, number, data, file, decoded.charset)

    def _record(
        self, head: list[str], cells: list[str] | str, number: int, data: bytes, file: str, charset: str
    ) -> Document | Failure:  # fmt: skip
        """One row's Document, or why there is none."""
        member = f"line {number}"
        if isinstance(cells, str):
            return failure_of("RPT-206", file, member=member, why=cells)
        if len(cells) != len(head):
            why = f"{len(cells)} cells, the head has {len(head)}"
            return failure_of("RPT-206", file, member=member, why=why)
        row = dict(zip(head, cells, strict=True))
        text = self._columns.text(row)
        if text is None:
            return failure_of("RPT-206", file, member=member, why="no text")
        return make_document(
            text, data, file, media_type="text/csv", charset=charset,
            told=self._columns.told(row), member=self._columns.value("id", row) or member,
        )  # fmt: skip


def _rows(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """Yield each row with the line it begins on; in place of a damaged row, what is wrong with it."""
    csv.field_size_limit(LONGEST_CELL)
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, str(error)
