"""A text as a row of words without case and punctuation: a 64-bit number and the code points of each."""

from __future__ import annotations

import re
from hashlib import blake2b

import msgspec
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Offsets = NDArray[np.int64]

WORD = re.compile(r"\S+")
MOST_KEPT = 500_000
"""Words whose numbers are kept in memory (some 60 MB); beyond that the store begins anew."""


class Words(msgspec.Struct, frozen=True):
    """The words of a text, in order: numbers, and first and last code points (half-open)."""

    numbers: Numbers
    starts: Offsets
    ends: Offsets


class _Numbered(dict[str, int]):
    """The number of each word seen; only how fast it is depends on what was seen before."""

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_KEPT:
            self.clear()
        plain = "".join(filter(str.isalnum, word.casefold())) or word
        digest = blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        number = self[word] = int.from_bytes(digest, "little")
        return number


_NUMBERED = _Numbered()


def word_numbers(text: str) -> Numbers:
    """Give the words of a text, parted by white space, as hashes of 64 bits that are the same on every machine.

    Case and punctuation are no part of a word.

    >>> bool((word_numbers("Syria's “ARMY”") == word_numbers("syrias army.")).all())
    True
    """
    found = text.split()
    return np.fromiter(map(_NUMBERED.__getitem__, found), np.uint64, len(found))


def words_of(text: str) -> Words:
    """Give the words of a text with the code points at which each begins and ends.

    >>> words_of("Shells fell.").ends.tolist()
    [6, 12]
    """
    places = np.array([match.span() for match in WORD.finditer(text)], np.int64).reshape(-1, 2)
    return Words(word_numbers(text), places[:, 0], places[:, 1])
