"""What a store of documents, claims and runs provides; events, evidence and judgements have ports of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from reportedly.ports.events import Events
from reportedly.ports.evidence import Evidence
from reportedly.ports.judgements import Judgements
from reportedly.ports.kept import Filters, Rounds
from reportedly.ports.linking import Linking
from reportedly.ports.sources import Sources
from reportedly.ports.summaries import Summaries
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.run import Failure, Run


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

    @property
    def events(self) -> Events:
        """What linking found."""
        ...

    @property
    def evidence(self) -> Evidence:
        """What stands behind claims and events, many at once."""
        ...

    @property
    def summaries(self) -> Summaries:
        """What lists need of all events at once."""
        ...

    @property
    def sources(self) -> Sources:
        """What sources are counted from."""
        ...

    @property
    def filters(self) -> Filters:
        """Filters that people gave a name."""
        ...

    @property
    def rounds(self) -> Rounds:
        """The blind rounds."""
        ...

    @property
    def judgements(self) -> Judgements:
        """What people decided."""
        ...

    def linking(self, *, is_durable: bool = False) -> AbstractContextManager[Linking]:
        """Open the one transaction in which a linking reads and writes: its events appear whole or not at all.

        ``is_durable``: what it wrote is on the disk when it ends, even should the machine lose power.
        """
        ...

    def looking(self) -> AbstractContextManager[Linking]:
        """Open what a linking reads, to read alone, as it is at one moment; nothing waits for it."""
        ...

    def close(self) -> None:
        """Release the database."""
        ...
