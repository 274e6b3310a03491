"""Places a filter's events on the map: by exact point, with what has none in trays that say why."""

from __future__ import annotations

import numpy as np

from reportedly.workflow.review.lists.names import Bools, Ints
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.lists.wording import NO_PLACE
from reportedly.workflow.review.views.rows import MapView, Spot, Tray

FIRST = 20
"""Ids told of one point or bar: as many as a pop-up lists; all others by a filter."""
IN_TRAY = 100
"""Ids told of one tray: a page of the list."""


def map_view(filter: str, rows: Ints, snapshot: Snapshot) -> MapView:
    """Place rows on the map; nothing is moved, so that a hundred events of one town are one spot of a hundred."""
    placed = snapshot.columns.is_placed[rows]
    return MapView(
        filter=filter, total=len(rows), spots=_spots(rows[placed], snapshot), trays=_trays(rows[~placed], snapshot)
    )


def decided(rows: Ints, snapshot: Snapshot) -> Bools:
    """Say of rows whether a person accepted or corrected them."""
    return snapshot.names["status"].having(["accepted", "corrected"])[snapshot.columns.status[rows]]


def _spots(rows: Ints, snapshot: Snapshot) -> tuple[Spot, ...]:
    """One spot for each exact point, in the order in which points were first met."""
    columns, points = snapshot.columns, snapshot.sheet.spots
    which = columns.spot[rows]
    numbers = np.bincount(which, minlength=len(points))
    settled = np.bincount(which, decided(rows, snapshot), len(points)).astype(np.int64)
    disputed = np.bincount(which, columns.disputed[rows], len(points)).astype(np.int64)
    sorted_rows = rows[np.argsort(which, kind="stable")]
    begins = np.concatenate([[0], np.cumsum(numbers)])
    return tuple(
        Spot(lat=points[at].lat, lon=points[at].lon, radius_km=points[at].radius_km, precision=points[at].precision,
             name=points[at].name, number=int(numbers[at]), decided=int(settled[at]), disputed=int(disputed[at]),
             ids=snapshot.ids(sorted_rows[begins[at] : min(begins[at] + FIRST, begins[at + 1])]))
        for at in np.flatnonzero(numbers).tolist()
    )  # fmt: skip


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
