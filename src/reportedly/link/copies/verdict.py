"""Whether what two documents share makes one a copy of the other, in whole or in part."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.containment import Overlap, Run

WHOLE = 0.5
"""Of a document's own words: from here on it is the other's text over again (bench set ``copies``)."""
LONG = 36
"""Words of one passage that independent reports do not share: a sentence that all quote is shorter, formulas of one
agency ran to 20 words in 213 news articles read, passages of a wire to 37 and more."""
COUNTED, SEVERAL = 18, 54
"""Words of passages that count together, and how many in all are as good as a long one."""
SHORT_WHOLE = 0.8
"""Of both texts' words, where neither is long enough for a long passage: alerts and briefs."""
Mask = NDArray[np.bool_]


def mask_of(runs: Iterable[Run], words: int) -> Mask:
    """Mark the words of a text that lie in runs.

    >>> mask_of([(1, 3)], 4).tolist()
    [False, True, True, False]
    """
    mask = np.zeros(words, np.bool_)
    for first, end in runs:
        mask[first:end] = True
    return mask


def is_strong(runs: Iterable[Run], own: Mask) -> bool:
    """Say whether runs have a long passage, or several that count together, without standing text.

    >>> own = mask_of([(0, 60)], 100)
    >>> is_strong([(0, 12), (20, 60)], own), is_strong([(0, 18), (20, 40), (50, 80)], own)
    (True, False)
    """
    sizes = [int(own[first:end].sum()) for first, end in runs]
    return max(sizes, default=0) >= LONG or sum(size for size in sizes if size >= COUNTED) >= SEVERAL


def may_be_copy(overlap: Overlap, later: int, earlier: int) -> bool:
    """Say whether what two texts of so many words share can be enough: a fifth of a brief may be all that is its own.

    >>> may_be_copy(Overlap(((0, 12),), ((5, 17),)), 400, 300)
    False
    """
    sizes = [[end - first for first, end in runs] for runs in (overlap.of_later, overlap.of_earlier)]
    if any(max(each, default=0) >= LONG or sum(n for n in each if n >= COUNTED) >= SEVERAL for each in sizes):
        return True
    return 5 * sum(sizes[0]) >= min(later, earlier)


def share_of(mask: Mask, own: Mask) -> float:
    """The part of a text's own words (no standing text) that a mask holds, 0..1.

    >>> share_of(mask_of([(0, 2)], 4), mask_of([(0, 4)], 4))
    0.5
    """
    return float((mask & own).sum() / max(1, own.sum()))


def is_whole(later: float, earlier: float, has_passage: bool) -> bool:
    """Say whether shares of two texts make the later one the earlier one's text over again.

    >>> is_whole(0.95, 0.3, True), is_whole(0.6, 0.6, False)
    (True, False)
    """
    return later >= WHOLE if has_passage else min(later, earlier) >= SHORT_WHOLE
