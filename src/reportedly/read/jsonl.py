"""Reads JSON Lines: one object a line, one Document each; a damaged line is named and the others go on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.read.charset import decode
from reportedly.read.columns import Columns
from reportedly.read.failures import failure_of
from reportedly.read.told import make_document
from reportedly.records.document import Document
from reportedly.records.run import Failure

_DECODER = msgspec.json.Decoder(dict[str, object])


class JsonLinesReader:
    """JSON Lines with a text in each object; ``columns`` maps field names to keys.

    >>> [d.member for d in JsonLinesReader().read(b'{"text": ""}', "a.jsonl")]
    ['line 1']
    """

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def __init__(self, columns: Mapping[str, str] | None = None) -> None:
        self._columns = Columns(columns)

    def read(self, data: bytes, file: str) -> Iterator[Document | Failure]:
        """Yield a Document for each good line and RPT-206 for each bad one; RPT-201–203 for the whole file."""
        decoded = decode(data) if data.strip() else "RPT-201"
        if isinstance(decoded, str):
            yield failure_of(decoded, file)
            return
        for number, line in enumerate(decoded.text.split("\n"), start=1):
            if line.strip():
                yield self._record(line, number, data, file, decoded.charset)

    def _record(self, line: str, number: int, data: bytes, file: str, charset: str) -> Document | Failure:
        """One line's Document, or why there is none."""
        member = f"line {number}"
        try:
            row = _DECODER.decode(line.encode("utf-8", "strict"))
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            return failure_of("RPT-206", file, member=member, why=str(error) or type(error).__name__)
        text = self._columns.text(row)
        if text is None:
            return failure_of("RPT-206", file, member=member, why="no text")
        if not text.isprintable() and any("\ud800" <= char <= "\udfff" for char in text):
            return failure_of("RPT-206", file, member=member, why="half a character")
        return make_document(
            text, data, file, media_type="application/jsonl", charset=charset,
            told=self._columns.told(row), member=self._columns.value("id", row) or member,
        )  # fmt: skip
