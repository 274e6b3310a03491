"""Some rows of columns by themselves, so that comparing a few pairs costs nothing for all other tellings."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np

from reportedly.link.columns import Columns, Ints

FEW = 4_000
"""Tellings up to which columns are small enough to be compared as they are."""


def subset_of(columns: Columns, left: Ints, right: Ints) -> tuple[Columns, Ints, Ints]:
    """Give the columns of the tellings in some pairs alone, and the pairs as rows of these.

    >>> import numpy as np
    >>> from reportedly.knowledge.load import load_knowledge
    >>> from reportedly.link.columns import columns_of
    >>> none = np.zeros(0, np.int64)
    >>> len(subset_of(columns_of((), load_knowledge().linking), none, none)[0])
    0
    """
    if len(columns) <= FEW:
        return columns, left, right
    is_met = np.zeros(len(columns), np.bool_)
    is_met[left] = is_met[right] = True
    rows = np.flatnonzero(is_met)
    return _taken(columns, rows), np.searchsorted(rows, left), np.searchsorted(rows, right)


def _taken(columns: Any, rows: Ints) -> Any:
    """The same columns, some rows of each."""
    told = {name: getattr(columns, name) for name in columns.__struct_fields__}
    found = {
        name: _taken(value, rows) if isinstance(value, msgspec.Struct) else value[rows] for name, value in told.items()
    }
    return type(columns)(**found)
