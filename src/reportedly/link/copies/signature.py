"""What is kept of a document's text so that its copies are found without reading it again."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.marks import marked
from reportedly.link.copies.minhash import bands_of
from reportedly.link.copies.shingles import STEP, scattered, shingles_of
from reportedly.link.copies.words import Numbers, word_numbers

Places = NDArray[np.uint32]


class Signature(msgspec.Struct, frozen=True, array_like=True):
    """A text in about 1 kB per 500 words, as bytes that any store can keep.

    ``words`` counts them; ``bands`` are 32 keys and ``marks`` sampled shingles of 64 bits each, little-endian;
    ``places`` are the marks' words, counted from 0, of 32 bits each.
    """

    words: int
    bands: bytes
    marks: bytes
    places: bytes

    def band_keys(self) -> Numbers:
        """The band keys: shape (32,), or (0,) for a text too short to be a copy."""
        return np.frombuffer(self.bands, "<u8")

    def mark_keys(self) -> Numbers:
        """The marks, in the order of the text."""
        return np.frombuffer(self.marks, "<u8")

    def steps(self) -> Numbers:
        """The marks two by two, each with the one after it, as one key: they stand for the words between.

        A mark alone is a phrase that anybody may use; two that follow one another are a dozen words in a row.
        """
        marks = self.mark_keys()
        return scattered(marks[:-1] * STEP + marks[1:])

    def mark_places(self) -> Places:
        """The first word of each mark."""
        return np.frombuffer(self.places, "<u4")


def signature_of(text: str) -> Signature:
    """Sign a text: a pure function of its words.

    >>> signature_of("Shells fell on the town.") == signature_of("Shells fell, on the Town")
    True
    """
    numbers = word_numbers(text)
    shingles = shingles_of(numbers)
    places = marked(shingles)
    return Signature(
        words=numbers.size,
        bands=bands_of(shingles).astype("<u8", copy=False).tobytes(),
        marks=shingles[places].astype("<u8", copy=False).tobytes(),
        places=places.astype("<u4").tobytes(),
    )
