"""Tells a toll that sums up many acts from the toll of one act: such totals are never added to what they sum up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import DateRange

WAR_TOLL = 5000
"""People from which a count is a war's, not an act's; the deadliest single acts reported stay below."""
LONG_DAYS = 6
"""A toll over more days than this sums up acts (bench/quality/links, periods 2012-2015 and 2016-08)."""
STRETCHES = frozenset({"days", "years", "open"})
TOLLS = frozenset({"killed", "injured", "casualties", "bodies_found", "missing", "captured", "abducted"})


def is_total(claims: Sequence[Claim]) -> bool:
    """Say whether most of a happening's claims sum up several happenings.

    A claim does so where coding says so (``total_of``), where it tells a war's toll, or where its toll is told of a
    stretch of many days, or as grown so far without a day. A date that is only vague ("in 2013") is no stretch.
    """
    return 2 * sum(map(_sums_up, claims)) > len(claims)


def _sums_up(claim: Claim) -> bool:
    """Whether one claim is a total."""
    counts = [each.value for each in claim.how_many] if isinstance(claim.how_many, tuple) else []
    if claim.total_of or any(count.kind in TOLLS and (count.low or 0) >= WAR_TOLL for count in counts):
        return True
    days = claim.when.value if isinstance(claim.when, Coded) else None
    if days is None:
        return any(count.basis == "cumulative" for count in counts)
    return any(count.kind in TOLLS for count in counts) and _is_stretch(days)


def _is_stretch(days: DateRange) -> bool:
    """Whether days were told from one to another, and are many."""
    return days.precision in STRETCHES and days.first is not None and span_days(days) > LONG_DAYS


def span_days(days: DateRange) -> int:
    """Count the days of a range, both ends included; an open end counts as a year.

    >>> span_days(DateRange(first="2018-06-27", last="2018-06-29", precision="days"))
    3
    """
    if days.first is None or days.last is None:
        return 366
    return (date.fromisoformat(days.last) - date.fromisoformat(days.first)).days + 1
