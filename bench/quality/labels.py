"""F scores of one label an item, averaged over labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportedly.evaluate.metrics import f_score

Pairs = Sequence[tuple[str, str | None]]
"""Gold label and predicted one; None where nothing was predicted."""


def label_f1(pairs: Pairs) -> dict[str, float]:
    """The F1 of every gold label.

    >>> label_f1([("a", "a"), ("a", None), ("b", "a")])
    {'a': 0.5, 'b': 0.0}
    """
    golds, told = Counter(gold for gold, _ in pairs), Counter(predicted for _, predicted in pairs)
    right = Counter(gold for gold, predicted in pairs if gold == predicted)
    return {label: f_score(right[label], told[label], n) for label, n in golds.items()}


def weighted_f1(pairs: Pairs) -> float:
    """The mean of the labels' F1, each counted as often as the gold holds it; 0 where there are no items.

    >>> weighted_f1([("a", "a"), ("a", None), ("b", "a")]) == 1 / 3
    True
    """
    golds = Counter(gold for gold, _ in pairs)
    return sum(score * golds[label] for label, score in label_f1(pairs).items()) / len(pairs) if pairs else 0.0


def macro_f1(pairs: Pairs) -> float:
    """The plain mean of the labels' F1; 0 where there are no items.

    >>> macro_f1([("a", "a"), ("a", None), ("b", "a")])
    0.25
    """
    scores = label_f1(pairs).values()
    return sum(scores) / len(scores) if scores else 0.0
