"""How far a unit without borders reaches: by its own places, else by its area, else as such units mostly do."""

from __future__ import annotations

import math
from collections.abc import Iterable

from reportedly.read.gazetteers.borders import SHARE, Extent
from reportedly.read.gazetteers.rows import PlaceRow, UnitRow
from reportedly.text.distance import km_between

FEWEST = 5
"""Places that a unit must have for them to tell how far it reaches."""
BEYOND_CIRCLE = 1.2
"""Radius that holds nine tenths of a unit, over that of a circle of its area (median of 348 units with borders)."""
USUAL_KM = {1: 60.0, 2: 25.0, 3: 15.0}
"""Radius of a unit of which nothing is known but its level."""


def reach_of(units: Iterable[UnitRow], places: Iterable[PlaceRow]) -> dict[str, Extent]:
    """The extent of each unit that has a point and no borders, by id."""
    members: dict[str, list[PlaceRow]] = {}
    for place in places:
        for code in filter(None, place.units.codes):
            members.setdefault(code, []).append(place)
    return {unit.id: _extent(unit, members.get(unit.code, [])) for unit in units if unit.shape is None}


def _extent(unit: UnitRow, members: list[PlaceRow]) -> Extent:
    """One unit's extent."""
    lat, lon, area = unit.lat or 0.0, unit.lon or 0.0, unit.area_km2 or 0.0
    if len(members) >= FEWEST:
        away = sorted(km_between(lat, lon, place.lat, place.lon) for place in members)
        return Extent(lat, lon, round(max(1.0, away[math.ceil(SHARE * len(away)) - 1]), 1), area)
    radius = BEYOND_CIRCLE * math.sqrt(area / math.pi) if area else USUAL_KM[unit.level]
    return Extent(lat, lon, round(radius, 1), area)
