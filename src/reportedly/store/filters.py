"""Keeps the filters that people gave a name, in their canonical spelling."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text, delete, insert, select

from reportedly.store import schema
from reportedly.store.database import Database

FILTERS = Table(
    "filters",
    schema.METADATA,
    Column("name", String(80), primary_key=True),
    Column("filter", Text, nullable=False, comment="in its canonical spelling"),
)


class SqliteFilters:
    """The named filters of a project's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, str]:
        """Return all filters by name, in the order of names."""
        with self._database.reading() as db:
            rows = db.execute(select(FILTERS.c.name, FILTERS.c.filter).order_by(FILTERS.c.name))
            return {row[0]: row[1] for row in rows}

    def put(self, name: str, filter: str) -> None:
        """Keep a filter, in the place of another of its name."""
        with self._database.writing() as db:
            db.execute(delete(FILTERS).where(FILTERS.c.name == name))
            db.execute(insert(FILTERS), {"name": name, "filter": filter})

    def drop(self, name: str) -> bool:
        """Forget a filter; say whether there was one."""
        with self._database.writing() as db:
            return bool(db.execute(delete(FILTERS).where(FILTERS.c.name == name)).rowcount)
