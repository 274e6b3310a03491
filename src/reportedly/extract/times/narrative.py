"""Whether an event belongs to the running narrative, so that the date before it goes on to hold."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.extract.reading import Reading
from reportedly.records.coded import Uncoded
from reportedly.records.values import DateRange

LONGEST = timedelta(days=3)
"""Longest stretch that the next sentence may inherit: a narrative's day, not a campaign."""

OLDEST = timedelta(days=10)
"""Age at publication up to which a day is the news itself; older dates are background, told once."""

_PAST = frozenset({"VBD"})
_NOT_PAST = frozenset({"VBZ", "VBP", "MD"})


def is_news(reading: Reading, days: DateRange) -> bool:
    """Say whether a range is short and recent enough to be the day that the report tells of."""
    if days.first is None or days.last is None or days.precision == "open":
        return False
    first, last = date.fromisoformat(days.first), date.fromisoformat(days.last)
    published = reading.header.published
    if last - first > LONGEST:
        return False
    return isinstance(published, Uncoded) or date.fromisoformat(published.value) - last <= OLDEST


def is_narrated(reading: Reading, token: int) -> bool:
    """Say whether the nearest finite verb at or above a token tells the past ("was hit", not "has hit" or "is")."""
    parse = reading.parse
    for at in (parse.tokens[token], *parse.ancestors(token)):
        if at.dep == "relcl":
            return False
        tags = {at.tag} | {kid.tag for kid in parse.kids(at.i, "aux", "auxpass")}
        if tags & _NOT_PAST:
            return False
        if tags & _PAST:
            return True
    return False
