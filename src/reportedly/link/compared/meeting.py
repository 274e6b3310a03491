"""Set operations over pairs of rows: whether two short lists share an entry, how far two signatures agree."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import Bits, Flags, Floats, Ints

Found = dict[str, Floats]
"""Name of a comparison -> 0..1 for each pair."""

_ONES = np.array([bin(number).count("1") for number in range(1 << 16)], np.uint8)


def share_any(one: Ints, two: Ints) -> Flags:
    """Say for each row whether the two lists share an entry other than 0; shapes (n, k) and (n, m).

    >>> import numpy as np
    >>> share_any(np.array([[1, 0]]), np.array([[0, 1]])).tolist(), share_any(np.array([[0]]), np.array([[0]])).tolist()
    ([True], [False])
    """
    found = np.zeros(len(one), np.bool_)
    for column in one.T:
        for other in two.T:
            found |= (column == other) & (column != 0)
    return found


def ones(signatures: Bits) -> Floats:
    """Count the bits of each row."""
    counted: Floats = _ONES[signatures].sum(axis=1, dtype=np.float32)
    return counted


def agreement(one: Bits, two: Bits) -> Floats:
    """Cosine of two rows of bits, 0 where one is empty.

    >>> import numpy as np
    >>> float(agreement(np.array([[3]], np.uint16), np.array([[1]], np.uint16))[0]) > 0.7
    True
    """
    both, sizes = ones(one & two), ones(one) * ones(two)
    cosine: Floats = (both / np.sqrt(np.maximum(sizes, 1))).astype(np.float32)
    return cosine


def as_floats(flags: Flags) -> Floats:
    """1 where it holds, 0 where not."""
    return flags.astype(np.float32)
