"""Lays a filter's events out in time: a bar for equal days, as wide as they are exact, with the undated in a tray."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np

from reportedly.workflow.review.lists.asking import is_dated
from reportedly.workflow.review.lists.columns import NO_DAY, day_of
from reportedly.workflow.review.lists.map import FIRST, IN_TRAY, decided
from reportedly.workflow.review.lists.names import Ints
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.lists.wording import UNDATED
from reportedly.workflow.review.views.rows import Bar, TimelineView, Tray

MOST_BARS = 2000
"""Bars drawn as they are: more than pixels of a screen's width tell nothing more."""
_WIDE = 1 << 22
"""After all days that a date can be."""


def timeline_view(filter: str, rows: Ints, snapshot: Snapshot) -> TimelineView:
    """Lay rows out in time; one end that is open is drawn at the other."""
    columns = snapshot.columns
    dated = is_dated(columns)[rows]
    begun = np.where(columns.first == NO_DAY, columns.last, columns.first)
    ended = np.where(columns.last == NO_DAY, columns.first, columns.last)
    bars, binned = _bars(rows[dated], begun, ended, snapshot)
    reported = rows[columns.published_first[rows] != NO_DAY]
    published, published_binned = _bars(reported, columns.published_first, columns.published_first, snapshot)
    undated = rows[~dated]
    tray = Tray(reason="no-date", text=UNDATED, number=len(undated), ids=snapshot.ids(undated[:IN_TRAY]))
    return TimelineView(
        filter=filter, total=len(rows), events=bars, published=published, trays=(tray,) if len(undated) else (),
        binned=binned or published_binned,
    )  # fmt: skip


def _bars(rows: Ints, first: Ints, last: Ints, snapshot: Snapshot) -> tuple[tuple[Bar, ...], str | None]:
    """One bar for each span of days; where those are too many, for each span of weeks, months or years."""
    spans = first[rows] * _WIDE + last[rows]
    binned = None
    for name, widen in _WIDER:
        exact, which = np.unique(spans, return_inverse=True)
        if len(exact) <= MOST_BARS:
            break
        binned = name
        wide = np.array([widen(span) for span in exact.tolist()], np.int64)
        spans = wide[which]
    exact, which, numbers = np.unique(spans, return_inverse=True, return_counts=True)
    settled = np.bincount(which, decided(rows, snapshot), len(exact)).astype(np.int64).tolist()
    sorted_rows = rows[np.argsort(which, kind="stable")]
    ends = np.cumsum(numbers).tolist()
    bars = tuple(
        Bar(first=str(day_of(span // _WIDE)), last=str(day_of(span % _WIDE)), number=number, decided=settled[at],
            ids=snapshot.ids(sorted_rows[ends[at] - number : min(ends[at], ends[at] - number + FIRST)]))
        for at, (span, number) in enumerate(zip(exact.tolist(), numbers.tolist(), strict=True))
    )  # fmt: skip
    return bars, binned


def _widened(widen: Callable[[date], tuple[date, date]]) -> Callable[[int], int]:
    """Widen a span to the beginning of its first week, month or year and the end of its last."""

    def wide(span: int) -> int:
        """One span."""
        first, last = (date.fromordinal(day) for day in divmod(span, _WIDE))
        return widen(first)[0].toordinal() * _WIDE + widen(last)[1].toordinal()

    return wide


def _week(day: date) -> tuple[date, date]:
    """Monday and Sunday."""
    monday = day.toordinal() - day.weekday()
    return date.fromordinal(max(monday, 1)), date.fromordinal(min(monday + 6, date.max.toordinal()))


def _month(day: date) -> tuple[date, date]:
    """First and last of the month."""
    next_first = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day < date(9999, 12, 1) else None
    return day.replace(day=1), date.fromordinal(next_first.toordinal() - 1) if next_first else date.max


def _year(day: date) -> tuple[date, date]:
    """First and last of the year."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


_WIDER = (("week", _widened(_week)), ("month", _widened(_month)), ("year", _widened(_year)))
"""What bars are widened to where they are too many, step by step."""
