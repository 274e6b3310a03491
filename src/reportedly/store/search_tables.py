"""The tables of the search index in a project's database: text by slot, patterns, the meanings of names.

All of it can be made again from the claims. Triggers note each document whose claims change, whoever changes them, so
that the index knows what is stale without reading anything; decisions since it was made stand in ``judgements``, and
``json`` is a claim as people see it where that is not what the machine has. Plain SQL for SQLite and its FTS5: `find`
must answer within a second and cannot wait for SQLAlchemy to be imported; another database has its own full-text
search.
"""

from __future__ import annotations

VERSION = "4"
"""Of these tables and of what is written into them; an index of another version is made anew."""

COLUMNS = ("who", "whom", "act", "place", "words")
"""Slots of the full-text table."""

TABLES = ("search_state", "search_claims", "search_patterns", "search_claim_patterns", "search_names", "search_stale",
          "search_text")  # fmt: skip
"""All tables, for dropping."""

_STALE = (
    "CREATE TRIGGER IF NOT EXISTS search_{verb} AFTER {verb} ON claims BEGIN"
    " INSERT OR IGNORE INTO search_stale VALUES ({row}.document_seq); END"
)

STATEMENTS = (
    "CREATE TABLE IF NOT EXISTS search_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS search_claims (n INTEGER PRIMARY KEY, claim_id TEXT NOT NULL UNIQUE,"
    " document_seq INTEGER NOT NULL, published TEXT, sentence TEXT NOT NULL, json TEXT)",
    "CREATE INDEX IF NOT EXISTS search_claims_by_document ON search_claims (document_seq)",
    "CREATE TABLE IF NOT EXISTS search_patterns (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, json TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS search_claim_patterns (n INTEGER, pattern_id INTEGER, PRIMARY KEY (n, pattern_id))"
    " WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS search_names (words TEXT, kind TEXT, terms TEXT, name TEXT NOT NULL,"
    " PRIMARY KEY (words, kind, terms)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS search_stale (document_seq INTEGER PRIMARY KEY)",
    f"CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5({', '.join(COLUMNS)}, detail=column,"
    " tokenize='porter unicode61 remove_diacritics 2')",
    _STALE.format(verb="INSERT", row="new"),
    _STALE.format(verb="UPDATE", row="new"),
    _STALE.format(verb="DELETE", row="old"),
)
"""What makes the index; each may be run again."""
