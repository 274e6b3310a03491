"""Whether two tellings' numbers are equal, meet ("dozens" and 47), or exclude each other."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import Columns, Flags, Ints
from reportedly.link.compared.meeting import Found, as_floats

TELLING = 5
"""From this number on, equal numbers are seldom chance."""


def compare_numbers(columns: Columns, left: Ints, right: Ints) -> tuple[Found, Flags]:
    """Compare numbers of one kind; those that differ forbid nothing, because reports of one happening do differ."""
    n = len(left)
    equal, telling, meet, kind_shared = (np.zeros(n, np.bool_) for _ in range(4))
    for a in range(columns.low.shape[1]):
        kind, low, high = (each[:, a][left] for each in (columns.count_kind, columns.low, columns.high))
        for b in range(columns.low.shape[1]):
            shared = (kind == columns.count_kind[:, b][right]) & (kind != 0)
            other_low, other_high = columns.low[:, b][right], columns.high[:, b][right]
            kind_shared |= shared
            is_equal = shared & (low == other_low) & (high == other_high)
            equal |= is_equal
            telling |= is_equal & (low >= TELLING)
            meet |= shared & (np.maximum(low, other_low) <= np.minimum(high, other_high))
    found = {
        "number-equal": equal,
        "number-equal-telling": telling,
        "number-meets": meet & ~equal,
        "number-differs": kind_shared & ~meet,
    }
    return {name: as_floats(holds) for name, holds in found.items()}, np.zeros(n, np.bool_)
