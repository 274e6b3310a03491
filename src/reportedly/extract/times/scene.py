"""What time expressions are counted from, and the day arithmetic that every meaning of them shares."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times import days
from reportedly.extract.times.amounts import amount_of
from reportedly.extract.times.found import FoundTime
from reportedly.knowledge.times import TimeWords
from reportedly.records.coded import Uncoded
from reportedly.records.values import DatePrecision

_RELATIVE_YEAR = {
    "last year": -1, "this year": 0, "next year": 1, "the same year": 0, "that year": 0, "the previous year": -1,
    "the following year": 1,
}  # fmt: skip
_OF_NARRATIVE = ("the same year", "that year", "the previous year", "the following year")


def published_day(reading: Reading) -> date | None:
    """The publication day, if the header has one that is a day."""
    coded = reading.header.published
    if isinstance(coded, Uncoded):
        return None
    try:
        return date.fromisoformat(coded.value)
    except ValueError:
        return None


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """What an expression is counted from: the publication day, the narrative's day so far, and the tense."""

    words: TimeWords
    published: date | None
    narrative: date | None
    is_future: bool = False
    is_open: bool = False
    """Nothing tells whether the words speak of the past: a day of the year is then the nearest such day."""


class Days(msgspec.Struct, frozen=True, kw_only=True):
    """A range of days with its precision, how it was derived (null: the words alone), and pack rows."""

    first: date | None
    last: date | None
    precision: DatePrecision
    derivation: str | None = None
    rows: tuple[str, ...] = ()


def one_day(day: date, derivation: str | None = None, row: str | None = None) -> Days:
    """One single day."""
    return Days(first=day, last=day, precision="day", derivation=derivation, rows=(row,) if row else ())


def clipped(
    span: days.Range, scene: Scene, precision: DatePrecision, derivation: str | None, *, is_ahead: bool = False
) -> Days:
    """A period that began before publication ends with it: nothing can be reported from the days after."""
    first, last = span
    today = scene.published
    if today is not None and first <= today < last and not is_ahead and not scene.is_future:
        last = today
    return Days(first=first, last=last, precision=precision, derivation=derivation)


def month_of(word: str, scene: Scene) -> int:
    """The number of a month by its word, with or without the full stop of a short form."""
    return scene.words.names[word.rstrip(".")].number


def year_of(found: FoundTime, scene: Scene, day_in: Callable[[int], date]) -> tuple[int | None, str | None]:
    """The year of an expression: its own, a relative one, or that of the latest such day before publication."""
    told = " ".join(found.parts.get("y", "").split())
    if told.isdigit():
        return int(told), None
    if told:
        base = scene.narrative if told in _OF_NARRATIVE else scene.published
        how = "offset-from-narrative" if told in _OF_NARRATIVE else "offset-from-publication"
        return (base.year + _RELATIVE_YEAR[told], how) if base else (None, None)
    today = scene.published
    if today is None:
        return None, None
    if scene.is_open and found.which is None:
        return _nearest(today, day_in), "nearest-to-publication"
    if found.which == "this":
        return today.year, "latest-before-publication"
    year, ahead = today.year, found.which == "next" or (scene.is_future and found.which != "last")
    if ahead:
        return (year if day_in(year) >= today.replace(day=1) else year + 1), "next-after-publication"
    is_later = day_in(year) > today
    is_this = found.which == "last" and today.month - day_in(year).month in (0, 1)
    return year - (is_later or is_this), "latest-before-publication"


def _nearest(today: date, day_in: Callable[[int], date]) -> int:
    """The year whose such day lies nearest; half a year ahead and back, what was is likelier."""
    return min((today.year, today.year - 1, today.year + 1), key=lambda year: abs((day_in(year) - today).days + 60))


def number_of(found: FoundTime, scene: Scene) -> int | None:
    """The number of units, one where none is told; None for "few" and "several"."""
    amount = amount_of(found.parts.get("n", "1"), scene.words)
    return None if amount is None else round(amount)


SEASON = "season"
"""Kind of a unit of unknown length."""


def unit_of(found: FoundTime, scene: Scene) -> tuple[int, str]:
    """Size and kind of a unit: (7, "day") for a week, (12, "month") for a year, (1, "hour"), (1, "season")."""
    size, kind = scene.words.names[found.parts["u"]].value.split()
    return int(size), kind
