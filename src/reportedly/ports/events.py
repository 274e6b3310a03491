"""What a store provides to those who read linked events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from reportedly.records.copy import Copy
from reportedly.records.event import Contradiction, Event
from reportedly.records.linked import EventQuery, LinkRun


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
