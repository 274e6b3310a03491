"""What the edges must provide: Reader, Store, Exporter, EventExporter, Engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.run import Failure, Run

T = TypeVar("T")
Texts = Callable[[str], str | None]
"""Gives a Document's text by its id, or None where it is not at hand."""


class Reader(Protocol):
    """Turns the bytes of one file into Documents; what cannot be read comes back as a Failure, never raised."""

    suffixes: tuple[str, ...]

    def read(self, data: bytes, file: str) -> Iterator[Document | Failure]:
        """Yield the Documents in ``data``; ``file`` names them in messages and Origins."""
        ...


class Store(Protocol):
    """Keeps Documents, Claims, Runs and Failures of one project."""

    def add(self, document: Document, claims: tuple[Claim, ...], run_id: str) -> bool:
        """Keep one Document with its Claims, whole or not at all; return False where it was there already.

        An earlier Failure of the same file and member goes with it.
        """
        ...

    def replace(self, document: Document, claims: tuple[Claim, ...], run_id: str) -> None:
        """Put new Claims in the place of a kept Document's old ones, whole or not at all."""
        ...

    def add_failure(self, failure: Failure) -> None:
        """Keep a named Failure, replacing an earlier one of the same file and member."""
        ...

    def add_run(self, run: Run) -> None:
        """Keep what produced the records, replacing an earlier Run of the same id."""
        ...

    def has_document(self, document_id: str) -> bool:
        """Say whether this Document was coded before."""
        ...

    def run_of(self, document_id: str) -> str | None:
        """Return the id of the Run that coded this Document, or None where it is not kept."""
        ...

    def document(self, document_id: str) -> Document | None:
        """Return one Document, or None."""
        ...

    def claim(self, claim_id: str) -> Claim | None:
        """Return one Claim, or None."""
        ...

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """Return the Claims of one Document, in text order."""
        ...

    def count(self, table: str) -> int:
        """Count ``documents``, ``claims`` or ``failures``."""
        ...

    def documents(self) -> Iterator[Document]:
        """Yield all Documents, in the order they came."""
        ...

    def claims(self) -> Iterator[Claim]:
        """Yield all Claims, by document in the order they came, and place in the text."""
        ...

    def runs(self) -> Iterator[Run]:
        """Yield all Runs, by id."""
        ...

    def failures(self) -> Iterator[Failure]:
        """Yield all Failures, by file and member."""
        ...

    def close(self) -> None:
        """Release the database."""
        ...


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
    """Writes Events to one file in one format; the same Events give the same bytes."""

    name: str
    suffix: str

    def write(self, events: Iterable[Event], path: Path, *, behind: Behind, quotes: bool) -> int:
        """Write ``path`` and return the number of events in it; without ``quotes`` no word of a document is written.

        Raises:
            ExportError: RPT-601 if the file cannot be written.
        """
        ...


class Engine(Protocol):
    """Runs one function over many Documents and yields the results in the order of the input."""

    def map(
        self, work: Callable[[Document], T], documents: Iterable[Document]
    ) -> Iterator[tuple[Document, T | Failure]]:
        """Yield each Document with the work's result, or with the Failure that stopped it."""
        ...
