"""What the edges must provide: Reader, Store, Exporter, Engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.run import Failure, Run


class Reader(Protocol):
    """Turns the bytes of one file into Documents; what cannot be read comes back as a Failure, never raised."""

    suffixes: tuple[str, ...]

    def read(self, data: bytes, file: str) -> Iterator[Document | Failure]:
        """Yield the Documents in ``data``; ``file`` names them in messages and Origins."""
        ...


class Store(Protocol):
    """Keeps Documents, Claims, Runs and Failures of one project."""

    def add(self, document: Document, claims: tuple[Claim, ...]) -> bool:
        """Keep one Document with its Claims, whole or not at all; return False where it was there already."""
        ...

    def add_failure(self, failure: Failure) -> None:
        """Keep a named Failure, replacing an earlier one of the same file and member."""
        ...

    def add_run(self, run: Run) -> None:
        """Keep what produced the records."""
        ...

    def has_document(self, document_id: str) -> bool:
        """Say whether this Document was coded before."""
        ...

    def documents(self) -> Iterator[Document]:
        """Yield all Documents, by id."""
        ...

    def claims(self) -> Iterator[Claim]:
        """Yield all Claims, by document and place in the text."""
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

    def write(self, claims: Iterable[Claim], path: Path, *, quotes: bool) -> int:
        """Write ``path`` and return the number of rows; without ``quotes`` no word of a document is written."""
        ...


class Engine(Protocol):
    """Runs one function over many Documents and yields the results in the order of the input."""

    def map(
        self, work: Callable[[Document], tuple[Claim, ...]], documents: Iterable[Document]
    ) -> Iterator[tuple[Document, tuple[Claim, ...] | Failure]]:
        """Yield each Document with its Claims, or with the Failure that stopped it."""
        ...
