"""How two tellings' days lie, and where a day is missing, how far apart the reports were published."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import Columns, Flags, Floats, Ints
from reportedly.link.compared.meeting import Found, as_floats

EXCLUDES = 7
"""Days between two told days from which they exclude each other: a slip of a weekday is seven (bench "links")."""
SHORT = 7
"""Days up to which a range tells when rather than since when."""
SLIP = 1
"""Days that a report may slip in telling one happening; two exact days of its own farther apart are two happenings."""
MONTH = 31
LONG = 1e6


def compare_days(columns: Columns, left: Ints, right: Ints) -> tuple[Found, Flags]:
    """Compare the days of pairs; an open end reaches as far as it must.

    Returns:
        The comparisons, and where days exclude each other.
    """
    one, two = _range(columns, left), _range(columns, right)
    told = [~np.isnan(columns.first[rows]) | ~np.isnan(columns.last[rows]) for rows in (left, right)]
    both, days = told[0] & told[1], columns.is_day[left] & columns.is_day[right]
    gap = np.maximum(np.maximum(two[0] - one[1], one[0] - two[1]), 0)
    widest = np.maximum(one[1] - one[0], two[1] - two[0])
    since = np.abs(columns.published[left] - columns.published[right])
    own = columns.day_own[left] & columns.day_own[right]
    met = both & ~days & (gap <= 0)
    found = {
        "day-same": days & (gap == 0),
        "day-next": days & (gap == 1),
        "day-near": days & (gap > 1) & (gap <= 3),
        "day-week": days & (gap > 3) & (gap <= SHORT),
        "day-apart": days & (gap > SHORT),
        "days-meet": met & (widest <= SHORT),
        "days-meet-loosely": met & (widest > SHORT),
        "day-apart-own": days & own & (gap > 0),
        "days-near": both & ~days & (gap > 0) & (gap <= SHORT),
        "days-apart": both & ~days & (gap > SHORT),
        "day-carried": both & ~own,
    }
    found |= _published(~both & (told[0] | told[1]), since, "day-one")
    found |= _published(~told[0] & ~told[1], since, "day-none")
    return {name: as_floats(holds) for name, holds in found.items()}, both & (gap > EXCLUDES)


def are_on_other_days(columns: Columns, left: Ints, right: Ints) -> Flags:
    """Say where two tellings of one report each tell an exact day of their own, farther apart than a slip."""
    days = columns.is_day & columns.day_own
    apart: Flags = days[left] & days[right] & (np.abs(columns.first[left] - columns.first[right]) > SLIP)
    return apart


def _range(columns: Columns, rows: Ints) -> tuple[Floats, Floats]:
    """First and last day, open ends far away."""
    first, last = columns.first[rows], columns.last[rows]
    return np.where(np.isnan(first), -LONG, first), np.where(np.isnan(last), LONG, last)


def _published(where: Flags, since: Floats, name: str) -> dict[str, Flags]:
    """Days between two publications, in steps, where a day is missing; nothing where a publication is undated."""
    return {
        f"{name}-published-same": where & (since <= 1),
        f"{name}-published-week": where & (since > 1) & (since <= SHORT),
        f"{name}-published-month": where & (since > SHORT) & (since <= MONTH),
        f"{name}-published-apart": where & (since > MONTH),
    }
