"""Where the northern (…) part of a province lies: round the known places of that side."""

from __future__ import annotations

import math

import msgspec

from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.place_words import DIRECTIONS
from reportedly.text.distance import KM_PER_DEGREE, km_between

HALF_ANGLE = {1: 60.0, 2: 50.0}
"""Degrees to either side of a direction that still count as it: "northern" is told more loosely than "northeastern"."""
LEAST_PLACES = 4
"""Fewer known places on a side do not tell where its people live."""
HELD = 0.85
"""Share of the side's places that the circle holds."""
LEAST_RADIUS_KM = 8.0


class Circle(msgspec.Struct, frozen=True, kw_only=True):
    """A point in WGS84 degrees with a radius in km."""

    lat: float
    lon: float
    radius_km: float


def side_of_unit(gazetteer: Gazetteer, unit: Place, base: Place | None, direction: str) -> Circle | None:
    """Draw a circle round the known places of a unit that lie in a direction from its main town, or from its middle.

    Reports tell of where people live: the empty east of a desert province widens no circle. None where fewer than
    LEAST_PLACES are known there.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> gazetteer = load_knowledge().gazetteer
    >>> idlib = gazetteer.admin1[("SY", "Idlib")]
    >>> side = side_of_unit(gazetteer, idlib, None, "SE")
    >>> side.lat < idlib.lat and side.lon > idlib.lon
    True
    """
    places = [p for p in gazetteer.in_unit(unit.country, unit.admin1) if p.lat is not None]
    middle = _middle(places) if base is None or base.lat is None or base.lon is None else (base.lat, base.lon)
    if middle is None:
        return None
    side = [p for p in places if _lies(middle, p, direction)]
    return _round(side) if len(side) >= LEAST_PLACES else None


def _middle(places: list[Place]) -> tuple[float, float] | None:
    """The mean point of places."""
    if not places:
        return None
    return sum(p.lat or 0.0 for p in places) / len(places), sum(p.lon or 0.0 for p in places) / len(places)


def _lies(middle: tuple[float, float], place: Place, direction: str) -> bool:
    """Say whether a place lies in a direction from a point."""
    north = ((place.lat or 0.0) - middle[0]) * KM_PER_DEGREE
    east = ((place.lon or 0.0) - middle[1]) * KM_PER_DEGREE * math.cos(math.radians(middle[0]))
    far, (up, right) = math.hypot(north, east), DIRECTIONS[direction]
    if far < 1.0:
        return False
    turn = math.degrees(math.acos(max(-1.0, min(1.0, (north * up + east * right) / (far * math.hypot(up, right))))))
    return turn <= HALF_ANGLE[len(direction)]


def _round(places: list[Place]) -> Circle:
    """The circle round the mean point that holds HELD of the places."""
    lat, lon = _middle(places) or (0.0, 0.0)
    far = sorted(km_between(lat, lon, p.lat or 0.0, p.lon or 0.0) for p in places)
    radius = max(LEAST_RADIUS_KM, far[min(len(far) - 1, math.ceil(HELD * len(far)) - 1)])
    return Circle(lat=round(lat, 3), lon=round(lon, 3), radius_km=round(radius, 1))
