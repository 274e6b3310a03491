"""What one linking reads and writes, and one decision on events: a session inside one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reportedly.ports.judgements import Judgements
from reportedly.records.copy import Copy
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.linked import (
    EventRows,
    Grouped,
    LinkRun,
    Stale,
    StaleEvents,
    TracedDocument,
    TracedEdge,
    TracedHappening,
    TracedUnit,
)


class Linking(Protocol):
    """What one linking reads and writes, inside one transaction; traces are what the last one left."""

    @property
    def judgements(self) -> Judgements:
        """What people decided, read and added inside the transaction."""
        ...

    def add_note(self, note: Document, run_id: str) -> None:
        """Keep a Document without Claims, unless it is there already."""
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
        """Yield every Document as the last linking left it, by id; without columns and how origins see it."""
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

    def whole_copies(self) -> dict[str, str]:
        """Return the Documents whose text is over again that of another, with that one."""
        ...

    def likely(self) -> Iterator[tuple[str, str, float]]:
        """Yield the pairs of tellings that are more likely one happening than not, by their ids, with log-odds."""
        ...

    def groups(self, *, column: str, values: Iterable[str]) -> Iterator[Grouped]:
        """Yield where tellings belong, by ``telling_id``, ``component`` or ``happening``."""
        ...

    def happenings(self, ids: Iterable[str] | None = None) -> Iterator[TracedHappening]:
        """Yield every happening, by id; where ids are given, those of them that are there, in no order."""
        ...

    def happenings_in(self, document_ids: Iterable[str]) -> set[str]:
        """Return the ids of the happenings that some Documents tell."""
        ...

    def edges(self) -> Iterator[bytes]:
        """Yield every edge between two happenings, packed, in no order."""
        ...

    def digests(self) -> dict[str, str]:
        """Return the digest of the unit that each event was assembled from."""
        ...

    def has_units(self) -> bool:
        """Say whether units are kept, or there is no event that could have one; an earlier version kept none."""
        ...

    def stale_events(self) -> StaleEvents:
        """Find the events that were not assembled from units as they are now; ids in no order."""
        ...

    def unit_digests(self, ids: Iterable[str] | None = None) -> dict[str, str]:
        """Return the digest of units as the policy makes them, by id; of all where no ids are given."""
        ...

    def units_by_id(self, ids: Iterable[str] | None = None) -> Iterator[TracedUnit]:
        """Yield units by id, as the policy makes them, without their claims; all, sorted, where no ids are given."""
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

    def add_likely(self, pairs: Iterable[tuple[str, str, float]]) -> None:
        """Keep pairs of tellings that are more likely one happening than not."""
        ...

    def forget_likely(self, pairs: Iterable[tuple[str, str]] = (), *, telling_ids: Iterable[str] = ()) -> None:
        """Drop some of these pairs, and all pairs of some tellings."""
        ...

    def forget_happenings(self, ids: Iterable[str]) -> None:
        """Drop happenings."""
        ...

    def add_edges(self, edges: Iterable[TracedEdge]) -> None:
        """Keep which happenings may be part of which."""
        ...

    def clear_edges(self) -> None:
        """Drop all edges between happenings."""
        ...

    def forget_edges(self, *, parts: Iterable[str], wholes: Iterable[str]) -> None:
        """Drop the edges with any of some parts, or of some wholes."""
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

    def unsettled(self, most: int) -> tuple[str, ...]:
        """Return the ids of events that are not settled under the rule in force yet, sorted, at most so many."""
        ...

    def count_unsettled(self) -> int:
        """Count the events that are not settled under the rule in force yet."""
        ...

    def unsettle_all(self) -> None:
        """Note that no event is settled under the rule in force."""
        ...

    def put_settled(self, events: Iterable[Event]) -> None:
        """Keep events whose fields alone name another rule: nothing that is searched or listed of them changes."""
        ...

    def finish(self, run: LinkRun) -> None:
        """Note under what the events are linked now."""
        ...
