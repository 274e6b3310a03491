"""Days as ranges: months, weeks, edges of periods, Islamic months."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from reportedly.records.values import DatePrecision

Range = tuple[date, date]
_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "few": 5}
_STRETCH = re.compile(
    rf"(?:the\s+)?(first|opening|last|final|closing)\s+(?:({'|'.join(_SMALL)})\s+)?(day|week|month)s of"
)
_WEEKS = ("first", "second", "third", "fourth")
_EPOCH_HIJRI = 1948440
"""Julian day of 1 Muharram 1 AH in the tabular Islamic calendar (civil epoch)."""


def month_range(year: int, month: int) -> Range:
    """First and last day of a month.

    >>> month_range(2016, 2)[1].day
    29
    """
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_range(year: int) -> Range:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_of(day: date, weeks: int = 0) -> Range:
    """Monday and Sunday of a day's week, or of a week before (-1) or after (+1) it.

    >>> week_of(date(2017, 10, 4))[0].isoformat()
    '2017-10-02'
    """
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def weekend_before(day: date) -> Range:
    """The Saturday and Sunday last begun before a day; on a Sunday the running one."""
    saturday = day - timedelta(days=(day.weekday() - 5) % 7 or 7)
    if day.weekday() == 6:
        saturday = day - timedelta(days=1)
    return saturday, saturday + timedelta(days=1)


def months_before(day: date, months: int) -> date:
    """The same day some months earlier, or the last day of a shorter month.

    >>> months_before(date(2016, 3, 31), 1).isoformat()
    '2016-02-29'
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def edge_of(span: Range, edge: str | None, precision: DatePrecision) -> Range:
    """The early, middle or late third of a month; quarter of a year; the summer months as its middle.

    >>> edge_of(month_range(2016, 4), "early", "month")[1].day
    10
    """
    first, last = span
    stretch = _STRETCH.fullmatch(edge or "")
    if stretch and precision in ("month", "year"):
        return _stretch(span, stretch)
    if edge is not None and edge.endswith("week of"):
        begin = last.day - 6 if "last" in edge else 1 + 7 * next(n for n, word in enumerate(_WEEKS) if word in edge)
        return first.replace(day=begin), first.replace(day=begin + 6)
    if edge is not None and edge.endswith("half of") and precision in ("month", "year"):
        return _half(span, is_first="first" in edge)
    side = _side(edge)
    if side is None or precision not in ("month", "year", "week"):
        return span
    if precision == "week":
        return {"early": (first, first + timedelta(2)), "mid": (first + timedelta(2), first + timedelta(3)),
                "late": (first + timedelta(4), last)}[side]  # fmt: skip
    if precision == "month":
        return {"early": (first, first.replace(day=10)), "mid": (first.replace(day=11), first.replace(day=20)),
                "late": (first.replace(day=21), last)}[side]  # fmt: skip
    return {"early": (first, date(first.year, 3, 31)), "mid": (date(first.year, 6, 1), date(first.year, 8, 31)),
            "late": (date(first.year, 10, 1), last)}[side]  # fmt: skip


def _stretch(span: Range, told: re.Match[str]) -> Range:
    """The first or last days, weeks or months of a period."""
    first, last = span
    size = {"day": 1, "week": 7, "month": 30}[told[3]] * _SMALL[told[2] or "few"]
    if told[1] in ("first", "opening"):
        return first, min(last, first + timedelta(days=size - 1))
    return max(first, last - timedelta(days=size - 1)), last


def _half(span: Range, *, is_first: bool) -> Range:
    """The first or second half of a month or year."""
    first, last = span
    middle = first.replace(day=15) if first.month == last.month else date(first.year, 6, 30)
    return (first, middle) if is_first else (middle + timedelta(days=1), last)


def _side(edge: str | None) -> str | None:
    """Which part of a period an edge word means; "earlier" bends only relative periods."""
    if edge is None or edge in ("earlier", "later"):
        return None
    if "mid" in edge:
        return "mid"
    return "early" if any(word in edge for word in ("early", "beginning", "start", "first")) else "late"


def season_range(year: int, months: str) -> Range:
    """A season by its months as the table has them ("6-8"); winter "12-2" ends in the next year.

    >>> season_range(2015, "6-8")[0].month
    6
    """
    begin, end = map(int, months.split("-"))
    return month_range(year, begin)[0], month_range(year + (end < begin), end)[1]


def hijri_month(year: int, month: int) -> Range:
    """The days of an Islamic month that falls mostly into a given common year (tabular, so two days unsure).

    >>> hijri_month(2016, 9)[0].isoformat()
    '2016-06-07'
    """
    for hijri in range(int((year - 622) * 33 / 32) - 1, int((year - 622) * 33 / 32) + 3):
        first = hijri_first(hijri, month)
        if (first + timedelta(days=14)).year == year:
            return first, first + timedelta(days=29)
    raise ValueError(f"no Islamic month {month} in {year}")


def hijri_first(year: int, month: int) -> date:
    """First day of a month of an Islamic year in the common calendar (tabular).

    >>> hijri_first(1437, 9).isoformat()
    '2016-06-07'
    """
    day = 1 + -(-59 * (month - 1) // 2) + (year - 1) * 354 + (3 + 11 * year) // 30 + _EPOCH_HIJRI - 1
    return date.fromordinal(day - 1721425)
