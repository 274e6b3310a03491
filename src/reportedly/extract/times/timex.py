"""Time expressions as TIMEX3 has them: dates, times of day, durations and sets, each with its normalised value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times.find import find_expressions
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.scene import published_day
from reportedly.extract.times.tense import tense_of
from reportedly.extract.times.timex_record import Reached, Timex, TimexType
from reportedly.extract.times.timex_values import timex_value, week_value
from reportedly.knowledge.load import Knowledge

_NEAR = re.compile(
    r"\b(?:about|nearly|almost|more than|less than|fewer than|at least|at most|over(?! the)|around|roughly"
    r"|approximately|some|up to|no more than|no less than|as much as|as long as|under|barely)\s+$"
)
_PREPOSITION = re.compile(
    r"(?:(?:in|on|at|over|during|since|within|of)\s+|the\s+(?=recent|current|previous))?", re.IGNORECASE
)
_JOINED_BY = re.compile(r"\s*(?:\b(?:to|and|until|till|through)\b|[-–])[\w\s]*$", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]?s$")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
_QUARTER = re.compile(r"(\d{4})-Q(\d)$")
_GLUE = re.compile(r"\s*,?\s*(?:(?:on|[A-Z]{3,4}|of)\s+)?")
_BY_DAY = frozenset({"clock", "part", "phrase", "weekday"})
_ARTICLE = re.compile(r"(?:the|that|an?)\s+", re.IGNORECASE)
_BARE = frozenset({
    "month", "month-day", "day-month", "weekday", "year", "bare-year", "numeric", "vague", "century", "fiscal",
})  # fmt: skip
"""Shapes whose article belongs to a noun behind them ("the Oct. 23 raid", "the 1996 vote")."""
_OF_DAY = frozenset({"clock", "part"})

__all__ = ["Timex", "TimexType", "find_timexes"]


def find_timexes(reading: Reading, knowledge: Knowledge) -> tuple[Timex, ...]:
    """Find every time expression with its TIMEX3 type and value, in text order.

    Days are counted from the publication date, or from the day last named where the words do so ("the next day").
    A weekday and its date, an hour and its day, are one expression; the two ends of a range are two.
    """
    published = published_day(reading)
    day = Reached(words=knowledge.times, published=published, narrative=published)
    period = day  # "that year", "the following month" count from any date named, not only from days
    found: list[Timex] = []
    for one in find_expressions(reading, knowledge):
        scene = day if one.shape in _BY_DAY or one.parts.get("u") in ("day", "night") else period
        tense = tense_of(reading, one.first, one.stop, one.lead)
        scene = msgspec.structs.replace(scene, is_future=tense == "future", is_open=tense == "open")
        for timex in _valued(reading, one, scene):
            joined = _joined(reading, found[-1], timex) if found else None
            if joined is not None:
                found.pop()
            found.append(joined or timex)
            day, period = _moved(day, found[-1], _DAY), _moved(period, found[-1], _DATE)
    return tuple(found)


def _valued(reading: Reading, found: FoundTime, scene: Reached) -> Iterator[Timex]:
    """The expression of one match with its value, if it is one that TIMEX3 knows."""
    text = reading.document.text
    if found.until is not None:
        first = msgspec.structs.replace(found, end=found.until.core, until=None)
        for side in (_without_joint(text, first), found.until):
            yield from _valued(reading, side, scene)
        return
    if found.shape == "year-range":
        yield from _two_years(text, found)
        return
    told = timex_value(found, scene)
    if told is not None:
        start, end = _extent(text, found, told[0])
        yield Timex(start=start, end=end, type=told[0], value=told[1], shape=found.shape)


def _without_joint(text: str, found: FoundTime) -> FoundTime:
    """The first end of a range without the words that join it to the second."""
    joint = _JOINED_BY.search(text, found.core, found.end)
    return msgspec.structs.replace(found, end=joint.start() if joint else found.end)


def _two_years(text: str, found: FoundTime) -> Iterator[Timex]:
    """Both ends of "from 1985 to 1987", "1985-87"."""
    first, last = found.parts["y"], found.parts["y2"]
    begin = text.index(first, found.start)
    yield Timex(start=begin, end=begin + 4, type="DATE", value=first, shape="bare-year")
    value = first[: 4 - len(last)] + last
    yield Timex(start=found.end - len(last), end=found.end, type="DATE", value=value, shape="bare-year")


def _extent(text: str, found: FoundTime, kind: TimexType) -> tuple[int, int]:
    """The words of an expression without its preposition and genitive, with what makes an amount inexact."""
    start, end = found.core, found.end
    while start < end - 1 and text[start].isspace():
        start += 1
    words = text[start:end]
    if found.shape == "vague":
        start = end - len(found.parts["v"])
        words = text[start:end]
    if found.shape in ("phrase", "vague"):
        start += len(_PREPOSITION.match(words)[0])  # type: ignore[index]
    elif found.shape in _BARE or _is_compound(found, words):
        article = _ARTICLE.match(words) if found.edge is None and " of " not in words else None
        start += article.end() if article else 0
    if "w" in found.parts and kind != "SET":
        end = start + len(_GENITIVE.sub("", text[start:end]))
    if found.shape in ("length", "past", "ago", "length-range") and words[:4].lower() != "the ":
        near = _NEAR.search(text[max(0, start - 16) : start].lower())
        start -= len(near[0]) if near else 0
    if found.shape == "ago" and kind == "DURATION":
        end = start + len(text[start:end].rsplit(maxsplit=1)[0])
    return start, end - (text[end - 1] in "'’")


def _is_compound(found: FoundTime, words: str) -> bool:
    """Say whether an amount stands before a noun that its article belongs to ("a two-hour raid", "a two day visit")."""
    if found.shape == "length" and found.parts["n"] not in ("a", "an", "one", "1") and "half" not in found.parts["n"]:
        return "plural" not in found.parts
    return found.shape in ("quarter", "age") and "-" in words


def _joined(reading: Reading, one: Timex, two: Timex) -> Timex | None:
    """ "Friday, Oct. 23" and "9 a.m. EST Tuesday" as one expression each; None where two stand for themselves."""
    gap = reading.document.text[one.end : two.start]
    if len(gap) > 6 or not _GLUE.fullmatch(gap):
        return None
    if gap.strip() == "of":
        return _week_of(one, two)
    if one.shape in _OF_DAY and _DAY.match(two.value) and "," not in gap and two.type == "DATE":
        return msgspec.structs.replace(two, start=one.start, type="TIME", value=two.value + _hour(one.value))
    if two.shape in _OF_DAY and _DAY.match(one.value) and not gap.strip() and one.type == "DATE":
        return msgspec.structs.replace(one, end=two.end, type="TIME", value=one.value + _hour(two.value))
    return None


def _week_of(one: Timex, two: Timex) -> Timex | None:
    """ "The week of March 6" is that week."""
    if one.value != "P1W" or not _DAY.fullmatch(two.value):
        return None
    return msgspec.structs.replace(two, start=one.start, value=week_value(date.fromisoformat(two.value)))


def _hour(value: str) -> str:
    """The part of a value that tells the time of day."""
    return value[value.index("T") :]


def _moved(scene: Reached, timex: Timex, pattern: re.Pattern[str]) -> Reached:
    """What "the next day", "that year", "the quarter" count from: the last date named, and the last quarter."""
    quarter = _QUARTER.match(timex.value)
    if quarter:
        named = int(quarter[1]), int(quarter[2])  # "a year earlier" looks back, it does not move on
        return msgspec.structs.replace(scene, quarter=max(named, scene.quarter or named))
    told = pattern.match(timex.value) if timex.type in ("DATE", "TIME") else None
    if told is None:
        return scene
    return msgspec.structs.replace(scene, narrative=date(int(told[1]), int(told[2] or 1), int(told[3] or 1)))
