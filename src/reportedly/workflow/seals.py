"""What is sealed: what people sealed, the claims of sealed documents and events, and the events of sealed claims."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.link.policies.unit import claim_named_by
from reportedly.records.event import Event
from reportedly.review.claims import added_id
from reportedly.review.events import SEALED
from reportedly.review.in_force import Decisions, seen_claims

if TYPE_CHECKING:
    from reportedly.ports import Store


class Seals:
    """The sealed records of a store under some decisions; nothing is read where nobody sealed anything."""

    def __init__(self, store: Store, decisions: Decisions) -> None:
        self._store, self._decisions = store, decisions
        self._by_hand = decisions.sealed()

    @cached_property
    def documents(self) -> frozenset[str]:
        """The ids of sealed documents."""
        return frozenset(id for id in self._by_hand if id.startswith("doc-"))

    @cached_property
    def claims(self) -> frozenset[str]:
        """The ids of sealed claims, those of sealed events among them; not those of sealed documents."""
        by_hand = frozenset(id for id in self._by_hand if id.startswith("clm-"))
        return by_hand | {claim for event in self._sealed_events for claim in event.claim_ids} | self._left_behind()

    @cached_property
    def events(self) -> frozenset[str]:
        """The ids of sealed events, and of those of which all claims are sealed."""
        claims = {id for id in self._by_hand if id.startswith("clm-")}
        claims |= {claim.id for name in self.documents for claim in self._store.claims_of(name)}
        held = self._store.evidence.events_of(claims | self._added_to_sealed()) if claims or self.documents else {}
        named = {event for events in held.values() for event in events} | {each.id for each in self._sealed_events}
        return frozenset(each.id for each in self._store.summaries.events(sorted(named)).values() if is_sealed(each))

    def hides(self, claim_id: str, document_id: str) -> bool:
        """Say whether a claim of a document is sealed."""
        return bool(self._by_hand) and (claim_id in self.claims or document_id in self.documents)

    @cached_property
    def _sealed_events(self) -> tuple[Event, ...]:
        """The events that people sealed, under the ids that they have now."""
        named = [id for id in self._by_hand if id.startswith("evt-")]
        held = self._store.evidence.events_of(map(claim_named_by, named)) if named else {}
        ids = {*named, *(event for events in held.values() for event in events)}
        return tuple(each for each in self._store.summaries.events(sorted(ids)).values() if is_sealed(each))

    def _left_behind(self) -> set[str]:
        """Claims of sealed events that are in no event now: they were rejected."""
        told = (self._decisions.last(id, "seal") for id in self._by_hand if id.startswith("evt-"))
        seen = {claim for each in told if each is not None for claim in seen_claims(each)}
        return seen - self._store.evidence.events_of(seen).keys() if seen else set()

    def _added_to_sealed(self) -> set[str]:
        """The claims that people added to sealed documents."""
        return {added_id(each, name) for name in self.documents for each in self._decisions.added_to(name)}


def is_sealed(event: Event) -> bool:
    """Say whether an event is sealed, by its flag."""
    return SEALED in event.flags
