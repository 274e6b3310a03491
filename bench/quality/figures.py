"""A score with the number of items behind it and the bounds of its 95 % interval."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from reportedly.evaluate.metrics import bootstrap_interval, share, wilson_interval


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One metric: its value 0..1 (or a distance), items, and interval; no interval where items are not independent."""

    value: float
    n: int
    low: float | None = None
    high: float | None = None


Figures = dict[str, Figure]


def share_figure(hits: int, n: int) -> Figure:
    """A share of items, with its Wilson interval."""
    low, high = wilson_interval(hits, n)
    return Figure(value=share(hits, n), n=n, low=low, high=high)


def ratio_figure(part: float, whole: float) -> Figure:
    """A ratio that is no share of independent items (an F score): no interval."""
    return Figure(value=part / whole if whole else 0.0, n=round(whole))


def mean_figure(values: Sequence[float]) -> Figure:
    """A mean over items, with its bootstrap interval."""
    low, high = bootstrap_interval(values)
    return Figure(value=share(sum(values), len(values)), n=len(values), low=low, high=high)


def snake(label: str) -> str:
    """The metric name of a label: letters and digits, ``_`` between.

    >>> snake("what: ACLED sub-event")
    'what_acled_sub_event'
    """
    return re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_")
