"""Pairs of tellings that share a key, small blocks whole and large ones in a window over the order of publication."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from reportedly.link.blocking import COARSE
from reportedly.link.columns import Ints

WINDOW = 60
"""Tellings of one fine key that each is compared with; set where bench "links" loses no pair."""
COARSE_WINDOW = 30
"""The same for keys that many tellings share: they are for what has neither place nor day."""

Numbers = npt.NDArray[np.uint64]


def candidate_pairs(keys: Sequence[Sequence[str]]) -> tuple[Ints, Ints]:
    """Pair the tellings that share a key; tellings stand in the order of publication.

    A block larger than its window is compared along that order only, so that the work grows with the number of
    tellings and not with its square.

    Returns:
        Rows of the pairs, left before right, each pair once, sorted.

    Source: M. Hernandez and S. Stolfo, The merge/purge problem for large databases, SIGMOD 1995.

    >>> [side.tolist() for side in candidate_pairs([("a",), ("b",), ("a", "b")])]
    [[0, 1], [2, 2]]
    """
    owners = np.repeat(np.arange(len(keys), dtype=np.int64), [len(each) for each in keys])
    numbers = np.array([number_of(key) for each in keys for key in each], np.uint64)
    return pairs_of(owners, numbers, len(keys))


def number_of(key: str) -> int:
    """A key as a number of 64 bits, even for a coarse key and odd for a fine one."""
    text = key.encode("utf-8", "surrogatepass")
    return (zlib.crc32(text) << 32 | zlib.adler32(text)) & ~1 | (not key.startswith(COARSE))


def window_of(numbers: Numbers) -> Ints:
    """How many tellings behind it each is compared with, by its key's number.

    >>> window_of(np.array([number_of("~week"), number_of("week")], np.uint64)).tolist() == [COARSE_WINDOW, WINDOW]
    True
    """
    return np.where(numbers & np.uint64(1), WINDOW, COARSE_WINDOW)


def pairs_of(owners: Ints, numbers: Numbers, n: int) -> tuple[Ints, Ints]:
    """Pair owners of equal numbers, by ``number_of``; see ``candidate_pairs``."""
    order = np.lexsort((owners, numbers))
    owners, numbers = owners[order], numbers[order]
    found = [np.zeros(0, np.int64)]
    for step in range(1, WINDOW + 1):
        if step > COARSE_WINDOW:
            fine = (numbers & np.uint64(1)).astype(np.bool_)
            owners, numbers = owners[fine], numbers[fine]
        shared = numbers[step:] == numbers[:-step]
        if not shared.any():
            break
        found.append(np.unique(owners[:-step][shared] * n + owners[step:][shared]))
    pairs = np.unique(np.concatenate(found))
    return pairs // max(n, 1), pairs % max(n, 1)
