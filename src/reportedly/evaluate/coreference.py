"""Scores for coreference: which mentions a system put together against which belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping

import msgspec

from reportedly.evaluate.metrics import share


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """Precision, recall and their harmonic mean, each 0..1; ``n`` is what recall is a share of.

    >>> Agreement(precision=1.0, recall=0.5, n=4).f1
    0.6666666666666666
    """

    precision: float
    recall: float
    n: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where both are."""
        return share(2 * self.precision * self.recall, 1) / (self.precision + self.recall or 1.0)


Clusters = Mapping[Hashable, Hashable]
"""Mention -> the cluster it is in."""


def b_cubed(gold: Clusters, found: Clusters) -> Agreement:
    """Average over mentions how much of their cluster is right; a gold mention that was not found stands alone.

    Source: A. Bagga and B. Baldwin, Algorithms for scoring coreference chains, LREC 1998.

    >>> round(b_cubed({1: "a", 2: "a", 3: "b"}, {1: 0, 2: 0, 3: 0}).precision, 3)
    0.556
    """
    system = _completed(gold, found)
    golds, founds = Counter(gold.values()), Counter(system.values())
    both = Counter((gold[mention], system[mention]) for mention in gold)
    precision = sum(n * n / founds[home] for (_, home), n in both.items())
    recall = sum(n * n / golds[cluster] for (cluster, _), n in both.items())
    return Agreement(precision=share(precision, len(gold)), recall=share(recall, len(gold)), n=len(gold))


def pairwise(gold: Clusters, found: Clusters) -> Agreement:
    """Compare the pairs of mentions put together with those that belong together; ``n`` are the gold pairs.

    >>> pairwise({1: "a", 2: "a", 3: "b"}, {1: 0, 2: 0, 3: 0}).precision
    0.3333333333333333
    """
    system = _completed(gold, found)
    right = _pairs(Counter((gold[mention], system[mention]) for mention in gold))
    together, belong = _pairs(Counter(system.values())), _pairs(Counter(gold.values()))
    return Agreement(precision=share(right, together), recall=share(right, belong), n=belong)


def _completed(gold: Clusters, found: Clusters) -> Clusters:
    """What was found of the gold mentions; those that were not stand alone."""
    return {mention: found.get(mention, ("alone", mention)) for mention in gold}


def _pairs(sizes: Counter[Hashable] | Counter[tuple[Hashable, Hashable]]) -> int:
    """How many pairs groups of such sizes make."""
    return sum(n * (n - 1) // 2 for n in sizes.values())
