"""Everything that the evidence pane asks for: one event, claim, document or source, and what may be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.errors import UsageError
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.narrative import Narrative
from reportedly.records.profile import SourceProfile
from reportedly.review.claims import apply_to_claim, is_out
from reportedly.review.in_force import Decisions
from reportedly.workflow.event import find_event
from reportedly.workflow.review.candidates.choices import Choices
from reportedly.workflow.review.evidence.behind import read_behind
from reportedly.workflow.review.evidence.claims import claim_view
from reportedly.workflow.review.evidence.contradictions import contradictions_view
from reportedly.workflow.review.evidence.documents import document_view
from reportedly.workflow.review.evidence.events import RowsOf, event_view
from reportedly.workflow.review.evidence.originals import original_page
from reportedly.workflow.review.evidence.shown import Shown
from reportedly.workflow.review.views.details import Candidate, ClaimView, ContradictionsView, DocumentView, EventView
from reportedly.workflow.seals import is_sealed
from reportedly.workflow.seen import Seen
from reportedly.workflow.sources import list_sources, source_profile

if TYPE_CHECKING:
    from reportedly.workflow.project import Project

MOST_ALONE = 100
"""Events that a source alone tells, named on one page."""


class EvidencePane:
    """What stands behind the records of a project, as people see them; it only reads.

    ``decisions`` gives the judgements in force, ``rows_of`` the list's lines of events. With ``opens_sealed`` a sealed
    record is shown to who asks for it by its id, as from the list of what is sealed; it is told of nowhere else.
    """

    def __init__(
        self,
        project: Project,
        knowledge: Knowledge,
        decisions: Callable[[], Decisions],
        rows_of: RowsOf,
        *,
        opens_sealed: bool = True,
    ) -> None:
        self._opens_sealed = opens_sealed
        self._project, self._knowledge, self._rows_of, self._decisions = project, knowledge, rows_of, decisions

    def event(self, event_id: str) -> EventView:
        """Show one event; an id given out earlier means the event that now holds the claim it was named by.

        Raises:
            UsageError: RPT-103 if there is none.
        """
        event, shown = self._event(event_id)
        return event_view(event, event_id, self._knowledge, self._packs, shown, self._rows_of)

    def contradictions(self, event_id: str, rule: str | None = None) -> ContradictionsView:
        """Show what the claims of an event cannot all be right about, with its values under every rule.

        Raises:
            UsageError: RPT-103 if there is no such event.
        """
        event, shown = self._event(event_id)
        return contradictions_view(event, self._knowledge, shown, self._rows_of, rule)

    def claim(self, claim_id: str) -> ClaimView:
        """Show one claim.

        Raises:
            UsageError: RPT-103 if there is none.
        """
        claim, shown = self._claim(claim_id)
        return claim_view(claim, read_behind({claim_id: claim}, self._knowledge.sources, shown))

    def document(self, document_id: str) -> DocumentView:
        """Show one document with the words of its claims.

        Raises:
            UsageError: RPT-103 if there is none.
        """
        document, shown = self._document(document_id)
        return document_view(document, self._knowledge, shown, self._project.folder)

    def original(self, document_id: str) -> tuple[bytes, str]:
        """Make a page, safe to be framed, of the bytes that a document was read from; and give its media type.

        Raises:
            UsageError: RPT-103 if there is no such document, or its bytes are not kept.
        """
        return original_page(self._document(document_id)[0], self._project.folder)

    def narrative(self, claim_id: str) -> Narrative:
        """Tell the history of a claim: first told, echoes, denials, what moved; rejected claims are left out.

        Raises:
            UsageError: RPT-103 if there is no such claim.
        """
        from reportedly.workflow.find import narrative_of

        claim, shown = self._claim(claim_id)
        database = self._project.folder / self._project.settings.database
        return narrative_of(database, self._packs, claim, lambda claim: _unless_out(claim, shown))

    def sources(self) -> tuple[SourceProfile, ...]:
        """List every source with its volume, those who published most first."""
        return list_sources(self._project)

    def source(self, source_id: str, offset: int = 0) -> SourceProfile:
        """Show one source, by pack id or any of its names; what it did, never how true it is.

        Of the events that it alone tells, a page from ``offset`` on.

        Raises:
            UsageError: RPT-103 if no report of the project comes from it or cites it.
        """
        return source_profile(self._project, source_id, max(offset, 0), MOST_ALONE)

    def candidates(self, kind: str, text: str, target: str | None = None) -> tuple[Candidate, ...]:
        """Offer values for a field of a record, the most fitting first.

        Raises:
            UsageError: RPT-104 for a kind other than actor, place, type and source.
        """
        return self._choices.find(kind, text, self._beside(target))

    def _beside(self, target: str | None) -> Iterable[Claim]:
        """The claims of a record, of the event or document around it: what its values are likely to be among."""
        shown, store = self._shown, self._project.store
        if target is None:
            return ()
        if target.startswith("doc-"):
            document = shown.document(target)
            return shown.claims_of(document) if document else ()
        events = store.evidence.events_of((target,)).get(target, ()) if target.startswith("clm-") else (target,)
        found = (store.events.event(name) for name in events)
        ids = [name for event in found if event for name in event.claim_ids]
        return shown.claims((target, *ids) if target.startswith("clm-") else ids).values()

    @property
    def _packs(self) -> tuple[str, ...]:
        """The project's packs."""
        return self._project.settings.packs

    @property
    def _shown(self) -> Shown:
        """The records under the judgements in force now, without what is sealed."""
        return Shown(self._project.store, self._decisions(), self._packs)

    def _with_sealed(self) -> Shown:
        """The same with what is sealed, where that may be opened."""
        return Shown(self._project.store, self._decisions(), self._packs, with_sealed=self._opens_sealed)

    @cached_property
    def _choices(self) -> Choices:
        """What may be chosen."""
        return Choices(self._knowledge)

    def _event(self, event_id: str) -> tuple[Event, Shown]:
        """One event, and the records to show it with: sealed ones only for what is sealed itself."""
        seen = Seen(self._project.store, self._decisions(), with_sealed=self._opens_sealed)
        event = find_event(event_id, seen, self._packs).record
        return event, self._with_sealed() if is_sealed(event) else self._shown

    def _claim(self, claim_id: str) -> tuple[Claim, Shown]:
        """One claim as it is in force, and the records to show it with."""
        for shown in (self._shown, self._with_sealed()):
            found = shown.claims((claim_id,)).get(claim_id)
            if found is not None:
                return found, shown
        raise UsageError("RPT-103", where=claim_id)

    def _document(self, document_id: str) -> tuple[Document, Shown]:
        """One document, and the records to show it with."""
        for shown in (self._shown, self._with_sealed()):
            found = shown.document(document_id)
            if found is not None:
                return found, shown
        raise UsageError("RPT-103", where=document_id)


def _unless_out(claim: Claim, shown: Shown) -> Claim | None:
    """A claim as people see it, nothing of one that they rejected."""
    return None if is_out(claim.id, shown.decisions) else apply_to_claim(claim, shown.decisions)
