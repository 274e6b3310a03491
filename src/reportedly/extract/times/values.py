"""What each shape of time expression means in days, given the publication date and the narrative before it."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from reportedly.extract.times import days
from reportedly.extract.times.find import FoundTime
from reportedly.knowledge.times import TimeWords
from reportedly.records.values import DatePrecision

_DAY = timedelta(days=1)
_RELATIVE_YEAR = {"last year": -1, "this year": 0, "the same year": 0, "that year": 0, "the previous year": -1}
_OF_NARRATIVE = ("the same year", "that year", "the previous year")


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """What an expression is counted from: the publication day, the narrative's day so far, and the tense."""

    words: TimeWords
    published: date | None
    narrative: date | None
    is_future: bool = False


class Days(msgspec.Struct, frozen=True, kw_only=True):
    """A range of days with its precision, how it was derived (null: the words alone), and pack rows."""

    first: date | None
    last: date | None
    precision: DatePrecision
    derivation: str | None = None
    rows: tuple[str, ...] = ()


def value_of(found: FoundTime, scene: Scene) -> Days | None:
    """The days an expression means, before its bound ("since") is applied; None where nothing anchors it."""
    try:
        return _VALUES[found.shape](found, scene)
    except ValueError:  # an impossible day such as 31 April
        return None


def _numeric(found: FoundTime, scene: Scene) -> Days | None:
    """ "19/7/2017" (day first, unless only month first makes a date) and "2017-07-19"."""
    if "iso" in found.parts:
        return _one(date(*map(int, found.parts["iso"].split("-"))))
    day, month, year = (int(part) for part in found.parts["dmy"].replace("/", ".").replace("-", ".").split("."))
    if month > 12:
        day, month = month, day
    return _one(date(year, month, day))


def _dated(found: FoundTime, scene: Scene) -> Days | None:
    """A day of a month, or two of them as a range, with its year or the latest such day."""
    month = _month(found.parts["m"], scene)
    day, until = int(found.parts["d"]), int(found.parts.get("d2") or found.parts["d"])
    year, how = _year(found, scene, lambda year: date(year, month, day))
    if year is None or until < day:
        return None
    first, last = date(year, month, day), date(year, month, until)
    return Days(first=first, last=last, precision="day" if first == last else "days", derivation=how)


def _months(found: FoundTime, scene: Scene) -> Days | None:
    """A month, whole or an edge of it, never beyond the publication day unless it lies ahead."""
    parts = found.parts if "m" in found.parts else {**found.parts, "m": found.parts["m3"], "y": found.parts["y3"]}
    found = msgspec.structs.replace(found, parts=parts)
    month = _month(parts["m"], scene)
    year, how = _year(found, scene, lambda year: date(year, month, 1))
    if year is None:
        return None
    span = days.edge_of(days.month_range(year, month), found.edge, "month")
    return _clipped(span, scene, "month", how)


def _month_range(found: FoundTime, scene: Scene) -> Days | None:
    """ "From January to March 2016": the end's year holds for the beginning."""
    begin, end = _month(found.parts["m"], scene), _month(found.parts["m2"], scene)
    year, how = _year(found, scene, lambda year: date(year, end, 1))
    if year is None:
        return None
    start = int(found.parts.get("y1") or (year if begin <= end else year - 1))
    span = (days.month_range(start, begin)[0], days.month_range(year, end)[1])
    return _clipped(span, scene, "month", how)


def _weekday(found: FoundTime, scene: Scene) -> Days | None:
    """The latest such day on or before publication; ahead of it after "next" or a future verb."""
    if scene.published is None:
        return None
    number = scene.words.names[found.parts["w"]].number
    back = (scene.published.isoweekday() - number) % 7
    day = scene.published - timedelta(days=back)
    how = "weekday-before-publication"
    week = found.parts.get("week")
    if found.which == "next" or week == "next week" or (scene.is_future and back):
        day, how = day + timedelta(days=7), "weekday-after-publication"
    elif found.which == "last" and back == 0:
        day -= timedelta(days=7)
    elif week == "last week":
        day = days.week_of(scene.published, -1)[0] + timedelta(days=number - 1)
    return _one(day, how, scene.words.names[found.parts["w"]].row)


def _ago(found: FoundTime, scene: Scene) -> Days | None:
    """ "Two days ago" from publication; "two days earlier/later" from the narrative.

    "Two days after B happened" dates B, two days before the narrative's day; A has that day already.
    """
    number, (size, unit) = _number(found, scene), _unit(found, scene)
    back = found.parts["way"] not in ("later", "afterward", "afterwards")
    from_published = found.parts["way"] == "ago"
    base = scene.published if from_published else (scene.narrative or scene.published)
    if base is None or number is None:
        return None
    how = "offset-from-publication" if from_published else "offset-from-narrative"
    return _shifted(base, -number if back else number, (size, unit), how)


def _shifted(base: date, number: int, unit: tuple[int, str], how: str) -> Days:
    """A day moved by units, as precise as its unit: two years ago is a year, two months ago a month."""
    size, kind = unit
    if kind == "month":
        moved = days.months_before(base, -number * size)
        if size >= 12:
            first, last = days.year_range(moved.year)
            return Days(first=first, last=last, precision="year", derivation=how)
        first, last = days.month_range(moved.year, moved.month)
        return Days(first=first, last=last, precision="month", derivation=how)
    moved = base + _DAY * (number * size if kind == "day" else round(number / 24))
    return _one(moved, how)


def _past(found: FoundTime, scene: Scene) -> Days | None:
    """ "The past three days" runs up to publication; "last week" is the calendar week before it."""
    today = scene.published
    if today is None:
        return None
    number, unit = _number(found, scene), found.parts["u"]
    if "n" not in found.parts and "plural" not in found.parts:
        return _last(found, scene, today, unit)
    if number is None:
        return Days(first=None, last=today, precision="open", derivation="offset-from-publication")
    return _trailing(today, number, _unit(found, scene))


def _last(found: FoundTime, scene: Scene, today: date, unit: str) -> Days | None:
    """ "Last week", "the last week" (seven days up to now), "the previous month"."""
    size, kind = _unit(found, scene)
    if "the" in found.parts and found.parts["span"] in ("past", "last") and unit not in ("night", "minute"):
        return _trailing(today, 1, (size, kind))
    base = scene.narrative if found.parts["span"] in ("previous", "preceding") and scene.narrative else today
    how = "offset-from-publication" if base is today else "offset-from-narrative"
    if unit == "week":
        first, last = days.edge_of(days.week_of(base, -1), found.edge, "week")
        return Days(first=first, last=last, precision="week", derivation=how)
    moved = _shifted(base, -1, (size, kind), how)
    if moved.first is None or moved.last is None:
        return moved
    first, last = days.edge_of((moved.first, moved.last), found.edge, moved.precision)
    return msgspec.structs.replace(moved, first=first, last=last)


def _trailing(today: date, number: int, unit: tuple[int, str]) -> Days:
    """The stretch of some units that ends on the publication day."""
    size, kind = unit
    if kind == "month":
        first = days.months_before(today, number * size)
    else:
        first = today - _DAY * (number * size if kind == "day" else math.ceil(number / 24))
    return Days(first=first, last=today, precision="days", derivation="offset-from-publication")


def _week(found: FoundTime, scene: Scene) -> Days | None:
    """ "This week/month/year" up to publication; "next week"; "the same month" of the narrative."""
    span, unit = found.parts["span"], found.parts["u"]
    base = scene.narrative if span in ("same", "that", "following") else scene.published
    if base is None:
        return None
    how = "offset-from-narrative" if base is not scene.published else "offset-from-publication"
    ahead = 1 if span in ("next", "coming", "following") else 0
    if unit == "week":
        if found.edge == "earlier" and base.weekday() == 0:  # on a Monday "earlier this week" looks past the weekend
            return _clipped(days.week_of(base, -1), scene, "week", how)
        return _clipped(days.week_of(base, ahead), scene, "week", how, is_ahead=bool(ahead))
    if unit == "weekend":
        first, last = days.weekend_before(base + timedelta(days=7) * (ahead or 1))
        return Days(first=first, last=last, precision="days", derivation=how)
    if unit == "month":
        moved = days.months_before(base, -ahead)
        return _clipped(days.month_range(moved.year, moved.month), scene, "month", how, is_ahead=bool(ahead))
    if unit == "year":
        return _clipped(days.year_range(base.year + ahead), scene, "year", how, is_ahead=bool(ahead))
    return _clipped(
        days.season_range(base.year + ahead, scene.words.names[unit].value), scene, "season", how, is_ahead=bool(ahead)
    )


def _weekend(found: FoundTime, scene: Scene) -> Days | None:
    """The last weekend begun before publication."""
    if scene.published is None:
        return None
    first, last = days.weekend_before(scene.published)
    return Days(first=first, last=last, precision="days", derivation="weekend-before-publication")


def _age(found: FoundTime, scene: Scene) -> Days | None:
    """ "The two-week-old battle" runs since then; "the five-year war" up to now, its start too vague to write."""
    number = _number(found, scene)
    if scene.published is None or number is None:
        return None
    if "epoch" in found.parts:
        return Days(first=None, last=scene.published, precision="open", derivation="offset-from-publication")
    return _trailing(scene.published, number, _unit(found, scene))


def _season(found: FoundTime, scene: Scene) -> Days | None:
    """ "The summer of 2015"."""
    first, last = days.season_range(int(found.parts["y"]), scene.words.names[found.parts["s"]].value)
    return Days(first=first, last=last, precision="season")


def _hijri(found: FoundTime, scene: Scene) -> Days | None:
    """An Islamic month in a named year, or the latest one begun before publication."""
    name = scene.words.names[found.parts["h"]]
    if "y" in found.parts:
        first, last = days.hijri_month(int(found.parts["y"]), name.number)
        return Days(first=first, last=last, precision="month", rows=(name.row,))
    if scene.published is None:
        return None
    spans = (days.hijri_month(scene.published.year - back, name.number) for back in (0, 1))
    first, last = next(span for span in spans if span[0] <= scene.published)
    return _clipped((first, last), scene, "month", "latest-before-publication")


def _phrase(found: FoundTime, scene: Scene) -> Days | None:
    """A fixed phrase of the table, counted from publication or from the narrative."""
    phrase = scene.words.phrases[found.parts["phrase"]]
    base = scene.published if phrase.anchor == "published" else scene.narrative
    if base is None:
        return None
    how = "offset-from-publication" if phrase.anchor == "published" else "offset-from-narrative"
    first = None if phrase.first is None else base + _DAY * phrase.first
    last = None if phrase.last is None else base + _DAY * phrase.last
    return Days(first=first, last=last, precision=phrase.precision, derivation=how, rows=(phrase.row,))


def _year_only(found: FoundTime, scene: Scene) -> Days | None:
    """A year, whole or an edge of it, never beyond the publication day."""
    year = int(found.parts["y"])
    span = days.edge_of(days.year_range(year), found.edge, "year")
    return _clipped(span, scene, "year", None)


def _years(found: FoundTime, scene: Scene) -> Days | None:
    """ "From 2012 to 2014", "2012-14"."""
    first, last = found.parts["y"], found.parts["y2"]
    end = int(last if len(last) == 4 else first[:2] + last)
    return _clipped((date(int(first), 1, 1), date(end, 12, 31)), scene, "years", None) if end >= int(first) else None


def _one(day: date, derivation: str | None = None, row: str | None = None) -> Days:
    """One single day."""
    return Days(first=day, last=day, precision="day", derivation=derivation, rows=(row,) if row else ())


def _clipped(
    span: days.Range, scene: Scene, precision: DatePrecision, derivation: str | None, *, is_ahead: bool = False
) -> Days:
    """A period that began before publication ends with it: nothing can be reported from the days after."""
    first, last = span
    today = scene.published
    if today is not None and first <= today < last and not is_ahead and not scene.is_future:
        last = today
    return Days(first=first, last=last, precision=precision, derivation=derivation)


def _month(word: str, scene: Scene) -> int:
    """The number of a month by its word, with or without the full stop of a short form."""
    return scene.words.names[word.rstrip(".")].number


def _year(found: FoundTime, scene: Scene, day_in: Callable[[int], date]) -> tuple[int | None, str | None]:
    """The year of an expression: its own, a relative one, or that of the latest such day before publication."""
    told = found.parts.get("y")
    if told and told.isdigit():
        return int(told), None
    if told:
        base = scene.narrative if told in _OF_NARRATIVE else scene.published
        how = "offset-from-narrative" if told in _OF_NARRATIVE else "offset-from-publication"
        return (base.year + _RELATIVE_YEAR[told], how) if base else (None, None)
    today = scene.published
    if today is None:
        return None, None
    year, ahead = today.year, found.which == "next" or scene.is_future
    if ahead:
        return (year if day_in(year) >= today.replace(day=1) else year + 1), "next-after-publication"
    is_later = day_in(year) > today
    is_this = found.which == "last" and day_in(year).month == today.month
    return year - (is_later or is_this), "latest-before-publication"


def _number(found: FoundTime, scene: Scene) -> int | None:
    """The number of units, one where none is told; None for "few" and "several"."""
    word = found.parts.get("n", "1")
    return int(word) if word.isdigit() else scene.words.numerals.get(word)


def _unit(found: FoundTime, scene: Scene) -> tuple[int, str]:
    """Size and kind of a unit: (7, "day") for a week, (12, "month") for a year, (1, "hour")."""
    size, kind = scene.words.names[found.parts["u"]].value.split()
    return int(size), kind


_VALUES: dict[str, Callable[[FoundTime, Scene], Days | None]] = {
    "numeric": _numeric, "day-month": _dated, "month-day": _dated, "month-range": _month_range, "month": _months,
    "weekday": _weekday, "year-range": _years, "ago": _ago, "past": _past, "week": _week, "weekend": _weekend,
    "age": _age, "season": _season, "hijri": _hijri, "phrase": _phrase, "year": _year_only,
}  # fmt: skip
