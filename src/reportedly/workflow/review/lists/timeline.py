"""Lays a filter's events out in time: a bar for equal days, as wide as they are exact, with the undated in a tray."""

from __future__ import annotations

from typing import Literal

import numpy as np

from reportedly.workflow.review.lists.asking import is_dated
from reportedly.workflow.review.lists.columns import NO_DAY, Columns, day_of
from reportedly.workflow.review.lists.map import IN_TRAY, decided
from reportedly.workflow.review.lists.names import Ints
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.lists.spans import UNITS, Spans, Unit, spans_of
from reportedly.workflow.review.lists.wording import UNDATED
from reportedly.workflow.review.views.rows import Bars, TimelineView, Tray

MOST_BARS = 2000
"""Bars drawn as they are: more than pixels of a screen's width tell nothing more."""
Lane = Literal["events", "published"]


def timeline_view(filter: str, rows: Ints, snapshot: Snapshot, named: int = 0) -> TimelineView:
    """Lay rows out in time, with the ids of the first ``named`` events of each bar."""
    dated = is_dated(snapshot.columns)[rows]
    events, binned = _bars("events", rows[dated], snapshot, named)
    reported = rows[snapshot.columns.published_first[rows] != NO_DAY]
    published, published_binned = _bars("published", reported, snapshot, named)
    undated = rows[~dated]
    tray = Tray(reason="no-date", text=UNDATED, number=len(undated), ids=snapshot.ids(undated[:IN_TRAY]))
    return TimelineView(
        filter=filter, total=len(rows), events=events, published=published, trays=(tray,) if len(undated) else (),
        binned=binned or published_binned,
    )  # fmt: skip


def _bars(lane: Lane, rows: Ints, snapshot: Snapshot, named: int) -> tuple[Bars, str | None]:
    """One bar for each span of days; where those are too many, for each span of weeks, months or years."""
    for unit in UNITS:
        spans = _spans(lane, unit, snapshot)
        numbers = np.bincount(spans.of_row[rows], minlength=len(spans))
        filled = np.flatnonzero(numbers)
        if len(filled) <= MOST_BARS:
            break
    settled = np.bincount(spans.of_row[rows[decided(rows, snapshot)]], minlength=len(spans))
    return Bars(
        first=tuple(str(day_of(day)) for day in spans.first[filled].tolist()),
        days=tuple((spans.last - spans.first + 1)[filled].tolist()), number=tuple(numbers[filled].tolist()),
        decided=tuple(settled[filled].tolist()), ids=_ids(rows, spans, snapshot, named) if named else (),
    ), None if unit == "day" else unit  # fmt: skip


def _spans(lane: Lane, unit: Unit, snapshot: Snapshot) -> Spans:
    """The spans of all rows."""
    return snapshot.once(f"{lane} by {unit}", lambda: spans_of(*_days(lane, snapshot.columns), unit))


def _days(lane: Lane, columns: Columns) -> tuple[Ints, Ints]:
    """The first and last days of all rows; one end that is open is drawn at the other."""
    if lane == "published":
        return columns.published_first, columns.published_first
    return (
        np.where(columns.first == NO_DAY, columns.last, columns.first),
        np.where(columns.last == NO_DAY, columns.first, columns.last),
    )


def _ids(rows: Ints, spans: Spans, snapshot: Snapshot, named: int) -> tuple[tuple[str, ...], ...]:
    """The ids of the first events of each bar."""
    which = spans.of_row[rows]
    ordered = rows[np.argsort(which, kind="stable")]
    numbers = np.bincount(which)
    ends = np.cumsum(numbers)
    begins = ends - numbers
    return tuple(
        snapshot.ids(ordered[begin : min(end, begin + named)])
        for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)
        if begin < end
    )
