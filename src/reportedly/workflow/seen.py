"""A project's records as people see them: the machine's with people's decisions; lists leave out what is sealed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.review.claims import added_claim, added_id, apply_to_claim
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.judged import judged_claims

if TYPE_CHECKING:
    from reportedly.ports import Store


class Seen:
    """Claims and documents of a store under decisions; serves whoever asks for what stands behind events."""

    def __init__(self, store: Store, decisions: Decisions) -> None:
        self.store, self.decisions = store, decisions
        self._added = {
            added_id(each, name): name for name, each in decisions.adding() if decisions.is_in_force(each.id)
        }

    def claim(self, claim_id: str) -> Claim | None:
        """Return one Claim as people see it, a sealed one too, or None."""
        if claim_id in self._added:
            return next((claim for claim in self.claims_of(self._added[claim_id]) if claim.id == claim_id), None)
        found = self.store.claim(claim_id)
        return None if found is None else apply_to_claim(found, self.decisions)

    def document(self, document_id: str) -> Document | None:
        """Return one Document, or None."""
        return self.store.document(document_id)

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """Return the Claims of one Document as people see them, sealed ones too, in text order."""
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
        for name in sorted(set(self._added.values())):
            document = self.store.document(name)
            added = [] if document is None else [added_claim(each, document) for each in self.decisions.added_to(name)]
            seen = (apply_to_claim(claim, self.decisions) for claim in added)
            yield from (claim for claim in seen if not self.is_sealed(claim))

    def is_sealed(self, claim: Claim) -> bool:
        """Say whether a claim is sealed, or its document."""
        return self.decisions.holds(claim.id, "seal") or self.decisions.holds(claim.document_id, "seal")

    def count(self) -> int:
        """Count the Claims that `claims` yields."""
        if not self.decisions.seq:
            return self.store.count("claims")
        return sum(1 for _ in self.claims())
