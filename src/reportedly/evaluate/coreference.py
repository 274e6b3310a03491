"""Scores for coreference: which mentions a system put together against which belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

import msgspec

from reportedly.evaluate.assignment import best_pairs
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


Clusters = Mapping[Any, Hashable]
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


def muc(gold: Clusters, found: Clusters) -> Agreement:
    """Count the links that would have to be added to join what belongs together; lone mentions count for nothing.

    Source: M. Vilain, J. Burger, J. Aberdeen, D. Connolly and L. Hirschman, A model-theoretic coreference scoring
    scheme, MUC-6, 1995.

    >>> round(muc({1: "a", 2: "a", 3: "a"}, {1: 0, 2: 0, 3: 1}).recall, 2)
    0.5
    """
    system = _completed(gold, found)
    belong, kept = _links(gold, system)
    told, right = _links(system, gold)
    return Agreement(precision=share(right, told), recall=share(kept, belong), n=belong)


def _links(whole: Clusters, other: Clusters) -> tuple[int, int]:
    """The links that a partition needs, and those of them that another one has."""
    groups = Counter(whole.values())
    pieces = Counter(home for home, _ in {(whole[mention], other[mention]) for mention in whole})
    return sum(n - 1 for n in groups.values()), sum(n - pieces[home] for home, n in groups.items())


def ceaf_e(gold: Clusters, found: Clusters) -> Agreement:
    """Pair clusters one to one by how alike they are; an F1 of mentions is the likeness of two clusters.

    Source: X. Luo, On coreference resolution performance metrics, HLT-EMNLP 2005 (phi 4).

    >>> round(ceaf_e({1: "a", 2: "a", 3: "b"}, {1: 0, 2: 0, 3: 0}).recall, 2)
    0.4
    """
    system = _completed(gold, found)
    golds, founds = Counter(gold.values()), Counter(system.values())
    both = Counter((gold[mention], system[mention]) for mention in gold)
    alike = {(a, b): 2 * n / (golds[a] + founds[b]) for (a, b), n in both.items()}
    total = sum(_best_total(part) for part in _parts(alike))
    return Agreement(precision=share(total, len(founds)), recall=share(total, len(golds)), n=len(golds))


def conll(gold: Clusters, found: Clusters) -> float:
    """Average the F1 of MUC, B-cubed and CEAF-e, 0..1.

    Source: S. Pradhan, X. Luo, M. Recasens, E. Hovy, V. Ng and M. Strube, Scoring coreference partitions of predicted
    mentions: a reference implementation, ACL 2014.

    >>> conll({1: "a", 2: "a", 3: "b"}, {1: 0, 2: 0, 3: 1})
    1.0
    """
    return (muc(gold, found).f1 + b_cubed(gold, found).f1 + ceaf_e(gold, found).f1) / 3


Alike = dict[tuple[Hashable, Hashable], float]
"""How alike a gold cluster and a found one are, where they share mentions."""


def _parts(alike: Alike) -> list[Alike]:
    """Cut the table into parts that share no cluster, so that each can be paired by itself."""
    touching: dict[tuple[str, Hashable], list[tuple[Hashable, Hashable]]] = {}
    for gold, found in alike:
        touching.setdefault(("gold", gold), []).append((gold, found))
        touching.setdefault(("found", found), []).append((gold, found))
    parts, left = [], dict(alike)
    while left:
        part: Alike = {}
        ahead = [next(iter(left))]
        while ahead:
            pair = ahead.pop()
            if pair in left:
                part[pair] = left.pop(pair)
                ahead += touching["gold", pair[0]] + touching["found", pair[1]]
        parts.append(part)
    return parts


def _best_total(alike: Alike) -> float:
    """The most that clusters paired one to one can be alike in sum."""
    golds = list(dict.fromkeys(gold for gold, _ in alike))
    founds = list(dict.fromkeys(found for _, found in alike))
    table = [[alike.get((gold, found), 0.0) for found in founds] for gold in golds]
    return sum(table[row][column] for row, column in best_pairs(table))
