"""What a store provides to lists, maps and timelines of all events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from reportedly.records.event import Event
from reportedly.records.summary import EventSummary, Publication


class Summaries(Protocol):
    """Gives what lists, maps and timelines need of all events at once."""

    def complete(self) -> int:
        """Make the summaries that are not there, as in a database of an earlier version; return how many were made.

        Where the database cannot be written they are made anew each time they are read.
        """
        ...

    def all(self) -> Iterator[EventSummary]:
        """Give the summary of every event, in the order of their ids."""
        ...

    def some(self, ids: Iterable[str]) -> list[EventSummary]:
        """Return the summaries of some events, in no order; one that is not there is left out."""
        ...

    def publications(self, document_ids: Sequence[str] | None = None) -> dict[str, Publication]:
        """Return who published which Document and when, as its text tells it, else as was told about it.

        Without ids: of all Documents.
        """
        ...

    def cut(self) -> list[tuple[str, str]]:
        """Return the tellings that linking thought of as one happening and then cut apart: claim, and which together.

        Each is named by its first claim; those with the same second name hung together.
        """
        ...

    def partial_copies(self) -> set[tuple[str, str]]:
        """Return the Documents that repeat a part of another, with that one."""
        ...

    def claims_of(self, event_ids: Iterable[str] | None = None) -> dict[str, set[str]]:
        """Return the claims of some events; of all where no ids are given."""
        ...

    def events(self, ids: Iterable[str]) -> dict[str, Event]:
        """Return some events by id; one that is not there is left out."""
        ...

    def state(self) -> tuple[object, ...]:
        """Return what differs when anything changed: documents linked, the linking's note; events, the newest one.

        The first two change with documents and linking alone, and never with a decision.
        """
        ...
