"""Reads events and contradictions from the database: all, those asked for, one, those that hold a claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Select, func, select

from reportedly.records.copy import Copy
from reportedly.records.event import Contradiction, Event
from reportedly.records.linked import EventQuery, LinkRun
from reportedly.store import link_tables as tables
from reportedly.store.database import Database
from reportedly.store.event_rows import contradiction_from, event_from, term_of
from reportedly.store.link_reads import LinkReads, link_run

ALL = EventQuery()
_E = tables.EVENTS.c


class SqliteEvents:
    """The events of a project's database, in the order of their first day (unknown last) and id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def run(self) -> LinkRun | None:
        """Return under what the events were linked, or None where they were not."""
        with self._database.reading() as db:
            return link_run(db)

    def events(self, query: EventQuery = ALL) -> Iterator[Event]:
        """Yield the events asked for."""
        wanted = _asked(select(_E.json), query).order_by(_E.first_day.is_(None), _E.first_day, _E.id)
        return (event_from(row.json) for row in self._database.rows(wanted))

    def count(self, query: EventQuery = ALL) -> int:
        """Count the events asked for."""
        with self._database.reading() as db:
            return db.scalar(_asked(select(func.count()).select_from(tables.EVENTS), query)) or 0

    def event(self, event_id: str) -> Event | None:
        """Return one event, or None."""
        query = select(_E.json).where(_E.id == event_id)
        return next((event_from(row.json) for row in self._database.rows(query)), None)

    def holding(self, claim_id: str) -> tuple[str, ...]:
        """Return the ids of the events that hold a claim: one, more where a policy cuts its happening, or none."""
        held = tables.EVENT_CLAIMS.c
        query = select(held.event_id).where(held.claim_id == claim_id).order_by(held.event_id)
        return tuple(row.event_id for row in self._database.rows(query))

    def beside(self, claim_id: str) -> tuple[str, ...]:
        """Return the claims that the policy puts into one event with a claim, it too; sorted."""
        held = tables.LINK_UNIT_CLAIMS.c
        units = select(held.unit_id).where(held.claim_id == claim_id)
        query = select(held.claim_id).where(held.unit_id.in_(units)).distinct().order_by(held.claim_id)
        return tuple(row.claim_id for row in self._database.rows(query))

    def parts_of(self, event_id: str) -> tuple[str, ...]:
        """Return the ids of the events that are part of another, by their day."""
        query = select(_E.id).where(_E.part_of == event_id).order_by(_E.first_day, _E.id)
        return tuple(row.id for row in self._database.rows(query))

    def contradictions(self, field: str | None = None) -> Iterator[tuple[str, Contradiction]]:
        """Yield every contradiction with its event's id, or those about one field."""
        found = tables.CONTRADICTIONS.c
        query = select(found.event_id, found.json).order_by(found.event_id, found.position)
        asked = query.where(found.field == field) if field else query
        return ((row.event_id, contradiction_from(row.json)) for row in self._database.rows(asked))

    def counts(self) -> dict[str, int]:
        """Count everything: documents, claims, copies, events, contradictions by kind (``contradictions.KIND``)."""
        with self._database.reading() as db:
            return LinkReads(db).counts()

    def behind(self) -> int:
        """Count the documents that came, changed or went since the events were linked."""
        with self._database.reading() as db:
            stale = LinkReads(db).stale()
        return len(stale.changed) + len(stale.gone)

    def copies(self) -> Iterator[Copy]:
        """Yield every document that repeats another, by its id."""
        table = tables.LINK_COPIES.c
        query = select(table.json).order_by(table.document_id, table.kind.desc(), table.original_id)
        return (msgspec.json.decode(row.json, type=Copy) for row in self._database.rows(query))


def _asked(select_: Select[Any], query: EventQuery) -> Select[Any]:
    """Add what a query asks for."""
    if query.country:
        select_ = select_.where(_E.country == query.country.upper())
    if query.since:
        select_ = select_.where(func.coalesce(_E.last_day, _E.first_day) >= query.since)
    if query.until:
        select_ = select_.where(func.coalesce(_E.first_day, _E.last_day) <= query.until)
    if query.policy:
        select_ = select_.where(_E.policy == query.policy)
    if query.without:
        select_ = select_.where(~(", " + _E.flags + ",").contains(f", {query.without},", autoescape=True))
    for kind in ("actor", "type", "place"):
        term = getattr(query, kind)
        if term:
            found = select(tables.EVENT_TERMS.c.event_id).where(
                tables.EVENT_TERMS.c.kind == kind, tables.EVENT_TERMS.c.term == term_of(term)
            )
            select_ = select_.where(_E.id.in_(found))
    return select_
