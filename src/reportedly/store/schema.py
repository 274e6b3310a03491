"""The tables of a project's database, written so that SQLite and PostgreSQL both hold them.

``json`` columns hold the whole record in the documented JSON shape and are what is read back; the columns beside
them exist to be searched. Nothing here depends on the clock: the same documents under the same Run give the same
rows, whether or not the work was interrupted (only ``meta`` and file names differ between projects).
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

VERSION = "1"
"""Of the schema; a database of another version is refused with RPT-502."""

METADATA = MetaData()

META = Table("meta", METADATA, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False))

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False, comment="order of arrival, from 1"),
    Column("id", String(40), nullable=False, unique=True),
    Column("file", Text, nullable=False),
    Column("member", Text),
    Column("sha256", String(64), nullable=False, index=True, comment="of the original bytes"),
    Column("media_type", String(80), nullable=False),
    Column("charset", String(40)),
    Column("language", String(16), nullable=False, index=True),
    Column("outlet", Text, index=True),
    Column("published", String(32), index=True),
    Column("title", Text),
    Column("url", Text),
    Column("text", Text, nullable=False),
    Column("warnings", Text, nullable=False, comment="JSON list"),
    Column("run_id", String(40), nullable=False, comment="the Run that coded it"),
    Index("documents_by_run", "id", "run_id"),
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("document_seq", ForeignKey("documents.seq", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False, comment="among the document's claims, from 0"),
    Column("id", String(60), nullable=False, unique=True),
    Column("happening", String(60), nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("factuality", String(16), nullable=False),
    Column("acled", String(60), index=True),
    Column("acled_type", String(60)),
    Column("plover", String(16), index=True),
    Column("first_day", String(10), comment="ISO 8601, included"),
    Column("last_day", String(10), comment="ISO 8601, included"),
    Column("country", String(2)),
    Column("admin1", Text),
    Column("place_id", String(60), index=True),
    Column("lat", Float, comment="WGS84 degrees of the first place"),
    Column("lon", Float),
    Column("last_source", Text, comment="name of the chain's last link"),
    Column("depth", Integer, nullable=False, comment="links in the chain"),
    Column("json", Text, nullable=False),
    Index("claims_by_day", "first_day", "last_day"),
    Index("claims_by_point", "lat", "lon"),
)

CLAIM_ACTORS = Table(
    "claim_actors",
    METADATA,
    Column("claim_id", ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True),
    Column("side", String(4), primary_key=True, comment="who or whom"),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("actor_id", String(80), index=True),
    Column("name", Text, nullable=False),
    Column("kind", String(40), nullable=False),
)

FAILURES = Table(
    "failures",
    METADATA,
    Column("file", Text, primary_key=True),
    Column("member", Text, primary_key=True, comment="empty for a whole file"),
    Column("code", String(8), nullable=False),
    Column("json", Text, nullable=False),
)

RUNS = Table("runs", METADATA, Column("id", String(40), primary_key=True), Column("json", Text, nullable=False))
