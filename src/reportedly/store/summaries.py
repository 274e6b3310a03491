"""Reads what lists need of all events at once, and says whether anything has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, not_, select

from reportedly.errors import StoreError
from reportedly.records.event import Event
from reportedly.records.summary import EventSummary, Publication
from reportedly.store import link_tables as tables
from reportedly.store import schema
from reportedly.store.database import Database
from reportedly.store.event_rows import event_from, summary_row
from reportedly.store.event_summary import VERSION, summary_of
from reportedly.store.link_reads import MANY, batches


class _Reported(msgspec.Struct, frozen=True):
    """What is read of a Document as origins see it (`link.reported.Reported`); the rest of its JSON is skipped."""

    document_id: str
    published: str | None = None
    outlet: str | None = None


_SUMMARY = msgspec.json.Decoder(EventSummary)
_REPORTED = msgspec.json.Decoder(_Reported)
_S, _E = tables.EVENT_SUMMARIES.c, tables.EVENTS.c


class SqliteSummaries:
    """What lists need of a project's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def complete(self) -> int:
        """Make the summaries that are not there, as in a database of an earlier version; return how many were made.

        Where the database cannot be written, or another process writes, they are made anew each time they are read.
        """
        if self._database.only_reads or not self._is_lacking():
            return 0
        try:
            return self._make()
        except StoreError as error:
            if error.code != "RPT-507":
                raise
            return 0

    def _make(self) -> int:
        """Make the summaries that are not there."""
        made = 0
        with self._database.writing() as db:
            db.execute(delete(tables.EVENT_SUMMARIES).where(_S.version != VERSION))
            for some in batches(_lacking(db), MANY):
                db.execute(insert(tables.EVENT_SUMMARIES), [summary_row(each) for each in some])
                made += len(some)
        return made

    def all(self) -> Iterator[EventSummary]:
        """Give the summary of every event, in the order of their ids; one that is not there is made."""
        query = (
            "SELECT s.json, CASE WHEN s.json IS NULL THEN e.json END FROM events e"
            " LEFT JOIN event_summaries s ON s.event_id = e.id AND s.version = ? ORDER BY e.id"
        )
        with self._database.reading() as db:
            for summary, event in db.exec_driver_sql(query, (VERSION,)):
                yield _decoded(summary) if event is None else summary_of(event_from(event))

    def some(self, ids: Iterable[str]) -> list[EventSummary]:
        """Return the summaries of some events, in no order; one that is not there is left out."""
        return [summary_of(event) for event in self.events(ids).values()]

    def publications(self, document_ids: Sequence[str] | None = None) -> dict[str, Publication]:
        """Return who published which Document and when, as its text tells it, else as was told about it.

        Without ids: of all Documents.
        """
        told, linked = schema.DOCUMENTS.c, tables.LINK_DOCUMENTS.c
        found: dict[str, Publication] = {}
        with self._database.reading() as db:
            parts = [None] if document_ids is None else list(batches(document_ids, MANY))
            for part in parts:
                rows, reports = select(told.id, told.outlet, told.published), select(linked.reported)
                rows = rows.where(told.id.not_in(select(linked.document_id)))
                if part is not None:
                    rows, reports = rows.where(told.id.in_(part)), reports.where(linked.document_id.in_(part))
                found.update((row[0], Publication(row[1], row[2])) for row in db.execute(rows))
                for report in (_REPORTED.decode(row[0]) for row in db.execute(reports)):
                    found[report.document_id] = Publication(report.outlet, report.published)
        return found

    def cut(self) -> list[tuple[str, str]]:
        """Return the tellings that linking thought of as one happening and then cut apart: claim, and which together.

        Each is named by its first claim; those with the same second name hung together.
        """
        query = (
            "SELECT telling_id, component FROM link_groups WHERE component IN"
            " (SELECT DISTINCT component FROM link_groups WHERE happening <> component)"
        )
        with self._database.reading() as db:
            return [(row[0], row[1]) for row in db.exec_driver_sql(query)]

    def partial_copies(self) -> set[tuple[str, str]]:
        """Return the Documents that repeat a part of another, with that one."""
        table = tables.LINK_COPIES.c
        with self._database.reading() as db:
            rows = db.execute(select(table.document_id, table.original_id).where(table.kind == "part"))
            return {(row[0], row[1]) for row in rows}

    def claims_of(self, event_ids: Iterable[str] | None = None) -> dict[str, set[str]]:
        """Return the claims of some events; of all where no ids are given."""
        table, found = tables.EVENT_CLAIMS.c, dict[str, set[str]]()
        query = select(table.event_id, table.claim_id)
        parts = [query] if event_ids is None else [query.where(table.event_id.in_(p)) for p in batches(event_ids, MANY)]
        with self._database.reading() as db:
            for part in parts:
                for event_id, claim_id in db.execute(part):
                    found.setdefault(event_id, set()).add(claim_id)
        return found

    def events(self, ids: Iterable[str]) -> dict[str, Event]:
        """Return some events by id; one that is not there is left out."""
        with self._database.reading() as db:
            rows = (row for part in batches(ids, MANY) for row in db.execute(select(_E.json).where(_E.id.in_(part))))
            return {event.id: event for event in (event_from(row[0]) for row in rows)}

    def state(self) -> tuple[object, ...]:
        """Return what differs when anything changed: documents linked, the linking's note; events, the newest one.

        The first two change with documents and linking alone, and never with a decision.
        """
        query = (
            "SELECT (SELECT count(*) FROM link_documents), (SELECT value FROM meta WHERE key = 'link'),"
            " (SELECT count(*) FROM events), (SELECT max(rowid) FROM events)"
        )
        with self._database.reading() as db:
            return tuple(db.exec_driver_sql(query).one())

    def _is_lacking(self) -> bool:
        """Whether an event has no summary."""
        query = (
            "SELECT EXISTS (SELECT 1 FROM event_summaries WHERE version <> ?)"
            " OR EXISTS (SELECT 1 FROM events WHERE id NOT IN (SELECT event_id FROM event_summaries))"
        )
        with self._database.reading() as db:
            return bool(db.exec_driver_sql(query, (VERSION,)).scalar())


def _decoded(told: str) -> EventSummary:
    """A summary from its JSON; a damaged one has a code."""
    try:
        return _SUMMARY.decode(told)
    except msgspec.DecodeError as error:
        raise StoreError("RPT-505", where="event_summaries", why=str(error)) from error


def _lacking_ids(db: Connection) -> list[str]:
    """The ids of events without a summary of this version."""
    made = select(_S.event_id).where(_S.version == VERSION)
    return list(db.scalars(select(_E.id).where(not_(_E.id.in_(made)))))


def _lacking(db: Connection) -> Iterator[EventSummary]:
    """The summaries of events that have none of this version."""
    for part in batches(_lacking_ids(db), MANY):
        rows = db.execute(select(_E.json).where(_E.id.in_(part))).all()
        yield from (summary_of(event_from(row[0])) for row in rows)
