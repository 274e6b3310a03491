"""What a store provides to the page that shows the words behind an event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from reportedly.records.claim import Claim
from reportedly.records.copy import Copy
from reportedly.records.document import Document
from reportedly.records.event import Event


class Evidence(Protocol):
    """Gives what stands behind some claims, documents or events, many at once; what is not there is left out."""

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return Claims by id."""
        ...

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """Return Documents by id."""
        ...

    def events_of(self, claim_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the events that hold each claim, by the claim's id."""
        ...

    def reported(self, document_ids: Iterable[str]) -> tuple[str, ...]:
        """Return Documents as origins see them, in JSON."""
        ...

    def copies_about(self, document_id: str) -> tuple[Copy, ...]:
        """Return what a Document took over from others, and what others took over from it."""
        ...

    def beside(self, event: Event, days: tuple[str, str], most: int) -> tuple[Event, ...]:
        """Return events of a span of days (ISO 8601, both included) that lie near another's place, at most so many."""
        ...
