"""Decide whether two groups of mentions in one Document tell the same happening: weights over what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.extract.comparison import compare
from reportedly.extract.sketch import Sketch

SAME = 0.0
"""Log-odds from which two groups are one happening: as likely as not."""


def score_sameness(earlier: Sketch, later: Sketch, weights: Mapping[str, float]) -> float | None:
    """Log-odds that two groups tell one happening, or None where place, day or a whole war's toll forbids it.

    The weights of the comparisons that hold are summed, with that of "always" (pack table ``sameness``), as in a
    Fellegi-Sunter record linkage; they are fitted by logistic regression on annotated reports (training/sameness.py).

    Source: Fellegi and Sunter, A theory for record linkage, JASA 64 (1969).
    """
    told = compare(earlier, later)
    if told is None:
        return None
    return weights["always"] + sum(weights.get(name, 0.0) * value for name, value in told.items())
