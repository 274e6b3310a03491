"""What dates, months, weekdays, seasons and years mean in days."""

from __future__ import annotations

import re
from datetime import date, timedelta

import msgspec

from reportedly.extract.times import days
from reportedly.extract.times.calendars import UNSURE, month_days
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.scene import Days, Scene, clipped, month_of, one_day, year_of

AHEAD = 31
"""Days after publication in which a day told with its weekday may fall where no word speaks of the future."""


def numeric_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "2017-07-19"; "19/7/2017" day first, unless only month first makes a date, or one before publication."""
    if "iso" in found.parts:
        return one_day(date(*map(int, re.split(r"[-/.]", found.parts["iso"]))))
    told = found.parts.get("dmy") or found.parts["dmy2"]
    day, month, year = (int(part) for part in told.replace("/", ".").replace("-", ".").split("."))
    if year < 100:
        year += 1900 if year > 50 else 2000
    if month > 12 or _is_month_first(day, month, year, scene):
        day, month = month, day
    return one_day(date(year, month, day))


def _is_month_first(day: int, month: int, year: int, scene: Scene) -> bool:
    """Say whether only the reading with the month first lies before publication."""
    if scene.published is None or day > 12:
        return False
    return date(year, month, day) > scene.published >= date(year, day, month)


def dated_days(found: FoundTime, scene: Scene) -> Days | None:
    """A day of a month, or two of them as a range, with its year or the latest such day."""
    month = month_of(found.parts["m"], scene)
    day, until = int(found.parts["d"]), int(found.parts.get("d2") or found.parts["d"])
    year, how = year_of(found, scene, lambda year: date(year, month, day))
    if year is None or until < day:
        return None
    if how is not None and "y" not in found.parts:
        year = _year_of_weekday(found, scene, date(year, month, day))
    first, last = date(year, month, day), date(year, month, until)
    return Days(first=first, last=last, precision="day" if first == last else "days", derivation=how)


def _year_of_weekday(found: FoundTime, scene: Scene, day: date) -> int:
    """The year in which a day falls on the weekday told with it, of those beside; that of the day itself if none does.

    A report may bear a date a little before that of what it tells: its day of publication in another time zone.
    """
    name = scene.words.names.get(found.parts.get("weekday", ""))
    if name is None or scene.published is None or day.isoweekday() == name.number or (day.month, day.day) == (2, 29):
        return day.year
    beside = (day.replace(year=year) for year in (day.year + 1, day.year - 1))
    latest = scene.published + (timedelta(days=366) if scene.is_future else timedelta(days=AHEAD))
    return next((d.year for d in beside if d.isoweekday() == name.number and d <= latest), day.year)


def months_days(found: FoundTime, scene: Scene) -> Days | None:
    """A month, whole or an edge of it, never beyond the publication day unless it lies ahead."""
    parts = found.parts if "m" in found.parts else {**found.parts, "m": found.parts["m3"], "y": found.parts["y3"]}
    found = msgspec.structs.replace(found, parts=parts)
    month = month_of(parts["m"], scene)
    year, how = year_of(found, scene, lambda year: date(year, month, 1))
    if year is None:
        return None
    span = days.edge_of(days.month_range(year, month), found.edge, "month")
    return clipped(span, scene, "month", how)


def month_range_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "From January to March 2016": the end's year holds for the beginning."""
    begin, end = month_of(found.parts["m"], scene), month_of(found.parts["m2"], scene)
    year, how = year_of(found, scene, lambda year: date(year, end, 1))
    if year is None:
        return None
    start = int(found.parts.get("y1") or (year if begin <= end else year - 1))
    span = (days.month_range(start, begin)[0], days.month_range(year, end)[1])
    return clipped(span, scene, "month", how)


def weekday_days(found: FoundTime, scene: Scene) -> Days | None:
    """The latest such day on or before publication; ahead of it after "next" or a future verb."""
    if scene.published is None:
        return None
    name = scene.words.names[found.parts["w"]]
    if found.which in _OF_NARRATIVE and scene.narrative is not None:
        return one_day(_beside(scene.narrative, name.number, found.which), "weekday-beside-narrative", name.row)
    back = (scene.published.isoweekday() - name.number) % 7
    day = scene.published - timedelta(days=back)
    how = "weekday-before-publication"
    week = " ".join((found.parts.get("week") or "").split())
    if week:
        shift = {"last week": -1, "next week": 1}.get(week, 0)
        day = days.week_of(scene.published, shift)[0] + timedelta(days=name.number - 1)
    elif found.which in ("next", "coming") or (scene.is_future and back and found.which != "last"):
        day, how = day + timedelta(days=7), "weekday-after-publication"
    elif found.which == "last" and back == 0:
        day -= timedelta(days=7)
    if found.parts.get("part") == "overnight" and day != scene.published:
        return Days(first=day, last=day + timedelta(days=1), precision="days", derivation=how, rows=(name.row,))
    return one_day(day, how, name.row)


_OF_NARRATIVE = ("following", "previous", "same", "that")


def _beside(day: date, weekday: int, which: str) -> date:
    """ "The following Monday", "the previous Monday", "that Monday", counted from the day the text has reached."""
    ahead = (weekday - day.isoweekday()) % 7
    if which == "following":
        return day + timedelta(days=ahead or 7)
    if which == "previous":
        return day - timedelta(days=(7 - ahead) % 7 or 7)
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def season_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "The summer of 2015"."""
    year = int(found.parts["y"])
    first, last = days.season_range(year, scene.words.names[found.parts["s"]].value)
    until = found.parts.get("until")
    if until:
        last = max(last, days.season_range(year, scene.words.names[until].value)[1])
    return Days(first=first, last=last, precision="season")


def hijri_days(found: FoundTime, scene: Scene) -> Days | None:
    """A month, or a day of it, of the Islamic or Persian calendar, in a named year or the latest one begun."""
    name = scene.words.names[" ".join(found.parts["h"].split())]
    told, how = found.parts.get("y"), None
    if told:
        first, last = month_days(name.kind, name.number, int(told))
    elif scene.published is not None:
        how = "latest-before-publication"
        spans = (month_days(name.kind, name.number, scene.published.year - back) for back in (0, 1))
        first, last = next(span for span in spans if span[0] <= scene.published)
    else:
        return None
    number = found.parts.get("d") or found.parts.get("d2")
    if number is not None:
        day = first + timedelta(days=int(number) - 1)
        return Days(first=day - UNSURE, last=day + UNSURE, precision="days", derivation=how, rows=(name.row,))
    return msgspec.structs.replace(clipped((first, last), scene, "month", how), rows=(name.row,))


def year_only_days(found: FoundTime, scene: Scene) -> Days | None:
    """A year, whole or an edge of it, never beyond the publication day."""
    year = int(found.parts["y"])
    span = days.edge_of(days.year_range(year), found.edge, "year")
    return clipped(span, scene, "year", None)


def years_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "From 2012 to 2014", "2012-14"."""
    first, last = found.parts["y"], found.parts["y2"]
    end = int(last if len(last) == 4 else first[:2] + last)
    return clipped((date(int(first), 1, 1), date(end, 12, 31)), scene, "years", None) if end >= int(first) else None
