"""How long a write waits for another process that writes: half a minute, or as long as whoever asks has patience."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from reportedly.errors import StoreError

WAIT_S = 30.0
"""Seconds to wait for another process that writes, where nothing else is said."""
_patience: ContextVar[float] = ContextVar("patience", default=WAIT_S)


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Let writes in this block wait so long at most for another process, instead of `WAIT_S`.

    >>> with patience(0.5):
    ...     milliseconds()
    500
    """
    before = _patience.set(seconds)
    try:
        yield
    finally:
        _patience.reset(before)


def milliseconds() -> int:
    """Return how long a write may wait now, as SQLite's ``busy_timeout`` takes it."""
    return int(_patience.get() * 1000)


def unwritable(name: str, error: BaseException) -> StoreError:
    """Say why a database could not be written: another process writes to it (RPT-507), or anything else (RPT-504)."""
    is_busy = isinstance(error, sqlite3.Error) and error.sqlite_errorcode & _PRIMARY in _BUSY
    return StoreError("RPT-507" if is_busy else "RPT-504", where=name, why="" if is_busy else str(error))


_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_PRIMARY = 0xFF
"""The bits of an extended result code that tell its primary one (sqlite.org/rescode.html)."""
