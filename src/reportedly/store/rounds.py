"""Keeps the blind rounds of a project: what was asked for, and which claims were drawn; codings are judgements."""

from __future__ import annotations

import msgspec
from sqlalchemy import Column, Integer, String, Table, Text, func, insert, select

from reportedly.records.blind import BlindRound
from reportedly.store import schema
from reportedly.store.database import Database
from reportedly.store.rows import decoded, json_of

ROUNDS = Table(
    "rounds",
    schema.METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False, comment="order in which they were started, from 1"),
    Column("id", String(40), nullable=False, unique=True),
    Column("json", Text, nullable=False),
)
_ROUND = msgspec.json.Decoder(BlindRound)


class SqliteRounds:
    """The blind rounds of a project's database, in the order in which they were started."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rounds(self) -> tuple[BlindRound, ...]:
        """Return all rounds.

        Raises:
            StoreError: RPT-505 if a row is damaged.
        """
        query = select(ROUNDS.c.json).order_by(ROUNDS.c.seq)
        return tuple(decoded(_ROUND, row.json, "rounds") for row in self._database.rows(query))

    def claim_ids(self) -> tuple[str, ...]:
        """Return the ids of all claims, to draw from."""
        return tuple(row.id for row in self._database.rows(select(schema.CLAIMS.c.id)))

    def add(self, started: BlindRound) -> None:
        """Keep a round that was started.

        Raises:
            StoreError: RPT-503 if one of its id is there already.
        """
        with self._database.writing() as db:
            seq = (db.scalar(select(func.max(ROUNDS.c.seq))) or 0) + 1
            db.execute(insert(ROUNDS), {"seq": seq, "id": started.id, "json": json_of(started)})
