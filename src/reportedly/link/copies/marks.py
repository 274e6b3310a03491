"""A sample of a text's shingles, the same ones in every text: by them a passage is found inside a longer text."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.words import Numbers

ONE_IN = 6
"""One shingle in six is a mark: two are in 99 of 100 passages of 40 unchanged words, in all but 1 of 3,000 of 60."""
BELOW = np.uint64(2**64 // ONE_IN)


def marked(shingles: Numbers) -> NDArray[np.int64]:
    """Give the places of a text's marks, in order: shingles whose hash is below a bound.

    Source: U. Manber, Finding similar files in a large file system, USENIX 1994 (sampling by the hash alone); S.
    Schleimer, D. S. Wilkerson and A. Aiken, Winnowing, SIGMOD 2003, for what a sample can miss.

    >>> marked(np.array([5, 2**63, 9], np.uint64)).tolist()
    [0, 2]
    """
    return np.flatnonzero(shingles < BELOW)
