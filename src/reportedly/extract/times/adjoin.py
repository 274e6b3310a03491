"""Expressions that stand side by side: a weekday with its date, and ends of a range that share a year or a week."""

from __future__ import annotations

import re

import msgspec

from reportedly.extract.times.found import FoundTime
from reportedly.knowledge.times import TimeWords

_DATED = frozenset({"day-month", "month-day", "numeric"})
_DAYS = _DATED | {"weekday"}
_ENDS = _DAYS | {"month", "year", "season", "bare-season", "quarter"}
_MONTHS = frozenset({"day-month", "month-day", "month"})
_BESIDE = re.compile(r"\s*,?\s+(?:the\s+)?|\s*,\s*")
_NIGHT = re.compile(r"\s+(?:on\s+)?")
_JOINT = re.compile(r"\s*(?:to|and|until|till|through|-|–|or)\s+(?:from\s+|on\s+|in\s+)?(?:the\s+)?", re.IGNORECASE)
_WEEKS = ("last week", "this week", "next week")


def adjoined(text: str, found: list[FoundTime], words: TimeWords) -> list[FoundTime]:
    """Put a weekday and its date together, and give the first end of a range the year or week told at its second.

    "Wednesday 27 September" is one date; "from late March to early May 2016" and "on Monday and Tuesday of last week"
    tell once what holds for both.
    """
    kept: list[FoundTime] = []
    for one in reversed(found):
        following = kept[-1] if kept else None
        if following is None:
            kept.append(one)
        elif _is_one(text, one, following):
            kept[-1] = _together(one, following)
        else:
            first = _shared(text, one, following, words)
            if _is_range(text, first, following):
                kept[-1] = _ranged(first, following)
            else:
                kept.append(first)
    return kept[::-1]


def _is_one(text: str, one: FoundTime, two: FoundTime) -> bool:
    """Say whether a weekday stands before its own date, or "overnight" before its weekday."""
    gap = text[one.end : two.start + _lead_of(text, two)]
    if one.shape == "weekday" and two.shape in _DATED and two.bound is None:
        return bool(_BESIDE.fullmatch(gap)) and one.parts.get("plural") is None
    return one.parts.get("phrase") == "overnight" and two.shape == "weekday" and bool(_NIGHT.fullmatch(gap))


def _is_range(text: str, one: FoundTime, two: FoundTime) -> bool:
    """Say whether "from" or "between" leads two ends that are not both days of one form, which are paired later."""
    if one.bound not in ("from", "between", "starting") or not {one.shape, two.shape} <= _ENDS:
        return False
    is_pair = one.shape == two.shape and one.shape in _DAYS and two.bound is None
    if is_pair or one.until or two.until:
        return False
    joint = _JOINT.fullmatch(text[one.end : two.core])
    return joint is not None and (joint[0].strip().lower() != "and" or one.bound == "between")


def _ranged(one: FoundTime, two: FoundTime) -> FoundTime:
    """Both ends as one expression."""
    return msgspec.structs.replace(
        one, end=two.end, stop=two.stop, bound=None, until=msgspec.structs.replace(two, bound=None)
    )


def _lead_of(text: str, found: FoundTime) -> int:
    """Characters of blanks and prepositions before the expression's own words."""
    return found.core - found.start


def _together(one: FoundTime, two: FoundTime) -> FoundTime:
    """The date, from the weekday's first word on and with the weekday's lead."""
    return msgspec.structs.replace(
        two, start=one.start, core=one.core, first=one.first, bound=one.bound, edge=one.edge, lead=one.lead,
        parts={**_part_of(one), **two.parts},
    )  # fmt: skip


def _part_of(one: FoundTime) -> dict[str, str]:
    """What a weekday, or "overnight", tells of its date: itself, and the part of the day."""
    part, weekday = one.parts.get("part") or one.parts.get("phrase"), one.parts.get("w")
    return {**({"part": part} if part else {}), **({"weekday": weekday} if weekday else {})}


def _shared(text: str, one: FoundTime, two: FoundTime, words: TimeWords) -> FoundTime:
    """The first of two joined ends with the year or the week that only the second tells."""
    if not _JOINT.fullmatch(text[one.end : two.core]):
        return one
    if one.shape == two.shape == "weekday" and "week" in two.parts and "week" not in one.parts:
        return msgspec.structs.replace(one, parts={**one.parts, "week": two.parts["week"]})
    if one.shape in _MONTHS and two.shape in _MONTHS and "m" in one.parts and not {"y", "y3"} & one.parts.keys():
        return _in_year_of(one, two, words)
    return one


def _in_year_of(one: FoundTime, two: FoundTime, words: TimeWords) -> FoundTime:
    """The first month with the second's year, or the year before it where it is the later month."""
    year = two.parts.get("y") or two.parts.get("y3") or ""
    if not year.isdigit():
        return one
    names = [words.names.get((found.parts.get("m") or found.parts["m3"]).rstrip(".")) for found in (one, two)]
    is_later = names[0] is not None and names[1] is not None and names[0].number > names[1].number
    return msgspec.structs.replace(one, parts={**one.parts, "y": str(int(year) - is_later)})
