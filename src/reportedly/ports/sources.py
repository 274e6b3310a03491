"""What a store keeps of documents and events so that sources are counted without reading claims again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction
from reportedly.records.sourced import SourcedDocument, SourcedEvent, SourceTold, SourceVolume


class HeldEvent(Protocol):
    """What counting takes of an event."""

    @property
    def id(self) -> str:
        """The event's id."""
        ...

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """Its claims."""
        ...

    @property
    def status(self) -> str:
        """How it stands."""
        ...

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """What contradicts among its claims."""
        ...


class Sourcing(Protocol):
    """What counting sources reads and writes, inside one transaction."""

    def stale(self, kind: str, most: int) -> tuple[str, ...]:
        """Return the ids of documents (``doc``) or events (``evt``) to be counted anew, at most so many."""
        ...

    def count_stale(self) -> int:
        """Count what is to be counted anew."""
        ...

    def mark(self, ids: Iterable[str]) -> None:
        """Note documents and events to be counted anew."""
        ...

    def mark_all(self) -> None:
        """Drop all rows, and note everything to be counted anew."""
        ...

    def write_note(self, note: str) -> None:
        """Note what the rows are made with."""
        ...

    def claims_of(self, document_ids: Sequence[str]) -> dict[str, list[Claim]]:
        """Return the machine's Claims of some Documents in text order; a Document without any has an empty list."""
        ...

    def claims(self, ids: Iterable[str]) -> Iterator[Claim]:
        """Yield some of the machine's Claims, in no order."""
        ...

    def outlets(self, document_ids: Iterable[str]) -> dict[str, Any]:
        """Return Documents by id with the outlets that they are counted under (`link.reported.Reported`)."""
        ...

    def events(self, ids: Sequence[str]) -> tuple[HeldEvent, ...]:
        """Return some events, in no order."""
        ...

    def holding(self, claim_ids: Iterable[str]) -> set[str]:
        """Return the ids of the events that hold any of some claims."""
        ...

    def put_documents(self, asked: Sequence[str], rows: Sequence[SourcedDocument]) -> None:
        """Put rows in the place of those of some Documents, which are counted then."""
        ...

    def put_events(self, asked: Sequence[str], rows: Sequence[SourcedEvent]) -> None:
        """Put rows in the place of those of some events, which are counted then."""
        ...


class Sources(Protocol):
    """Counts sources from rows kept of each document and event; what changes is noted by whoever changes it."""

    @property
    def only_reads(self) -> bool:
        """Whether nothing can be written."""
        ...

    def note(self) -> str | None:
        """Return what the rows were made with, or None where there are none."""
        ...

    def has_stale(self) -> bool:
        """Say whether any document or event is to be counted anew."""
        ...

    def volumes(self, key: str | None = None) -> tuple[SourceVolume, ...]:
        """Return what each source has a part in, in no order; of one alone where its key is given."""
        ...

    def told(self, key: str) -> SourceTold:
        """Return whom a source cites, copies and agrees with, and its words."""
        ...

    def alone(self, key: str, offset: int = 0, limit: int | None = None) -> tuple[str, ...]:
        """Return the ids of events that nobody tells without a source, sorted; all from ``offset`` without a limit."""
        ...

    def counting(self) -> AbstractContextManager[Sourcing]:
        """Open a transaction in which rows are made anew; nobody else writes meanwhile."""
        ...
