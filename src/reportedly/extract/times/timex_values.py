"""The TIMEX3 type and value of each shape of time expression."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from reportedly.extract.times import timex_lengths, timex_periods
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.scene import Days
from reportedly.extract.times.timex_record import SEASONS, Reached, Told
from reportedly.extract.times.values import value_of
from reportedly.knowledge.times import TimeCue

__all__ = ["timex_value", "week_value"]


def timex_value(found: FoundTime, scene: Reached) -> Told | None:
    """Type and value of an expression; None where it only orders events ("meanwhile", "shortly after")."""
    special = _SPECIAL.get(found.shape)
    if special is not None:
        return special(found, scene)
    return _dated(found, scene)


def _dated(found: FoundTime, scene: Reached) -> Told | None:
    """A date from its days: what it names, not the part of it that an edge or a bound leaves."""
    days = value_of(msgspec.structs.replace(found, edge=None, bound=None), scene)
    return ("DATE", "XXXX-XX-XX" if days is None or days.first is None else _written(days.first, days))


def _written(first: date, days: Days) -> str:
    """The value of a range by its precision."""
    if days.precision == "month":
        return f"{first:%Y-%m}"
    if days.precision == "year":
        return f"{first:%Y}"
    if days.precision == "week":
        return week_value(first)
    if days.precision == "season":
        return f"{first:%Y}-{SEASONS.get(first.month, 'XX')}"
    return first.isoformat()


def week_value(day: date) -> str:
    """The ISO week of a day.

    >>> week_value(date(1998, 3, 1))
    '1998-W09'
    """
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _weekday(found: FoundTime, scene: Reached) -> Told | None:
    """A weekday, or its morning."""
    told = _dated(found, scene)
    part = scene.words.cues.get(found.parts.get("part", ""))
    if told is None or part is None or told[1].startswith("X"):
        return told
    return "TIME", f"{told[1]}T{part.value}"


def _week(found: FoundTime, scene: Reached) -> Told | None:
    """ "This week", "last month", "the past three days": a date, or a length where a number or "the past" is told."""
    size = timex_lengths.length_of(found, scene) if found.parts["u"] in timex_lengths.UNITS else "PXM"
    if found.shape == "past" and ("n" in found.parts or "plural" in found.parts):
        return "DURATION", size
    if found.shape == "past" and "the" in found.parts and found.parts["span"] in ("past", "last"):
        return "DURATION", size
    return unit_value(found, scene, found.parts["u"], found.parts["span"])


def unit_value(found: FoundTime, scene: Reached, unit: str, word: str) -> Told | None:
    """The calendar unit that "last", "this" or "next" means."""
    shift = {"last": -1, "previous": -1, "prior": -1, "preceding": -1, "past": -1, "next": 1, "coming": 1,
             "following": 1, "year-earlier": -4, "year-ago": -4}.get(word, 0)  # fmt: skip
    of_narrative = word in ("same", "that", "following", "previous", "preceding", "prior")
    base = scene.narrative if of_narrative else scene.published
    if base is None:
        return "DATE", "XXXX"
    return "DATE", timex_lengths.calendar_unit(base, unit, shift) or _dated(found, scene)[1]  # type: ignore[index]


def _weekend(found: FoundTime, scene: Reached) -> Told | None:
    """The weekend as a part of its week."""
    days = value_of(found, scene)
    return "DATE", f"{week_value(days.first)}-WE" if days and days.first else "XXXX-WXX-WE"


def _ago(found: FoundTime, scene: Reached) -> Told | None:
    """ "Two months ago" is a month; "two days after the raid" a length."""
    if found.parts["way"] in ("after", "following", "before") and "n" in found.parts:
        return "DURATION", timex_lengths.length_of(found, scene)
    if found.parts.get("n") in ("several", "few", "some"):
        return "DATE", "FUTURE_REF" if found.parts["way"] in ("later", "after") else "PAST_REF"
    if scene.quarter is not None and found.parts["u"] == "year" and found.parts.get("n") in ("a", "one"):
        return "DATE", f"{scene.quarter[0] - 1}-Q{scene.quarter[1]}"
    return "DATE", timex_lengths.moved_unit(found, scene) or "XXXX"


def _age(found: FoundTime, scene: Reached) -> Told | None:
    """ "A two-week-long battle" has a length; the age of a person is no time."""
    return None if found.parts.get("old") == "old" else ("DURATION", timex_lengths.length_of(found, scene))


def _phrase(found: FoundTime, scene: Reached) -> Told | None:
    """A fixed phrase: a day and perhaps its part, a vague length, a vague reference, or nothing."""
    phrase = scene.words.phrases[found.parts["phrase"]]
    bare = phrase.phrase
    for word in ("in ", "over ", "during ", "since ", "on ", "at "):
        bare = bare.removeprefix(word)
    cue = scene.words.cues.get(phrase.phrase) or scene.words.cues.get(bare)
    if cue is not None and cue.kind == "vague":
        return "DATE", cue.value
    if bare.endswith("s") and (bare.split()[-1][:-1] in scene.words.names):
        return ("DURATION", timex_lengths.vague(bare.split()[-1][:-1])) if phrase.precision != "day" else None
    days = value_of(found, scene)
    part = _part_of(bare, scene)
    if part is not None:
        first = days.first.isoformat() if days and days.first else "XXXX-XX-XX"
        return "TIME", f"{first}T{part.value}"
    return ("DATE", days.first.isoformat()) if days and days.first and _names_a_day(bare) else None


def _part_of(phrase: str, scene: Reached) -> TimeCue | None:
    """The part of the day that a phrase names."""
    cues = (scene.words.cues.get(word) for word in phrase.split())
    return next((cue for cue in cues if cue is not None and cue.kind == "part"), None)


def _names_a_day(phrase: str) -> bool:
    """Say whether the words of a phrase name a day ("the next day", "yesterday"), not an order."""
    return "day" in phrase or "tomorrow" in phrase


def _bare_year(found: FoundTime, scene: Reached) -> Told | None:
    """A year that no preposition leads."""
    return "DATE", found.parts["y"]


def _vague(found: FoundTime, scene: Reached) -> Told | None:
    """ "Now", "recently", "the future"."""
    return "DATE", scene.words.cues[" ".join(found.parts["v"].split())].value


def _unit(found: FoundTime, scene: Reached) -> Told | None:
    """ "The year", "the current quarter"."""
    which = (found.parts.get("which") or "").split() or [""]
    unit, quarter = found.parts["u"].split()[-1], timex_periods.reported_quarter(scene)
    if unit == "quarter" and which[0] in ("", "latest", "year-earlier", "year-ago") and quarter is not None:
        return "DATE", f"{quarter[0] - which[0].startswith('year')}-Q{quarter[1]}"
    if found.shape == "current":
        return unit_value(found, scene, unit, which[0])
    if which[0] in ("whole", "entire") or "ended" in found.parts or (unit in ("week", "decade") and not which[0]):
        return "DURATION", timex_lengths.written(1, unit)
    if scene.published is None:
        return "DATE", "XXXX"
    return "DATE", timex_lengths.calendar_unit(scene.published, unit, 0) or "XXXX"


def _edge(found: FoundTime, scene: Reached) -> Told | None:
    """ "The start of the year" is the year."""
    base = scene.narrative if found.parts.get("part") in ("later", "late") else scene.published
    return "DATE", (timex_lengths.calendar_unit(base, found.parts["u"], 0) if base else None) or "XXXX"


_SPECIAL: dict[str, Callable[[FoundTime, Reached], Told | None]] = {
    "weekday": _weekday,
    "past": _week,
    "week": _week,
    "weekend": _weekend,
    "edge-of-period": _edge,
    "ago": _ago,
    "age": _age,
    "phrase": _phrase,
    "quarter": timex_periods.quarter_value,
    "quarter-code": timex_periods.quarter_code_value,
    "nth": timex_periods.nth_value,
    "year-quarter": timex_periods.year_quarter_value,
    "fiscal": timex_periods.fiscal_value,
    "decade": timex_periods.decade_value,
    "century": timex_periods.century_value,
    "season": timex_periods.season_value,
    "bare-season": timex_periods.season_value,
    "hijri": timex_periods.hijri_value,
    "feast": timex_periods.feast_value,
    "bare-year": _bare_year,
    "vague": _vague,
    "unit": _unit,
    "current": _unit,
    "clock": timex_lengths.clock_value,
    "part": timex_lengths.part_value,
    "length": timex_lengths.duration_value,
    "length-range": timex_lengths.duration_value,
    "lengths": timex_lengths.duration_value,
    "every": timex_lengths.set_value,
    "times": timex_lengths.set_value,
    "habit": timex_lengths.set_value,
    "often": timex_lengths.set_value,
}
