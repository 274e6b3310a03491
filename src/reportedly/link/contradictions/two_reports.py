"""Between two reports, numbers that lie too far apart, or stand on two days, are mostly of two acts."""

from __future__ import annotations

from reportedly.link.contradictions.number import Number
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.values import DateRange

APART = 10
"""Times by which one report's number may exceed another's (from the smaller one's most to the larger one's least): an
order of magnitude. Set with the day below on the reader's contradictions among linked events: precision .39 to .57,
recall unchanged."""


def may_be_two_acts(smaller: Claim, low: Number, larger: Claim, high: Number) -> bool:
    """Say whether two reports' numbers may be of two acts that were linked: told on other days, or far apart.

    Strikes on one town on two days are the commonest wrong link, and their numbers differ as a matter of course.
    """
    if smaller.document_id == larger.document_id:
        return False
    return high.low > APART * max(low.high, 1.0) or _are_told_on_other_days(smaller, larger)


def _are_told_on_other_days(one: Claim, two: Claim) -> bool:
    """Whether both say when, and no day is in both."""
    if isinstance(one.when, Uncoded) or isinstance(two.when, Uncoded):
        return False
    first, second = one.when.value, two.when.value
    return _ends_before(first, second) or _ends_before(second, first)


def _ends_before(one: DateRange, two: DateRange) -> bool:
    """Whether the first interval is over before the second begins."""
    return one.last is not None and two.first is not None and one.last < two.first
