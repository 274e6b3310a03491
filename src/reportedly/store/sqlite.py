"""Keeps a project in one SQLite file: one transaction for each document, in the order of the input."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import delete, func, insert, select

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.run import Failure, Run
from reportedly.store import link_tables, schema
from reportedly.store.database import Database
from reportedly.store.documents import add_document, forget_failure, insert_claims, seq_of
from reportedly.store.events import SqliteEvents
from reportedly.store.evidence import SqliteEvidence
from reportedly.store.filters import SqliteFilters
from reportedly.store.judgements import SqliteJudgements
from reportedly.store.linking import LinkSession
from reportedly.store.rounds import SqliteRounds
from reportedly.store.rows import claim_from, document_from, document_row, json_of
from reportedly.store.sources import SqliteSources
from reportedly.store.summaries import SqliteSummaries


class SqliteStore:
    """A project's database file; made with its tables when it is not there yet.

    Raises:
        StoreError: RPT-501 if the file cannot be opened or is no database, RPT-502 if another version made it.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path)

    def add(self, document: Document, claims: tuple[Claim, ...], run_id: str) -> bool:
        """Keep one Document with its Claims, whole or not at all; return False where it was there already.

        Raises:
            StoreError: RPT-503 if the Claims break a rule of the tables, such as two with one id.
        """
        with self._database.writing() as db:
            return add_document(db, document, claims, run_id)

    def replace(self, document: Document, claims: tuple[Claim, ...], run_id: str) -> None:
        """Put new Claims in the place of a kept Document's old ones, whole or not at all."""
        with self._database.writing() as db:
            seq = seq_of(db, document.id)
            assert seq is not None, "only a kept document's claims are replaced"
            db.execute(delete(schema.CLAIMS).where(schema.CLAIMS.c.document_seq == seq))
            changed = {k: v for k, v in document_row(document, seq, run_id).items() if k in ("warnings", "run_id")}
            db.execute(schema.DOCUMENTS.update().where(schema.DOCUMENTS.c.seq == seq).values(**changed))
            insert_claims(db, seq, claims)
            traced = link_tables.LINK_DOCUMENTS
            db.execute(traced.update().where(traced.c.document_id == document.id).values(run_id=""))

    def add_failure(self, failure: Failure) -> None:
        """Keep a named Failure, replacing an earlier one of the same file and member."""
        with self._database.writing() as db:
            forget_failure(db, failure.file, failure.member)
            row = {"file": failure.file, "member": failure.member or "", "code": failure.code}
            db.execute(insert(schema.FAILURES), {**row, "json": json_of(failure)})

    def add_run(self, run: Run) -> None:
        """Keep what produced the records, replacing an earlier Run of the same id."""
        with self._database.writing() as db:
            db.execute(delete(schema.RUNS).where(schema.RUNS.c.id == run.id))
            db.execute(insert(schema.RUNS), {"id": run.id, "json": json_of(run)})

    def has_document(self, document_id: str) -> bool:
        """Say whether this Document was coded before."""
        with self._database.reading() as db:
            return seq_of(db, document_id) is not None

    def run_of(self, document_id: str) -> str | None:
        """Return the id of the Run that coded this Document, or None where it is not kept."""
        query = select(schema.DOCUMENTS.c.run_id).where(schema.DOCUMENTS.c.id == document_id)
        with self._database.reading() as db:
            found: str | None = db.scalar(query)
        return found

    def documents(self) -> Iterator[Document]:
        """Yield all Documents, in the order they came."""
        return (
            document_from(row) for row in self._database.rows(select(schema.DOCUMENTS).order_by(schema.DOCUMENTS.c.seq))
        )

    def document(self, document_id: str) -> Document | None:
        """Return one Document, or None."""
        query = select(schema.DOCUMENTS).where(schema.DOCUMENTS.c.id == document_id)
        return next((document_from(row) for row in self._database.rows(query)), None)

    def claims(self) -> Iterator[Claim]:
        """Yield all Claims, by document in the order they came, and place in the text."""
        order = (schema.CLAIMS.c.document_seq, schema.CLAIMS.c.position)
        return (claim_from(row.json) for row in self._database.rows(select(schema.CLAIMS.c.json).order_by(*order)))

    def claim(self, claim_id: str) -> Claim | None:
        """Return one Claim, or None."""
        query = select(schema.CLAIMS.c.json).where(schema.CLAIMS.c.id == claim_id)
        return next((claim_from(row.json) for row in self._database.rows(query)), None)

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """Return the Claims of one Document, in text order."""
        joined = schema.CLAIMS.join(schema.DOCUMENTS)
        query = select(schema.CLAIMS.c.json).select_from(joined).where(schema.DOCUMENTS.c.id == document_id)
        return tuple(claim_from(row.json) for row in self._database.rows(query.order_by(schema.CLAIMS.c.position)))

    def runs(self) -> Iterator[Run]:
        """Yield all Runs, by id."""
        query = select(schema.RUNS.c.json).order_by(schema.RUNS.c.id)
        return (msgspec.json.decode(row.json, type=Run) for row in self._database.rows(query))

    def failures(self) -> Iterator[Failure]:
        """Yield all Failures, by file and member."""
        query = select(schema.FAILURES.c.json).order_by(schema.FAILURES.c.file, schema.FAILURES.c.member)
        return (msgspec.json.decode(row.json, type=Failure) for row in self._database.rows(query))

    def count(self, table: str) -> int:
        """Count the rows of ``documents``, ``claims`` or ``failures``."""
        with self._database.reading() as db:
            return db.scalar(select(func.count()).select_from(schema.METADATA.tables[table])) or 0

    @property
    def events(self) -> SqliteEvents:
        """What linking found."""
        return SqliteEvents(self._database)

    @property
    def evidence(self) -> SqliteEvidence:
        """What stands behind claims and events, many at once."""
        return SqliteEvidence(self._database)

    @property
    def summaries(self) -> SqliteSummaries:
        """What lists need of all events at once."""
        return SqliteSummaries(self._database)

    @property
    def sources(self) -> SqliteSources:
        """What sources are counted from."""
        return SqliteSources(self._database)

    @property
    def filters(self) -> SqliteFilters:
        """Filters that people gave a name."""
        return SqliteFilters(self._database)

    @property
    def rounds(self) -> SqliteRounds:
        """The blind rounds."""
        return SqliteRounds(self._database)

    @property
    def judgements(self) -> SqliteJudgements:
        """What people decided."""
        return SqliteJudgements(self._database)

    @contextmanager
    def linking(self, *, is_durable: bool = False) -> Iterator[LinkSession]:
        """Open the one transaction in which a linking reads and writes: its events appear whole or not at all.

        ``is_durable``: what it wrote is on the disk when it ends, even should the machine lose power.
        """
        with self._database.writing(is_durable=is_durable, is_large=not is_durable) as db:
            yield LinkSession(db)

    @contextmanager
    def looking(self) -> Iterator[LinkSession]:
        """Open what a linking reads, to read alone, as it is at one moment; nothing waits for it."""
        with self._database.looking() as db:
            yield LinkSession(db)

    def close(self) -> None:
        """Release the database; its write-ahead log is folded into the file."""
        self._database.close()
