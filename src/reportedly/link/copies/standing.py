"""What an outlet prints again and again (closing paragraphs, tag lines, formulas): no sign of a copied report."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.shingles import SIZE, scattered
from reportedly.link.copies.signature import Signature, steps_of
from reportedly.link.copies.words import Numbers, word_numbers

FEWEST = 3
"""Documents of one outlet that hold a step (two marks in a row) before it is taken to be standing text."""
LARGEST_SHARE = 0.5
"""Of a document's steps; one that repeats more than this is an update or a reprint, and has no vote."""


def standing_steps(signatures: Sequence[Signature], outlets: Sequence[str | None]) -> Numbers:
    """Give the steps that some outlet prints in many reports otherwise its own, sorted.

    A function of the set of documents: neither their order nor what was known before matters. Documents without an
    outlet are taken for one outlet's.

    >>> standing_steps([], []).size
    0
    """
    if not signatures:
        return np.zeros(0, np.uint64)
    steps, owner = steps_of(signatures)
    names = np.array([scattered(word_numbers(f"outlet{name}")).sum() for name in outlets], np.uint64)
    _, slot, count = np.unique(scattered(steps ^ names[owner]), return_inverse=True, return_counts=True)
    often = count[slot] >= FEWEST
    all_of = np.bincount(owner, minlength=len(signatures))
    often_of = np.bincount(owner, weights=often, minlength=len(signatures))
    votes = often & (often_of[owner] <= LARGEST_SHARE * all_of[owner])
    voted = np.bincount(slot, weights=votes, minlength=count.size)
    return np.unique(steps[votes & (voted[slot] >= FEWEST)])


def is_in(numbers: Numbers, known: Numbers) -> NDArray[np.bool_]:
    """Say of each number whether it is among the known, which are sorted.

    >>> is_in(np.array([1, 9], np.uint64), np.array([2, 9], np.uint64)).tolist()
    [False, True]
    """
    if not known.size:
        return np.zeros(numbers.size, np.bool_)
    at = np.minimum(known.searchsorted(numbers), known.size - 1)
    return np.equal(known[at], numbers)


def standing_words(signature: Signature, standing: Numbers) -> NDArray[np.bool_]:
    """Say of each word of a text whether it is standing text: from one mark of a standing step to the other."""
    found = np.zeros(signature.words, np.bool_)
    places = signature.mark_places().tolist()
    for step in np.flatnonzero(is_in(signature.steps(), standing)).tolist():
        found[places[step] : places[step + 1] + SIZE] = True
    return found
