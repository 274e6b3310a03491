"""Ridge logistic regression over named features, small enough to be written down as a table of weights."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np

STEPS = 60
"""Newton steps at most; ten are the rule."""
FREE = 1.0
"""Strength of the penalty on what is left free: so weak that it only keeps the solution finite."""


def fit_weights(examples: Sequence[tuple[Mapping[str, float], bool]], l2: float) -> dict[str, float]:
    """Fit weights by Newton's method; a feature that an example does not name is 0 there.

    ``l2`` is the strength of the penalty on each weight, the one of "always" included.

    Returns:
        Log-odds by feature, with the constant as "always".

    >>> weights = fit_weights([({"a": 1.0}, True), ({}, False)] * 50, l2=1.0)
    >>> weights["a"] > 1 > 0 > weights["always"]
    True
    """
    names = sorted({name for features, _ in examples for name in features})
    column = {name: number for number, name in enumerate([*names, "always"])}
    rows = np.zeros((len(examples), len(column)))
    rows[:, -1] = 1.0
    for number, (features, _) in enumerate(examples):
        for name, value in features.items():
            rows[number, column[name]] = value
    penalties = np.full(len(column), l2)
    weights = _newton(rows, np.array([is_so for _, is_so in examples], float), penalties)
    return {name: float(weights[at]) for name, at in column.items()}


def fit_table(
    names: Sequence[str],
    table: np.ndarray,
    labels: np.ndarray,
    l2: float,
    times: np.ndarray | None = None,
    free: Collection[str] = (),
) -> dict[str, float]:
    """Fit as ``fit_weights`` does on examples that lie in a table already, one column a name.

    ``times`` says how often each example counts, once where it is not given; the weights of ``free`` names and the
    constant are held back by FREE alone, whatever ``l2`` is.

    >>> fit_table(["a"], np.array([[1.0], [0.0]] * 50), np.array([True, False] * 50), 1.0)["a"] > 1
    True
    """
    rows = np.column_stack([table, np.ones(len(table))])
    penalties = np.array([FREE if name in free else l2 for name in names] + [FREE])
    weights = _newton(rows, labels.astype(float), penalties, times)
    return {name: float(weight) for name, weight in zip([*names, "always"], weights, strict=True)}


def _newton(rows: np.ndarray, labels: np.ndarray, l2: np.ndarray, times: np.ndarray | None = None) -> np.ndarray:
    """Minimise the penalised log loss."""
    weights = np.zeros(rows.shape[1])
    times = np.ones(len(rows)) if times is None else times
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (times * (likely - labels)) + l2 * weights
        curve = (rows.T * (times * likely * (1 - likely))) @ rows + np.diag(l2)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights
