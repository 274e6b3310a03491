"""All events of a project as columns of numbers: what is filtered, sorted and drawn, and nothing more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.workflow.review.lists.names import Bools, Ints

Floats = npt.NDArray[np.float64]
NO_DAY = 0
"""Stands for an open end; day 1 is 1 January of the year 1."""
NONE = -1
"""Stands for a number that nobody tells: killed, origins."""


@dataclass(frozen=True)
class Columns:
    """The rows of events, one array a column; the `Sheet` has the names of the columns whose cells are names.

    Days are ordinals (`NO_DAY` where open), ``lat`` and ``lon`` WGS84 degrees, ``radius`` km, not a number where there
    is no point. ``spot`` numbers the exact points of the map, `NONE` for what has none.
    """

    id: npt.NDArray[np.object_]
    status: Ints
    inclusion: Ints
    types: Ints
    actors: Ints
    places: Ints
    country: Ints
    admin1: Ints
    place: Ints
    precision: Ints
    no_place: Ints
    factuality: Ints
    contradictions: Ints
    flags: Ints
    part_of: Ints
    outlet: Ints
    assigned: Ints
    first: Ints
    last: Ints
    published_first: Ints
    published_last: Ints
    lat: Floats
    lon: Floats
    spot: Ints
    is_placed: Bools
    killed_low: Ints
    killed_high: Ints
    reports: Ints
    outlets: Ints
    origins: Ints
    claims: Ints
    disputed: Bools
    unclear_actor: Bools
    repeats: Bools
    version: Ints

    def __len__(self) -> int:
        return len(self.id)

    def put(self, rows: Ints, others: Columns) -> Columns:
        """Put others in the place of some rows, here and now, or, with rows beyond the last, in longer columns."""
        size = max(len(self), int(rows.max(initial=-1)) + 1)
        return Columns(**{each.name: _put(getattr(self, each.name), rows, getattr(others, each.name), size)
                          for each in fields(self)})  # fmt: skip

    @staticmethod
    def joined(parts: Sequence[Columns]) -> Columns:
        """Put columns, at least one lot of them, behind each other."""
        return Columns(**{each.name: np.concatenate([getattr(part, each.name) for part in parts])
                          for each in fields(Columns)})  # fmt: skip


class Marks:
    """What judgements tell of events beside what their records show: the last one's number, and who is to look."""

    def __init__(self, versions: Mapping[str, int] | None = None, assigned: Mapping[str, str] | None = None) -> None:
        self.versions, self.assigned = versions or {}, assigned or {}


@lru_cache(maxsize=65536)
def day_number(told: str | None) -> int:
    """Number a day; `NO_DAY` for none and for what is no full day.

    >>> day_number("0001-01-02"), day_number(None), day_number("2017-13")
    (2, 0, 0)
    """
    try:
        return date.fromisoformat(told[:10]).toordinal() if told else NO_DAY
    except ValueError:
        return NO_DAY


def day_of(number: int) -> str | None:
    """Write a day's number as a day; null for `NO_DAY`.

    >>> day_of(736330), day_of(0)
    ('2017-01-01', None)
    """
    return None if number == NO_DAY else date.fromordinal(number).isoformat()


def _put(old: npt.NDArray[Any], rows: Ints, new: npt.NDArray[Any], size: int) -> npt.NDArray[Any]:
    """An array with others in the place of some rows; the same one where it is long enough."""
    made = old if len(old) == size else np.concatenate([old, np.zeros(size - len(old), old.dtype)])
    made[rows] = new
    return made
