"""Pairs of documents that may share text, from their signatures alone; never all pairs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.link.copies.minhash import BANDS
from reportedly.link.copies.signature import Signature, steps_of
from reportedly.link.copies.standing import is_in
from reportedly.link.copies.words import Numbers

EARLIEST = 4
"""Holders of a key that every later holder is compared with; with the holder just before, pairs grow with documents."""
FEWEST_STEPS = 2
"""Steps (two marks in a row) that two documents share before they are compared; one alone is a common formula."""
Indices = NDArray[np.int64]
SHIFT = 32


def candidates(signatures: Sequence[Signature], standing: Numbers) -> list[tuple[int, int]]:
    """Give pairs (earlier, later) of places in ``signatures``, which lie in the order of their documents, sorted.

    Texts that share a MinHash band (most of their wording), or two steps that are no standing text (a passage).

    >>> from reportedly.link.copies.signature import signature_of
    >>> text = "Warplanes struck the market of the town at noon."
    >>> candidates([signature_of(text), signature_of("Nothing like it."), signature_of(text)], np.zeros(0, np.uint64))
    [(0, 2)]
    """
    if not signatures:
        return []
    banded = np.flatnonzero([bool(each.bands) for each in signatures])
    keys = np.frombuffer(b"".join([each.bands for each in signatures]), "<u8").reshape(-1, BANDS)
    bands = (_key_pairs(keys[:, number], banded) for number in range(BANDS))
    steps, counts = np.unique(_key_pairs(*_of_steps(signatures, standing)), return_counts=True)
    pairs = np.unique(np.concatenate([*bands, steps[counts >= FEWEST_STEPS]]))
    return list(zip((pairs >> SHIFT).tolist(), (pairs & ((1 << SHIFT) - 1)).tolist(), strict=True))


def _of_steps(signatures: Sequence[Signature], standing: Numbers) -> tuple[Numbers, Indices]:
    """All steps that are no standing text, once a document, and the documents they are of."""
    keys, owners = steps_of(signatures)
    own = ~is_in(keys, standing)
    return keys[own], owners[own]


def _key_pairs(keys: Numbers, owners: Indices) -> Indices:
    """Pair each holder of a key with its earliest ones and the one before, as earlier << 32 | later."""
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    begins = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if keys.size else np.zeros(0, np.int64)
    first = np.repeat(begins, np.diff(np.append(begins, keys.size)))
    here = np.arange(keys.size)
    pairs = []
    for step in range(EARLIEST):
        later = here > first + step
        pairs.append((owners[first[later] + step] << SHIFT) | owners[later])
    late = here > first + EARLIEST
    pairs.append((owners[here[late] - 1] << SHIFT) | owners[late])
    return np.concatenate(pairs)
