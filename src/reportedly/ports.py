"""What the edges must provide: Reader, Store, Exporter, EventExporter, Engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeVar

from reportedly.records.blind import BlindRound
from reportedly.records.claim import Claim
from reportedly.records.copy import Copy
from reportedly.records.document import Document
from reportedly.records.event import Contradiction, Event
from reportedly.records.judgement import Judgement
from reportedly.records.linked import (
    EventQuery,
    EventRows,
    Grouped,
    LinkRun,
    Stale,
    TracedDocument,
    TracedHappening,
    TracedUnit,
)
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


class Judgements(Protocol):
    """Keeps what people decided, as one chain that only grows; each names the digest of the one before it."""

    def add(self, judgement: Judgement) -> Judgement:
        """Put a judgement at the end of the chain; return it with its id, number and digests."""
        ...

    def all(self, after: int = 0) -> Iterator[Judgement]:
        """Yield the judgements whose number is larger than ``after``, in their order."""
        ...

    def of(self, target: str) -> tuple[Judgement, ...]:
        """Return the judgements about one target, in their order."""
        ...

    def one(self, judgement_id: str) -> Judgement | None:
        """Return one judgement, or None."""
        ...

    def last(self) -> Judgement | None:
        """Return the end of the chain, or None where nothing was decided."""
        ...

    def page(
        self, *, target: str | None = None, reviewer: str | None = None, offset: int = 0, limit: int = 100
    ) -> tuple[Judgement, ...]:
        """Return some judgements, the latest first: of one target, one reviewer, or all."""
        ...

    def count(self, *, target: str | None = None, reviewer: str | None = None) -> int:
        """Count judgements: of one target, one reviewer, or all."""
        ...

    def in_round(self, round: str) -> Iterator[Judgement]:
        """Yield the judgements of one blind round, in their order."""
        ...

    def reviewers(self) -> tuple[str, ...]:
        """Return everybody who decided anything, by name."""
        ...


class Linking(Protocol):
    """What one linking reads and writes, inside one transaction; traces are what the last one left."""

    @property
    def judgements(self) -> Judgements:
        """What people decided, read and added inside the transaction."""
        ...

    def run(self) -> LinkRun | None:
        """Return under what the events were linked, or None where they were not."""
        ...

    def stale(self) -> Stale:
        """Find the Documents that linking has not seen as they are now, and those that are gone; both sorted."""
        ...

    def documents(self, ids: Iterable[str]) -> Iterator[tuple[Document, str, tuple[str, ...]]]:
        """Yield Documents with the Run that coded them and their Claims in text order, in JSON."""
        ...

    def claims(self, ids: Iterable[str]) -> dict[str, str]:
        """Return Claims in JSON by id; one that is not there is left out."""
        ...

    def text(self, document_id: str) -> str:
        """Return a Document's text; empty where it is not at hand."""
        ...

    def texts(self, document_ids: Iterable[str]) -> dict[str, str]:
        """Return the texts of some Documents by id; one that is not there is left out."""
        ...

    def traced(self) -> Iterator[TracedDocument]:
        """Yield every Document as the last linking left it, by id; without columns."""
        ...

    def columns(self, document_ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the packed rows of some Documents' tellings, in no order."""
        ...

    def reported(self, document_ids: Iterable[str] | None = None) -> Iterator[str]:
        """Yield Documents as origins see them, in JSON and no order; all where no ids are given."""
        ...

    def signatures(self) -> Iterator[tuple[str, bytes]]:
        """Yield the signature of every text, by document id."""
        ...

    def overlaps(self) -> Iterator[tuple[tuple[str, str], bytes]]:
        """Yield what pairs of texts share, as far as it was worked out, by the pair's ids."""
        ...

    def groups(self, *, column: str, values: Iterable[str]) -> Iterator[Grouped]:
        """Yield where tellings belong, by ``telling_id``, ``component`` or ``happening``."""
        ...

    def happenings(self) -> Iterator[TracedHappening]:
        """Yield every happening, by id."""
        ...

    def digests(self) -> dict[str, str]:
        """Return the digest of the unit that each event was assembled from."""
        ...

    def has_units(self) -> bool:
        """Say whether units are kept, or there is no event that could have one; an earlier version kept none."""
        ...

    def unit_digests(self) -> dict[str, str]:
        """Return the digest of every unit as the policy makes it, by id."""
        ...

    def units(self, claim_ids: Iterable[str]) -> dict[str, TracedUnit]:
        """Return the units that hold any of some claims, by id, as the policy makes them; without their claims."""
        ...

    def judged(self) -> dict[str, str]:
        """Return under which decisions the claims of Documents were told, by document id."""
        ...

    def document_ids(self, claim_ids: Iterable[str]) -> dict[str, str]:
        """Return the Document of each Claim, by the claim's id; one that is not there is left out."""
        ...

    def events(self, ids: Iterable[str]) -> dict[str, Event]:
        """Return some events by id; one that is not there is left out."""
        ...

    def holding(self, claim_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the events that hold any of some claims, sorted."""
        ...

    def parts_of(self, event_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the events that are part of some others, sorted."""
        ...

    def counts(self) -> dict[str, int]:
        """Count everything: documents, claims, copies, events, contradictions by kind (``contradictions.KIND``)."""
        ...

    def not_counted(self) -> dict[str, int]:
        """Count the events that do not count as having happened by their flags, joined by ", "."""
        ...

    def clear(self, *, traces: bool) -> None:
        """Drop all events; with ``traces`` everything that linking ever wrote, but what texts share."""
        ...

    def forget_documents(self, ids: Iterable[str]) -> None:
        """Drop the traces of Documents: their tellings, and where these belonged."""
        ...

    def add_documents(self, traced: Iterable[TracedDocument]) -> None:
        """Keep the traces of Documents."""
        ...

    def report(self, reported: Mapping[str, str]) -> None:
        """Note of Documents, by id, how origins see them now."""
        ...

    def forget_signatures(self, ids: Iterable[str]) -> None:
        """Drop what is kept of some texts."""
        ...

    def add_signatures(self, signed: Iterable[tuple[str, bytes]]) -> None:
        """Keep the signatures of texts."""
        ...

    def add_overlaps(self, overlaps: Iterable[tuple[tuple[str, str], bytes]]) -> None:
        """Keep what pairs of texts share."""
        ...

    def put_copies(self, copies: Iterable[Copy]) -> None:
        """Keep the copies there are, in the place of those kept before."""
        ...

    def add(self, traced: Iterable[Grouped | TracedHappening]) -> None:
        """Keep where tellings belong, or happenings; all of one kind."""
        ...

    def forget_groups(self, telling_ids: Iterable[str]) -> None:
        """Drop where tellings belonged."""
        ...

    def forget_happenings(self, ids: Iterable[str]) -> None:
        """Drop happenings."""
        ...

    def add_units(self, units: Iterable[TracedUnit]) -> None:
        """Keep what the policy makes events of."""
        ...

    def forget_units(self, ids: Iterable[str]) -> None:
        """Drop what the policy made events of."""
        ...

    def put_judged(self, digests: Mapping[str, str]) -> None:
        """Note under which decisions the claims of Documents are told, in the place of what was noted before."""
        ...

    def forget_events(self, ids: Iterable[str]) -> None:
        """Drop events with their claims, terms and contradictions."""
        ...

    def add_events(self, events: Iterable[tuple[Event, str]]) -> None:
        """Keep events, each with the digest of its unit, with their claims, terms and contradictions."""
        ...

    @property
    def lay_out(self) -> Callable[[Sequence[tuple[Event, str]]], EventRows]:
        """A function of a module that lays events and digests out for `add_rows`; another process may do it."""
        ...

    def add_rows(self, rows: EventRows) -> None:
        """Keep events that `lay_out` laid out."""
        ...

    def finish(self, run: LinkRun) -> None:
        """Note under what the events are linked now."""
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
