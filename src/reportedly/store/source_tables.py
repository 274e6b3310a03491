"""The tables from which sources are counted, and the triggers that note what must be counted anew.

Every row belongs to one document or one event and can be made again from it. Whoever changes a document, a claim or an
event, the triggers note its id in ``source_stale``, so that nobody need remember to; decisions about claims, whose rows
never change, stand in ``judgements``. Tables whose rows are read by source are kept in that order on the disk.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()

SOURCE_DOCUMENTS = Table(
    "source_documents",
    METADATA,
    Column("document_id", String(40), primary_key=True),
    Column("outlet", Text, comment="name of the outlet"),
    Column("outlet_id", String(80), comment="its pack id"),
    Column("outlet_key", Text),
)

SOURCE_PARTS = Table(
    "source_parts",
    METADATA,
    Column("key", Text, primary_key=True, comment="a pack id, or name: and the folded name"),
    Column("document_id", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("type", String(40), nullable=False),
    Column("first_claim", String(60), nullable=False),
    Column("claims", Integer, nullable=False, comment="that it published there; 0: it is only cited"),
    Index("source_parts_by_document", "document_id", "claims", "name"),
    sqlite_with_rowid=False,
)

SOURCE_CITES = Table(
    "source_cites",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("document_id", String(40), primary_key=True, index=True),
    Column("name", Text, primary_key=True, comment="of whom it names as the next behind it"),
    sqlite_with_rowid=False,
)

SOURCE_LABELS = Table(
    "source_labels",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("is_quoted", Integer, primary_key=True, comment="1: words that others quote it with"),
    Column("document_id", String(40), primary_key=True, index=True),
    Column("words", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Column("n", Integer, nullable=False),
    sqlite_with_rowid=False,
)

SOURCE_EVENTS = Table(
    "source_events",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("event_id", String(60), primary_key=True, index=True),
    Column("is_alone", Integer, nullable=False, comment="1: nobody tells it without the source"),
    Column("how_many_agrees", Integer, nullable=False),
    Column("how_many_differs", Integer, nullable=False),
    Column("who_agrees", Integer, nullable=False),
    Column("who_differs", Integer, nullable=False),
    Column("where_agrees", Integer, nullable=False),
    Column("where_differs", Integer, nullable=False),
    sqlite_with_rowid=False,
)

SOURCE_STALE = Table(
    "source_stale",
    METADATA,
    Column("id", String(60), primary_key=True, comment="of a document or an event to be counted anew"),
    sqlite_with_rowid=False,
)

OF_DOCUMENTS = (SOURCE_DOCUMENTS, SOURCE_PARTS, SOURCE_CITES, SOURCE_LABELS)

_DOCUMENT_OF = "SELECT id FROM documents WHERE seq = {row}.document_seq"
_MARKS = {
    "claims": ("INSERT UPDATE DELETE", _DOCUMENT_OF),
    "documents": ("INSERT DELETE", "VALUES ({row}.id)"),
    "events": ("INSERT DELETE", "VALUES ({row}.id)"),
}

TRIGGERS = tuple(
    f"CREATE TRIGGER IF NOT EXISTS source_{table}_{verb} AFTER {verb} ON {table} BEGIN"
    f" INSERT OR IGNORE INTO source_stale {ids.format(row='old' if verb == 'DELETE' else 'new')}; END"
    for table, (verbs, ids) in _MARKS.items()
    for verb in verbs.split()
)
"""What notes changes; an event whose row is updated in place keeps its claims and is not noted."""
