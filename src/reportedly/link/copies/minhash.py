"""Short signatures of texts: texts that share most of their wording are likely to share a band."""

from __future__ import annotations

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

    Each of four orders is cut into 32 bins, and the least shingle of each bin is kept, an empty bin taking the next
    one's: one pass for 32 values. A band is the four values of one bin.

    Source: A. Broder, SEQUENCES 1997; P. Li, A. Owen and C.-H. Zhang, One permutation hashing, NIPS 2012;
    A. Shrivastava and P. Li, Densifying one permutation hashing via rotation, ICML 2014.

    >>> bands_of(np.arange(40, dtype=np.uint64)).size
    32
    """
    if not shingles.size:
        return np.zeros(0, np.uint64)
    keys = np.arange(BANDS, dtype=np.uint64)
    for turn in TURNS:
        ordered = np.sort(shingles * turn)
        least = ordered.take(np.searchsorted(ordered, EDGES), mode="wrap")
        keys = scattered(keys * STEP + least)
    return keys
