"""What is kept of a document's text so that its copies are found without reading it again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.marks import marked
from reportedly.link.copies.minhash import bands_of_texts
from reportedly.link.copies.shingles import SIZE, STEP, scattered, shingles_of
from reportedly.link.copies.words import Numbers, numbers_of

Places = NDArray[np.uint32]
Owners = NDArray[np.int64]


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


def steps_of(signatures: Sequence[Signature]) -> tuple[Numbers, Owners]:
    """Give the steps of many signatures, each once a document, and the places of the documents in ``signatures``.

    >>> steps_of([])[0].size
    0
    """
    sizes = np.array([len(each.marks) // 8 for each in signatures], np.int64)
    marks = np.frombuffer(b"".join([each.marks for each in signatures]), "<u8")
    owners = np.repeat(np.arange(sizes.size), sizes)
    steps = scattered(marks[:-1] * STEP + marks[1:])
    is_inside = owners[1:] == owners[:-1]
    steps, owners = steps[is_inside], owners[:-1][is_inside]
    order = np.lexsort((steps, owners))
    steps, owners = steps[order], owners[order]
    is_first = np.ones(steps.size, np.bool_)
    is_first[1:] = (steps[1:] != steps[:-1]) | (owners[1:] != owners[:-1])
    return steps[is_first], owners[is_first]


def signature_of(text: str) -> Signature:
    """Sign a text: a pure function of its words.

    >>> signature_of("Shells fell on the town.") == signature_of("Shells fell, on the Town")
    True
    """
    return signatures_of([text])[0]


def signatures_of(texts: Sequence[str]) -> list[Signature]:
    """Sign some texts at once, which takes half the time; what one gives does not depend on the others.

    >>> signatures_of(["Shells fell.", "Shells fell on the town."])[1] == signature_of("Shells fell on the town.")
    True
    """
    words = [text.split() for text in texts]
    ends = list(accumulate(len(each) for each in words))
    shingles = shingles_of(numbers_of(chain.from_iterable(words)))
    marks = marked(shingles)
    cuts = [(end - len(each), max(end - len(each), end - SIZE + 1)) for each, end in zip(words, ends, strict=True)]
    bands = bands_of_texts([shingles[first:last] for first, last in cuts])
    found = []
    for (first, last), end, keys in zip(cuts, ends, bands, strict=True):
        low, high = marks.searchsorted((first, last))
        places = marks[low:high]
        found.append(Signature(
            words=end - first, bands=keys.astype("<u8", copy=False).tobytes(),
            marks=shingles[places].astype("<u8", copy=False).tobytes(), places=(places - first).astype("<u4").tobytes(),
        ))  # fmt: skip
    return found
