"""Days of one act that cannot both be right: calendar days, in two reports, further apart than a slip explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from reportedly.link.contradictions.one_act import are_one_kind, is_told_together, share_a_place
from reportedly.link.contradictions.sides import Sides, contradiction
from reportedly.link.contradictions.values import MOMENTS, event_type, is_from_own_words
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction

RULE = "contradictions.days@1"
SLIP = 1
"""Days by which two reports of one act may differ: time zones, nights, "Monday" said on Tuesday."""
ANOTHER = 31
"""Days from which it is another act, or a year read wrongly (as when claims are linked)."""


def time_contradictions(claims: Iterable[Claim], origins: Mapping[str, str]) -> Iterator[Contradiction]:
    """Yield a contradiction for every two days of an act that lasts a moment, told by reports in their own words.

    Battles, sieges and campaigns last; hedged claims and days carried from elsewhere in a report settle nothing; and
    where a report tells both days, there are two acts.
    """
    by_day: dict[str, list[Claim]] = {}
    for claim in claims:
        day = _day(claim)
        if day is not None:
            by_day.setdefault(day, []).append(claim)
    for one, two in combinations(sorted(by_day), 2):
        sides = Sides()
        days = (date.fromisoformat(two) - date.fromisoformat(one)).days
        if SLIP < days <= ANOTHER and not is_told_together(by_day[one], by_day[two]):
            sides.add(by_day[one], by_day[two], _are_one_act)
        if sides:
            yield contradiction("when", "time", RULE, sides, (one, two), origins=origins)


def _are_one_act(one: Claim, two: Claim) -> bool:
    """Whether two reports tell one kind of act in one place."""
    return are_one_kind(one, two) and share_a_place(one, two)


def _day(claim: Claim) -> str | None:
    """The one day on which a claim's own words put an act that lasts a moment."""
    if isinstance(claim.when, Uncoded) or event_type(claim) != MOMENTS or claim.factuality.value != "asserted":
        return None
    when = claim.when.value
    return when.first if when.first == when.last and is_from_own_words(claim.when) else None
