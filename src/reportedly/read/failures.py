"""Named failures of reading, in the words of the error catalogue."""

from __future__ import annotations

from reportedly.errors import CATALOGUE
from reportedly.read.names import written_name
from reportedly.records.run import Failure


def failure_of(code: str, file: str, *, member: str | None = None, why: str | None = None) -> Failure:
    """Make the Failure of a file, or of one record in it, that could not be read.

    >>> failure_of("RPT-206", "a.jsonl", member="line 3", why="no text").message
    'A record is damaged or lacks a text field (no text)'
    """
    title, remedy = CATALOGUE[code]
    message = f"{title} ({why})" if why else title
    return Failure(file=written_name(file), member=member, stage="read", code=code, message=message, remedy=remedy)
