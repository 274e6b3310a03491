"""Short signatures of texts: texts that share most of their wording are likely to share a band."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportedly.link.copies.shingles import STEP, scattered
from reportedly.link.copies.words import Numbers

BANDS, ROWS = 32, 4
"""Two texts with Jaccard similarity J share a band with probability about 1 - (1 - J**4)**32: .88 at .5, 1.0 at .8."""
TURNS = scattered(np.arange(1, ROWS + 1, dtype=np.uint64) * STEP) | np.uint64(1)
"""Odd multipliers of 64 bits: each is another order of all numbers (shorter ones lose recall)."""
EDGES = np.arange(BANDS, dtype=np.uint64) << np.uint64(64 - 5)


def bands_of(shingles: Numbers) -> Numbers:
    """Give the 32 band keys of a text's shingles; none for a text without shingles.

    >>> bands_of(np.arange(40, dtype=np.uint64)).size
    32
    """
    return bands_of_texts([shingles])[0]


def bands_of_texts(texts: Sequence[Numbers]) -> list[Numbers]:
    """Give the 32 band keys of the shingles of each text; none for a text without shingles.

    Each of four orders is cut into 32 bins, and the least shingle of each bin is kept, an empty bin taking the next
    one's: one pass for 32 values. A band is the four values of one bin.

    Source: A. Broder, SEQUENCES 1997; P. Li, A. Owen and C.-H. Zhang, One permutation hashing, NIPS 2012;
    A. Shrivastava and P. Li, Densifying one permutation hashing via rotation, ICML 2014.

    >>> [bands.size for bands in bands_of_texts([np.arange(40, dtype=np.uint64), np.zeros(0, np.uint64)])]
    [32, 0]
    """
    least = np.array([_least(shingles) for shingles in texts if shingles.size], np.uint64).reshape(-1, ROWS, BANDS)
    keys = np.tile(np.arange(BANDS, dtype=np.uint64), (len(least), 1))
    for row in range(ROWS):
        keys = scattered(keys * STEP + least[:, row])
    found = iter(keys)
    return [next(found) if shingles.size else np.zeros(0, np.uint64) for shingles in texts]


def _least(shingles: Numbers) -> list[Numbers]:
    """The least shingle of each bin in each order: four times 32."""
    orders = shingles * TURNS[:, np.newaxis]
    orders.sort(axis=1)
    return [order.take(order.searchsorted(EDGES), mode="wrap") for order in orders]
