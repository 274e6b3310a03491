"""Groups tellings by their scores: components of likely pairs, then average-link inside each component."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from reportedly.link.columns import Flags, Floats, Ints

EDGE = 0.0
"""Log-odds from which a pair joins its tellings to one component."""
SAME = 0.0
"""Mean log-odds from which two groups are one happening."""
EXCLUDED = np.float32(-12.0)
"""Log-odds of a pair whose slots exclude each other."""
LARGEST = 1500
"""Tellings of a component that are clustered; a larger one is first cut at higher log-odds."""
SURE = 8.0
"""Log-odds at which a component is no longer cut: what hangs together so closely is one happening."""

Group = tuple[int, ...]
Scores = npt.NDArray[np.float32]


def components(n: int, left: Ints, right: Ints) -> list[Group]:
    """Find what hangs together, rows ascending, components by their first row.

    >>> import numpy as np
    >>> components(4, np.array([0, 2]), np.array([3, 2]))
    [(0, 3), (1,), (2,)]
    """
    parent = list(range(n))
    for a, b in zip(left.tolist(), right.tolist(), strict=True):
        roots = sorted((_root(parent, a), _root(parent, b)))
        parent[roots[1]] = roots[0]
    found: dict[int, list[int]] = defaultdict(list)
    for row in range(n):
        found[_root(parent, row)].append(row)
    return [tuple(rows) for rows in found.values()]


def _root(parent: list[int], row: int) -> int:
    """The first row of a component, with the way there shortened."""
    while parent[row] != row:
        parent[row] = parent[parent[row]]
        row = parent[row]
    return row


def cluster(scores: Scores, sizes: Sequence[float]) -> list[Group]:
    """Join groups by the mean of their pairs' scores, best first, until none reaches SAME (average link).

    Equal scores fall to the pair that stands first, so that the same matrix always gives the same groups.

    Args:
        scores: Symmetric log-odds, (n, n).
        sizes: Weight of each row in means.

    Source: Sokal and Michener, A statistical method for evaluating systematic relationships (1958).

    >>> import numpy as np
    >>> cluster(np.array([[0, 2, -9], [2, 0, -1], [-9, -1, 0]], np.float32), [1, 1, 1])
    [(0, 1), (2,)]
    """
    n = len(scores)
    means = scores.astype(np.float64)
    np.fill_diagonal(means, -np.inf)
    weight = np.array(sizes, np.float64)
    groups: dict[int, list[int]] = {row: [row] for row in range(n)}
    best = means.max(axis=1, initial=-np.inf)
    while n > 1:
        a = int(best.argmax())
        if best[a] < SAME:
            break
        b = int(means[a].argmax())
        a, b = min(a, b), max(a, b)
        row = (means[a] * weight[a] + means[b] * weight[b]) / (weight[a] + weight[b])
        row[[a, b]] = -np.inf
        stale = np.flatnonzero((best == means[:, a]) | (best == means[:, b]))
        means[a], means[:, a] = row, row
        means[b], means[:, b] = -np.inf, -np.inf
        weight[a] += weight[b]
        groups[a] += groups.pop(b)
        best[stale] = means[stale].max(axis=1)
        best = np.maximum(best, row)
        best[a], best[b] = row.max(), -np.inf
    return sorted(tuple(sorted(group)) for group in groups.values())


def matrix_of(n: int, left: Ints, right: Ints, scores: Floats, excluded: Flags) -> Scores:
    """Lay scores of pairs out as a symmetric matrix, excluded ones at EXCLUDED."""
    matrix = np.full((n, n), EXCLUDED, np.float32)
    told = np.where(excluded, EXCLUDED, scores)
    matrix[left, right] = told
    matrix[right, left] = told
    return matrix
