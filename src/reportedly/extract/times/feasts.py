"""Days of feasts by their rules: fixed days, Easter, nth weekdays of a month, days of the Islamic calendar."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.extract.times import days

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def feast_day(rule: str, year: int) -> date:
    """The day of a feast in a common year, by its rule in the table.

    Rules: ``12-25``; ``easter-2``; ``pascha`` (Orthodox); ``11-thu-4`` or ``05-mon-last``; ``hijri-10-1`` (tabular).

    Raises:
        ValueError: for a rule of another form, or an Islamic day that the common year has not.

    >>> feast_day("easter-2", 2016).isoformat(), feast_day("11-thu-4", 2015).isoformat()
    ('2016-03-25', '2015-11-26')
    """
    if rule.startswith("easter"):
        return _easter(year) + timedelta(days=int(rule[6:] or 0))
    if rule == "pascha":
        return _pascha(year)
    parts = rule.split("-")
    if parts[0] == "hijri":
        return days.hijri_month(year, int(parts[1]))[0] + timedelta(days=int(parts[2]) - 1)
    if len(parts) == 3:
        return _nth(year, int(parts[0]), _WEEKDAYS.index(parts[1]), parts[2])
    return date(year, int(parts[0]), int(parts[1]))


def _nth(year: int, month: int, weekday: int, which: str) -> date:
    """The first to fourth, or the last, such weekday of a month."""
    first, last = days.month_range(year, month)
    if which == "last":
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (int(which) - 1))


def _easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _pascha(year: int) -> date:
    """Orthodox Easter Sunday (Meeus, Julian), in the common calendar of 1900 to 2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)
