"""The shapes of time expressions, as patterns made once from the tables of time words.

Every pattern reads the lower-cased words of one sentence. Group names are shared: ``m`` month, ``d`` day, ``y``
year, ``w`` weekday, ``n`` number, ``u`` unit. What stands before an expression ("since early ...") is read by `LEAD`.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from reportedly.knowledge.times import TimeWords

YEAR = r"(?:19|20)\d\d"
_TH = r"(?:st|nd|rd|th)?"
_EDGE = (
    r"(?P<edge>early|earlier|late|later|mid|middle of|the middle of|beginning of|the beginning of|start of|the start of"
    r"|end of|the end of|first half of|second half of"
    r"|(?:the\s+)?(?:first|second|third|fourth|last) week of|early hours of|the early hours of)"
)
LEAD = re.compile(
    r"(?:\b(?P<bound>ever since|since|until|till|up to|by|before|prior to|after|as of|from|between|starting|through"
    r"|more than|as soon as|as early as)\s+)?"
    r"(?:(?:on|in|at|during|over|throughout|within|of|for|around|about)\s+)?(?:the\s+(?=morning|evening|night|dawn|early"
    r"|late|mid|last|past|previous|year|month|summer|spring|autumn|fall|winter))?"
    rf"(?:{_EDGE}[\s-]+(?:on\s+|in\s+|of\s+)?)?"
    r"(?:(?:the\s+)?(?:morning|evening|night|afternoon|dawn|eve)\s+of\s+)?"
    r"(?:(?P<which>last|this|next|past|previous|same|that|coming|following)\s+)?(?:the\s+)?$"
)
"""What may stand before an expression and bends it: a bound, an edge, which one."""


class Shape(msgspec.Struct, frozen=True):
    """A named pattern; ``name`` becomes the rule ``times.NAME@1``."""

    name: str
    pattern: re.Pattern[str]


@lru_cache(maxsize=8)
def shapes_of(words: TimeWords) -> tuple[Shape, ...]:
    """Compile every shape from the tables, most specific first."""
    month, weekday, unit = _any(words, "month"), _any(words, "weekday"), _any(words, "unit")
    short = rf"(?:{month}|(?:{_any(words, 'month-short')})\b\.?)"
    part, season, hijri = _any(words, "daypart"), _any(words, "season"), _any(words, "hijri")
    number = rf"(?:\d{{1,3}}|{'|'.join(sorted(words.numerals, key=lambda w: (-len(w), w)))})"
    year = rf"(?:,?\s*(?:of\s+|in\s+)?(?P<y>{YEAR}|last year|this year|the same year|that year|the previous year))"
    patterns = {
        "numeric": rf"(?<![\d/.-])(?:(?P<iso>{YEAR}-\d\d?-\d\d?)|(?P<dmy>\d\d?([/.-])\d\d?\3{YEAR}))(?!\d|[/-]\d)",
        "day-month": rf"(?<![\d.,])(?P<d>[0-3]?\d){_TH}(?:\s*(?:-|to|and|until)\s*(?P<d2>[0-3]?\d){_TH})?\s+(?:of\s+)?"
        rf"(?P<m>{short})\b{year}?",
        "month-day": rf"\b(?P<m>{short})\s+(?:the\s+)?(?P<d>[0-3]?\d){_TH}(?=\D|$|{YEAR}\b)"
        rf"(?:\s*(?:-|to|and)\s*(?P<d2>[0-3]?\d){_TH}(?!\d|\s+\w+\s+(?:people|civilians)))?{year}?",
        "month-range": rf"\b(?P<m>{month})(?:\s+(?P<y1>{YEAR}))?\s+(?:to|and|until|through)\s+(?P<m2>{month}){year}?\b",
        "month": rf"\b(?:(?P<m>{month})\b{year}?|(?P<m3>{short})\s*(?P<y3>{YEAR})\b)",
        "weekday": rf"\b(?P<w>{weekday})(?P<plural>'?s)?\b(?:\s+(?P<part>{part})\b)?"
        r"(?:\s+(?P<week>last week|this week|next week))?",
        "year-range": rf"(?<![\d.,])(?P<y>{YEAR})\s*(?:-|to|and|until)\s*(?P<y2>{YEAR}|\d\d)(?!\d|,\d)",
        "ago": rf"\b(?P<n>{number}|several|few|some)\s+(?:of\s+|more\s+)?(?P<u>{unit})s?\s+"
        r"(?P<way>ago|earlier|later|afterwards?|before|previously|prior|after|following)\b",
        "past": r"\b(?P<the>the\s+)?(?P<span>past|last|previous|preceding)\s+"
        rf"(?:(?P<n>{number}|few|several|some)\s+)?(?P<u>{unit}|season)(?P<plural>s)?\b",
        "week": rf"\b(?P<span>this|next|coming|same|that|following)\s+(?P<u>week|month|year|weekend|{season})\b",
        "weekend": r"\b(?P<span>last\s+|this\s+|past\s+)?weekend\b",
        "age": rf"\b(?P<n>{number})-(?P<u>{unit})"
        rf"(?:-(?P<old>old|long)|(?<=year|onth)\s+(?P<epoch>{'|'.join(_epochs(words))}))\b",
        "season": rf"\b(?P<s>{season})\s+(?:of\s+)?(?P<y>{YEAR})\b",
        "hijri": rf"\b(?P<h>{hijri})\b(?:\s+(?P<y>{YEAR}))?",
        "phrase": rf"\b(?P<phrase>{'|'.join(sorted(words.phrases, key=lambda p: (-len(p), p)))})\b",
        "year": rf"(?<![\d.,/])(?<!\d-)(?P<y>{YEAR})(?![\d/]|[.,]\d|-\w|%)",
    }
    return tuple(Shape(name, re.compile(pattern)) for name, pattern in patterns.items())


def _any(words: TimeWords, kind: str) -> str:
    """All words of a kind as one alternative."""
    return "|".join(map(re.escape, words.words_of(kind)))


def _epochs(words: TimeWords) -> list[str]:
    """The nouns whose start is known; a pattern that never matches where no pack tells any."""
    return [re.escape(noun) for noun in sorted(words.epochs, key=lambda n: (-len(n), n))] or [r"(?!)"]
