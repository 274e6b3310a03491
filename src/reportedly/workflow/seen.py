"""A project's records as people see them: the machine's with people's decisions, without what is sealed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.review.claims import added_claim, added_id, apply_to_claim
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.judged import judged_claims
from reportedly.workflow.seals import Seals

if TYPE_CHECKING:
    from reportedly.ports import Store


class Seen:
    """Claims and documents of a store under decisions; serves whoever asks for what stands behind events.

    ``with_sealed``: sealed ones too, for a reviewer who asks for them.
    """

    def __init__(self, store: Store, decisions: Decisions, *, with_sealed: bool = False) -> None:
        self.store, self.decisions, self.with_sealed = store, decisions, with_sealed
        self.seals = Seals(store, decisions)
        self._added = {
            added_id(each, name): name for name, each in decisions.adding() if decisions.is_in_force(each.id)
        }

    def claim(self, claim_id: str) -> Claim | None:
        """Return one Claim as people see it, or None."""
        if claim_id in self._added:
            return next((claim for claim in self.claims_of(self._added[claim_id]) if claim.id == claim_id), None)
        found = self.store.claim(claim_id)
        return None if found is None or self.hides(found) else apply_to_claim(found, self.decisions)

    def document(self, document_id: str) -> Document | None:
        """Return one Document, or None."""
        return self.store.document(document_id) if self.shows_document(document_id) else None

    def documents(self) -> Iterator[Document]:
        """Yield all Documents, in the order they came."""
        return (each for each in self.store.documents() if self.shows_document(each.id))

    def shows(self, event_id: str) -> bool:
        """Say whether an event may be told of."""
        return self.with_sealed or event_id not in self.seals.events

    def shows_document(self, document_id: str) -> bool:
        """Say whether a Document may be told of."""
        return self.with_sealed or document_id not in self.seals.documents

    def has_added(self, document_id: str) -> bool:
        """Say whether people added claims to a Document."""
        return document_id in self._added.values()

    def added_among(self, claim_ids: Iterable[str]) -> tuple[str, ...]:
        """Return those of some claims that people added, sorted."""
        return tuple(sorted(self._added.keys() & set(claim_ids)))

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """Return the Claims of one Document as people see them, in text order."""
        return tuple(claim for claim in self._claims_of(document_id) if not self.hides(claim))

    def _claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """The Claims of one Document, sealed ones too."""
        told = self.store.claims_of(document_id)
        if document_id not in self._added.values():
            return tuple(apply_to_claim(claim, self.decisions) for claim in told)
        document = self.store.document(document_id)
        return told if document is None else judged_claims(document, told, self.decisions)

    def claims(self) -> Iterator[Claim]:
        """Yield all Claims as people see them, by document in the order they came; sealed ones are left out.

        Claims that people added come last, by document.
        """
        told = (apply_to_claim(claim, self.decisions) for claim in self.store.claims())
        yield from (claim for claim in told if not self.is_sealed(claim))
        yield from self.added()

    def added(self) -> Iterator[Claim]:
        """Yield the Claims that people added, by document; sealed ones are left out."""
        for name in sorted(set(self._added.values())):
            document = self.store.document(name)
            added = [] if document is None else [added_claim(each, document) for each in self.decisions.added_to(name)]
            seen = (apply_to_claim(claim, self.decisions) for claim in added)
            yield from (claim for claim in seen if not self.is_sealed(claim))

    def is_sealed(self, claim: Claim) -> bool:
        """Say whether a claim is sealed, its document, or its event."""
        return self.seals.hides(claim.id, claim.document_id)

    def hides(self, claim: Claim) -> bool:
        """Say whether a claim is not to be told of here."""
        return not self.with_sealed and self.is_sealed(claim)

    def shown_of(self, claim_ids: Sequence[str]) -> tuple[str, ...]:
        """Return those of some claims that may be told of, by their ids."""
        sealed = {claim.id for name in self.seals.documents for claim in self._claims_of(name)} | self.seals.claims
        return tuple(claim_ids) if self.with_sealed else tuple(id for id in claim_ids if id not in sealed)

    def count(self) -> int:
        """Count the Claims that `claims` yields."""
        if not self.decisions.seq:
            return self.store.count("claims")
        return sum(1 for _ in self.claims())
