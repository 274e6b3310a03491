"""Finds which of millions of tellings hang together, cuts what is too large to be clustered, and what changed of it."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import Flags, Floats, Ints
from reportedly.link.coreference import EDGE, LARGEST, SURE

NOT_THERE = -1
"""In the place of the first row of a part: the row is in none."""


def firsts_of(n: int, left: Ints, right: Ints) -> Ints:
    """Give each of n rows the first one that it hangs together with, over any number of pairs.

    Source: Y. Shiloach and U. Vishkin, An O(log n) parallel connectivity algorithm, J. Algorithms 3 (1982).

    >>> firsts_of(4, np.array([0, 2]), np.array([3, 2])).tolist()
    [0, 1, 2, 0]
    """
    first = np.arange(n)
    while len(left):
        one, two = first[left], first[right]
        np.minimum.at(first, np.maximum(one, two), np.minimum(one, two))
        while not np.array_equal(first, further := first[first]):
            first = further
        apart = first[left] != first[right]
        left, right = left[apart], right[apart]
    return first


def parts_of(n: int, left: Ints, right: Ints, scores: Floats) -> Ints:
    """Give each of n rows the first one of its part: of all that pairs scoring EDGE and more connect.

    What has more than LARGEST rows is cut at higher log-odds, again and again; at SURE it stays whole, however large.

    >>> parts_of(3, np.array([0]), np.array([2]), np.array([1.0], np.float32)).tolist()
    [0, 1, 0]
    """
    kept, edge = scores >= EDGE, EDGE
    left, right, scores = left[kept], right[kept], scores[kept]
    first = firsts_of(n, left, right)
    while edge < SURE:
        is_large = np.bincount(first, minlength=n)[first] > LARGEST
        if not is_large.any():
            break
        edge += 1
        kept = is_large[left] & (scores >= edge)
        left, right, scores = left[kept], right[kept], scores[kept]
        again = firsts_of(n, left, right)
        first[is_large] = again[is_large]
    return first


def among(parts: Ints, rows: Flags) -> Ints:
    """Give the parts with NOT_THERE for all but some rows, of which each that is left out hangs alone."""
    return np.where(rows, parts, NOT_THERE)


def rows_of_changed(was: Ints, now: Ints) -> Ints:
    """Find the rows of parts that were not there before with just the rows that they have now, ascending.

    >>> rows_of_changed(np.array([0, 0, 2, 3]), np.array([0, 0, 2, 2])).tolist()
    [2, 3]
    """
    n = len(now)
    here, had = now != NOT_THERE, was != NOT_THERE
    sizes = np.bincount(now[here], minlength=n)
    before = np.bincount(was[had], minlength=n)
    least, most = np.full(n, n), np.full(n, NOT_THERE)
    np.minimum.at(least, now[here], was[here])
    np.maximum.at(most, now[here], was[here])
    is_same = (least == most) & (least != NOT_THERE)
    is_same[is_same] = before[least[is_same]] == sizes[is_same]
    return np.flatnonzero(here & ~is_same[np.where(here, now, 0)])


def parts_in(parts: Ints, rows: Ints) -> list[tuple[int, ...]]:
    """Give the parts of some rows, which are whole parts: their rows, ascending, parts by their first.

    >>> parts_in(np.array([0, 1, 0]), np.array([0, 1, 2]))
    [(0, 2), (1,)]
    """
    if not len(rows):
        return []
    ordered = rows[np.argsort(parts[rows], kind="stable")]
    cuts = np.flatnonzero(np.diff(parts[ordered])) + 1
    return [tuple(each.tolist()) for each in np.split(ordered, cuts)]
