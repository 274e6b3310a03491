"""One SQLite file: opened with its tables, read a page at a time, written in whole transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, create_engine, event, insert, select
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError
from sqlalchemy.schema import CreateIndex, CreateTable

from reportedly.errors import StoreError
from reportedly.store import link_tables, schema

WAIT_S = 30.0
"""Seconds to wait for another process that writes."""
PAGE = 500
"""Rows fetched at once when all are read."""


class Database:
    """A file with the tables of the schema; tables that an older file lacks are added without a word.

    Raises:
        StoreError: RPT-501 if the file cannot be opened or is no database, RPT-502 if another version made it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = _open(path)
        try:
            self._prepare()
        except DatabaseError as error:
            raise StoreError("RPT-501", where=path.name, why=str(error.orig)) from error

    def _prepare(self) -> None:
        """Make the tables of a new database; refuse one of another version."""
        with self.writing() as db:
            _make_tables(db)
            found = db.scalar(select(schema.META.c.value).where(schema.META.c.key == "schema"))
            if found is None:
                db.execute(insert(schema.META), {"key": "schema", "value": schema.VERSION})
            elif found != schema.VERSION:
                why = f"its schema is {found}, this version reads {schema.VERSION}"
                raise StoreError("RPT-502", where=self.path.name, why=why)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that takes the write lock at once, so that order of arrival is never guessed."""
        with self.engine.connect() as db:
            try:
                db.exec_driver_sql("BEGIN IMMEDIATE")
                yield db
                db.exec_driver_sql("COMMIT")
            except IntegrityError as error:
                _roll_back(db)
                raise StoreError("RPT-503", where=self.path.name, why=str(error.orig)) from error
            except OperationalError as error:
                _roll_back(db)
                raise StoreError("RPT-504", where=self.path.name, why=str(error.orig)) from error
            except BaseException:
                _roll_back(db)
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that only reads."""
        with self.engine.connect() as db:
            yield db

    def rows(self, query: Select[Any]) -> Iterator[Any]:
        """Yield the rows of a query, a page at a time."""
        with self.reading() as db:
            yield from db.execute(query.execution_options(yield_per=PAGE))

    def close(self) -> None:
        """Release the file; its write-ahead log is folded into it."""
        self.engine.dispose()


def _roll_back(db: Connection) -> None:
    """End a transaction without a trace; SQLite has ended it already where the disk was full."""
    if db.connection.dbapi_connection is not None and db.connection.dbapi_connection.in_transaction:
        db.exec_driver_sql("ROLLBACK")


def _open(path: Path) -> Engine:
    """Make an engine whose connections wait, keep foreign keys, and write ahead."""
    if not path.parent.is_dir():
        raise StoreError("RPT-501", where=str(path), why="its folder is not there")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": WAIT_S, "isolation_level": None})

    @event.listens_for(engine, "connect")
    def _tune(connection: sqlite3.Connection, _: object) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _make_tables(db: Connection) -> None:
    """Make what is not there yet, in one order, so that two new databases are the same."""
    for table in (*schema.METADATA.sorted_tables, *link_tables.METADATA.sorted_tables):
        db.execute(CreateTable(table, if_not_exists=True))
        for index in sorted(table.indexes, key=lambda found: str(found.name)):
            db.execute(CreateIndex(index, if_not_exists=True))
