"""The TIMEX3 type and value of each shape of time expression."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

import msgspec

from reportedly.extract.times import timex_lengths
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.periods import decade_of, quarter_of, season_word
from reportedly.extract.times.scene import Days, Scene
from reportedly.extract.times.values import value_of
from reportedly.knowledge.times import TimeCue

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Told = tuple[TimexType, str]
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """One time expression: code points, TIMEX3 type and value, and the shape it was found by.

    Values: ``2016-05-02``, ``2016-05``, ``2016-W18``, ``2016-Q2``, ``2016-SU``, ``199`` (a decade), ``P3D``, ``PXW``,
    ``2016-05-02T09:00``, ``2016-05-02TMO``, ``PAST_REF``, ``PRESENT_REF``, ``FUTURE_REF``; ``XXXX-XX-XX`` where nothing
    anchors the words.

    >>> Timex(start=0, end=10, type="DURATION", value="P3D", shape="length").value
    'P3D'
    """

    start: int
    end: int
    type: TimexType
    value: str
    shape: str


class Reached(Scene, frozen=True, kw_only=True):
    """A scene that also knows the quarter last named, as (year, number)."""

    quarter: tuple[int, int] | None = None


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
        return f"{first:%Y}-{_SEASONS.get(first.month, 'XX')}"
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


def _part_of(phrase: str, scene: Scene) -> TimeCue | None:
    """The part of the day that a phrase names."""
    cues = (scene.words.cues.get(word) for word in phrase.split())
    return next((cue for cue in cues if cue is not None and cue.kind == "part"), None)


def _names_a_day(phrase: str) -> bool:
    """Say whether the words of a phrase name a day ("the next day", "yesterday"), not an order."""
    return "day" in phrase or "tomorrow" in phrase


def _quarter(found: FoundTime, scene: Reached) -> Told | None:
    """ "The third quarter", "the first half of 2016"."""
    if found.parts["q"] == "half" and "ya" not in found.parts and "yb" not in found.parts:
        return None
    part = quarter_of(found, scene)
    return "DATE", f"{part[0]}-{'Q' if part[2] == 3 else 'H'}{part[1]}" if part else "XXXX-QX"


def _quarter_code(found: FoundTime, scene: Reached) -> Told | None:
    """ "Q3 2016"."""
    days = value_of(found, scene)
    number = f"{found.parts['code'].upper()}{found.parts['o']}"
    return "DATE", f"{days.first:%Y}-{number}" if days and days.first else f"XXXX-{number}"


def _nth(found: FoundTime, scene: Reached) -> Told | None:
    """ "The third day of the siege": a date that only a known start could tell."""
    return "DATE", "XXXX-XX-XX" if found.parts["u"] == "day" else "XXXX"


def _year_quarter(found: FoundTime, scene: Reached) -> Told | None:
    """ "The 1988 quarter", "the year-earlier period": that of the other year."""
    year, quarter = found.parts["yb"], reported_quarter(scene)
    if quarter is None:
        return ("DATE", "XXXX-QX") if found.parts["q"] == "quarter" else None
    return "DATE", f"{year if year.isdigit() else quarter[0] - (year != 'latest')}-Q{quarter[1]}"


def reported_quarter(scene: Reached) -> tuple[int, int] | None:
    """The quarter that "the quarter" means: the last one named, or the last that ended before publication."""
    if scene.quarter is not None or scene.published is None:
        return scene.quarter
    count = scene.published.year * 4 + (scene.published.month - 1) // 3 - 1
    return count // 4, count % 4 + 1


def _fiscal(found: FoundTime, scene: Reached) -> Told | None:
    """ "Fiscal 1989"."""
    year = found.parts.get("y")
    return "DATE", year or f"19{found.parts['short']}"


def _decade(found: FoundTime, scene: Reached) -> Told | None:
    """ "The 1990s" as the first three digits of its years."""
    return "DATE", f"{decade_of(found, scene)}"[:3]


def _century(found: FoundTime, scene: Reached) -> Told | None:
    """ "The 20th century" as the first two digits of its years."""
    number = found.parts.get("c")
    return "DATE", f"{int(number) - 1:02d}" if number else scene.words.cues[found.parts["named"]].value


def _season(found: FoundTime, scene: Reached) -> Told | None:
    """A season of the year it begins in."""
    days = value_of(msgspec.structs.replace(found, edge=None), scene)
    code = _SEASONS[int(scene.words.names[season_word(found)].value.split("-")[0])]
    return "DATE", f"{days.first:%Y}-{code}" if days and days.first else f"XXXX-{code}"


def _hijri(found: FoundTime, scene: Reached) -> Told | None:
    """A day or month of another calendar: the reckoned day, or the month that most of it falls in."""
    days = value_of(found, scene)
    if days is None or days.first is None or days.last is None:
        return "DATE", "XXXX-XX"
    if days.precision == "days":
        return "DATE", (days.first + (days.last - days.first) // 2).isoformat()
    return "DATE", f"{days.first:%Y-%m}"


def _feast(found: FoundTime, scene: Reached) -> Told | None:
    """A feast's day; of an Islamic one the tabular day."""
    days = value_of(found, scene)
    if days is None or days.first is None or days.last is None:
        return "DATE", "XXXX-XX-XX"
    return "DATE", (days.first + (days.last - days.first) // 2).isoformat()


def _bare_year(found: FoundTime, scene: Reached) -> Told | None:
    """A year that no preposition leads."""
    return "DATE", found.parts["y"]


def _vague(found: FoundTime, scene: Reached) -> Told | None:
    """ "Now", "recently", "the future"."""
    return "DATE", scene.words.cues[" ".join(found.parts["v"].split())].value


def _unit(found: FoundTime, scene: Reached) -> Told | None:
    """ "The year", "the current quarter"."""
    which = (found.parts.get("which") or "").split() or [""]
    unit, quarter = found.parts["u"].split()[-1], reported_quarter(scene)
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
    "quarter": _quarter,
    "quarter-code": _quarter_code,
    "nth": _nth,
    "year-quarter": _year_quarter,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "bare-season": _season,
    "hijri": _hijri,
    "feast": _feast,
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
