"""Days from a first to a last as numbers of equal spans, exact or widened to weeks, months or years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import numpy.typing as npt

from reportedly.workflow.review.lists.names import Ints

Unit = Literal["day", "week", "month", "year"]
UNITS: tuple[Unit, ...] = ("day", "week", "month", "year")
"""What spans are widened to, from the narrowest."""
_WIDE = 1 << 22
"""After all days that a date can be."""
_EPOCH = date(1970, 1, 1).toordinal()
_MONTH, _YEAR = np.dtype("datetime64[M]"), np.dtype("datetime64[Y]")


@dataclass(frozen=True)
class Spans:
    """The different spans of some rows by their first and last days, as ordinals, and which of them each row has."""

    first: Ints
    last: Ints
    of_row: Ints

    def __len__(self) -> int:
        return len(self.first)


def spans_of(first: Ints, last: Ints, unit: Unit) -> Spans:
    """Number the spans of rows, widened to whole weeks (from Monday), months or years.

    >>> days = np.array([date(2017, 2, 3).toordinal(), date(2017, 2, 28).toordinal()])
    >>> spans = spans_of(days, days, "month")
    >>> [date.fromordinal(int(day)).isoformat() for day in (*spans.first, *spans.last)], spans.of_row.tolist()
    (['2017-02-01', '2017-02-28'], [0, 0])
    """
    begun, ended = _widened(first, last, unit)
    told, which = np.unique(begun * _WIDE + ended, return_inverse=True)
    return Spans(told // _WIDE, told % _WIDE, which)


def _widened(first: Ints, last: Ints, unit: Unit) -> tuple[Ints, Ints]:
    """The first day of the unit in which spans begin, and the last day of that in which they end."""
    if unit == "day":
        return first, last
    if unit == "week":
        return first - (first - 1) % 7, np.minimum(last + 6 - (last - 1) % 7, date.max.toordinal())
    whole = _MONTH if unit == "month" else _YEAR
    after = _units(last, whole) + 1
    return _ordinals(_units(first, whole)), np.minimum(_ordinals(after) - 1, date.max.toordinal())


def _units(days: Ints, whole: np.dtype[np.datetime64]) -> npt.NDArray[np.datetime64]:
    """The months or years of days."""
    return (days - _EPOCH).astype("datetime64[D]").astype(whole)


def _ordinals(units: npt.NDArray[np.datetime64]) -> Ints:
    """The first days of months or years as ordinals; day 1 is 1 January of the year 1."""
    return units.astype("datetime64[D]").astype(np.int64) + _EPOCH
