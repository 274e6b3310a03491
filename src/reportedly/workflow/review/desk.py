"""The one place where the review page's queries and decisions are made: who asks, and may they write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from reportedly.errors import SafetyError
from reportedly.evaluate.coded_fields import Known
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.records.event import Event
from reportedly.records.narrative import Answer, Narrative
from reportedly.records.profile import SourceProfile
from reportedly.review.in_force import Decisions
from reportedly.store.patience import patience
from reportedly.workflow.review import resettle
from reportedly.workflow.review.about import Naming
from reportedly.workflow.review.blind_names import known_names
from reportedly.workflow.review.blind_results import accuracy_of, agreement_of
from reportedly.workflow.review.blind_work import BlindWork
from reportedly.workflow.review.decide import Deciding
from reportedly.workflow.review.evidence.pane import EvidencePane
from reportedly.workflow.review.full_export import Exported, check_confirmed, digest, write_down
from reportedly.workflow.review.history import history_of, suggestions_of
from reportedly.workflow.review.ledger import Ledger
from reportedly.workflow.review.lists.lists import Lists
from reportedly.workflow.review.lists.saved import drop_filter, save_filter
from reportedly.workflow.review.lists.session import session_of
from reportedly.workflow.review.lists.snapshot import LINKED
from reportedly.workflow.review.settled_values import correction
from reportedly.workflow.review.views.decisions import Asked, Done, HistoryPage, SavedFilter, Session, State
from reportedly.workflow.review.views.details import (
    Candidate,
    ClaimView,
    ContradictionsView,
    DocumentView,
    EventView,
    Suggestion,
)
from reportedly.workflow.review.views.rounds import (
    AccuracyPanel,
    AgreementView,
    BlindCode,
    BlindItem,
    NewRound,
    Round,
    Settle,
)
from reportedly.workflow.review.views.rows import EventPage, EventRow, Facets, MapView, TimelineView
from reportedly.workflow.source_profiles import Profiles

if TYPE_CHECKING:
    from reportedly.workflow.project import Project

T = TypeVar("T")
Clock = Callable[[], str]
"""Tells the time, ISO 8601 in UTC."""
FOUND = 20
"""Patterns that a search answers with: a page of them."""
BRIEF_S = 0.1
"""Seconds that one attempt waits for another process that writes: questions that only read wait behind it."""


def utc_now() -> str:
    """Tell the time to the second, ISO 8601 in UTC.

    >>> utc_now()[-1]
    'Z'
    """
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Desk:
    """One reviewer at one project; each of its methods is one call of the API.

    ``reviewer`` is the pseudonym that is written to each judgement, ``may_write`` whether they may decide at all, and
    ``clock`` tells when they do.
    """

    def __init__(self, project: Project, reviewer: str, *, may_write: bool = True, clock: Clock = utc_now) -> None:
        self.project, self.reviewer, self.may_write, self.clock = project, reviewer, may_write, clock

    def briefly(self, question: Callable[[Desk], T]) -> T:
        """Answer a question, and wait but a moment for another process that writes.

        Raises:
            StoreError: RPT-507 where another process still writes.
        """
        with patience(BRIEF_S):
            return question(self)

    def refuse_readers(self) -> None:
        """Let through who may write.

        Raises:
            SafetyError: RPT-801 for who may only read.
        """
        if not self.may_write:
            raise SafetyError("RPT-801", where=self.reviewer, why="this reviewer may read and not decide")

    def decide(self, asked: Asked) -> Done:
        """Keep a decision; it is on the disk when this returns."""
        self.refuse_readers()
        return self._shown(self._deciding.decide(asked))

    def undo(self, steps: int = 1) -> Done:
        """Take back the reviewer's last decisions."""
        self.refuse_readers()
        return self._shown(self._deciding.undo(steps))

    def redo(self, steps: int = 1) -> Done:
        """Make again what the reviewer undid last."""
        self.refuse_readers()
        return self._shown(self._deciding.redo(steps))

    def session(self) -> Session:
        """Tell what the page must know before it draws anything."""
        return session_of(self.project, self.reviewer, self.decisions, self._lists.snapshot, self._knowledge,
                          may_write=self.may_write)  # fmt: skip

    def state(self) -> State:
        """Tell what differs once others linked anew or decided; cheap enough to be asked every few seconds."""
        linked = "-".join(str(part) for part in self.project.store.summaries.state()[:LINKED])
        return State(linked=digest(linked.encode()), decided=self.decisions.seq)

    def events(self, filter: str = "", sort: str = "queue", offset: int = 0, limit: int = 100) -> EventPage:
        """List the events that a filter lets through, in an order."""
        return self._lists.page(filter, sort, offset, limit)

    def facets(self, filter: str = "") -> Facets:
        """Count by what a filter could be narrowed."""
        return self._lists.facets(filter)

    def map(self, filter: str = "") -> MapView:
        """Place a filter's events on the map; what has no place is in a tray."""
        return self._lists.map(filter)

    def timeline(self, filter: str = "", named: int = 0) -> TimelineView:
        """Lay a filter's events out in time, with the ids of the first ``named`` of each bar; a tray for the rest."""
        return self._lists.timeline(filter, named)

    def ids(self, filter: str = "") -> tuple[str, ...]:
        """Name a filter's events, by their first day."""
        return self._lists.ids(filter)

    def save_filter(self, told: SavedFilter) -> tuple[SavedFilter, ...]:
        """Keep a filter under a name; return all."""
        self.refuse_readers()
        return save_filter(self.project.store.filters, told)

    def drop_filter(self, name: str) -> tuple[SavedFilter, ...]:
        """Forget a filter; return those that are left."""
        self.refuse_readers()
        return drop_filter(self.project.store.filters, name)

    def export(self, filter: str, format: str, *, quotes: bool = False, confirm: str = "") -> bytes:
        """Write a filter's events, or the claims behind them, as a file to share.

        With ``quotes``, the documents' words too: ``confirm`` must then be the project's name, and it is written down.
        """
        if not quotes:
            return self._lists.export(filter, format)
        check_confirmed(confirm, self.project.settings.name)
        content = self._lists.export(filter, format, quotes=True)
        told = Exported(time=self.clock(), reviewer=self.reviewer, format=format, filter=filter, sha256=digest(content))
        write_down(self.project.folder, told)
        return content

    @property
    def _lists(self) -> Lists:
        """What is shown of all events."""
        return self.project.lists

    def _shown(self, done: Done) -> Done:
        """What came of a decision, once the list knows of events that are no more, and of new versions."""
        named = {done.judgement.target, *done.moved} - {row.id for row in done.events}
        self._lists.changed(each for each in named if each.startswith("evt-"))
        return done

    def judgements(
        self, target: str | None = None, reviewer: str | None = None, offset: int = 0, limit: int = 100
    ) -> HistoryPage:
        """List decisions, the latest first; not what another coded in a blind round that is still open."""
        page = history_of(self.project.store, self._blind, target=target, reviewer=reviewer, offset=offset, limit=limit)
        naming = Naming(self.project.seen, self.project.settings.packs, self._lists.rows)
        return replace(page, about=naming.of(page.judgements))

    def suggestions(self) -> tuple[Suggestion, ...]:
        """List where the machine says something else now than when a person decided."""
        return suggestions_of(self.project.seen, self.project.settings.packs)

    @property
    def decisions(self) -> Decisions:
        """What is in force now."""
        with self._ledger.lock:
            return self._ledger.refresh(self.project.store.judgements)

    @property
    def _ledger(self) -> Ledger:
        """The decisions of the project, kept between calls."""
        return self.project.ledger

    @cached_property
    def _deciding(self) -> Deciding:
        """What keeps decisions."""
        return Deciding(self.project, self.reviewer, self.clock, self._ledger, self._rows_of)

    def _rows_of(self, events: Sequence[Event], gone: Iterable[str]) -> tuple[EventRow, ...]:
        """The list's rows of events that a decision changed; the list forgets those that are gone."""
        named = [event.id for event in events]
        self._lists.changed((*named, *gone))
        return self._lists.rows(named)

    def event(self, event_id: str) -> EventView:
        """Show one event with all that stands behind it; an id given out earlier means the event it is now."""
        return self._pane.event(event_id)

    def contradictions(self, event_id: str, rule: str | None = None) -> ContradictionsView:
        """Show the sides of an event's contradictions, and its disputed fields under every rule."""
        return self._pane.contradictions(event_id, rule)

    def claim(self, claim_id: str) -> ClaimView:
        """Show one claim."""
        return self._pane.claim(claim_id)

    def narrative(self, claim_id: str) -> Narrative:
        """Tell the history of a claim."""
        return self._pane.narrative(claim_id)

    def document(self, document_id: str) -> DocumentView:
        """Show one document with the words of its claims."""
        return self._pane.document(document_id)

    def original(self, document_id: str) -> tuple[bytes, str]:
        """Make a page that is safe to frame of a document's bytes, and give its media type."""
        return self._pane.original(document_id)

    def find(self, text: str) -> Answer:
        """Find claims by what they tell."""
        return self.project.find(text, limit=FOUND)

    def sources(self) -> tuple[SourceProfile, ...]:
        """List every source with its volume."""
        return self._pane.sources()

    def source(self, source_id: str, offset: int = 0) -> SourceProfile:
        """Show what one source did, by pack id or any of its names, with a page of what it alone tells."""
        return self._pane.source(source_id, offset)

    def candidates(self, kind: str, text: str, target: str | None = None) -> tuple[Candidate, ...]:
        """Offer values for a field of a record, the most fitting first."""
        return self._pane.candidates(kind, text, target)

    def use_rule(self, rule: str) -> int:
        """Settle the values of all events under another rule from now on; return how many `settle_on` has to do.

        Raises:
            UsageError: RPT-104 for an unknown rule.
        """
        self.refuse_readers()
        resettle.start(self.project, rule)
        return self.settle_on()

    def settle_on(self) -> int:
        """Settle some more events under the rule in force, in a tenth of a second; return how many are left."""
        done = resettle.step(self.project) if self.may_write else resettle.Step()
        if done.changed:
            self._lists.changed(done.changed)
        return done.left

    def first_view(self) -> Iterator[None]:
        """Read ahead, a step at a time, what the first view takes."""
        for part in (self.session, self.events, self.timeline, self.map, self.facets):
            part()
            yield

    def warm(self) -> Iterator[None]:
        """Read ahead, a step at a time, one event, names to choose from, and sources.

        Places are left out (`offer_places`): their index may have to be built.
        """
        first = self.events(limit=1).rows
        for row in first:
            self.event(row.id)
            yield
        for kind in ("actor", "type"):
            self.candidates(kind, "a", first[0].id if first else None)
            yield
        if self.may_write:
            yield from (None for _ in Profiles(self.project).steps())

    def offer_places(self) -> None:
        """Read ahead what choosing a place takes; quick once the index of places is ready."""
        self.candidates("place", "a")

    @cached_property
    def _pane(self) -> EvidencePane:
        """What shows records with all that stands behind them."""
        return EvidencePane(
            self.project, self._knowledge, lambda: self.decisions, self._lists.rows, opens_sealed=self.may_write
        )

    def rounds(self) -> tuple[Round, ...]:
        """List the blind rounds with how far everybody is, the latest first."""
        return self._blind.rounds()

    def start_round(self, asked: NewRound) -> Round:
        """Draw claims for a blind round and open it."""
        self.refuse_readers()
        return self._blind.start(asked, self._drawable(asked.filter))

    def next_item(self, round_id: str) -> BlindItem:
        """Hand out the reviewer's next claim of a round, without the machine's values."""
        return self._blind.next(round_id, self._knowledge)

    def save_code(self, round_id: str, code: BlindCode) -> BlindItem:
        """Keep the reviewer's values of a claim, and hand out the next."""
        self.refuse_readers()
        self._blind.code(round_id, code)
        return self.next_item(round_id)

    def agreement(self, round_id: str) -> AgreementView:
        """Show how far the coders of a round agree; nothing before all have finished."""
        return agreement_of(self._blind.coded(self._blind.round(round_id)), self.project.store, self._names)

    def settle(self, round_id: str, settled: Settle) -> AgreementView:
        """Keep what was settled on a field on which coders differ, and show where they still do.

        The claim is corrected, too, where that is asked for: by a decision of its own, which can be undone.
        """
        self.refuse_readers()
        self._blind.check_settled(round_id, settled)
        claim = self.project.store.claim(settled.item) if settled.correct else None
        asked = correction(settled, claim, self._knowledge) if claim else None
        self._blind.settle(round_id, settled)
        if asked is not None:
            self.decide(asked)
        return self.agreement(round_id)

    def accuracy(self) -> AccuracyPanel:
        """Compare the machine with what people coded without its values, field by field."""
        return accuracy_of(self._blind, self._names)

    @property
    def _blind(self) -> BlindWork:
        """The blind rounds as this reviewer may see them."""
        shown = self.project.seen.shown_of
        return BlindWork(self.project.store, self.reviewer, self.clock, shown)

    @cached_property
    def _names(self) -> Known:
        """What resolves the names that coders write."""
        return known_names(self._knowledge)

    @cached_property
    def _knowledge(self) -> Knowledge:
        """What the project's packs know."""
        return load_knowledge(self.project.settings.packs, self.project.settings.scope)

    def _drawable(self, filter: str) -> Iterable[str]:
        """The ids of the claims that a round is drawn from: all, or those of the events that a filter lets through."""
        seen, store = self.project.seen, self.project.store
        if filter:
            held = store.summaries.claims_of(self._lists.ids(filter))
            drawn = sorted({claim for claims in held.values() for claim in claims})
        else:
            drawn = list(store.rounds.claim_ids())
        return seen.shown_of(drawn)
