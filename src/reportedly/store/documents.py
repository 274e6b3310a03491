"""Writes Documents with their Claims into the database, inside a transaction that somebody else opened."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select

from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.store import schema
from reportedly.store.rows import actor_rows, claim_row, document_row


def add_document(db: Connection, document: Document, claims: Iterable[Claim], run_id: str) -> bool:
    """Keep one Document with its Claims; return False where it was there already."""
    if seq_of(db, document.id) is not None:
        return False
    seq = (db.scalar(select(func.max(schema.DOCUMENTS.c.seq))) or 0) + 1
    db.execute(insert(schema.DOCUMENTS), document_row(document, seq, run_id))
    insert_claims(db, seq, claims)
    forget_failure(db, document.origin.file, document.origin.member)
    return True


def seq_of(db: Connection, document_id: str) -> int | None:
    """Return the order number of a Document, or None."""
    found: int | None = db.scalar(select(schema.DOCUMENTS.c.seq).where(schema.DOCUMENTS.c.id == document_id))
    return found


def insert_claims(db: Connection, seq: int, claims: Iterable[Claim]) -> None:
    """Write the Claims of one Document and their actors."""
    kept = tuple(claims)
    if not kept:
        return
    db.execute(insert(schema.CLAIMS), [claim_row(claim, seq, n) for n, claim in enumerate(kept)])
    actors = [row for claim in kept for row in actor_rows(claim)]
    if actors:
        db.execute(insert(schema.CLAIM_ACTORS), actors)


def forget_failure(db: Connection, file: str, member: str | None) -> None:
    """Drop the Failure of one file and member."""
    table = schema.FAILURES
    db.execute(delete(table).where(table.c.file == file, table.c.member == (member or "")))
