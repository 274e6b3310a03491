"""What one linking reads: documents and claims as they are, traces and events as the last linking left them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, bindparam, func, select

from reportedly.errors import StoreError
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.linked import Grouped, LinkRun, Stale, StaleEvents, TracedDocument, TracedHappening, TracedUnit
from reportedly.store import link_tables as tables
from reportedly.store import schema
from reportedly.store.event_rows import event_from
from reportedly.store.rows import decoded, document_from
from reportedly.store.settling_tables import UNSETTLED

T = TypeVar("T")
MANY = 500
"""Ids in one question, rows in one page; SQLite takes 32,766 at most."""
LINK_RUN = "link"
"""Key of the LinkRun in ``meta``."""
_TELLINGS = msgspec.json.Decoder(tuple[tuple[str, ...], ...])
_RUN = msgspec.json.Decoder(LinkRun)
_NUMBERS = msgspec.json.Decoder(tuple[int, ...])
_E = tables.EVENTS.c
_TEXT = select(schema.DOCUMENTS.c.text).where(schema.DOCUMENTS.c.id == bindparam("document"))


class LinkReads:
    """The reading half of a linking's session."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def run(self) -> LinkRun | None:
        """Return under what the events were linked, or None where they were not, or the note is damaged."""
        try:
            return link_run(self._db)
        except StoreError:
            return None

    def stale(self) -> Stale:
        """Find the Documents that linking has not seen as they are now, and those that are gone; both sorted."""
        now, seen = schema.DOCUMENTS.c, tables.LINK_DOCUMENTS.c
        other = select(now.id, now.run_id).except_(select(seen.document_id, seen.run_id))
        kept = tables.LINK_DOCUMENTS.outerjoin(schema.DOCUMENTS, now.id == seen.document_id)
        gone = select(seen.document_id).select_from(kept).where(now.id.is_(None)).order_by(seen.document_id)
        return Stale(changed=tuple(sorted(self._db.scalars(other))), gone=tuple(self._db.scalars(gone)))

    def documents(self, ids: Iterable[str]) -> Iterator[tuple[Document, str, tuple[str, ...]]]:
        """Yield Documents with the Run that coded them and their Claims in text order, in JSON."""
        for some in batches(ids, MANY):
            rows = self._where(schema.DOCUMENTS, "id", some)
            claims = self._claims_by_document([row.seq for row in rows])
            yield from ((document_from(row), row.run_id, tuple(claims.get(row.seq, ()))) for row in rows)

    def text(self, document_id: str) -> str:
        """Return a Document's text; empty where it is not at hand."""
        return self._db.scalar(_TEXT, {"document": document_id}) or ""

    def texts(self, document_ids: Iterable[str]) -> dict[str, str]:
        """Return the texts of some Documents by id; one that is not there is left out."""
        table, found = schema.DOCUMENTS.c, dict[str, str]()
        for some in batches(document_ids, MANY):
            rows = self._db.execute(select(table.id, table.text).where(table.id.in_(some)))
            found.update((row[0], row[1]) for row in rows)
        return found

    def claims(self, ids: Iterable[str]) -> dict[str, str]:
        """Return Claims in JSON by id; one that is not there is left out."""
        table, found = schema.CLAIMS.c, dict[str, str]()
        for some in batches(ids, MANY):
            rows = self._db.execute(select(table.id, table.json).where(table.id.in_(some)))
            found.update((row[0], row[1]) for row in rows)
        return found

    def traced(self) -> Iterator[TracedDocument]:
        """Yield every Document as the last linking left it, by id; without columns and how origins see it."""
        table = tables.LINK_DOCUMENTS.c
        query = select(
            table.document_id, table.run_id, table.published, table.tellings, table.key_counts, table["keys"]
        )
        for row in self._all(query.order_by(table.document_id)):
            yield TracedDocument(
                document_id=row[0], run_id=row[1], published=row[2], tellings=_TELLINGS.decode(row[3]),
                key_counts=_NUMBERS.decode(row[4]), keys=row[5],
            )  # fmt: skip

    def columns(self, document_ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the packed rows of some Documents' tellings, in no order."""
        table = tables.LINK_DOCUMENTS.c
        for some in batches(document_ids, MANY):
            query = select(table.document_id, table["columns"]).where(table.document_id.in_(some))
            yield from ((row[0], row[1]) for row in self._db.execute(query))

    def reported(self, document_ids: Iterable[str] | None = None) -> Iterator[str]:
        """Yield Documents as origins see them, in JSON and no order; all where no ids are given."""
        table = tables.LINK_DOCUMENTS.c
        if document_ids is None:
            yield from (row[0] for row in self._all(select(table.reported)))
            return
        for some in batches(document_ids, MANY):
            yield from self._db.scalars(select(table.reported).where(table.document_id.in_(some)))

    def signatures(self) -> Iterator[tuple[str, bytes]]:
        """Yield the signature of every text, by document id."""
        table = tables.LINK_SIGNATURES.c
        return ((row[0], row[1]) for row in self._all(select(table.document_id, table.packed)))

    def overlaps(self) -> Iterator[tuple[tuple[str, str], bytes]]:
        """Yield what pairs of texts share, as far as it was worked out, by the pair's ids."""
        table = tables.LINK_OVERLAPS.c
        return (((row[0], row[1]), row[2]) for row in self._all(select(table.earlier, table.later, table.packed)))

    def whole_copies(self) -> dict[str, str]:
        """Return the Documents whose text is over again that of another, with that one."""
        table = tables.LINK_COPIES.c
        query = select(table.document_id, table.original_id).where(table.kind == "whole").order_by(table.document_id)
        return {row[0]: row[1] for row in self._all(query)}

    def likely(self) -> Iterator[tuple[str, str, float]]:
        """Yield the pairs of tellings that are more likely one happening than not, by their ids, with log-odds.

        There are as many as claims: the driver's own tuples take half the time.
        """
        table = tables.LINK_LIKELY.c
        result = self._db.execute(select(table.one, table.other, table.score))
        assert result.cursor is not None, "a question has an answer"
        while some := result.cursor.fetchmany(MANY):
            yield from some

    def groups(self, *, column: str, values: Iterable[str]) -> Iterator[Grouped]:
        """Yield where tellings belong, by ``telling_id``, ``component`` or ``happening``."""
        for some in batches(values, MANY):
            for row in self._where(tables.LINK_GROUPS, column, some):
                yield Grouped(telling_id=row.telling_id, component=row.component, happening=row.happening)

    def happenings(self, ids: Iterable[str] | None = None) -> Iterator[TracedHappening]:
        """Yield every happening, by id; where ids are given, those of them that are there, in no order."""
        table = tables.LINK_HAPPENINGS.c
        query = select(table.id, table.packed)
        if ids is None:
            yield from (TracedHappening(id=row[0], packed=row[1]) for row in self._all(query.order_by(table.id)))
            return
        for some in batches(ids, MANY):
            rows = self._db.execute(query.where(table.id.in_(some)))
            yield from (TracedHappening(id=row[0], packed=row[1]) for row in rows)

    def happenings_in(self, document_ids: Iterable[str]) -> set[str]:
        """Return the ids of the happenings that some Documents tell."""
        table, groups, found = tables.LINK_DOCUMENTS.c, tables.LINK_GROUPS.c, set[str]()
        for some in batches(document_ids, MANY):
            told = self._db.scalars(select(table.tellings).where(table.document_id.in_(some)))
            tellings = [claims[0] for each in told for claims in _TELLINGS.decode(each)]
            for few in batches(tellings, MANY):
                found.update(self._db.scalars(select(groups.happening).where(groups.telling_id.in_(few))))
        return found

    def edges(self) -> Iterator[bytes]:
        """Yield every edge between two happenings, packed, in no order."""
        return (row[0] for row in self._all(select(tables.LINK_EDGES.c.packed)))

    def digests(self) -> dict[str, str]:
        """Return the digest of the unit that each event was assembled from."""
        return {row[0]: row[1] for row in self._all(select(tables.EVENTS.c.id, tables.EVENTS.c.digest))}

    def has_units(self) -> bool:
        """Say whether units are kept, or there is no event that could have one; an earlier version kept none."""
        kept = self._db.scalar(select(tables.LINK_UNITS.c.id).limit(1))
        return kept is not None or self._db.scalar(select(_E.id).limit(1)) is None

    def stale_events(self) -> StaleEvents:
        """Find the events that were not assembled from units as they are now; ids in no order."""
        unit = tables.LINK_UNITS.c
        stale = list(self._db.scalars(select(unit.id, unit.digest).except_(select(_E.id, _E.digest))))
        there = {id for some in batches(stale, MANY) for id in self._db.scalars(select(_E.id).where(_E.id.in_(some)))}
        kept = tables.EVENTS.outerjoin(tables.LINK_UNITS, _E.id == unit.id)
        return StaleEvents(
            new=tuple(id for id in stale if id not in there), other=tuple(id for id in stale if id in there),
            lost=tuple(self._db.scalars(select(_E.id).select_from(kept).where(unit.id.is_(None)))),
        )  # fmt: skip

    def unit_digests(self, ids: Iterable[str] | None = None) -> dict[str, str]:
        """Return the digest of units as the policy makes them, by id; of all where no ids are given."""
        table, found = tables.LINK_UNITS.c, dict[str, str]()
        query = select(table.id, table.digest)
        if ids is None:
            return {row[0]: row[1] for row in self._all(query)}
        for some in batches(ids, MANY):
            found.update((row[0], row[1]) for row in self._db.execute(query.where(table.id.in_(some))))
        return found

    def units_by_id(self, ids: Iterable[str] | None = None) -> Iterator[TracedUnit]:
        """Yield units by id, as the policy makes them, without their claims; all, sorted, where no ids are given."""
        table = tables.LINK_UNITS.c
        query = select(table.id, table.digest, table.packed)
        if ids is None:
            for row in self._all(query.order_by(table.id)):
                yield TracedUnit(id=row[0], digest=row[1], packed=row[2])
            return
        for some in batches(ids, MANY):
            found = {row[0]: row for row in self._db.execute(query.where(table.id.in_(some)))}
            yield from (TracedUnit(id=id, digest=found[id][1], packed=found[id][2]) for id in some if id in found)

    def units(self, claim_ids: Iterable[str]) -> dict[str, TracedUnit]:
        """Return the units that hold any of some claims, by id, as the policy makes them; without their claims."""
        held = tables.LINK_UNIT_CLAIMS.c
        found: dict[str, TracedUnit] = {}
        for some in batches(claim_ids, MANY):
            ids = sorted(set(self._db.scalars(select(held.unit_id).where(held.claim_id.in_(some)))))
            for few in batches(ids, MANY):
                rows = self._where(tables.LINK_UNITS, "id", few)
                found |= {row.id: TracedUnit(id=row.id, digest=row.digest, packed=row.packed) for row in rows}
        return found

    def judged(self) -> dict[str, str]:
        """Return under which decisions the claims of Documents were told, by document id."""
        table = tables.LINK_JUDGED.c
        return {row[0]: row[1] for row in self._all(select(table.document_id, table.digest))}

    def document_ids(self, claim_ids: Iterable[str]) -> dict[str, str]:
        """Return the Document of each Claim, by the claim's id; one that is not there is left out."""
        found: dict[str, str] = {}
        both = schema.CLAIMS.join(schema.DOCUMENTS)
        for some in batches(claim_ids, MANY):
            query = select(schema.CLAIMS.c.id, schema.DOCUMENTS.c.id).select_from(both)
            found.update((row[0], row[1]) for row in self._db.execute(query.where(schema.CLAIMS.c.id.in_(some))))
        return found

    def events(self, ids: Iterable[str]) -> dict[str, Event]:
        """Return some events by id; one that is not there is left out."""
        found: dict[str, Event] = {}
        for some in batches(ids, MANY):
            rows = self._db.execute(select(_E.id, _E.json).where(_E.id.in_(some)))
            found.update((row[0], event_from(row[1])) for row in rows)
        return found

    def holding(self, claim_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the events that hold any of some claims, sorted."""
        held, found = tables.EVENT_CLAIMS.c, set[str]()
        for some in batches(claim_ids, MANY):
            found.update(self._db.scalars(select(held.event_id).where(held.claim_id.in_(some))))
        return tuple(sorted(found))

    def parts_of(self, event_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the events that are part of some others, sorted."""
        found: set[str] = set()
        for some in batches(event_ids, MANY):
            found.update(self._db.scalars(select(_E.id).where(_E.part_of.in_(some))))
        return tuple(sorted(found))

    def unsettled(self, most: int) -> tuple[str, ...]:
        """Return the ids of events that are not settled under the rule in force yet, sorted, at most so many."""
        name = UNSETTLED.c.event_id
        return tuple(self._db.scalars(select(name).order_by(name).limit(most)))

    def count_unsettled(self) -> int:
        """Count the events that are not settled under the rule in force yet."""
        return self._db.scalar(_number(UNSETTLED)) or 0

    def counts(self) -> dict[str, int]:
        """Count everything: documents, claims, copies, events, contradictions by kind (``contradictions.KIND``)."""
        kinds = select(tables.CONTRADICTIONS.c.kind, func.count()).group_by(tables.CONTRADICTIONS.c.kind)
        found = [(f"contradictions.{row[0]}", row[1]) for row in self._db.execute(kinds)]
        return {**{name: self._db.scalar(query) or 0 for name, query in COUNTS.items()}, **dict(sorted(found))}

    def not_counted(self) -> dict[str, int]:
        """Count the events that do not count as having happened by their flags, joined by ", "."""
        found: dict[str, int] = {}
        event = tables.EVENTS.c
        for row in self._all(select(event.flags).where(event.counted.is_(False))):
            found[row[0] or "no reason"] = found.get(row[0] or "no reason", 0) + 1
        return found

    def _all(self, query: Select[Any]) -> Iterator[Any]:
        """The rows of a question, a page at a time."""
        return iter(self._db.execute(query.execution_options(yield_per=MANY)))

    def _where(self, table: Table, column: str, values: Sequence[str]) -> Sequence[Any]:
        """The rows whose column holds one of some values."""
        return self._db.execute(select(table).where(table.c[column].in_(values))).all()

    def _claims_by_document(self, numbers: list[int]) -> dict[int, list[str]]:
        """The Claims, in JSON, of some Documents, by the Documents' numbers, in text order."""
        table = schema.CLAIMS.c
        query = select(table.document_seq, table.json).where(table.document_seq.in_(numbers))
        found: dict[int, list[str]] = {}
        for row in self._db.execute(query.order_by(table.document_seq, table.position)):
            found.setdefault(row.document_seq, []).append(row.json)
        return found


def _number(table: Table) -> Select[Any]:
    """Count the rows of a table."""
    return select(func.count()).select_from(table)


COUNTS = {
    "documents": _number(schema.DOCUMENTS),
    "claims": _number(schema.CLAIMS),
    "copies": _number(tables.LINK_COPIES).where(tables.LINK_COPIES.c.kind == "whole"),
    "copies_in_part": _number(tables.LINK_COPIES).where(tables.LINK_COPIES.c.kind == "part"),
    "happenings": _number(tables.LINK_HAPPENINGS),
    "events": _number(tables.EVENTS),
    "told_twice": _number(tables.EVENTS).where(_E.reports > 1),
    "disputed": _number(tables.EVENTS).where(_E.disputed.is_(True)),
    "not_counted": _number(tables.EVENTS).where(_E.counted.is_(False)),
    "undated": _number(tables.EVENTS).where(_E.first_day.is_(None), _E.last_day.is_(None)),
    "unplaced": _number(tables.EVENTS).where(_E.place.is_(None)),
    "part_of": _number(tables.EVENTS).where(_E.part_of.is_not(None)),
}
"""What a summary counts."""


def link_run(db: Connection) -> LinkRun | None:
    """Read under what the events were linked."""
    told = db.scalar(select(schema.META.c.value).where(schema.META.c.key == LINK_RUN))
    return None if told is None else decoded(_RUN, told, "meta")


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut a stream into lists of at most ``size``.

    >>> list(batches("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    stream = iter(items)
    while some := list(islice(stream, size)):
        yield some
