"""Keeps the counts of a project's sources up to date: only documents and events that changed are read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from reportedly import __version__
from reportedly.knowledge.sources import Sources
from reportedly.link.profiles.rows import sourced_document, sourced_event
from reportedly.link.profiles.told import Told
from reportedly.link.reported import Reported, named_outlet
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.sourced import SourcedDocument
from reportedly.review.claims import apply_to_claim
from reportedly.workflow.index_judged import Indexable

if TYPE_CHECKING:
    from reportedly.ports.sources import HeldEvent, Sourcing
    from reportedly.workflow.seen import Seen

VERSION = "1"
"""Of what is kept of a document and an event; rows of another version are made anew."""
DOCUMENTS_AT_ONCE = 100
EVENTS_AT_ONCE = 500
Say = Callable[[str], None]


class Note(msgspec.Struct, frozen=True):
    """What the rows were made with: this version, the packs, and the last judgement that was looked at."""

    made_with: str
    judged: int = 0


class Counting:
    """Brings the rows of a store up to what its documents, events and decisions are now."""

    def __init__(self, seen: Seen, sources: Sources, versions: dict[str, str]) -> None:
        self.seen, self.sources, self.rows = seen, sources, seen.store.sources
        packs = " ".join(f"{name} {version}" for name, version in sorted(versions.items()))
        self.now = Note(f"{__version__} {VERSION} {packs}", seen.decisions.seq)

    def is_current(self) -> bool:
        """Say whether nothing is to be counted anew."""
        return self._before() == self.now and not self.rows.has_stale()

    def steps(self) -> Iterator[int]:
        """Count what is to be counted anew, a transaction for each step; yield how much is left after it."""
        if self.is_current():
            return
        with self.rows.counting() as session:
            self._mark(session)
        while True:
            with self.rows.counting() as session:
                done = self._documents(session) or self._events(session)
                left = session.count_stale()
            if not done:
                return
            yield left

    def _before(self) -> Note | None:
        """What the rows were made with."""
        told = self.rows.note()
        return None if told is None else msgspec.json.decode(told, type=Note)

    def _mark(self, session: Sourcing) -> None:
        """Note what packs, this version and decisions changed."""
        before = self._before()
        if before is None or before.made_with != self.now.made_with:
            session.mark_all()
        elif before.judged != self.now.judged:
            session.mark(Indexable(self.seen.store, self.seen.decisions).touched_since(before.judged))
        session.write_note(msgspec.json.encode(self.now).decode("utf-8"))

    def _documents(self, session: Sourcing) -> bool:
        """Count some documents and the events that hold their claims; say whether there were any."""
        ids = session.stale("doc", DOCUMENTS_AT_ONCE)
        machine = session.claims_of(ids) if ids else {}
        shown = {id: self._shown(id, claims) for id, claims in machine.items() if self.seen.shows_document(id)}
        silent = self.seen.store.evidence.documents(id for id, claims in shown.items() if not claims)
        rows = [self._row(id, claims, silent.get(id)) for id, claims in shown.items()]
        session.put_documents(ids, rows)
        self._held_here(session, [claim for claims in machine.values() for claim in claims], shown)
        return bool(ids)

    def _held_here(self, session: Sourcing, machine: Sequence[Claim], shown: Mapping[str, Sequence[Claim]]) -> None:
        """Count the events that hold claims of these documents alone; note the others, which take more claims."""
        here, named = {claim.id for claim in machine}, session.holding(claim.id for claim in machine)
        events = [each for each in session.events(sorted(named)) if here.issuperset(each.claim_ids)]
        told = (claim for claims in shown.values() for claim in claims if claim.status != "rejected")
        self._put_events(session, [each.id for each in events], events, told)
        session.mark(named - {each.id for each in events})

    def _row(self, document_id: str, claims: Sequence[Claim], silent: Document | None) -> SourcedDocument:
        """What is kept of one document, whose first claim tells its outlet; of one without claims, what was told."""
        outlet, outlet_id = named_outlet(silent, claims, self.sources)
        told = Reported(document_id=document_id, outlet=outlet, outlet_id=outlet_id)
        return sourced_document(told, (claim for claim in claims if claim.status != "rejected"), self.sources)

    def _shown(self, document_id: str, machine: Sequence[Claim]) -> Sequence[Claim]:
        """A document's claims as people see them, in text order."""
        if self.seen.has_added(document_id):
            return self.seen.claims_of(document_id)
        if not self.seen.decisions.seq:
            return machine
        seen = (apply_to_claim(claim, self.seen.decisions) for claim in machine)
        return [claim for claim in seen if not self.seen.hides(claim)]

    def _events(self, session: Sourcing) -> bool:
        """Count some events; say whether there were any."""
        ids = session.stale("evt", EVENTS_AT_ONCE)
        held = session.events(ids)
        self._put_events(session, ids, held, self._claims(session, {id for event in held for id in event.claim_ids}))
        return bool(ids)

    def _put_events(
        self, session: Sourcing, ids: Sequence[str], held: Iterable[HeldEvent], claims: Iterable[Claim]
    ) -> None:
        """Write the rows of some events; there are none of those that are sealed or rejected."""
        found = tuple(claims)
        shown = (each for each in held if self.seen.shows(each.id) and each.status != "rejected")
        told = Told(shown, found, session.outlets(sorted({claim.document_id for claim in found})), self.sources)
        session.put_events(ids, [sourced_event(event, told) for event in told.events])

    def _claims(self, session: Sourcing, ids: Iterable[str]) -> list[Claim]:
        """Claims as people see them, those alone that may be told of."""
        added, asked = self.seen.added_among(ids), sorted(ids)
        machine = (apply_to_claim(claim, self.seen.decisions) for claim in session.claims(asked))
        found = [*machine, *(claim for claim in map(self.seen.claim, added) if claim is not None)]
        return [claim for claim in found if claim.status != "rejected" and not self.seen.hides(claim)]


def count_sources(seen: Seen, sources: Sources, versions: dict[str, str], say: Say = lambda text: None) -> None:
    """Bring all counts up to date; ``say`` hears how much is left.

    Raises:
        StoreError: RPT-504 if the database cannot be written.
    """
    for left in Counting(seen, sources, versions).steps():
        if left:
            say(f"sources: {left} documents and events to be counted")
