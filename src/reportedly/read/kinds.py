"""Which reader reads a file: by its suffix, or by its first bytes where it has none."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportedly.ports import Reader
from reportedly.read.csv_table import CsvReader
from reportedly.read.html import HtmlReader
from reportedly.read.jsonl import JsonLinesReader
from reportedly.read.text import TextReader

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_OBJECT = re.compile(rb"\s*\{\s*\"[^\"\n]{1,60}\"\s*:")


class Kinds:
    """The readers at hand, with a mapping of columns for those that read records."""

    def __init__(self, columns: Mapping[str, str] | None = None) -> None:
        self._text, self._page, self._lines = TextReader(), HtmlReader(), JsonLinesReader(columns)
        self.readers: tuple[Reader, ...] = (self._text, self._page, self._lines, CsvReader(columns))

    def for_suffix(self, suffix: str) -> Reader | None:
        """The reader of a suffix such as ``.html``, or None.

        >>> Kinds().for_suffix(".mp4") is None
        True
        """
        return next((reader for reader in self.readers if suffix.lower() in reader.suffixes), None)

    def for_bytes(self, data: bytes) -> Reader:
        """The reader of bytes without a suffix: a page, JSON Lines, else plain text."""
        if _PAGE.match(data[:4096]):
            return self._page
        return self._lines if _OBJECT.match(data[:400]) else self._text
