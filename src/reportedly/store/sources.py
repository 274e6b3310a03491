"""Counts sources from the rows that are kept of each document and event."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, get_args

from sqlalchemy import select

from reportedly.link.profiles.agreement import FIELDS, summed
from reportedly.link.profiles.labels import labels_among
from reportedly.records.profile import Named
from reportedly.records.source import SourceType
from reportedly.records.sourced import SourceTold, SourceVolume
from reportedly.store import schema
from reportedly.store.database import Database
from reportedly.store.source_session import NOTE, SourceSession

TYPES = frozenset(get_args(SourceType))
_PARTS = """
SELECT key, name, type, min(first_claim), sum(claims > 0), sum(claims), sum(claims = 0) FROM source_parts {where}
GROUP BY key
"""
_EVENTS = "SELECT key, count(*), sum(is_alone) FROM source_events {where} GROUP BY key"
_CITES = "SELECT name, count(*) FROM source_cites WHERE key = ? GROUP BY name"
_CITED_BY = """
SELECT o.name, count(*) FROM source_parts p JOIN source_parts o ON o.document_id = p.document_id AND o.claims > 0
WHERE p.key = ? AND p.claims = 0 GROUP BY o.name
"""
_COPIES = """
SELECT coalesce(o.outlet, o.document_id), count(*) FROM source_documents d
JOIN link_copies c ON c.{mine} = d.document_id AND c.kind = 'whole'
JOIN source_documents o ON o.document_id = c.{others}
WHERE d.outlet_key = ? AND o.outlet_key <> ? GROUP BY 1
"""
_SUMS = ", ".join(f"sum({field}_agrees), sum({field}_differs)" for field in FIELDS)
_LABELS = "SELECT words, actor, sum(n) FROM source_labels WHERE key = ? AND is_quoted = ? GROUP BY words, actor"
_ALONE = "SELECT event_id FROM source_events WHERE key = ? AND is_alone ORDER BY event_id LIMIT ? OFFSET ?"


class SqliteSources:
    """The sources of a project's database, as far as their rows are up to date."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def only_reads(self) -> bool:
        """Whether nothing can be written."""
        return self._database.only_reads

    def note(self) -> str | None:
        """Return what the rows were made with, or None where there are none."""
        with self._database.reading() as db:
            found: str | None = db.scalar(select(schema.META.c.value).where(schema.META.c.key == NOTE))
        return found

    def has_stale(self) -> bool:
        """Say whether any document or event is to be counted anew."""
        return bool(self._ask("SELECT 1 FROM source_stale LIMIT 1"))

    def volumes(self, key: str | None = None) -> tuple[SourceVolume, ...]:
        """Return what each source has a part in, in no order; of one alone where its key is given."""
        where, values = ("WHERE key = ?", (key,)) if key is not None else ("", ())
        events = {row[0]: (row[1], row[2]) for row in self._ask(_EVENTS.format(where=where), *values)}
        return tuple(
            SourceVolume(
                key=row[0], name=row[1], type=row[2], reports=row[4], claims=row[5], cited_in=row[6],
                events=events.get(row[0], (0, 0))[0], alone=events.get(row[0], (0, 0))[1],
            )
            for row in self._ask(_PARTS.format(where=where), *values)
        )  # fmt: skip

    def told(self, key: str) -> SourceTold:
        """Return whom a source cites, copies and agrees with, and its words."""
        sums = self._ask(f"SELECT {_SUMS} FROM source_events WHERE key = ?", key)[0]
        verdicts = [(field, agrees) for field in FIELDS for agrees in (True, False)]
        return SourceTold(
            cites=_named(self._ask(_CITES, key)), cited_by=_named(self._ask(_CITED_BY, key)),
            copies=_named(self._ask(_COPIES.format(mine="document_id", others="original_id"), key, key)),
            copied_by=_named(self._ask(_COPIES.format(mine="original_id", others="document_id"), key, key)),
            agreement=summed({verdict: n or 0 for verdict, n in zip(verdicts, sums, strict=True)}),
            labels=labels_among({(row[0], row[1]): row[2] for row in self._words(key)}),
        )  # fmt: skip

    def alone(self, key: str, offset: int = 0, limit: int | None = None) -> tuple[str, ...]:
        """Return the ids of events that nobody tells without a source, sorted; all from ``offset`` without a limit."""
        return tuple(row[0] for row in self._ask(_ALONE, key, -1 if limit is None else limit, offset))

    @contextmanager
    def counting(self) -> Iterator[SourceSession]:
        """Open a transaction in which rows are made anew; nobody else writes meanwhile."""
        with self._database.writing() as db:
            yield SourceSession(db)

    def _words(self, key: str) -> list[Any]:
        """A source's words in what it published; where it published nothing, in what it is quoted with."""
        published = "SELECT 1 FROM source_parts WHERE key = ? AND claims > 0 LIMIT 1"
        return self._ask(_LABELS, key, 0 if self._ask(published, key) else 1)

    def _ask(self, query: str, *values: object) -> list[Any]:
        """All rows of a question."""
        with self._database.reading() as db:
            return list(db.exec_driver_sql(query, values).all())


def _named(rows: list[Any]) -> tuple[Named, ...]:
    """Names with their numbers, the most frequent first."""
    return tuple(Named(name=row[0], n=row[1]) for row in sorted(rows, key=lambda row: (-row[1], row[0])))
