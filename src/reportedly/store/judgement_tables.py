"""The table of judgements: what people decided; rows are added and never changed.

A database that an earlier version made gains it when it is opened.
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, MetaData, String, Table, Text

METADATA = MetaData()

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False, comment="order, from 1"),
    Column("id", String(24), nullable=False, unique=True),
    Column("target", String(80), nullable=False, index=True, comment="id of a claim, event, document or judgement"),
    Column("field", String(24)),
    Column("decision", String(12), nullable=False, index=True),
    Column("reviewer", Text, nullable=False, index=True),
    Column("time", String(32), nullable=False, comment="ISO 8601, UTC"),
    Column("round", String(60), index=True),
    Column("digest", String(64), nullable=False, comment="SHA-256 of the canonical JSON without it"),
    Column("json", Text, nullable=False),
)
