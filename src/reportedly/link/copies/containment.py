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
Run = tuple[int, int]
"""First word of a passage and the one after its last."""


class Overlap(msgspec.Struct, frozen=True, array_like=True):
    """The passages that two texts share, as runs of words in each: a pure function of the two, fit to be stored."""

    of_later: tuple[Run, ...]
    of_earlier: tuple[Run, ...]


def overlap_of(later: Numbers, earlier: Numbers) -> Overlap:
    """Find what two texts share, both given as the numbers of their words."""
    return Overlap(passages(later, earlier), passages(earlier, later))


def passages(text: Numbers, other: Numbers) -> tuple[Run, ...]:
    """Find the runs of words of ``text`` that stand in ``other``, in order.

    A word is shared where it lies in a shingle of both; gaps of up to ``LONGEST_GAP`` words are bridged. Containment
    as in A. Broder, On the resemblance and containment of documents, SEQUENCES 1997, told as places and not as a share.

    >>> from reportedly.link.copies.words import word_numbers
    >>> long = "Monday. Warplanes struck the old market of the town at noon and killed nine people, medics said."
    >>> passages(word_numbers(long), word_numbers("Again: " + long[20:]))
    ((3, 17),)
    """
    return tuple((first, last + 1) for first, last in _runs(_covered(text, other)) if last + 1 - first >= SHORTEST)


def _covered(text: Numbers, other: Numbers) -> NDArray[np.bool_]:
    """Say of each word whether it lies in a shared shingle."""
    shared = np.isin(shingles_of(text), shingles_of(other))
    covered = np.zeros(text.size, np.bool_)
    for shift in range(SIZE):
        covered[shift : shift + shared.size] |= shared
    return covered


def _runs(covered: NDArray[np.bool_]) -> list[Run]:
    """First and last word of each run, short gaps bridged."""
    at = np.flatnonzero(covered)
    if not at.size:
        return []
    breaks = np.flatnonzero(np.diff(at) > LONGEST_GAP + 1)
    firsts = at[np.concatenate(([0], breaks + 1))]
    lasts = at[np.concatenate((breaks, [at.size - 1]))]
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
