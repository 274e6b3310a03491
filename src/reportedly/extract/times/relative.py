"""What "two days ago", "last week" and "the previous day" mean in days."""

from __future__ import annotations

import math
from datetime import date, timedelta

import msgspec

from reportedly.extract.times import days
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.scene import SEASON, Days, Scene, clipped, number_of, one_day, unit_of
from reportedly.records.values import DatePrecision

_DAY = timedelta(days=1)


def ago_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "Two days ago" from publication; "two days earlier/later" from the narrative.

    "Two days after B happened" dates B, two days before the narrative's day; A has that day already.
    """
    number, (size, unit) = number_of(found, scene), unit_of(found, scene)
    back = found.parts["way"] not in ("later", "afterward", "afterwards") and not _is_year_after(found)
    from_published = found.parts["way"] == "ago"
    base = scene.published if from_published else (scene.narrative or scene.published)
    if base is None or number is None:
        return None
    how = "offset-from-publication" if from_published else "offset-from-narrative"
    return _shifted(base, -number if back else number, (size, unit), how)


def _is_year_after(found: FoundTime) -> bool:
    """ "The year after" lies behind the narrative's; "two days after B" counts back from what B is told with."""
    return "n" not in found.parts and found.parts["way"] in ("after", "following")


def _shifted(base: date, number: int, unit: tuple[int, str], how: str) -> Days | None:
    """A day moved by units, as precise as its unit: two years ago is a year, two months ago a month; None by seasons.

    Nobody can tell when a season without a name begins: of rain, of fighting, of sport.
    """
    size, kind = unit
    if kind == SEASON:
        return None
    if kind == "month":
        moved = days.months_before(base, -number * size)
        if size >= 12:
            first, last = days.year_range(moved.year)
            return Days(first=first, last=last, precision="year", derivation=how)
        first, last = days.month_range(moved.year, moved.month)
        return Days(first=first, last=last, precision="month", derivation=how)
    moved = base + _DAY * (number * size if kind == "day" else round(number / 24))
    return one_day(moved, how)


def past_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "The past three days" runs up to publication; "last week" is the calendar week before it."""
    today = scene.published
    if today is None:
        return None
    number, unit = number_of(found, scene), found.parts["u"]
    if "n" not in found.parts and "plural" not in found.parts:
        return _last(found, scene, today, unit)
    if number is None:
        return Days(first=None, last=today, precision="open", derivation="offset-from-publication")
    return _trailing(today, number, unit_of(found, scene))


def _last(found: FoundTime, scene: Scene, today: date, unit: str) -> Days | None:
    """ "Last week", "the last week" (seven days up to now), "the previous month"."""
    size, kind = unit_of(found, scene)
    if "the" in found.parts and found.parts["span"] in ("past", "last") and unit not in ("night", "minute"):
        return _trailing(today, 1, (size, kind))
    base = scene.narrative if found.parts["span"] in ("previous", "preceding") and scene.narrative else today
    how = "offset-from-publication" if base is today else "offset-from-narrative"
    if unit == "week":
        first, last = days.edge_of(days.week_of(base, -1), found.edge, "week")
        return Days(first=first, last=last, precision="week", derivation=how)
    moved = _shifted(base, -1, (size, kind), how)
    if moved is None or moved.first is None or moved.last is None:
        return moved
    first, last = days.edge_of((moved.first, moved.last), found.edge, moved.precision)
    return msgspec.structs.replace(moved, first=first, last=last)


def _trailing(today: date, number: int, unit: tuple[int, str]) -> Days | None:
    """The stretch of some units that ends on the publication day; None for seasons."""
    size, kind = unit
    if kind == SEASON:
        return None
    if kind == "month":
        first = days.months_before(today, number * size)
    else:
        first = today - _DAY * (number * size if kind == "day" else math.ceil(number / 24))
    return Days(first=first, last=today, precision="days", derivation="offset-from-publication")


def week_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "This week/month/year" up to publication; "next week"; "the same month" of the narrative."""
    span, unit = found.parts["span"], found.parts["u"]
    base = scene.narrative if span in ("same", "that", "following") else scene.published
    if base is None:
        return None
    how = "offset-from-narrative" if base is not scene.published else "offset-from-publication"
    ahead = 1 if span in ("next", "coming", "following") else 0
    if unit == "week":
        if found.edge == "earlier" and base.weekday() == 0:  # on a Monday "earlier this week" looks past the weekend
            return clipped(days.week_of(base, -1), scene, "week", how)
        return clipped(days.week_of(base, ahead), scene, "week", how, is_ahead=bool(ahead))
    if unit == "weekend":
        first, last = days.weekend_before(base + timedelta(days=7) * (ahead or 1))
        return Days(first=first, last=last, precision="days", derivation=how)
    if unit == "month":
        moved = days.months_before(base, -ahead)
        return clipped(days.month_range(moved.year, moved.month), scene, "month", how, is_ahead=bool(ahead))
    if unit == "year":
        return clipped(days.year_range(base.year + ahead), scene, "year", how, is_ahead=bool(ahead))
    return clipped(
        days.season_range(base.year + ahead, scene.words.names[unit].value), scene, "season", how, is_ahead=bool(ahead)
    )


def edge_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "The start of the year", "earlier in the month": of the running one; "later in" it counts from the narrative."""
    word = found.parts.get("side") or found.parts["part"]
    base = scene.narrative if word in ("later", "late") else scene.published
    if base is None:
        return None
    span, precision = _period_of(base, found.parts["u"])
    of_narrative = base is scene.narrative and base is not scene.published
    how = "offset-from-narrative" if of_narrative else "offset-from-publication"
    return clipped(days.edge_of(span, word, precision), scene, precision, how)


def _period_of(day: date, unit: str) -> tuple[days.Range, DatePrecision]:
    """The week, month or year that holds a day."""
    if unit == "week":
        return days.week_of(day), "week"
    if unit == "month":
        return days.month_range(day.year, day.month), "month"
    return days.year_range(day.year), "year"


def weekend_days(found: FoundTime, scene: Scene) -> Days | None:
    """The last weekend begun before publication."""
    if scene.published is None:
        return None
    first, last = days.weekend_before(scene.published)
    return Days(first=first, last=last, precision="days", derivation="weekend-before-publication")


def age_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "The two-week-old battle" runs since then; "the five-year war" up to now, its start too vague to write."""
    number = number_of(found, scene)
    if scene.published is None or number is None:
        return None
    if "epoch" in found.parts:
        return Days(first=None, last=scene.published, precision="open", derivation="offset-from-publication")
    return _trailing(scene.published, number, unit_of(found, scene))


def phrase_days(found: FoundTime, scene: Scene) -> Days | None:
    """A fixed phrase of the table, counted from publication or from the narrative."""
    phrase = scene.words.phrases[found.parts["phrase"]]
    base = scene.published if phrase.anchor == "published" else scene.narrative
    if base is None:
        return None
    how = "offset-from-publication" if phrase.anchor == "published" else "offset-from-narrative"
    first = None if phrase.first is None else base + _DAY * phrase.first
    last = None if phrase.last is None else base + _DAY * phrase.last
    return Days(first=first, last=last, precision=phrase.precision, derivation=how, rows=(phrase.row,))
