"""Reads what stands behind some claims or events at once: a page of evidence takes a few questions, not hundreds."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import func, or_, select

from reportedly.records.claim import Claim
from reportedly.records.copy import Copy
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.store import link_tables, schema
from reportedly.store.database import Database
from reportedly.store.event_rows import event_from
from reportedly.store.link_reads import MANY, LinkReads, batches
from reportedly.store.rows import claim_from, decoded, document_from

_COPY = msgspec.json.Decoder(Copy)
_E = link_tables.EVENTS.c
NEAR_DEGREES = 0.1
"""About 11 km from north to south: events as near as that are looked at as one place's."""


class SqliteEvidence:
    """Batches of claims, documents and what linking found about them, from a project's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return Claims by id; one that is not there is left out."""
        with self._database.reading() as db:
            return {name: claim_from(json) for name, json in LinkReads(db).claims(ids).items()}

    def documents(self, ids: Iterable[str]) -> dict[str, Document]:
        """Return Documents by id; one that is not there is left out."""
        found: dict[str, Document] = {}
        with self._database.reading() as db:
            for some in batches(ids, MANY):
                rows = db.execute(select(schema.DOCUMENTS).where(schema.DOCUMENTS.c.id.in_(some)))
                found.update((row.id, document_from(row)) for row in rows)
        return found

    def events_of(self, claim_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the events that hold each claim, by the claim's id."""
        held = link_tables.EVENT_CLAIMS.c
        found: dict[str, tuple[str, ...]] = {}
        with self._database.reading() as db:
            for some in batches(claim_ids, MANY):
                query = select(held.claim_id, held.event_id).where(held.claim_id.in_(some)).order_by(held.event_id)
                for row in db.execute(query):
                    found[row.claim_id] = (*found.get(row.claim_id, ()), row.event_id)
        return found

    def reported(self, document_ids: Iterable[str]) -> tuple[str, ...]:
        """Return Documents as origins see them, in JSON; those that were never linked are left out."""
        with self._database.reading() as db:
            return tuple(LinkReads(db).reported(document_ids))

    def copies_about(self, document_id: str) -> tuple[Copy, ...]:
        """Return what a Document took over from others, and what others took over from it."""
        held = link_tables.LINK_COPIES.c
        query = select(held.json).where(or_(held.document_id == document_id, held.original_id == document_id))
        rows = self._database.rows(query.order_by(held.document_id, held.original_id))
        return tuple(decoded(_COPY, row.json, "link_copies") for row in rows)

    def beside(self, event: Event, days: tuple[str, str], most: int) -> tuple[Event, ...]:
        """Return events of a span of days (ISO 8601, both included) that lie near another's place, at most so many.

        Near is what has the same place, lies within NEAR_DEGREES, or has no point in the same first-level unit.
        """
        with self._database.reading() as db:
            own = db.execute(select(_E.place_id, _E.lat, _E.lon, _E.admin1).where(_E.id == event.id)).first()
        if own is None:
            return ()
        near = [_E.place_id == own.place_id] if own.place_id else []
        if own.lat is not None:
            near.append(func.abs(_E.lat - own.lat) + func.abs(_E.lon - own.lon) <= NEAR_DEGREES)
        elif own.admin1:
            near.append(_E.admin1 == own.admin1)
        if not near:
            return ()
        query = select(_E.json).where(_E.first_day.between(*days), _E.id != event.id, or_(*near))
        rows = self._database.rows(query.order_by(_E.first_day, _E.id).limit(most))
        return tuple(event_from(row.json) for row in rows)
