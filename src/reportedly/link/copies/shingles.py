"""Stretches of a few words as numbers, so that shared wording is found by equal numbers."""

from __future__ import annotations

import numpy as np

from reportedly.link.copies.words import Numbers

SIZE = 4
"""Words in a shingle: with one word in ten changed two thirds of them stay (bench set ``copies``, ``found_edit``)."""
STEP = np.uint64(0x9E3779B97F4A7C15)
MIXERS = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


def shingles_of(numbers: Numbers) -> Numbers:
    """Give the hash of every ``SIZE`` words in a row: one shorter by ``SIZE - 1`` than the words, empty for fewer.

    >>> shingles_of(np.arange(6, dtype=np.uint64)).size
    3
    """
    count = numbers.size - SIZE + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    mixed = numbers[:count].copy()
    for shift in range(1, SIZE):
        mixed *= STEP
        mixed += numbers[shift : shift + count]
    return scattered(mixed)


def scattered(numbers: Numbers) -> Numbers:
    """Spread numbers over all 64 bits, one to one.

    Source: the finaliser of SplitMix64, G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number
    generators, OOPSLA 2014.

    >>> int(scattered(np.array([1], np.uint64))[0])
    6238072747940578789
    """
    mixed = numbers ^ (numbers >> np.uint64(30))
    mixed *= MIXERS[0]
    mixed ^= mixed >> np.uint64(27)
    mixed *= MIXERS[1]
    mixed ^= mixed >> np.uint64(31)
    return mixed
