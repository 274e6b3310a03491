"""Groups tellings by their scores: components of likely pairs, then joining of groups inside each component."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from reportedly.link.columns import Flags, Floats, Ints

EDGE = 0.0
"""Log-odds from which a pair joins its tellings to one component."""
SAME = 0.0
"""Log-odds from which two groups are one happening, the mean of their best pair's and of all their pairs'."""
EXCLUDED = np.float32(-40.0)
"""Log-odds of a pair whose slots exclude each other: so low that hardly anything outweighs it."""
LARGEST = 300
"""Tellings of a component that are clustered by all their pairs (45,000, a fifth of a second); a larger one is cut. The
largest of the open articles of bench/quality/links has 49."""
SURE = 8.0
"""Log-odds at which a component is no longer cut: what hangs together so closely is one happening."""

Group = tuple[int, ...]
Scores = npt.NDArray[np.float32]
Wide = npt.NDArray[np.float64]


def components(n: int, left: Ints, right: Ints) -> list[Group]:
    """Find what hangs together, rows ascending, components by their first row.

    >>> import numpy as np
    >>> components(4, np.array([0, 2]), np.array([3, 2]))
    [(0, 3), (1,), (2,)]
    """
    parent = list(range(n))
    for a, b in zip(left.tolist(), right.tolist(), strict=True):
        one, two = _root(parent, a), _root(parent, b)
        parent[max(one, two)] = min(one, two)
    found: dict[int, list[int]] = {}
    for row in range(n):
        found.setdefault(_root(parent, row), []).append(row)
    return [tuple(rows) for rows in found.values()]


def _root(parent: list[int], row: int) -> int:
    """The first row of a component, with the way there shortened."""
    while parent[row] != row:
        parent[row] = parent[parent[row]]
        row = parent[row]
    return row


def cut_components(n: int, left: Ints, right: Ints, scores: Floats, edge: float = EDGE) -> list[Group]:
    """Find components of pairs that score ``edge`` and more; those larger than LARGEST are cut at higher log-odds.

    A component that still hangs together at SURE stays whole, however large.

    >>> import numpy as np
    >>> cut_components(3, np.array([0]), np.array([2]), np.array([1.0], np.float32))
    [(0, 2), (1,)]
    """
    kept = scores >= edge
    left, right, scores = left[kept], right[kept], scores[kept]
    found: list[Group] = []
    for rows in components(n, left, right):
        if len(rows) <= LARGEST or edge >= SURE:
            found.append(rows)
            continue
        at = np.array(rows, np.int64)
        inside = np.isin(left, at)
        first, second = np.searchsorted(at, left[inside]), np.searchsorted(at, right[inside])
        parts = cut_components(len(rows), first, second, scores[inside], edge + 1)
        found += [tuple(rows[row] for row in part) for part in parts]
    return sorted(found)


def cluster(scores: Scores) -> list[Group]:
    """Join the two groups that go together best, again and again, until none reaches SAME.

    How two groups go together is the mean of their best pair and of all their pairs: one likely pair alone does not
    chain two happenings together, and a happening told in many ways is not lost in the mean. Equal scores fall to the
    pair that stands first, so that the same matrix always gives the same groups.

    Args:
        scores: Symmetric log-odds, (n, n).

    Source: Sokal and Michener, A statistical method for evaluating systematic relationships (1958), for the mean.

    >>> import numpy as np
    >>> cluster(np.array([[0, 2, -9], [2, 0, -4], [-9, -4, 0]], np.float32))
    [(0, 1), (2,)]
    """
    n = len(scores)
    means, tops = scores.astype(np.float64), scores.astype(np.float64)
    weight = np.ones(n)
    groups: dict[int, list[int]] = {row: [row] for row in range(n)}
    both = (means + tops) / 2
    np.fill_diagonal(both, -np.inf)
    best = both.max(axis=1, initial=-np.inf)
    while len(groups) > 1:
        a = int(best.argmax())
        if best[a] < SAME:
            break
        a, b = sorted((a, int(both[a].argmax())))
        before = both[[a, b]]
        _join(a, b, means, tops, both, weight)
        groups[a] += groups.pop(b)
        _refresh(a, b, before, both, best)
    return sorted(tuple(sorted(group)) for group in groups.values())


def _join(a: int, b: int, means: Wide, tops: Wide, both: Wide, weight: Wide) -> None:
    """Let row a stand for both and take row b out."""
    means[a] = means[:, a] = (means[a] * weight[a] + means[b] * weight[b]) / (weight[a] + weight[b])
    tops[a] = tops[:, a] = np.maximum(tops[a], tops[b])
    weight[a] += weight[b]
    row = np.where(np.isneginf(both[a]) | np.isneginf(both[b]), -np.inf, (means[a] + tops[a]) / 2)
    both[a] = both[:, a] = row
    both[b] = both[:, b] = -np.inf


def _refresh(a: int, b: int, before: Wide, both: Wide, best: Wide) -> None:
    """Find again the best partner of the rows whose best was one of the two, or is their union."""
    stale = np.flatnonzero(best == np.maximum(before[0], before[1]))
    best[stale] = both[stale].max(axis=1)
    np.maximum(best, both[a], out=best)
    best[a], best[b] = both[a].max(), -np.inf


def matrix_of(n: int, left: Ints, right: Ints, scores: Floats, excluded: Flags) -> Scores:
    """Lay scores of pairs out as a symmetric matrix, excluded ones at EXCLUDED."""
    matrix = np.full((n, n), EXCLUDED, np.float32)
    told = np.where(excluded, EXCLUDED, scores)
    matrix[left, right] = told
    matrix[right, left] = told
    return matrix
