"""One linking's reads and writes: a single transaction, so that a killed run leaves the old events or the new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Table, delete, insert, update

from reportedly.records.copy import Copy
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.linked import (
    EventRows,
    Grouped,
    LinkRun,
    TracedDocument,
    TracedEdge,
    TracedHappening,
    TracedUnit,
)
from reportedly.store import link_tables as tables
from reportedly.store import schema
from reportedly.store.documents import add_document
from reportedly.store.event_rows import EVENT_TABLES, lay_out
from reportedly.store.judgements import JudgementRows
from reportedly.store.link_reads import LINK_RUN, MANY, LinkReads, batches
from reportedly.store.rows import Row, json_of
from reportedly.store.settling_tables import UNSETTLED

_TELLINGS = msgspec.json.Decoder(tuple[tuple[str, ...], ...])


class LinkSession(LinkReads):
    """What a linking reads and writes, inside the transaction that its Store opened."""

    lay_out = staticmethod(lay_out)

    @property
    def judgements(self) -> JudgementRows:
        """What people decided, read and added inside the transaction."""
        return JudgementRows(self._db)

    def add_note(self, note: Document, run_id: str) -> None:
        """Keep a Document without Claims, unless it is there already."""
        add_document(self._db, note, (), run_id)

    def clear(self, *, traces: bool) -> None:
        """Drop all events; with ``traces`` everything that linking ever wrote, but what texts share."""
        for table in (tables.LINK_UNITS, tables.LINK_UNIT_CLAIMS):
            self._db.execute(delete(table))
        for table in (
            *EVENT_TABLES,
            tables.LINK_DOCUMENTS,
            tables.LINK_GROUPS,
            tables.LINK_LIKELY,
            tables.LINK_HAPPENINGS,
            tables.LINK_EDGES,
            tables.LINK_COPIES,
        ):
            if traces or table in EVENT_TABLES:
                self._db.execute(delete(table))

    def forget_documents(self, ids: Iterable[str]) -> None:
        """Drop the traces of Documents: their tellings, and where these belonged."""
        for some in batches(ids, MANY):
            told = self._where(tables.LINK_DOCUMENTS, "document_id", some)
            self.forget_groups(each[0] for row in told for each in _TELLINGS.decode(row.tellings))
            self._drop(tables.LINK_DOCUMENTS, "document_id", some)

    def add_documents(self, traced: Iterable[TracedDocument]) -> None:
        """Keep the traces of Documents."""
        for some in batches(traced, MANY):
            self._insert(tables.LINK_DOCUMENTS, [_document_row(each) for each in some])

    def report(self, reported: Mapping[str, str]) -> None:
        """Note of Documents, by id, how origins see them now."""
        table = tables.LINK_DOCUMENTS
        for name, told in sorted(reported.items()):
            self._db.execute(update(table).where(table.c.document_id == name).values(reported=told))

    def forget_signatures(self, ids: Iterable[str]) -> None:
        """Drop what is kept of some texts."""
        named = sorted(ids)
        self._drop(tables.LINK_SIGNATURES, "document_id", named)
        for column in ("earlier", "later"):
            self._drop(tables.LINK_OVERLAPS, column, named)

    def add_signatures(self, signed: Iterable[tuple[str, bytes]]) -> None:
        """Keep the signatures of texts."""
        for some in batches(signed, MANY):
            self._insert(tables.LINK_SIGNATURES, [{"document_id": name, "packed": packed} for name, packed in some])

    def add_overlaps(self, overlaps: Iterable[tuple[tuple[str, str], bytes]]) -> None:
        """Keep what pairs of texts share."""
        for some in batches(overlaps, MANY):
            rows = [{"earlier": pair[0], "later": pair[1], "packed": packed} for pair, packed in some]
            self._insert(tables.LINK_OVERLAPS, rows)

    def put_copies(self, copies: Iterable[Copy]) -> None:
        """Keep the copies there are, in the place of those kept before."""
        self._db.execute(delete(tables.LINK_COPIES))
        for some in batches(copies, MANY):
            self._insert(tables.LINK_COPIES, [_copy_row(each) for each in some])

    def add(self, traced: Iterable[Grouped | TracedHappening]) -> None:
        """Keep where tellings belong, or happenings; all of one kind."""
        for some in batches(traced, 10 * MANY):
            table = tables.LINK_GROUPS if isinstance(some[0], Grouped) else tables.LINK_HAPPENINGS
            self._insert(table, [msgspec.structs.asdict(each) for each in some])

    def forget_groups(self, telling_ids: Iterable[str]) -> None:
        """Drop where tellings belonged."""
        self._drop(tables.LINK_GROUPS, "telling_id", telling_ids)

    def add_likely(self, pairs: Iterable[tuple[str, str, float]]) -> None:
        """Keep pairs of tellings that are more likely one happening than not."""
        for some in batches(pairs, 10 * MANY):
            self._insert_values(tables.LINK_LIKELY, ("one", "other", "score"), some)

    def forget_likely(self, pairs: Iterable[tuple[str, str]] = (), *, telling_ids: Iterable[str] = ()) -> None:
        """Drop some of these pairs, and all pairs of some tellings."""
        table = tables.LINK_LIKELY
        named = sorted(telling_ids)
        for column in ("one", "other"):
            self._drop(table, column, named)
        for one, other in pairs:
            self._db.execute(delete(table).where(table.c.one == one, table.c.other == other))

    def forget_happenings(self, ids: Iterable[str]) -> None:
        """Drop happenings."""
        self._drop(tables.LINK_HAPPENINGS, "id", ids)

    def add_edges(self, edges: Iterable[TracedEdge]) -> None:
        """Keep which happenings may be part of which."""
        for some in batches(edges, 10 * MANY):
            self._insert(tables.LINK_EDGES, [msgspec.structs.asdict(each) for each in some])

    def clear_edges(self) -> None:
        """Drop all edges between happenings."""
        self._db.execute(delete(tables.LINK_EDGES))

    def forget_edges(self, *, parts: Iterable[str], wholes: Iterable[str]) -> None:
        """Drop the edges with any of some parts, or of some wholes."""
        self._drop(tables.LINK_EDGES, "part", parts)
        self._drop(tables.LINK_EDGES, "whole", wholes)

    def forget_events(self, ids: Iterable[str]) -> None:
        """Drop events with their claims, terms, contradictions and summaries."""
        named = sorted(ids)
        self._drop(tables.EVENTS, "id", named)
        for table in EVENT_TABLES[1:]:
            self._drop(table, "event_id", named)

    def add_units(self, units: Iterable[TracedUnit]) -> None:
        """Keep what the policy makes events of."""
        for some in batches(units, MANY):
            kept = [{"id": each.id, "digest": each.digest, "packed": each.packed} for each in some]
            self._insert(tables.LINK_UNITS, kept)
            held = [{"claim_id": claim_id, "unit_id": each.id} for each in some for claim_id in each.claim_ids]
            self._insert(tables.LINK_UNIT_CLAIMS, held)

    def forget_units(self, ids: Iterable[str]) -> None:
        """Drop what the policy made events of."""
        named = sorted(ids)
        self._drop(tables.LINK_UNITS, "id", named)
        self._drop(tables.LINK_UNIT_CLAIMS, "unit_id", named)

    def put_judged(self, digests: Mapping[str, str]) -> None:
        """Note under which decisions the claims of Documents are told, in the place of what was noted before."""
        self._db.execute(delete(tables.LINK_JUDGED))
        for some in batches(sorted(digests.items()), MANY):
            self._insert(tables.LINK_JUDGED, [{"document_id": name, "digest": digest} for name, digest in some])

    def add_events(self, events: Iterable[tuple[Event, str]]) -> None:
        """Keep events, each with the digest of its unit, with their claims, terms and contradictions."""
        for some in batches(events, MANY):
            self.add_rows(lay_out(some))

    def add_rows(self, rows: EventRows) -> None:
        """Keep events that `lay_out` laid out, in this process or another."""
        for table, told in zip(EVENT_TABLES, rows.tables, strict=True):
            self._insert_values(table, [column.name for column in table.columns], told)

    def unsettle_all(self) -> None:
        """Note that no event is settled under the rule in force."""
        self._db.execute(delete(UNSETTLED))
        self._db.exec_driver_sql("INSERT INTO unsettled SELECT id FROM events")

    def put_settled(self, events: Iterable[Event]) -> None:
        """Keep events whose fields alone name another rule: nothing that is searched or listed of them changes."""
        for some in batches(events, MANY):
            rows = [(json_of(each), each.id) for each in some]
            self._db.exec_driver_sql("UPDATE events SET json = ? WHERE id = ?", rows)
            self._drop(UNSETTLED, "event_id", (each.id for each in some))

    def finish(self, run: LinkRun) -> None:
        """Note under what the events are linked now."""
        self._db.execute(delete(schema.META).where(schema.META.c.key == LINK_RUN))
        self._db.execute(insert(schema.META), {"key": LINK_RUN, "value": json_of(run)})

    def _drop(self, table: Table, column: str, values: Iterable[str]) -> None:
        """Delete the rows whose column holds one of the values."""
        for some in batches(values, MANY):
            self._db.execute(delete(table).where(table.c[column].in_(some)))

    def _insert(self, table: Table, rows: list[Row]) -> None:
        """Insert rows, if there are any."""
        if rows:
            names = list(rows[0])
            self._insert_values(table, names, [tuple(row[name] for name in names) for row in rows])

    def _insert_values(self, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows of values; by the driver itself, which takes a third of the time."""
        if rows:
            columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
            self._db.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", list(rows))


def _document_row(traced: TracedDocument) -> Row:
    """Spread a traced Document over the columns of ``link_documents``."""
    return {
        "document_id": traced.document_id, "run_id": traced.run_id, "published": traced.published,
        "tellings": json_of(traced.tellings), "key_counts": json_of(traced.key_counts),
        "reported": traced.reported, "keys": traced.keys, "columns": traced.columns,
    }  # fmt: skip


def _copy_row(copy: Copy) -> Row:
    """Spread what is searched of a Copy over the columns of ``link_copies``."""
    return {"document_id": copy.document_id, "original_id": copy.original_id, "kind": copy.kind, "json": json_of(copy)}
