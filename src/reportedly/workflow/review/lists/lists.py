"""List, queue, map, timeline, facets and exports of one project: what each shows of a filter is the same rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from reportedly.records.event import Event
from reportedly.review.filter import Filter
from reportedly.store.search import SearchIndex
from reportedly.store.search_events import claims_telling
from reportedly.workflow.index import bring_up_to_date
from reportedly.workflow.review.history import suggestions_of
from reportedly.workflow.review.lists.asking import is_dated
from reportedly.workflow.review.lists.exports import export_rows
from reportedly.workflow.review.lists.facets import facets_of
from reportedly.workflow.review.lists.map import map_view
from reportedly.workflow.review.lists.names import Ints
from reportedly.workflow.review.lists.rows import event_row
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.lists.timeline import timeline_view
from reportedly.workflow.review.lists.words import EventWords
from reportedly.workflow.review.views.rows import EventPage, EventRow, Facets, MapView, TimelineView

if TYPE_CHECKING:
    from reportedly.workflow.project import Project

MOST = 1000
"""Rows of one page."""


class Lists:
    """What is shown of a project's events, by filter.

    Every method takes a filter in any spelling that `Filter.parse` reads, and raises UsageError RPT-108 for another.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        words = EventWords(project.store, self._telling)
        self._snapshot = Snapshot(project.store, lambda: project.seen.decisions, words, self._suggested,
                                  project.ledger.made_all)  # fmt: skip

    @property
    def snapshot(self) -> Snapshot:
        """All events, as the database has them now."""
        return self._snapshot.fresh()

    def page(self, filter: str, sort: str = "queue", offset: int = 0, limit: int = 100) -> EventPage:
        """Return some rows of a filter, in an order.

        Raises:
            UsageError: RPT-104 for an unknown order.
        """
        told, rows, snapshot = self._ask(filter)
        columns = snapshot.columns
        chosen = snapshot.ordered(sort, rows)[max(offset, 0) :][: max(0, min(limit, MOST))]
        on_map = int(columns.is_placed[rows].sum())
        return EventPage(
            filter=told, total=len(rows), of=snapshot.size, on_map=on_map, not_on_map=len(rows) - on_map,
            undated=len(rows) - int(is_dated(columns)[rows].sum()), offset=max(offset, 0),
            rows=self._rows(snapshot.ids(chosen), snapshot),
        )  # fmt: skip

    def facets(self, filter: str) -> Facets:
        """Count by what a filter could be narrowed."""
        _, rows, snapshot = self._ask(filter)
        return facets_of(rows, snapshot)

    def map(self, filter: str) -> MapView:
        """Place a filter's events on the map."""
        return map_view(*self._ask(filter))

    def timeline(self, filter: str, named: int = 0) -> TimelineView:
        """Lay a filter's events out in time, with the ids of the first ``named`` of each bar."""
        return timeline_view(*self._ask(filter), named)

    def ids(self, filter: str) -> tuple[str, ...]:
        """Return the ids of a filter's events, by their first day, unknown last, and id."""
        _, rows, snapshot = self._ask(filter)
        return snapshot.ids(snapshot.ordered("first", rows))

    def rows(self, ids: Sequence[str]) -> tuple[EventRow, ...]:
        """Return the lines of some events, in their order; one that is not there is left out."""
        return self._rows(ids, self.snapshot)

    def _rows(self, ids: Sequence[str], snapshot: Snapshot) -> tuple[EventRow, ...]:
        """The lines of some events of a snapshot that is fresh."""
        found = self._project.store.summaries.events(ids)
        return tuple(event_row(found[each], snapshot) for each in ids if each in found and each in snapshot.at)

    def row_of(self, event: Event) -> EventRow:
        """Return the line of an event."""
        return event_row(event, self.snapshot)

    def changed(self, ids: Iterable[str]) -> None:
        """Read again what a decision of this process changed, made, or took away."""
        self._snapshot.put(ids)

    def write(self, filter: str, format: str, path: Path, *, quotes: bool = False) -> int:
        """Write a filter's events, or their claims, to a file; return how many it holds.

        Raises:
            UsageError: RPT-104 for an unknown format.
            ExportError: RPT-601 if the file cannot be written.
        """
        return export_rows(self.ids(filter), format, path, self._project.seen, quotes=quotes)

    def export(self, filter: str, format: str, *, quotes: bool = False) -> bytes:
        """Return a filter's events, or their claims, as the bytes of a file; errors as `write` raises them."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "export"
            self.write(filter, format, path, quotes=quotes)
            return path.read_bytes()

    def _ask(self, filter: str) -> tuple[str, Ints, Snapshot]:
        """A filter in its one spelling, its rows, and what they are rows of."""
        asked, snapshot = Filter.parse(filter), self.snapshot
        return str(asked), snapshot.ask(asked), snapshot

    def _suggested(self) -> Iterable[str]:
        """The events of which the machine now says something else, of them or a claim, than when a person decided."""
        store, packs = self._project.store, self._project.settings.packs
        named = {each.target for each in suggestions_of(self._project.seen, packs)}
        holders = (store.events.holding(name) if name.startswith("clm-") else (name,) for name in named)
        return {event for held in holders for event in held}

    def _telling(self, words: Sequence[str]) -> Iterable[str]:
        """The claims that hold all of some words; the index is brought up to date first."""
        index = SearchIndex(self._project.folder / self._project.settings.database)
        try:
            bring_up_to_date(index, self._project.settings.packs)
            return claims_telling(index, words)
        finally:
            index.close()
