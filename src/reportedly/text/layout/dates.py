"""Calendar days written in a page's furniture: "Wed 05 Apr 2017", "06-08-2013", "Jul 152015", "October 18"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b\.?,?[\s\xa0]*(?:[-–|][\s\xa0]*)?)?"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_GAP = r"[\s\xa0\-/.]+"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d)"
_WIRE_YEAR = r"(?P<y5>\d\d)(?=[\s\xa0]*(?:--|[\[(–—]))"
"""Two digits of a year as wires have them, before the dash or bracket that ends a dateline: "3 JAN 90 --"."""
_DATE = re.compile(
    r"(?<![\w])" + _WEEKDAY + r"(?:"
    r"(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
    r"|(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y2>(?:19|20)\d\d|\d\d)(?![\d:])"
    r"|(?P<d3>\d{1,2})" + _ORDINAL + r"(?:[\s\xa0]+of)?" + _GAP + _MONTH.format("m3") + r",?" + _GAP
    + _YEAR.format("y3") + r"|" + _MONTH.format("m4") + _GAP + r"(?P<d4>\d{1,2}?)" + _ORDINAL + r",?[\s\xa0]*"
    + _YEAR.format("y4")
    + r"|(?P<d7>\d{1,2})[\s\xa0]+" + _MONTH.format("m7") + r"[\s\xa0]+" + _WIRE_YEAR
    + r"|(?P<d5>\d{1,2})" + _ORDINAL + r"[\s\xa0]+" + _MONTH.format("m5") + r"(?!\w)"
    + r"|" + _MONTH.format("m6") + r"[\s\xa0]+(?P<d6>\d{1,2})" + _ORDINAL + r"(?!\w)"
    r")",
    re.IGNORECASE,
)  # fmt: skip
TIME = re.compile(
    r"T?\d{1,2}[:.h]\d\d(?::\d\d(?:\.\d+)?)?(?:[\s\xa0]*[ap]\.?m\.?)?|\d{1,2}[\s\xa0]*[ap]\.?m\b\.?|"
    r"(?<!\d)[012]\d[0-5]\d(?!\d)|(?:GMT|UTC|EST|EDT|BST|CET|CEST|EET|EEST|KSA|MSK|AST|Z)\b(?:[\s\xa0]*[+-]\d{1,2}(?::?\d\d)?)?|"
    r"[+-]\d\d:?\d\d\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
"""A clock time, a zone or a lone weekday beside a date."""


class WrittenDay(msgspec.Struct, frozen=True, kw_only=True):
    """A day as written at ``[start, end)``: its possible readings as ISO dates, day-month order first.

    Without a year ``readings`` is empty and ``month`` and ``day`` stand alone.
    """

    start: int
    end: int
    month: int
    day: int
    readings: tuple[str, ...]


def match_day(text: str, at: int, end: int) -> WrittenDay | None:
    """Read a day that begins exactly at ``at`` and ends by ``end``.

    >>> match_day("Jul 152015 Shells fell", 0, 22).readings
    ('2015-07-15',)
    >>> match_day("06-08-2013 Bomb", 0, 15).readings
    ('2013-08-06', '2013-06-08')
    """
    found = _DATE.match(text, at, end)
    return _written(found) if found else None


def find_days(text: str, start: int, end: int) -> Iterator[WrittenDay]:
    """Yield every written day inside ``[start, end)``.

    >>> [day.readings for day in find_days("Published: 5 July 2015, updated 2015-07-06", 0, 42)]
    [('2015-07-05',), ('2015-07-06',)]
    """
    for found in _DATE.finditer(text, start, end):
        day = _written(found)
        if day:
            yield day


def _written(found: re.Match[str]) -> WrittenDay | None:
    """Turn a match into a WrittenDay; impossible days give none."""
    group = found.groupdict()
    if group["y1"]:
        readings = _valid((group["y1"], group["m1"], group["d1"]))
    elif group["y2"]:
        readings = _numeric(group["a"], group["b"], group["y2"], group["sep"])
    elif group["y3"] or group["y4"]:
        n = "3" if group["y3"] else "4"
        readings = _valid((group["y" + n], _month(group["m" + n]), group["d" + n]))
    elif group["y5"]:
        readings = _valid((_full_year(group["y5"]), _month(group["m7"]), group["d7"]))
    else:
        n = "5" if group["m5"] else "6"
        month, day = int(_month(group["m" + n])), int(group["d" + n])
        return (
            WrittenDay(start=found.start(), end=found.end(), month=month, day=day, readings=()) if day <= 31 else None
        )
    if not readings:
        return None
    first = date.fromisoformat(readings[0])
    return WrittenDay(start=found.start(), end=found.end(), month=first.month, day=first.day, readings=readings)


def _numeric(a: str, b: str, year: str, sep: str) -> tuple[str, ...]:
    """Readings of two numbers and a year; dots are only ever day.month."""
    full = _full_year(year)
    orders = [(full, b, a)] if sep == "." else [(full, b, a), (full, a, b)]
    return _valid(*orders)


def _full_year(year: str) -> str:
    """A year of four digits; of two, those below 50 are of this century."""
    return year if len(year) == 4 else ("20" if int(year) < 50 else "19") + year


def _month(name: str) -> str:
    """The number of a month name."""
    return str(_MONTHS.index(name[:3].lower()) + 1)


def _valid(*days: tuple[str, str, str]) -> tuple[str, ...]:
    """ISO dates of those (year, month, day) that exist, without repetition."""
    found: list[str] = []
    for year, month, day in days:
        try:
            iso = date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
        if iso not in found:
            found.append(iso)
    return tuple(found)
