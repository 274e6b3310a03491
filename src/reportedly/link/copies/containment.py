"""Which passages of one text stand in another: runs of shared wording, whatever their order."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.shingles import SIZE, shingles_of
from reportedly.link.copies.words import Numbers

LONGEST_GAP = 3
"""Words in a row that may differ inside a passage: an edited name, number or verb."""
SHORTEST = 10
"""Words of a passage; shorter runs are phrases that all use ("according to the Observatory for Human Rights")."""
Places = NDArray[np.int64]
Run = tuple[int, int]
"""First word of a passage and the one after its last."""


class Overlap(msgspec.Struct, frozen=True, array_like=True):
    """The passages that two texts share, as runs of words in each: a pure function of the two, fit to be stored."""

    of_later: tuple[Run, ...]
    of_earlier: tuple[Run, ...]


class Wording(msgspec.Struct, frozen=True):
    """A text made ready to be compared: its shingles, and each different one, sorted, with where it begins first."""

    shingles: Numbers
    keys: Numbers
    firsts: Places


def wording_of(numbers: Numbers) -> Wording:
    """Make the numbers of a text's words ready to be compared."""
    shingles = shingles_of(numbers)
    keys, firsts = np.unique(shingles, return_index=True)
    return Wording(shingles, keys, firsts)


def overlap_of(later: Wording, earlier: Wording) -> Overlap:
    """Find what two texts share."""
    of_later = passages(later, earlier)
    return Overlap(of_later, passages(earlier, later) if of_later else ())


def passages(text: Wording, other: Wording) -> tuple[Run, ...]:
    """Find the runs of words of ``text`` that stand in ``other`` as one run too, in order.

    A word is shared where it lies in a shingle of both. A run goes on over gaps of up to ``LONGEST_GAP`` words, in the
    other text as well: phrases that lie scattered there are no passage. Containment as in A. Broder, On the resemblance
    and containment of documents, SEQUENCES 1997, told as places and not as a share.

    >>> from reportedly.link.copies.words import word_numbers
    >>> long = "Monday. Warplanes struck the old market of the town at noon and killed nine people, medics said."
    >>> text, other = (wording_of(word_numbers(each)) for each in (long, "Again: " + long[20:]))
    >>> passages(text, other)
    ((3, 17),)
    """
    here, there = _shared(text, other)
    return tuple((first, last) for first, last in _runs(here, there) if last - first >= SHORTEST)


def _shared(text: Wording, other: Wording) -> tuple[Places, Places]:
    """Where shared shingles begin in a text, and where each begins first in the other one."""
    if not other.keys.size:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    slots = np.minimum(other.keys.searchsorted(text.shingles), other.keys.size - 1)
    here = np.flatnonzero(other.keys[slots] == text.shingles)
    return here, other.firsts[slots[here]]


def _runs(here: Places, there: Places) -> list[Run]:
    """First word and the one after the last of each run of shingles that go on in both texts."""
    if not here.size:
        return []
    ahead = here[1:] - here[:-1]
    aside = there[1:] - there[:-1] - ahead
    breaks = np.flatnonzero((ahead > LONGEST_GAP + SIZE) | (np.abs(aside) > LONGEST_GAP))
    firsts = here[np.concatenate(([0], breaks + 1))]
    ends = here[np.concatenate((breaks, [here.size - 1]))] + SIZE
    return list(zip(firsts.tolist(), ends.tolist(), strict=True))
