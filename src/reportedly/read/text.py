"""Reads plain text: one file, one Document, line ends and page furniture as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.read.charset import decode
from reportedly.read.failures import failure_of
from reportedly.read.told import make_document
from reportedly.records.document import Document
from reportedly.records.run import Failure


class TextReader:
    """Plain text in any charset.

    >>> [d.text for d in TextReader().read(b"Shells fell.", "a.txt")]
    ['Shells fell.']
    """

    suffixes: tuple[str, ...] = (".txt", ".text", ".md")

    def read(self, data: bytes, file: str) -> Iterator[Document | Failure]:
        """Yield the one Document, or RPT-201 empty, RPT-202 binary, RPT-203 undecodable."""
        if not data.strip():
            yield failure_of("RPT-201", file)
            return
        decoded = decode(data)
        if isinstance(decoded, str):
            yield failure_of(decoded, file)
        elif not decoded.text.strip():
            yield failure_of("RPT-201", file)
        else:
            yield make_document(decoded.text, data, file, media_type="text/plain", charset=decoded.charset)
