"""Asks a project's search index: what words may mean, which claims match, and what is known of these."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from reportedly.errors import StoreError
from reportedly.link.narratives.names import Meaning
from reportedly.link.narratives.ranking import Part
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.document import Document, Origin
from reportedly.records.narrative import Pattern
from reportedly.store.database import address_to_read, is_read_only
from reportedly.store.search_tables import VERSION

WAIT_S = 30.0
"""Seconds to wait for another process that writes."""
_CLAIM = msgspec.json.Decoder(Claim)
_REPORTED = msgspec.json.Decoder(Reported)
_PATTERN = msgspec.json.Decoder(Pattern)

_MATCHES = """
CREATE TEMP TABLE hit AS
SELECT n, sum(points) AS points FROM ({parts}) GROUP BY n
"""
_PART = "SELECT rowid AS n, {points} AS points FROM search_text WHERE search_text MATCH ?"
_BEST = """
SELECT hit.n, hit.points FROM hit JOIN search_claims USING (n)
WHERE hit.points >= ? ORDER BY hit.points DESC, published IS NULL, published, claim_id LIMIT ?
"""
_LOAD = """
SELECT coalesce(s.json, claims.json), s.sentence, d.id, d.file, d.outlet, d.published
FROM search_claims s LEFT JOIN claims ON claims.id = s.claim_id JOIN documents d ON d.seq = s.document_seq
WHERE s.n = ?
"""


class Hits(NamedTuple):
    """The best claims by their number with their points, best first, and how many are as good in all."""

    points: dict[int, int]
    total: int


class Told(NamedTuple):
    """A claim that was found, with its sentence and what was told of its Document (whose text is left out)."""

    claim: Claim
    sentence: str
    document: Document


class SearchIndex:
    """The search side of a project's database, opened without the rest of the store.

    Raises:
        StoreError: RPT-501 if the file cannot be opened or is no database.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            where, is_uri = (address_to_read(path), True) if is_read_only(path) else (str(path), False)
            self.db = sqlite3.connect(where, uri=is_uri, timeout=WAIT_S, isolation_level=None)
            self.db.execute("PRAGMA temp_store=MEMORY")
            if not is_uri:
                self.db.execute("PRAGMA synchronous=NORMAL")
        except sqlite3.Error as error:
            raise StoreError("RPT-501", where=path.name, why=str(error)) from error

    def has(self, table: str) -> bool:
        """Say whether the database has a table."""
        with self.asking():
            return bool(self.db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone())

    def is_current(self) -> bool:
        """Say whether the index is there and knows all claims and all that people decided."""
        with self.asking():
            if not self.has("search_state") or self.state("version") != VERSION:
                return False
            is_stale = self.db.execute("SELECT 1 FROM search_stale LIMIT 1").fetchone()
            return not is_stale and self.judged() == self.last_judgement()

    def is_safe(self) -> bool:
        """Say whether all that the index lacks are decisions, and none of them can have sealed anything."""
        with self.asking():
            if not self.has("search_state") or self.state("version") != VERSION:
                return False
            is_stale = self.db.execute("SELECT 1 FROM search_stale LIMIT 1").fetchone()
            query = "SELECT 1 FROM judgements WHERE seq > ? AND decision IN ('seal', 'retract') LIMIT 1"
            return not is_stale and self.db.execute(query, (self.judged(),)).fetchone() is None

    def judged(self) -> int:
        """Return the number of the last judgement that the index knows; 0 where it knows none."""
        return int(self.state("judged") or 0)

    def last_judgement(self) -> int:
        """Return the number of the last judgement of the project; 0 where there is none."""
        if not self.has("judgements"):
            return 0
        return int(self.db.execute("SELECT max(seq) FROM judgements").fetchone()[0] or 0)

    def state(self, key: str) -> str | None:
        """Return what the index was made with, or None."""
        found = self.db.execute("SELECT value FROM search_state WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    def lookup(self, phrases: Sequence[str]) -> Mapping[str, tuple[Meaning, ...]]:
        """Return the meanings of those folded phrases that have any."""
        found: dict[str, list[Meaning]] = {}
        query = f"SELECT words, kind, terms, name FROM search_names WHERE words IN ({_marks(phrases)}) ORDER BY 1, 2, 3"
        with self.asking():
            for row in self.db.execute(query, tuple(phrases)):
                found.setdefault(row[0], []).append(Meaning(*row))
        return {words: tuple(meanings) for words, meanings in found.items()}

    def match(self, parts: Sequence[Part], good: float, most: int) -> Hits:
        """Return the claims with at least the share ``good`` of the best one's points, at most ``most``."""
        if not parts:
            return Hits({}, 0)
        asked = " UNION ALL ".join(_PART.format(points=int(part.points)) for part in parts)
        with self.asking():
            self.db.execute("DROP TABLE IF EXISTS temp.hit")
            self.db.execute(_MATCHES.format(parts=asked), tuple(map(_expression, parts)))
            best = self.db.execute("SELECT max(points) FROM hit").fetchone()[0] or 0
            (total,) = self.db.execute("SELECT count(*) FROM hit WHERE points >= ?", (best * good,)).fetchone()
            return Hits(dict(self.db.execute(_BEST, (best * good, most)).fetchall()), total)

    def told(self, numbers: Sequence[int]) -> dict[int, Told]:
        """Return the claims of some numbers."""
        with self.asking():
            rows = ((n, self.db.execute(_LOAD, (n,)).fetchone()) for n in numbers)
            return {n: _told(row) for n, row in rows if row is not None}

    def patterns(self, numbers: Sequence[int]) -> dict[int, tuple[Pattern, ...]]:
        """Return the patterns of some claims, by key."""
        query = (
            "SELECT json FROM search_claim_patterns JOIN search_patterns ON id = pattern_id WHERE n = ? ORDER BY key"
        )
        kept: dict[str, Pattern] = {}
        with self.asking():
            rows = {n: [row[0] for row in self.db.execute(query, (n,))] for n in numbers}
        for text in {text for texts in rows.values() for text in texts}:
            kept[text] = _PATTERN.decode(text)
        return {n: tuple(kept[text] for text in texts) for n, texts in rows.items()}

    def number_of(self, claim_id: str) -> int | None:
        """Return the number of a claim, or None where the index does not know it."""
        return next(iter(self.numbers_of((claim_id,))), None)

    def numbers_of(self, claim_ids: Sequence[str]) -> list[int]:
        """Return the numbers of some claims, ascending; those that the index does not know are left out."""
        if not self.has("search_claims"):
            return []
        query = "SELECT n FROM search_claims WHERE claim_id = ?"
        with self.asking():
            rows = (self.db.execute(query, (name,)).fetchone() for name in claim_ids)
            return sorted(row[0] for row in rows if row is not None)

    def telling(self, key: str) -> list[int]:
        """Return the numbers of the claims that tell a pattern, by day of publication (unknown last)."""
        query = """
        SELECT s.n FROM search_patterns p JOIN search_claim_patterns c ON c.pattern_id = p.id
        JOIN search_claims s ON s.n = c.n WHERE p.key = ? ORDER BY s.published IS NULL, s.published, s.claim_id
        """
        with self.asking():
            return [row[0] for row in self.db.execute(query, (key,))]

    def beside(self, claim_id: str) -> tuple[str, ...]:
        """Return the claims of the events that hold a claim, itself among them; none where nothing is linked."""
        if not self.has("event_claims"):
            return ()
        query = """
        SELECT DISTINCT b.claim_id FROM event_claims a JOIN event_claims b ON b.event_id = a.event_id
        WHERE a.claim_id = ? ORDER BY b.claim_id
        """
        with self.asking():
            return tuple(row[0] for row in self.db.execute(query, (claim_id,)))

    def recurring(self) -> Iterator[tuple[Pattern, list[int]]]:
        """Yield the patterns that two Documents or more tell, by key, each with the numbers of its claims."""
        query = """
        SELECT p.json, group_concat(c.n) FROM search_patterns p JOIN search_claim_patterns c ON c.pattern_id = p.id
        JOIN search_claims s ON s.n = c.n GROUP BY p.id HAVING count(DISTINCT s.document_seq) > 1 ORDER BY p.key
        """
        with self.asking():
            for json, numbers in self.db.execute(query):
                yield _PATTERN.decode(json), sorted(map(int, numbers.split(",")))

    def events(self, claim_ids: Sequence[str]) -> dict[str, str]:
        """Return the event of each claim, where events have been linked; the first where a policy cut it in two."""
        if not self.has("event_claims"):
            return {}
        query = "SELECT min(event_id) FROM event_claims WHERE claim_id = ?"
        with self.asking():
            rows = ((claim_id, self.db.execute(query, (claim_id,)).fetchone()[0]) for claim_id in claim_ids)
            return {claim_id: event_id for claim_id, event_id in rows if event_id is not None}

    def reported(self, document_ids: Sequence[str]) -> dict[str, Reported]:
        """Return what linking knows of some Documents, where they have been linked."""
        if not self.has("link_documents"):
            return {}
        query = "SELECT reported FROM link_documents WHERE document_id = ?"
        with self.asking():
            rows = ((one, self.db.execute(query, (one,)).fetchone()) for one in document_ids)
            return {one: _REPORTED.decode(row[0]) for one, row in rows if row and row[0]}

    def count(self, table: str) -> int:
        """Count the rows of ``documents`` or ``claims``."""
        with self.asking():
            return int(self.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) if self.has(table) else 0

    def close(self) -> None:
        """Release the file."""
        self.db.close()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Turn what the database complains of into a coded error."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError("RPT-501", where=self.path.name, why=str(error)) from error


def _marks(values: Sequence[object]) -> str:
    """A question mark for each value."""
    return ", ".join("?" for _ in values)


def _expression(part: Part) -> str:
    """A condition in the language of the full-text index; terms hold word characters only, and stand in quotes."""
    told = _among(part.columns, part.terms)
    return f"({told}) OR ({_among(('place',), part.places)})" if part.places else told


def _among(columns: Sequence[str], terms: Sequence[str]) -> str:
    """Any of some terms in some columns."""
    return f"{{{' '.join(columns)}}} : ({' OR '.join(map(_quoted, terms))})"


def _quoted(term: str) -> str:
    """A term as a string of the full-text language."""
    return '"' + term.replace('"', '""') + '"'


def _told(row: tuple[str, str, str, str, str | None, str | None]) -> Told:
    """A row as a claim with its sentence and Document."""
    json, sentence, document_id, file, outlet, published = row
    origin = Origin(file=file, sha256="", media_type="text/plain")
    document = Document(id=document_id, text="", outlet=outlet, published=published, origin=origin)
    return Told(_CLAIM.decode(json), sentence, document)
