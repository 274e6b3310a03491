"""Compares pairs of tellings slot by slot: what holds, under names, and where slots exclude each other."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from reportedly.link.columns import Columns, Flags, Floats, Ints
from reportedly.link.compared.days import are_on_other_days, compare_days
from reportedly.link.compared.kinds import compare_kinds
from reportedly.link.compared.meeting import Found
from reportedly.link.compared.numbers import compare_numbers
from reportedly.link.compared.places import compare_places
from reportedly.link.compared.sides import compare_sides
from reportedly.link.compared.together import compare_together
from reportedly.link.compared.wording import compare_positions, compare_wording
from reportedly.link.subset import subset_of

CHUNK = 30_000
"""Pairs compared at once: so few that they stay in the cache (bench.speed.linking: a quarter faster than 100,000)."""
MEETING = (
    "place-same-spot",
    "place-near",
    "place-same-area",
    "place-inside",
    "name-shared",
    "number-equal",
    "words-copied",
)
"""What ties two tellings of two reports although they name other authors."""
SLOTS = (compare_places, compare_days, compare_kinds, compare_sides, compare_numbers, compare_wording)


def compare(columns: Columns, left: Ints, right: Ints, *, within: bool) -> tuple[Found, Flags]:
    """Compare pairs of tellings, given by their rows; the order inside a pair does not matter.

    Missing slots are missing: they neither agree nor differ, and have names of their own where they say something.

    Returns:
        For each comparison 0..1 by pair, and where slots exclude each other (days, places, plan and deed, war's toll).
    """
    found: Found = {}
    excluded = np.zeros(len(left), np.bool_)
    for compare_slot in SLOTS:
        told, forbids = compare_slot(columns, left, right)
        found |= told
        if not within or compare_slot is not compare_kinds:  # coding itself told plan, deed and toll apart
            excluded |= forbids
    found |= compare_together(found)
    excluded |= _is_elsewhere(found)
    if within:
        found |= compare_positions(columns, left, right)
        found["turn-next-number"] = found["turn-next-happening"] * found["number-differs"]
        excluded |= _is_another(found) | are_on_other_days(columns, left, right)
    else:
        excluded |= _is_anothers(found)
    return found, excluded


def _is_elsewhere(found: Found) -> Flags:
    """Whether both name a settlement of their own, not near each other, and another number of one kind."""
    elsewhere: Flags = (found["place-elsewhere"] > 0) & (found["number-differs"] > 0)
    return elsewhere


def _is_another(found: Found) -> Flags:
    """Whether the later telling is introduced as another happening, and tells another number of the same kind."""
    another: Flags = (found["later-other"] > 0) & (found["number-differs"] > 0)
    return another


def _is_anothers(found: Found) -> Flags:
    """Whether other authors are named and nothing ties the two: no place, name or number that both tell."""
    tied = np.sum([found[name] for name in MEETING], axis=0) > 0
    others: Flags = (found["who-other"] > 0) & ~tied
    return others


def score_pairs(
    columns: Columns, left: Ints, right: Ints, weights: Mapping[str, float], *, within: bool
) -> tuple[Floats, Flags]:
    """Sum the weights of what holds: log-odds that two tellings tell one happening, and where slots exclude it.

    Source: Fellegi and Sunter, A theory for record linkage, JASA 64 (1969).
    """
    scores = np.full(len(left), weights["always"], np.float32)
    excluded = np.zeros(len(left), np.bool_)
    for at in range(0, len(left), CHUNK):
        part = slice(at, at + CHUNK)
        some, one, two = subset_of(columns, left[part], right[part])
        found, excluded[part] = compare(some, one, two, within=within)
        for name, holds in found.items():
            if name in weights:
                scores[part] += np.float32(weights[name]) * holds
    return scores, excluded
