"""What the search index may know of a project's documents: claims as people see them, none rejected and none sealed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.records.claim import Claim
from reportedly.records.judgement import Judgement
from reportedly.review.in_force import GROUPING, Decisions, seen_claims, targets_of
from reportedly.workflow.seen import Seen
from reportedly.workflow.wire import open_store

if TYPE_CHECKING:
    from reportedly.ports import Store

OF_CLAIMS = frozenset({"accept", "correct", "reject", "seal"})
"""Decisions about a claim that change what is found of it."""


class Indexable:
    """The documents of a store under all decisions there are now, read where they are not given."""

    def __init__(self, store: Store, decisions: Decisions | None = None) -> None:
        self._store = store
        self._decisions = Decisions(store.judgements.all()) if decisions is None else decisions
        self._seen, self._all = Seen(store, self._decisions), Seen(store, self._decisions, with_sealed=True)

    @classmethod
    @contextmanager
    def opened(cls, database: Path) -> Iterator[Indexable]:
        """Open a database."""
        store = open_store(database)
        try:
            yield cls(store)
        finally:
            store.close()

    @property
    def judged(self) -> int:
        """The number of the last judgement."""
        return self._decisions.seq

    def claims_of(self, document_id: str) -> tuple[str, tuple[Claim, ...]]:
        """Return a Document's text and those of its claims that may be found; nothing of one that is sealed."""
        document = self._seen.document(document_id)
        if document is None:
            return "", ()
        found = self._seen.claims_of(document_id)
        return document.text, tuple(claim for claim in found if claim.status != "rejected")

    def touched_since(self, judged: int) -> set[str]:
        """Name the Documents of whose claims decisions after a number may have changed what is found.

        Documents of sealed events are always among them: linking may have put other claims there.
        """
        targets = {id for each in self._store.judgements.all(after=judged) for id in self._targets(each)}
        events = {id for id in targets if id.startswith("evt-")} | self._seen.seals.events
        claims = {id for id in targets if id.startswith("clm-")} | self._claims_of(events)
        named = {id for id in targets if id.startswith("doc-")}
        return named | {claim.document_id for claim in map(self._all.claim, sorted(claims)) if claim is not None}

    def _targets(self, judgement: Judgement) -> tuple[str, ...]:
        """What a judgement, or the one that it takes back, is about, as far as that changes what is found."""
        first: Judgement | None = judgement
        while first is not None and first.decision == "retract":
            first = self._decisions.one(first.retracts or first.target)
        if first is None or first.round is not None:
            return ()
        if first.decision == "seal":
            return (*targets_of(first), *seen_claims(first))
        is_found_by = first.decision == "add" or (first.target.startswith("clm-") and first.decision in OF_CLAIMS)
        return targets_of(first) if is_found_by or first.decision in GROUPING else ()

    def _claims_of(self, event_ids: set[str]) -> set[str]:
        """The claims that some events hold now."""
        held = self._store.summaries.claims_of(sorted(event_ids)) if event_ids else {}
        return {claim for claims in held.values() for claim in claims}
