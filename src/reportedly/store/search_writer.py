"""Fills a project's search index, a document at a time: only those whose claims have changed since."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import msgspec

from reportedly.link.narratives.names import Meaning
from reportedly.link.narratives.terms import Terms
from reportedly.records.claim import Claim
from reportedly.records.narrative import Pattern
from reportedly.store.patience import milliseconds, unwritable
from reportedly.store.search import SearchIndex
from reportedly.store.search_tables import STATEMENTS, TABLES, VERSION

BATCH = 200
"""Documents written in one transaction."""
SPACE = 1_000_000
"""Numbers kept for each document's claims: their number in the index is made of both, whatever came before."""


Seen = Callable[[str], tuple[str, Sequence[Claim]]]
"""Gives a Document's text and its claims as people see them, those alone that may be found."""


class Indexed(NamedTuple):
    """What the index keeps of one claim."""

    published: str | None
    sentence: str
    terms: Terms
    patterns: tuple[Pattern, ...]


Describe = Callable[[Claim, str], Indexed]
"""Describes a claim by its Document's text."""


class SearchWriter:
    """Writes an index; every method is a transaction."""

    def __init__(self, index: SearchIndex) -> None:
        self.index, self.db = index, index.db

    def prepare(self, made_with: str, meanings: Callable[[], Iterable[Meaning]]) -> None:
        """Make the tables; an index of another version or made with other packs is dropped, and all claims are stale.

        Raises:
            StoreError: RPT-504 if the database cannot be written.
        """
        with self._writing():
            is_there = self.index.has("search_state")
            if is_there and (self.index.state("version"), self.index.state("made with")) == (VERSION, made_with):
                return
            for table in TABLES:
                self.db.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in STATEMENTS:
                self.db.execute(statement)
            self.db.execute("INSERT INTO search_stale SELECT DISTINCT document_seq FROM claims")
            self._name(meanings())
            states = (("version", VERSION), ("made with", made_with))
            self.db.executemany("INSERT INTO search_state VALUES (?, ?)", states)

    def mark(self, document_ids: Iterable[str], judged: int) -> None:
        """Note documents as stale that decisions touched, and the last decision that was looked at."""
        with self._writing():
            query = "INSERT OR IGNORE INTO search_stale SELECT seq FROM documents WHERE id = ?"
            self.db.executemany(query, ((name,) for name in document_ids))
            self.db.execute("INSERT OR REPLACE INTO search_state VALUES ('judged', ?)", (str(judged),))

    def refresh(
        self, seen: Seen, describe: Describe, meanings: Callable[[Iterable[Claim]], Iterable[Meaning]]
    ) -> Iterator[int]:
        """Index all stale documents, and yield how many are left after each batch."""
        while stale := self._stale():
            with self._writing():
                for seq in stale[:BATCH]:
                    self._document(seq, seen, describe, meanings)
            yield max(len(stale) - BATCH, 0)

    def _stale(self) -> list[int]:
        """Numbers of the documents to index."""
        with self.index.asking():
            return [row[0] for row in self.db.execute("SELECT document_seq FROM search_stale ORDER BY 1")]

    def _document(
        self, seq: int, seen: Seen, describe: Describe, meanings: Callable[[Iterable[Claim]], Iterable[Meaning]]
    ) -> None:
        """Put the claims of one document in the place of what the index had of it."""
        self._forget(seq)
        row = self.db.execute("SELECT id FROM documents WHERE seq = ?", (seq,)).fetchone()
        text, claims = seen(row[0]) if row else ("", ())
        told = [(seq * SPACE + place, claim, describe(claim, text)) for place, claim in enumerate(claims)]
        self._claims(seq, told)
        self._name(meanings(claim for claim in claims))
        self.db.execute("DELETE FROM search_stale WHERE document_seq = ?", (seq,))

    def _claims(self, seq: int, told: list[tuple[int, Claim, Indexed]]) -> None:
        """Write the claims of one document."""
        rows = ((n, claim.id, seq, one.published, one.sentence, self._other_json(claim)) for n, claim, one in told)
        self.db.executemany("INSERT INTO search_claims VALUES (?, ?, ?, ?, ?, ?)", rows)
        terms = ((n, one.terms) for n, _, one in told)
        self.db.executemany(
            "INSERT INTO search_text(rowid, who, whom, act, place, words) VALUES (?, ?, ?, ?, ?, ?)",
            ((n, each.who, each.whom, each.act, each.place, each.words) for n, each in terms),
        )
        patterns = [(n, pattern) for n, _, one in told for pattern in one.patterns]
        kept = {pattern.key: msgspec.json.encode(pattern).decode("utf-8") for _, pattern in patterns}
        self.db.executemany("INSERT OR IGNORE INTO search_patterns(key, json) VALUES (?, ?)", kept.items())
        self.db.executemany(
            "INSERT INTO search_claim_patterns SELECT ?, id FROM search_patterns WHERE key = ?",
            ((n, pattern.key) for n, pattern in patterns),
        )

    @staticmethod
    def _other_json(claim: Claim) -> str | None:
        """A claim in JSON where it is not what the machine has; None where it is."""
        if claim.status == "proposed":
            return None
        return msgspec.json.encode(claim).decode("utf-8")

    def _forget(self, seq: int) -> None:
        """Drop what the index has of a document."""
        first, last = seq * SPACE, (seq + 1) * SPACE - 1
        self.db.execute("DELETE FROM search_text WHERE rowid BETWEEN ? AND ?", (first, last))
        self.db.execute("DELETE FROM search_claim_patterns WHERE n BETWEEN ? AND ?", (first, last))
        self.db.execute("DELETE FROM search_claims WHERE n BETWEEN ? AND ?", (first, last))

    def _name(self, meanings: Iterable[Meaning]) -> None:
        """Keep what words mean."""
        rows = {(told.words, told.kind, told.terms): tuple(told) for told in meanings if told.words}
        self.db.executemany("INSERT OR IGNORE INTO search_names VALUES (?, ?, ?, ?)", rows.values())

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction, undone where it fails."""
        try:
            self.db.execute(f"PRAGMA busy_timeout={milliseconds()}")
            self.db.execute("BEGIN IMMEDIATE")
            yield
            self.db.execute("COMMIT")
        except BaseException as error:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise unwritable(self.index.path.name, error) from error
            raise
