"""Pairs rows with columns one to one so that what the pairs gain is greatest."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def best_pairs(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pair each row or each column, whichever are fewer, so that the sum of gains is greatest; rows ascending.

    Shortest augmenting paths over reduced costs, rows x rows x columns steps.
    Source: H. W. Kuhn, The Hungarian method for the assignment problem, Naval Research Logistics 2, 1955; R. Jonker and
    A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, Computing 38,
    1987.

    >>> best_pairs([[3.0, 2.0], [2.0, 0.0]])
    [(0, 1), (1, 0)]
    """
    table = np.array(gains, float)
    if not table.size:
        return []
    if table.shape[0] > table.shape[1]:
        return sorted((row, column) for column, row in best_pairs(table.T.tolist()))
    return _paired(-table)


def _paired(costs: np.ndarray) -> list[tuple[int, int]]:
    """Cheapest pairs where there are no more rows than columns; column 0 of the work arrays is the row being placed."""
    rows, columns = costs.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    holder = np.zeros(columns + 1, int)
    for row in range(1, rows + 1):
        holder[0] = row
        reach, way = np.full(columns + 1, np.inf), np.zeros(columns + 1, int)
        seen, here = np.zeros(columns + 1, bool), 0
        while holder[here]:
            seen[here] = True
            mine = holder[here]
            slack = costs[mine - 1] - row_price[mine] - column_price[1:]
            closer = ~seen[1:] & (slack < reach[1:])
            reach[1:][closer], way[1:][closer] = slack[closer], here
            free = np.where(seen, np.inf, reach)
            free[0] = np.inf
            nearest = int(free.argmin())
            step = free[nearest]
            np.add.at(row_price, holder[seen], step)
            column_price[seen] -= step
            reach[~seen] -= step
            here = nearest
        while here:
            holder[here] = holder[way[here]]
            here = int(way[here])
    return sorted((int(row) - 1, column) for column, row in enumerate(holder[1:].tolist()) if row)
