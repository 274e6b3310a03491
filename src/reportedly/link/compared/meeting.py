"""Set operations over pairs of rows: whether two short lists share an entry, how far two signatures agree."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import Bits, Flags, Floats, Ints

Found = dict[str, Floats]
"""Name of a comparison -> 0..1 for each pair."""


def share_any(one: Ints, two: Ints) -> Flags:
    """Say for each row whether the two lists share an entry other than 0; shapes (n, k) and (n, m).

    >>> import numpy as np
    >>> share_any(np.array([[1, 0]]), np.array([[0, 1]])).tolist(), share_any(np.array([[0]]), np.array([[0]])).tolist()
    ([True], [False])
    """
    found = np.zeros(len(one), np.bool_)
    others = [np.ascontiguousarray(other) for other in two.T if other.any()]
    for column in map(np.ascontiguousarray, one.T):
        is_told = column != 0
        if is_told.any():
            for other in others:
                found |= (column == other) & is_told
    return found


def ones(signatures: Bits) -> Floats:
    """Count the bits of each row."""
    counted: Floats = np.bitwise_count(signatures.view(np.uint64)).sum(axis=1, dtype=np.float32)
    return counted


def agreement(one: Bits, two: Bits) -> Floats:
    """Cosine of two rows of bits, 0 where one is empty.

    >>> import numpy as np
    >>> float(agreement(np.array([[3, 0, 0, 0]], np.uint16), np.array([[1, 0, 0, 0]], np.uint16))[0]) > 0.7
    True
    """
    both, sizes = ones(one & two), ones(one) * ones(two)
    cosine: Floats = (both / np.sqrt(np.maximum(sizes, 1))).astype(np.float32)
    return cosine


def as_floats(flags: Flags) -> Floats:
    """1 where it holds, 0 where not."""
    return flags.astype(np.float32)
