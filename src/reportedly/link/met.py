"""Tellings that a piece of comparing needs, apart from all others: who they are, their rows, and which are paired."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.link.columns import Ints
from reportedly.link.packed import Rows

RowsOf = Callable[[Ints], Rows]
"""Gives the packed rows of tellings by their numbers."""
Places = npt.NDArray[np.int32]


class MetPairs(NamedTuple):
    """Some tellings by their numbers, ascending, with their rows; and pairs of them by where they stand among these."""

    numbers: Ints
    rows: Rows
    left: Places
    right: Places


class MetParts(NamedTuple):
    """The same of sets of tellings that hang together."""

    numbers: Ints
    rows: Rows
    parts: list[tuple[int, ...]]


def met_in_pairs(rows_of: RowsOf, left: Ints, right: Ints) -> MetPairs:
    """Give pairs with the rows of the tellings in them.

    >>> met_in_pairs(lambda numbers: numbers * 10, np.array([3, 3]), np.array([7, 9])).rows.tolist()
    [30, 70, 90]
    """
    if not len(left):
        none = np.zeros(0, np.int64)
        return MetPairs(none, rows_of(none), none.astype(np.int32), none.astype(np.int32))
    first = min(left.min(), right.min())
    is_met = np.zeros(max(left.max(), right.max()) - first + 1, np.bool_)
    is_met[left - first] = is_met[right - first] = True
    at = np.cumsum(is_met, dtype=np.int32) - 1
    numbers = np.flatnonzero(is_met) + first
    return MetPairs(numbers, rows_of(numbers), at[left - first], at[right - first])


def met_in_parts(rows_of: RowsOf, parts: Sequence[tuple[int, ...]]) -> MetParts:
    """Give sets of tellings with their rows.

    >>> met_in_parts(lambda numbers: numbers * 10, [(3, 9), (4, 7)]).parts
    [(0, 3), (1, 2)]
    """
    numbers = np.array(sorted(number for part in parts for number in part), np.int64)
    found = [tuple(numbers.searchsorted(part).tolist()) for part in parts]
    return MetParts(numbers, rows_of(numbers), found)
