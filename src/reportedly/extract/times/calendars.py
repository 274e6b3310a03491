"""Months and days of the Islamic (tabular) and the Persian and Kurdish solar calendar in the common one."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.extract.times import days

LAST_OTHER_YEAR = 1499
"""Years up to this are of the month's own calendar ("Ramadan 1438"), later ones common ("Ramadan 2017")."""
UNSURE = timedelta(days=1)
"""What the announced calendar may be off from the reckoned one."""
_SOLAR_EPOCH = 621
_MARCH_21 = (3, 21)


def month_days(kind: str, month: int, year: int) -> days.Range:
    """First and last day of a month of another calendar, its year told in that calendar or in the common one.

    Islamic months are reckoned (tabular, civil epoch), Persian solar ones from 21 March; both may be a day off.

    Raises:
        ValueError: where the common year has no such month.

    >>> month_days("hijri", 9, 1438)[0].isoformat(), month_days("persian", 1, 1396)[0].isoformat()
    ('2017-05-27', '2017-03-21')
    """
    if kind == "persian":
        return _solar(year, month) if year <= LAST_OTHER_YEAR else _solar_in(year, month)
    if year <= LAST_OTHER_YEAR:
        first = days.hijri_first(year, month)
        return first, first + timedelta(days=29)
    return days.hijri_month(year, month)


def _solar(year: int, month: int) -> days.Range:
    """A month of a Persian year, which begins on 21 March: six months of 31 days, then of 30."""
    before = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    first = date(year + _SOLAR_EPOCH, *_MARCH_21) + timedelta(days=before)
    return first, first + timedelta(days=30 if month <= 6 else 29)


def _solar_in(year: int, month: int) -> days.Range:
    """The Persian month that begins in a common year."""
    span = _solar(year - _SOLAR_EPOCH, month)
    return span if span[0].year == year else _solar(year - _SOLAR_EPOCH - 1, month)
