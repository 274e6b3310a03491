"""Places a filter's events on the map: by exact point, with what has none in trays that say why."""

from __future__ import annotations

from typing import TypeVar

import numpy as np

from reportedly.workflow.review.lists.names import Bools, Ints
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.lists.wording import NO_PLACE
from reportedly.workflow.review.views.rows import MapView, Spots, Tray

T = TypeVar("T")
IN_TRAY = 50
"""Ids told of one tray: as many as a pop-up lists; all others by a filter."""


def map_view(filter: str, rows: Ints, snapshot: Snapshot) -> MapView:
    """Place rows on the map; nothing is moved, so that a hundred events of one town are one spot of a hundred."""
    placed = snapshot.columns.is_placed[rows]
    return MapView(
        filter=filter, total=len(rows), spots=_spots(rows[placed], snapshot), trays=_trays(rows[~placed], snapshot)
    )


def decided(rows: Ints, snapshot: Snapshot) -> Bools:
    """Say of rows whether a person accepted or corrected them."""
    return snapshot.names["status"].having(["accepted", "corrected"])[snapshot.columns.status[rows]]


def _spots(rows: Ints, snapshot: Snapshot) -> Spots:
    """One spot for each exact point, from south to north, whatever was decided in which order."""
    columns, points = snapshot.columns, snapshot.sheet.points
    which = columns.spot[rows]
    numbers = np.bincount(which, minlength=len(points))
    settled = np.bincount(which[decided(rows, snapshot)], minlength=len(points))
    disputed = np.bincount(which[columns.disputed[rows]], minlength=len(points))
    order: Ints = snapshot.once("points", lambda: np.array(points.in_order(), np.int64))
    filled = order[numbers[order] > 0]
    at = filled.tolist()
    kinds = _told(points.precision, at)
    codes = {kind: code for code, kind in enumerate(sorted(set(kinds)))}
    return Spots(
        lat=_told(points.lat, at), lon=_told(points.lon, at), radius_km=_told(points.radius_km, at),
        precision=tuple(map(codes.__getitem__, kinds)), precisions=tuple(codes), name=_told(points.name, at),
        number=tuple(numbers[filled].tolist()), decided=tuple(settled[filled].tolist()),
        disputed=tuple(disputed[filled].tolist()),
    )  # fmt: skip


def _told(column: list[T], at: list[int]) -> tuple[T, ...]:
    """Some entries of a column."""
    return tuple(map(column.__getitem__, at))


def _trays(rows: Ints, snapshot: Snapshot) -> tuple[Tray, ...]:
    """One tray for each reason to have no point, the fullest first."""
    names = snapshot.names["no_place"]
    told = names.counts(snapshot.columns.no_place[rows])
    trays = []
    for reason, number in told.items():
        inside = rows[names.having([reason])[snapshot.columns.no_place[rows]]]
        ids = snapshot.ids(inside[:IN_TRAY])
        trays.append(Tray(reason=reason, text=NO_PLACE.get(reason, reason), number=number, ids=ids))
    return tuple(trays)
