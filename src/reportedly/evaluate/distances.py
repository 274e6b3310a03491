"""How far two coders' values lie apart: 0 for the same, 1 for nothing in common; what Krippendorff's alpha weighs.

All distances are bounded by 1, so that "the text tells none" (None) can stand beside values: it is 1 away from each.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from reportedly.evaluate.metrics import great_circle_km

FAR_KM = 161.0
"""Places this far apart have nothing in common: 100 miles, the usual limit of geoparsing ("accuracy at 161 km": Cheng,
Caverlee and Lee, CIKM 2010; Gritta, Pilehvar and Collier, Lang. Resources and Evaluation 2020)."""
FAR_DAYS = 30.0
"""Days this far apart have nothing in common: the month, by which conflict events are counted when they are counted
coarsely (as in UCDP's monthly candidate events, Hegre et al., Research and Politics 2020)."""

Ends = tuple[int | None, int | None]
Days = tuple[str | None, str | None]
Spot = tuple[float, float] | str


def nominal(one: Any, other: Any) -> float:
    """Tell whether two names differ at all.

    >>> nominal("Grenade", "Grenade"), nominal("Grenade", None)
    (0.0, 1.0)
    """
    return float(one != other)


def masi(one: frozenset[str] | None, other: frozenset[str] | None) -> float:
    """Compare two sets: less where one holds the other than where they merely overlap.

    Source: R. Passonneau, Measuring agreement on set-valued items (MASI), LREC 2006.

    >>> round(masi(frozenset("ab"), frozenset("abc")), 3), masi(frozenset("a"), None)
    (0.556, 1.0)
    """
    if one == other:
        return 0.0
    if not one or not other:
        return 1.0
    both = one & other
    nested = 2 / 3 if both in (one, other) else 1 / 3
    return 1 - (nested * len(both) / len(one | other))


def ratio(one: float, other: float) -> float:
    """Compare two counts: one more matters more among three than among a hundred.

    Source: the ratio metric of K. Krippendorff, Computing Krippendorff's alpha-reliability, 2011, section E.

    >>> ratio(3, 4) > ratio(100, 101), ratio(0, 0)
    (True, 0.0)
    """
    return ((one - other) / (one + other)) ** 2 if one + other else 0.0


def ranges(one: Ends | None, other: Ends | None) -> float:
    """Compare two counts with open or closed ends: the mean of what lies between the lows and between the highs.

    >>> ranges((3, 3), (3, 3)), ranges((3, None), (3, 3)), ranges(None, (3, 3))
    (0.0, 0.5, 1.0)
    """
    if one is None or other is None:
        return nominal(one, other)
    return sum(_end_apart(a, b) for a, b in zip(one, other, strict=True)) / 2


def days(one: Days | None, other: Days | None) -> float:
    """Compare two stretches of days: the mean square of what lies between their ends, in months at most one.

    Source: the interval metric of K. Krippendorff (2011), on days, bounded by FAR_DAYS.

    >>> days(("2018-06-27", "2018-06-27"), ("2018-06-30", "2018-06-30"))
    0.01
    """
    if one is None or other is None:
        return nominal(one, other)
    return round(sum(_day_apart(a, b) for a, b in zip(one, other, strict=True)) / 2, 12)


def places(one: Spot | None, other: Spot | None) -> float:
    """Compare two places by the square of the way between them, FAR_KM at most; names without a point by themselves.

    Source: the interval metric of K. Krippendorff (2011), on kilometres, bounded by FAR_KM.

    >>> places((35.9, 36.6), (35.9, 36.6)), places("Tel Rumman", (35.9, 36.6))
    (0.0, 1.0)
    """
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return nominal(one, other)
    return min(1.0, great_circle_km(*one, *other) / FAR_KM) ** 2


def _end_apart(one: int | None, other: int | None) -> float:
    """How far two ends of counts lie apart; an open end is 1 away from a closed one."""
    return nominal(one, other) if one is None or other is None else ratio(one, other)


def _day_apart(one: str | None, other: str | None) -> float:
    """How far two ends of days lie apart; an open end is 1 away from a closed one."""
    if one is None or other is None:
        return nominal(one, other)
    apart = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    return min(1.0, apart / FAR_DAYS) ** 2
