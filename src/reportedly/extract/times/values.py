"""What each shape of time expression means in days, given the publication date and the narrative before it."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.extract.times import named, periods, relative
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.scene import Days, Scene

_VALUES: dict[str, Callable[[FoundTime, Scene], Days | None]] = {
    "numeric": named.numeric_days,
    "day-month": named.dated_days,
    "month-day": named.dated_days,
    "month-range": named.month_range_days,
    "month": named.months_days,
    "weekday": named.weekday_days,
    "year-range": named.years_days,
    "ago": relative.ago_days,
    "past": relative.past_days,
    "week": relative.week_days,
    "edge-of-period": relative.edge_days,
    "weekend": relative.weekend_days,
    "age": relative.age_days,
    "season": named.season_days,
    "hijri": named.hijri_days,
    "phrase": relative.phrase_days,
    "year": named.year_only_days,
    "quarter": periods.quarter_days,
    "quarter-code": periods.quarter_code_days,
    "nth": periods.nth_days,
    "day-of-month": periods.day_of_month_days,
    "decade": periods.decade_days,
    "feast": periods.feast_days,
    "bare-season": periods.bare_season_days,
}


_SECOND = frozenset({
    "numeric", "day-month", "month-day", "month", "weekday", "hijri", "ago", "past", "season", "year", "year-range",
})  # fmt: skip
"""Shapes that read more, or otherwise, than their first version did."""


def rule_of(found: FoundTime) -> str:
    """Name the rule, with its version, that values an expression."""
    return f"times.{found.shape}@{2 if found.shape in _SECOND else 1}"


def value_of(found: FoundTime, scene: Scene) -> Days | None:
    """The days an expression means, before its bound ("since") is applied; None where nothing anchors it."""
    try:
        if found.until is not None:
            return _range_days(found, found.until, scene)
        return _VALUES[found.shape](found, scene)
    except ValueError:  # an impossible day such as 31 April
        return None


def _range_days(found: FoundTime, until: FoundTime, scene: Scene) -> Days | None:
    """From the first day of one end to the last of the other; an order that cannot be is none."""
    one, two = _VALUES[found.shape](found, scene), _VALUES[until.shape](until, scene)
    if one is None or two is None or one.first is None or two.last is None or one.first > two.last:
        return None
    precision = one.precision if one.precision == two.precision != "day" else "days"
    return Days(
        first=one.first, last=two.last, precision=precision, derivation=one.derivation or two.derivation,
        rows=one.rows + two.rows,
    )  # fmt: skip
