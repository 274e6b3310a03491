"""One linking's reads and writes: a single transaction, so that a killed run leaves the old events or the new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select, update

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.linked import Grouped, LinkRun, Stale, TracedDocument, TracedHappening
from reportedly.store import link_tables as tables
from reportedly.store import schema
from reportedly.store.event_rows import claim_rows, contradiction_rows, event_row, term_rows
from reportedly.store.rows import Row, claim_from, document_from, json_of

T = TypeVar("T")
MANY = 500
"""Ids in one question, rows in one page; SQLite takes 32,766 at most."""
LINK_RUN = "link"
"""Key of the LinkRun in ``meta``."""
_TABLES: dict[type, Table] = {
    Grouped: tables.LINK_GROUPS,
    TracedHappening: tables.LINK_HAPPENINGS,
}
_TELLINGS = msgspec.json.Decoder(tuple[tuple[str, ...], ...])
_NUMBERS = msgspec.json.Decoder(tuple[int, ...])


class LinkSession:
    """What a linking reads and writes, inside the transaction that its Store opened."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    # What lies there

    def run(self) -> LinkRun | None:
        """Return under what the events were linked, or None where they were not."""
        return link_run(self._db)

    def stale(self) -> Stale:
        """Find the Documents that linking has not seen as they are now, and those that are gone; both sorted."""
        now = {row.id: row.run_id for row in self._db.execute(select(schema.DOCUMENTS.c.id, schema.DOCUMENTS.c.run_id))}
        seen_columns = (tables.LINK_DOCUMENTS.c.document_id, tables.LINK_DOCUMENTS.c.run_id)
        seen = {row.document_id: row.run_id for row in self._db.execute(select(*seen_columns))}
        changed = sorted(name for name, run_id in now.items() if seen.get(name) != run_id)
        return Stale(changed=tuple(changed), gone=tuple(sorted(seen.keys() - now.keys())))

    def documents(self, ids: Iterable[str]) -> Iterator[tuple[Document, str, tuple[Claim, ...]]]:
        """Yield Documents with the Run that coded them and their Claims in text order."""
        for some in batches(ids, MANY):
            rows = self._where(schema.DOCUMENTS, "id", some)
            claims = self._claims_by_document([row.seq for row in rows])
            yield from ((document_from(row), row.run_id, tuple(claims.get(row.seq, ()))) for row in rows)

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return Claims by id; one that is not there is left out."""
        found = (row for some in batches(ids, MANY) for row in self._where(schema.CLAIMS, "id", some))
        return {row.id: claim_from(row.json) for row in found}

    def traced(self) -> Iterator[TracedDocument]:
        """Yield every Document as the last linking left it, by id; without columns and signatures."""
        table = tables.LINK_DOCUMENTS.c
        query = select(table.document_id, table.run_id, table.tellings, table.key_counts, table["keys"], table.reported)
        for row in self._db.execute(query.order_by(table.document_id).execution_options(yield_per=MANY)):
            yield TracedDocument(
                document_id=row[0], run_id=row[1], tellings=_TELLINGS.decode(row[2]),
                key_counts=_NUMBERS.decode(row[3]), keys=row[4], reported=row[5],
            )  # fmt: skip

    def columns(self, document_ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the packed rows of some Documents' tellings, in no order."""
        table = tables.LINK_DOCUMENTS.c
        for some in batches(document_ids, MANY):
            query = select(table.document_id, table["columns"]).where(table.document_id.in_(some))
            yield from ((row[0], row[1]) for row in self._db.execute(query))

    def reported(self, document_ids: Iterable[str]) -> Iterator[str]:
        """Yield some Documents as origins are counted, in JSON and no order."""
        table = tables.LINK_DOCUMENTS.c
        for some in batches(document_ids, MANY):
            yield from self._db.scalars(select(table.reported).where(table.document_id.in_(some)))

    def signatures(self) -> Iterator[tuple[str, bytes]]:
        """Yield the signature of every text, by document id."""
        query = select(tables.LINK_SIGNATURES).order_by(tables.LINK_SIGNATURES.c.document_id)
        return ((row.document_id, row.signature) for row in self._db.execute(query.execution_options(yield_per=MANY)))

    def groups(self, *, column: str, values: Iterable[str]) -> Iterator[Grouped]:
        """Yield where tellings belong, by ``telling_id``, ``component`` or ``happening``."""
        for some in batches(values, MANY):
            for row in self._where(tables.LINK_GROUPS, column, some):
                yield Grouped(telling_id=row.telling_id, component=row.component, happening=row.happening)

    def happening_keys(self) -> Iterator[tuple[str, bytes]]:
        """Yield the id of every happening with the keys of its surroundings, by id."""
        table = tables.LINK_HAPPENINGS.c
        query = select(table.id, table["keys"]).order_by(table.id)
        return ((row[0], row[1]) for row in self._db.execute(query.execution_options(yield_per=MANY)))

    def happenings(self, ids: Iterable[str]) -> Iterator[TracedHappening]:
        """Yield happenings by id, in no order."""
        for some in batches(ids, MANY):
            for row in self._where(tables.LINK_HAPPENINGS, "id", some):
                yield TracedHappening(id=row[0], keys=row[1], packed=row[2])

    def events_of(self, claim_ids: Iterable[str]) -> set[str]:
        """Return the ids of the events that hold any of these claims."""
        found = (row for some in batches(claim_ids, MANY) for row in self._where(tables.EVENT_CLAIMS, "claim_id", some))
        return {row.event_id for row in found}

    def digests(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the digests of the units that some events were assembled from."""
        table = tables.EVENTS.c
        rows = (
            row
            for some in batches(ids, MANY)
            for row in self._db.execute(select(table.id, table.digest).where(table.id.in_(some)))
        )
        return {row.id: row.digest for row in rows}

    def document_ids(self) -> list[str]:
        """Return the ids of all Documents, sorted."""
        return list(self._db.scalars(select(schema.DOCUMENTS.c.id).order_by(schema.DOCUMENTS.c.id)))

    # What changes

    def clear(self, *, traces: bool) -> None:
        """Drop all events and happenings; with ``traces`` everything that linking ever wrote."""
        later = (tables.LINK_HAPPENINGS, tables.EVENTS, tables.EVENT_CLAIMS, tables.EVENT_TERMS, tables.CONTRADICTIONS)
        for table in tables.METADATA.sorted_tables if traces else later:
            self._db.execute(delete(table))

    def forget_documents(self, ids: Iterable[str]) -> None:
        """Drop the traces of Documents: where their tellings belonged, their signatures."""
        for some in batches(ids, MANY):
            told = self._where(tables.LINK_DOCUMENTS, "document_id", some)
            self.forget_groups(each[0] for row in told for each in _TELLINGS.decode(row.tellings))
            for table in (tables.LINK_SIGNATURES, tables.LINK_DOCUMENTS):
                self._db.execute(delete(table).where(table.c.document_id.in_(some)))

    def add_documents(self, traced: Iterable[TracedDocument]) -> None:
        """Keep the traces of Documents."""
        for some in batches(traced, MANY):
            self._db.execute(insert(tables.LINK_DOCUMENTS), [_document_row(each) for each in some])
            signed = [{"document_id": each.document_id, "signature": each.signature} for each in some if each.signature]
            if signed:
                self._db.execute(insert(tables.LINK_SIGNATURES), signed)

    def report(self, reported: Mapping[str, str]) -> None:
        """Note of Documents, by id, how origins are counted now."""
        table = tables.LINK_DOCUMENTS
        for name, told in sorted(reported.items()):
            self._db.execute(update(table).where(table.c.document_id == name).values(reported=told))

    def add(self, traced: Iterable[Grouped | TracedHappening]) -> None:
        """Keep where tellings belong, or happenings; all of one kind."""
        for some in batches(traced, 10 * MANY):
            self._db.execute(insert(_TABLES[type(some[0])]), [msgspec.structs.asdict(each) for each in some])

    def forget_groups(self, telling_ids: Iterable[str]) -> None:
        """Drop where tellings belonged."""
        self._drop(tables.LINK_GROUPS, "telling_id", telling_ids)

    def forget_happenings(self, ids: Iterable[str]) -> None:
        """Drop happenings."""
        self._drop(tables.LINK_HAPPENINGS, "id", ids)

    def forget_events(self, ids: Iterable[str]) -> None:
        """Drop events with their claims, terms and contradictions."""
        named = sorted(ids)
        self._drop(tables.EVENTS, "id", named)
        for table in (tables.EVENT_CLAIMS, tables.EVENT_TERMS, tables.CONTRADICTIONS):
            self._drop(table, "event_id", named)

    def add_events(self, events: Iterable[tuple[Event, str]]) -> None:
        """Keep events, each with the digest of its unit, with their claims, terms and contradictions."""
        for some in batches(events, MANY):
            self._insert(tables.EVENTS, [event_row(event) | {"digest": digest} for event, digest in some])
            self._insert(tables.EVENT_CLAIMS, [row for event, _ in some for row in claim_rows(event)])
            self._insert(tables.EVENT_TERMS, [row for event, _ in some for row in term_rows(event)])
            self._insert(tables.CONTRADICTIONS, [row for event, _ in some for row in contradiction_rows(event)])

    def finish(self, run: LinkRun) -> None:
        """Note under what the events are linked now."""
        self._db.execute(delete(schema.META).where(schema.META.c.key == LINK_RUN))
        self._db.execute(insert(schema.META), {"key": LINK_RUN, "value": json_of(run)})

    def _where(self, table: Table, column: str, values: Sequence[str]) -> Sequence[Any]:
        """The rows whose column holds one of some values."""
        return self._db.execute(select(table).where(table.c[column].in_(values))).all()

    def _drop(self, table: Table, column: str, values: Iterable[str]) -> None:
        """Delete the rows whose column holds one of the values."""
        for some in batches(values, MANY):
            self._db.execute(delete(table).where(table.c[column].in_(some)))

    def _insert(self, table: Table, rows: list[Row]) -> None:
        """Insert rows, if there are any."""
        if rows:
            self._db.execute(insert(table), rows)

    def _claims_by_document(self, numbers: list[int]) -> dict[int, list[Claim]]:
        """The Claims of some Documents, by the Documents' numbers, in text order."""
        table = schema.CLAIMS.c
        query = select(table.document_seq, table.json).where(table.document_seq.in_(numbers))
        found: dict[int, list[Claim]] = {}
        for row in self._db.execute(query.order_by(table.document_seq, table.position)):
            found.setdefault(row.document_seq, []).append(claim_from(row.json))
        return found


def link_run(db: Connection) -> LinkRun | None:
    """Read under what the events were linked."""
    told = db.scalar(select(schema.META.c.value).where(schema.META.c.key == LINK_RUN))
    return None if told is None else msgspec.json.decode(told, type=LinkRun)


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut a stream into lists of at most ``size``.

    >>> list(batches("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    stream = iter(items)
    while some := list(islice(stream, size)):
        yield some


def _document_row(traced: TracedDocument) -> Row:
    """Spread a traced Document over the columns of ``link_documents``."""
    return {
        "document_id": traced.document_id, "run_id": traced.run_id, "tellings": json_of(traced.tellings),
        "key_counts": json_of(traced.key_counts), "keys": traced.keys, "columns": traced.columns,
        "reported": traced.reported,
    }  # fmt: skip
