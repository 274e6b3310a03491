"""The event's days under a rule: the narrowest interval told that all others allow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from reportedly.link.aggregation.standing import Ranking, best
from reportedly.records.event import Support
from reportedly.records.values import DateRange

OPEN_DAYS = 100_000
"""Days that an interval with an open end is taken to last."""


def settle_days(supports: Sequence[Support], rank: Ranking | None) -> tuple[dict[str, Any] | None, bool]:
    """Settle when: the narrowest interval that meets all others.

    Where intervals exclude each other: under a rule that ranks, the narrowest that meets all of first rank, null where
    those exclude each other; else from the first day to the last of those told.

    Returns:
        The interval, and whether some exclude each other.
    """
    days = [msgspec.convert(each.value, DateRange) for each in supports]
    agreed = _narrowest([when for when in days if all(_meet(when, other) for other in days)])
    if agreed is not None or not days:
        return _plain(agreed), False
    if rank is None:
        return _plain(_hull(days)), True
    first = [msgspec.convert(each.value, DateRange) for each in best(supports, rank)]
    return _plain(_narrowest([when for when in first if all(_meet(when, other) for other in first)])), True


def _meet(one: DateRange, two: DateRange) -> bool:
    """Whether two intervals have a day in common."""
    return (one.first or "") <= (two.last or "9999") and (two.first or "") <= (one.last or "9999")


def _narrowest(days: Sequence[DateRange]) -> DateRange | None:
    """The shortest interval, the earliest among several."""
    return min(days, key=lambda when: (_length(when), when.first or "", when.last or ""), default=None)


def _length(when: DateRange) -> int:
    """Days from first to last."""
    if when.first is None or when.last is None:
        return OPEN_DAYS
    return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days


def _hull(days: Sequence[DateRange]) -> DateRange:
    """From the first day told to the last."""
    firsts = [when.first for when in days if when.first is not None]
    lasts = [when.last for when in days if when.last is not None]
    return DateRange(first=min(firsts, default=None), last=max(lasts, default=None), precision="days")


def _plain(when: DateRange | None) -> dict[str, Any] | None:
    """The interval as plain values."""
    return None if when is None else msgspec.to_builtins(when)
