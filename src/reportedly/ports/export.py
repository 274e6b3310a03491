"""What writes claims or events to a file provides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event

Texts = Callable[[str], str | None]
"""Gives a Document's text by its id, or None where it is not at hand."""


class Exporter(Protocol):
    """Writes Claims to one file in one format; the same Claims give the same bytes."""

    name: str
    suffix: str

    def write(self, claims: Iterable[Claim], path: Path, *, quotes: bool, texts: Texts | None = None) -> int:
        """Write ``path`` and return the number of claims; without ``quotes`` no word of a document is written.

        ``texts`` gives a Document's text by its id, for formats that show evidence in its sentence.

        Raises:
            ExportError: RPT-601 if the file cannot be written.
        """
        ...


class Behind(Protocol):
    """Gives the Claims and Documents behind Events, by id; a Store does."""

    def claim(self, claim_id: str) -> Claim | None:
        """Return one Claim, or None."""
        ...

    def document(self, document_id: str) -> Document | None:
        """Return one Document, or None."""
        ...


class EventExporter(Protocol):
    """Writes Events to one file in one format; the same Events give the same bytes.

    ``policy`` is the one that the format is made for; Events of any other are written too, and the file names theirs.
    """

    name: str
    suffix: str
    policy: str

    def write(self, events: Iterable[Event], path: Path, *, behind: Behind, quotes: bool) -> int:
        """Write ``path`` and return the number of events in it; without ``quotes`` no word of a document is written.

        Raises:
            ExportError: RPT-601 if the file cannot be written.
        """
        ...
