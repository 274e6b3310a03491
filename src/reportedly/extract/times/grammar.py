"""The shapes of time expressions, as patterns made once from the tables of time words.

Every pattern reads the lower-cased words of one sentence. Group names are shared: ``m`` month, ``d`` day, ``y``
year, ``w`` weekday, ``n`` number, ``u`` unit. What stands before an expression ("since early ...") is read by `LEAD`.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from reportedly.extract.times.fragments import Fragments
from reportedly.extract.times.shapes_of_dates import date_patterns
from reportedly.extract.times.shapes_of_lengths import length_patterns
from reportedly.knowledge.times import TimeWords

_EDGE = (
    r"(?P<edge>early|earlier|late|later|mid|end(?=-)|(?:the\s+)?(?:middle|beginning|start|end) of"
    r"|(?:the\s+)?(?:first|second|latter|last) half of"
    r"|(?:the\s+)?(?:first|opening|last|final|closing)\s+(?:(?:two|three|four|five|six|ten|few)\s+)?"
    r"(?:day|week|month)s of"
    r"|(?:the\s+)?(?:first|second|third|fourth|last) week of|early hours of|the early hours of)"
)
LEAD = re.compile(
    r"(?:\b(?P<bound>ever since|since|until|till|up to|by|before|prior to|after|as of|from|between|starting|through"
    r"|more than|as soon as|as early as)\s+)?"
    r"(?:\b(?:on|in|at|during|over|throughout|within|of|for|around|about)\s+)?"
    r"(?P<core>(?:\bthe\s+(?=morning|evening|night|dawn|early"
    r"|late|mid|last|past|previous|year|month|summer|spring|autumn|fall|winter))?"
    rf"(?:(?<![a-z]){_EDGE}[\s-]+(?:on\s+|in\s+|of\s+)?)?"
    r"(?:(?:\bthe\s+)?\b(?P<of>morning|evening|night|afternoon|dawn|eve)\s+of\s+)?"
    r"(?:\b(?P<which>last|this|next|past|previous|same|that|coming|following)\s+)?(?:\bthe\s+)?)$"
)
"""What may stand before an expression and bends it: a bound, an edge, which one; ``core`` is the expression's own."""


class Shape(msgspec.Struct, frozen=True):
    """A named pattern; ``name`` becomes the rule ``times.NAME@1``; ``needs`` are kinds of word, one of them there."""

    name: str
    needs: frozenset[str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=8)
def shapes_of(words: TimeWords) -> tuple[Shape, ...]:
    """Compile every shape from the tables; of equally long matches the earlier shape wins."""
    fragments = Fragments(words)
    patterns = {**date_patterns(fragments), **length_patterns(fragments)}
    return tuple(Shape(name, frozenset(needs.split()), re.compile(text)) for name, (needs, text) in patterns.items())
