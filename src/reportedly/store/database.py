"""One SQLite file: opened with its tables, read a page at a time, written in whole transactions."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError
from sqlalchemy.pool import QueuePool
from sqlalchemy.schema import CreateIndex, CreateTable

from reportedly.errors import StoreError
from reportedly.store import judgement_tables, link_tables, schema, settling_tables, source_tables
from reportedly.store.patience import WAIT_S, milliseconds, unwritable

PAGE = 500
"""Rows fetched at once when all are read."""
CACHE_KB, LARGE_CACHE_KB = 2_000, 256_000
"""Kilobytes of the file kept at hand: SQLite's own choice, and where keys fall all over indexes of gigabytes."""
LATER = (link_tables.METADATA, judgement_tables.METADATA, source_tables.METADATA, settling_tables.METADATA)
"""Tables that an older file may lack."""
TRIGGERS = (*source_tables.TRIGGERS, *settling_tables.TRIGGERS)


class Database:
    """A file with the tables of the schema; tables that an older file lacks are added without a word.

    Raises:
        StoreError: RPT-501 if the file cannot be opened or is no database, RPT-502 if another version made it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: tuple[int, int] | None = None
        self.only_reads = is_read_only(path)
        self.engine = _open_to_read(path) if self.only_reads else _open(path)
        try:
            self._check() if self.only_reads else self._prepare()
        except DatabaseError as error:
            raise StoreError("RPT-501", where=path.name, why=str(error.orig)) from error
        self._file = _file_of(path)

    def _prepare(self) -> None:
        """Make the tables of a new database; refuse one of another version.

        Nothing is written, and so nobody waited for, where all of them are there.
        """
        if self._is_whole():
            return
        with self.writing() as db:
            _make_tables(db)
            found = _version_of(db)
            if found is None:
                db.execute(insert(schema.META), {"key": "schema", "value": schema.VERSION})
            elif found != schema.VERSION:
                raise self._other(found)

    def _is_whole(self) -> bool:
        """Say whether this version made the database and nothing is to be added to it."""
        with self.reading() as db:
            there = set(db.exec_driver_sql(_THERE).scalars())
            return there >= _wanted() and _version_of(db) == schema.VERSION

    def _is_other(self) -> bool:
        """Say whether the file is no longer the one that was opened: what is written would be lost or spoil it."""
        return self._file is not None and _file_of(self.path) != self._file

    def _check(self) -> None:
        """Refuse a database of another version, and one that lacks tables: they cannot be made here."""
        with self.reading() as db:
            found = _version_of(db)
            wanted = {name for metadata in (schema.METADATA, *LATER) for name in metadata.tables}
            missing = wanted - set(inspect(db).get_table_names())
        if found != schema.VERSION:
            raise self._other(found)
        if missing:
            why = f"it lacks {', '.join(sorted(missing))} and cannot be written; open it once where it can"
            raise StoreError("RPT-502", where=self.path.name, why=why)

    def _other(self, found: str | None) -> StoreError:
        """Another version's schema."""
        why = f"its schema is {found}, this version reads {schema.VERSION}"
        return StoreError("RPT-502", where=self.path.name, why=why)

    @contextmanager
    def writing(self, *, is_durable: bool = False, is_large: bool = False) -> Iterator[Connection]:
        """One transaction that takes the write lock at once, so that order of arrival is never guessed.

        ``is_durable``: it ends when the disk has it. Else a loss of power may take the last ones, whole, back.
        ``is_large``: it may write most of the file, and keeps `LARGE_CACHE_KB` of it at hand.
        """
        if self.only_reads:
            raise StoreError("RPT-504", where=self.path.name, why="it lies where nothing can be written")
        if self._is_other():
            raise StoreError("RPT-504", where=self.path.name, why="it was moved, deleted or replaced; open it again")
        with self.engine.connect() as db:
            db.exec_driver_sql(f"PRAGMA synchronous={'FULL' if is_durable else 'NORMAL'}")
            db.exec_driver_sql(f"PRAGMA busy_timeout={milliseconds()}")
            db.exec_driver_sql(f"PRAGMA cache_size=-{LARGE_CACHE_KB if is_large else CACHE_KB}")
            try:
                db.exec_driver_sql("BEGIN IMMEDIATE")
                yield db
                db.exec_driver_sql("COMMIT")
            except IntegrityError as error:
                _roll_back(db)
                raise StoreError("RPT-503", where=self.path.name, why=str(error.orig)) from error
            except OperationalError as error:
                _roll_back(db)
                raise unwritable(self.path.name, error.orig or error) from error
            except BaseException:
                _roll_back(db)
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that only reads."""
        with self.engine.connect() as db:
            yield db

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """One transaction that only reads: others may write meanwhile, and it does not see it."""
        with self.engine.connect() as db:
            db.exec_driver_sql("PRAGMA query_only=ON")
            db.exec_driver_sql("BEGIN")
            try:
                yield db
            finally:
                _roll_back(db)
                db.exec_driver_sql("PRAGMA query_only=OFF")

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


def is_read_only(path: Path) -> bool:
    """Say whether a database is there and neither it nor its folder can be written, as on a mount to read from."""
    return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def address_to_read(path: Path) -> str:
    """Give the URI that opens a database only to be read.

    Where nothing lies in its write-ahead log it is told not to change, for SQLite else wants a file beside it.
    """
    log = path.with_name(path.name + "-wal")
    has_log = log.is_file() and log.stat().st_size > 0
    return f"{path.absolute().as_uri()}?mode=ro" + ("" if has_log else "&immutable=1")


def _open_to_read(path: Path) -> Engine:
    """Make an engine that never writes."""
    return create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(address_to_read(path), uri=True, isolation_level=None,
                                                     timeout=WAIT_S, check_same_thread=False),
        poolclass=QueuePool,
    )  # fmt: skip


def _version_of(db: Connection) -> str | None:
    """The version of the schema that a database was made with."""
    found: str | None = db.scalar(select(schema.META.c.value).where(schema.META.c.key == "schema"))
    return found


def _file_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from another at its path; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _wanted() -> set[str]:
    """The names of all that a database has: columns as TABLE.COLUMN, indexes, and triggers."""
    tables = [table for metadata in (schema.METADATA, *LATER) for table in metadata.sorted_tables]
    columns = {f"{table.name}.{column.name}" for table in tables for column in table.columns}
    indexes = {str(index.name) for table in tables for index in table.indexes}
    return columns | indexes | {found[1] for sql in TRIGGERS if (found := _TRIGGER.search(sql))}


_THERE = (
    "SELECT name FROM sqlite_master UNION ALL"
    " SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
)
"""What a database has, by the names of `_wanted` and others."""
_TRIGGER = re.compile(r"TRIGGER IF NOT EXISTS (\w+)")


def _make_tables(db: Connection) -> None:
    """Make what is not there yet, in one order, so that two new databases are the same."""
    for table in (table for metadata in (schema.METADATA, *LATER) for table in metadata.sorted_tables):
        db.execute(CreateTable(table, if_not_exists=True))
        _add_columns(db, table)
        for index in sorted(table.indexes, key=lambda found: str(found.name)):
            db.execute(CreateIndex(index, if_not_exists=True))
    for trigger in TRIGGERS:
        db.exec_driver_sql(trigger)


def _add_columns(db: Connection, table: Table) -> None:
    """Give a table that an earlier version made the columns that it lacks; they are empty there, and may be."""
    there = {row[1] for row in db.exec_driver_sql(f"PRAGMA table_info({table.name})")}
    for column in table.columns:
        if column.name not in there:
            kind = column.type.compile(db.dialect)
            db.exec_driver_sql(f'ALTER TABLE {table.name} ADD COLUMN "{column.name}" {kind}')
