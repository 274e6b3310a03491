"""Makes the rows anew from which sources are counted, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from reportedly.link.profiles.agreement import FIELDS
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction
from reportedly.records.sourced import EventPart, SourcedDocument, SourcedEvent
from reportedly.store import link_tables, schema
from reportedly.store import source_tables as tables
from reportedly.store.link_reads import MANY, batches
from reportedly.store.rows import decoded

NOTE = "sources"
"""Key in ``meta`` of what the rows were made with."""
_CLAIM = msgspec.json.Decoder(Claim)


class HeldEvent(msgspec.Struct, frozen=True):
    """What counting takes of an event; the rest of its JSON is not read."""

    id: str
    claim_ids: tuple[str, ...]
    status: str
    contradictions: tuple[Contradiction, ...] = ()


_HELD = msgspec.json.Decoder(HeldEvent)


class SourceSession:
    """What counting sources reads and writes, inside the transaction that its Store opened."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def stale(self, kind: str, most: int) -> tuple[str, ...]:
        """Return the ids of documents (``doc``) or events (``evt``) to be counted anew, at most so many."""
        name = tables.SOURCE_STALE.c.id
        return tuple(
            self._db.scalars(select(name).where(name.between(f"{kind}-", f"{kind}.")).order_by(name).limit(most))
        )

    def count_stale(self) -> int:
        """Count what is to be counted anew."""
        return int(self._db.exec_driver_sql("SELECT count(*) FROM source_stale").scalar_one())

    def mark(self, ids: Iterable[str]) -> None:
        """Note documents and events to be counted anew."""
        for some in batches(ids, MANY):
            self._db.exec_driver_sql("INSERT OR IGNORE INTO source_stale VALUES (?)", [(id,) for id in some])

    def mark_all(self) -> None:
        """Drop all rows, and note everything to be counted anew."""
        for table in (*tables.OF_DOCUMENTS, tables.SOURCE_EVENTS):
            self._db.execute(delete(table))
        for held in ("documents", "events"):
            self._db.exec_driver_sql(f"INSERT OR IGNORE INTO source_stale SELECT id FROM {held}")

    def write_note(self, note: str) -> None:
        """Note what the rows are made with."""
        self._db.execute(delete(schema.META).where(schema.META.c.key == NOTE))
        self._db.execute(insert(schema.META), {"key": NOTE, "value": note})

    def claims_of(self, document_ids: Sequence[str]) -> dict[str, list[Claim]]:
        """Return the machine's Claims of some Documents in text order; a Document without any has an empty list."""
        both = schema.DOCUMENTS.outerjoin(schema.CLAIMS)
        query = select(schema.DOCUMENTS.c.id, schema.CLAIMS.c.json).select_from(both)
        query = query.where(schema.DOCUMENTS.c.id.in_(document_ids))
        found: dict[str, list[Claim]] = {}
        for row in self._db.execute(query.order_by(schema.CLAIMS.c.document_seq, schema.CLAIMS.c.position)):
            claims = found.setdefault(row[0], [])
            if row[1] is not None:
                claims.append(decoded(_CLAIM, row[1], "claims"))
        return found

    def claims(self, ids: Iterable[str]) -> Iterator[Claim]:
        """Yield some of the machine's Claims, in no order."""
        for some in batches(ids, MANY):
            query = select(schema.CLAIMS.c.json).where(schema.CLAIMS.c.id.in_(some))
            yield from (decoded(_CLAIM, told, "claims") for told in self._db.scalars(query))

    def outlets(self, document_ids: Iterable[str]) -> dict[str, Reported]:
        """Return Documents by id with the outlets that they are counted under."""
        table, found = tables.SOURCE_DOCUMENTS.c, dict[str, Reported]()
        for some in batches(document_ids, MANY):
            query = select(table.document_id, table.outlet, table.outlet_id).where(table.document_id.in_(some))
            rows = self._db.execute(query)
            found.update((row[0], Reported(document_id=row[0], outlet=row[1], outlet_id=row[2])) for row in rows)
        return found

    def events(self, ids: Sequence[str]) -> tuple[HeldEvent, ...]:
        """Return some events, in no order."""
        table = link_tables.EVENTS.c
        rows = (
            row for some in batches(ids, MANY) for row in self._db.scalars(select(table.json).where(table.id.in_(some)))
        )
        return tuple(decoded(_HELD, row, "events") for row in rows)

    def holding(self, claim_ids: Iterable[str]) -> set[str]:
        """Return the ids of the events that hold any of some claims."""
        held, found = link_tables.EVENT_CLAIMS.c, set[str]()
        for some in batches(claim_ids, MANY):
            found.update(self._db.scalars(select(held.event_id).where(held.claim_id.in_(some))))
        return found

    def put_documents(self, asked: Sequence[str], rows: Sequence[SourcedDocument]) -> None:
        """Put rows in the place of those of some Documents, which are counted then."""
        self._forget(tables.OF_DOCUMENTS, "document_id", asked)
        self._insert(tables.SOURCE_DOCUMENTS, [(d.document_id, d.outlet, d.outlet_id, d.outlet_key) for d in rows])
        parts = [(p.key, d.document_id, p.name, p.type, p.first_claim, p.claims) for d in rows for p in d.parts]
        self._insert(tables.SOURCE_PARTS, parts)
        self._insert(tables.SOURCE_CITES, [(key, d.document_id, name) for d in rows for key, name in d.cites])
        labels = [(u.key, u.is_quoted, d.document_id, u.words, u.actor, u.n) for d in rows for u in d.labels]
        self._insert(tables.SOURCE_LABELS, labels)

    def put_events(self, asked: Sequence[str], rows: Sequence[SourcedEvent]) -> None:
        """Put rows in the place of those of some events, which are counted then."""
        self._forget((tables.SOURCE_EVENTS,), "event_id", asked)
        parts = [(p.key, e.event_id, p.is_alone, *_numbers(p)) for e in rows for p in e.parts]
        self._insert(tables.SOURCE_EVENTS, parts)

    def _forget(self, from_: Iterable[Table], column: str, ids: Sequence[str]) -> None:
        """Drop the rows of some documents or events, and the note that they are to be counted."""
        for some in batches(ids, MANY):
            for table in from_:
                self._db.execute(delete(table).where(table.c[column].in_(some)))
            self._db.execute(delete(tables.SOURCE_STALE).where(tables.SOURCE_STALE.c.id.in_(some)))

    def _insert(self, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows, by the driver itself."""
        if rows:
            marks = ", ".join("?" * len(table.columns))
            self._db.exec_driver_sql(f"INSERT INTO {table.name} VALUES ({marks})", list(rows))


def _numbers(part: EventPart) -> list[int]:
    """How often a source agrees and differs on each field."""
    told = {each.field: (each.agrees, each.differs) for each in part.agreement}
    return [number for field in FIELDS for number in told.get(field, (0, 0))]
