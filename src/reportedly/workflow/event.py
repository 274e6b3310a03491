"""One event of a project, with what stands behind it: its claims, and why it is what it is."""

from __future__ import annotations

from typing import Any

from reportedly.errors import UsageError
from reportedly.link.policies.unit import claim_named_by
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction, Event
from reportedly.workflow.seals import is_sealed
from reportedly.workflow.seen import Seen
from reportedly.workflow.why_event import WhyEvent, explain_event


class StoredEvent:
    """An event of a project; ``record`` is the Event itself, whose fields can be asked for directly.

    ``asked`` is the id by which it was asked for: where it differs from ``id``, that id named another event before.
    """

    def __init__(self, record: Event, asked: str, seen: Seen, packs: tuple[str, ...]) -> None:
        self.record, self.asked = record, asked
        self._seen, self._packs = seen, packs

    def __getattr__(self, name: str) -> Any:
        return getattr(self.record, name)

    def __repr__(self) -> str:
        return f"StoredEvent({self.record!r})"

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its claims, in its own order."""
        found = (self._seen.claim(claim_id) for claim_id in self.record.claim_ids)
        return tuple(claim for claim in found if claim is not None)

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """What its claims cannot all be right about."""
        return self.record.contradictions

    def to_dict(self) -> dict[str, Any]:
        """Return the event as plain dicts, lists, strings and numbers, in the documented JSON shape."""
        return self.record.to_dict()

    def why(self, field: str | None = None) -> WhyEvent:
        """Explain a field's value: who tells which, under what rule; without a field why each claim is in the event.

        Raises:
            UsageError: RPT-103 for a field that no event has.
        """
        return explain_event(self.record, field, self._seen, self._packs)


def find_event(event_id: str, seen: Seen, packs: tuple[str, ...]) -> StoredEvent:
    """Return the event of an id, or, where there is none any more, the one that holds the claim which it was named by.

    Raises:
        UsageError: RPT-103 where nothing holds that claim, or the event is sealed.
    """
    store = seen.store
    found = store.events.event(event_id)
    if found is None:
        holders = store.events.holding(claim_named_by(event_id)) or _left_behind(claim_named_by(event_id), store)
        found = store.events.event(holders[0]) if holders else None
    if found is None or (is_sealed(found) and not seen.with_sealed):
        raise UsageError("RPT-103", where=event_id, why="" if store.events.run() else "nothing is linked yet")
    return StoredEvent(found, event_id, seen, packs)


def _left_behind(claim_id: str, store: Store) -> tuple[str, ...]:
    """The events that a claim was in before it was rejected: those of the claims that the policy puts beside it."""
    beside = store.events.beside(claim_id)
    return tuple(sorted({event for claim in beside for event in store.events.holding(claim)}))
