"""What the edges must provide: Reader, Store, Exporter, EventExporter, Engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeVar

from reportedly.ports.judgements import Judgements as Judgements
from reportedly.ports.linking import Linking as Linking
from reportedly.records.blind import BlindRound
from reportedly.records.chained import Chained
from reportedly.records.claim import Claim
from reportedly.records.copy import Copy
from reportedly.records.document import Document
from reportedly.records.event import Contradiction, Event
from reportedly.records.linked import EventQuery, LinkRun
from reportedly.records.run import Failure, Run
from reportedly.records.summary import EventSummary, Publication

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


class Events(Protocol):
    """Gives the Events of one project, in the order of their first day (unknown last) and id."""

    def run(self) -> LinkRun | None:
        """Return under what the events were linked, or None where they were not."""
        ...

    def events(self, query: EventQuery = ...) -> Iterator[Event]:
        """Yield the events asked for; all without a query."""
        ...

    def count(self, query: EventQuery = ...) -> int:
        """Count the events asked for."""
        ...

    def event(self, event_id: str) -> Event | None:
        """Return one event, or None."""
        ...

    def holding(self, claim_id: str) -> tuple[str, ...]:
        """Return the ids of the events that hold a claim: one, more where a policy cuts its happening, or none."""
        ...

    def beside(self, claim_id: str) -> tuple[str, ...]:
        """Return the claims that the policy puts into one event with a claim, it too; sorted."""
        ...

    def parts_of(self, event_id: str) -> tuple[str, ...]:
        """Return the ids of the events that are part of another, by their day."""
        ...

    def contradictions(self, field: str | None = None) -> Iterator[tuple[str, Contradiction]]:
        """Yield every contradiction with its event's id, or those about one field."""
        ...

    def counts(self) -> dict[str, int]:
        """Count everything: documents, claims, copies, events, contradictions by kind (``contradictions.KIND``)."""
        ...

    def behind(self) -> int:
        """Count the documents that came, changed or went since the events were linked."""
        ...

    def copies(self) -> Iterator[Copy]:
        """Yield every document that repeats another, by its id."""
        ...


class Evidence(Protocol):
    """Gives what stands behind some claims, documents or events, many at once; what is not there is left out."""

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return Claims by id."""
        ...

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """Return Documents by id."""
        ...

    def events_of(self, claim_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the events that hold each claim, by the claim's id."""
        ...

    def reported(self, document_ids: Iterable[str]) -> tuple[str, ...]:
        """Return Documents as origins see them, in JSON."""
        ...

    def chains(self) -> Iterator[Chained]:
        """Yield every Claim's id, Document and chain of sources, by document in the order they came."""
        ...

    def all_reported(self) -> Iterator[str]:
        """Yield all Documents as origins see them, in JSON; those that were never linked are left out."""
        ...

    def copies_about(self, document_id: str) -> tuple[Copy, ...]:
        """Return what a Document took over from others, and what others took over from it."""
        ...

    def beside(self, event: Event, days: tuple[str, str], most: int) -> tuple[Event, ...]:
        """Return events of a span of days (ISO 8601, both included) that lie near another's place, at most so many."""
        ...


class Summaries(Protocol):
    """Gives what lists, maps and timelines need of all events at once."""

    def complete(self) -> int:
        """Make the summaries that are not there, as in a database of an earlier version; return how many were made.

        Where the database cannot be written they are made anew each time they are read.
        """
        ...

    def all(self) -> list[EventSummary]:
        """Return the summary of every event, in no order."""
        ...

    def some(self, ids: Iterable[str]) -> list[EventSummary]:
        """Return the summaries of some events, in no order; one that is not there is left out."""
        ...

    def publications(self, document_ids: Sequence[str] | None = None) -> dict[str, Publication]:
        """Return who published which Document and when, as its text tells it, else as was told about it.

        Without ids: of all Documents.
        """
        ...

    def cut(self) -> list[tuple[str, str]]:
        """Return the tellings that linking thought of as one happening and then cut apart: claim, and which together.

        Each is named by its first claim; those with the same second name hung together.
        """
        ...

    def partial_copies(self) -> set[tuple[str, str]]:
        """Return the Documents that repeat a part of another, with that one."""
        ...

    def claims_of(self, event_ids: Iterable[str] | None = None) -> dict[str, set[str]]:
        """Return the claims of some events; of all where no ids are given."""
        ...

    def events(self, ids: Iterable[str]) -> dict[str, Event]:
        """Return some events by id; one that is not there is left out."""
        ...

    def state(self) -> tuple[object, ...]:
        """Return what differs when anything changed: documents linked, the linking's note; events, the newest one.

        The first two change with documents and linking alone, and never with a decision.
        """
        ...


class Filters(Protocol):
    """Keeps the filters that people gave a name, in their canonical spelling."""

    def all(self) -> dict[str, str]:
        """Return all filters by name, in the order of names."""
        ...

    def put(self, name: str, filter: str) -> None:
        """Keep a filter, in the place of another of its name."""
        ...

    def drop(self, name: str) -> bool:
        """Forget a filter; say whether there was one."""
        ...


class Rounds(Protocol):
    """Keeps blind rounds; the codings themselves are judgements."""

    def rounds(self) -> tuple[BlindRound, ...]:
        """Return all rounds, in the order in which they were started."""
        ...

    def claim_ids(self) -> tuple[str, ...]:
        """Return the ids of all claims, to draw from."""
        ...

    def add(self, started: BlindRound) -> None:
        """Keep a round that was started."""
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


class Engine(Protocol):
    """Runs one function over many Documents and yields the results in the order of the input."""

    def map(
        self, work: Callable[[Document], T], documents: Iterable[Document]
    ) -> Iterator[tuple[Document, T | Failure]]:
        """Yield each Document with the work's result, or with the Failure that stopped it."""
        ...
