"""Places that a person may choose: by name, near what the document tells of first, or a point by its degrees."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.knowledge.place import Place
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between
from reportedly.workflow.review.candidates.kinds import kind_words
from reportedly.workflow.review.candidates.names import Hit, NameIndex
from reportedly.workflow.review.views.details import Candidate

Spot = tuple[float, float]
"""Latitude and longitude in WGS84 degrees."""
POINT = re.compile(r"\s*([+-]?\d{1,2}(?:\.\d+)?)\s*[°,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*")
POINT_KM = 1.0
"""Radius of a point that a person set on the map: about what a click at a town's scale is off by."""
AROUND_KM = 15.0
"""How far the places lie that are offered beside a point."""
NEAR_KM = 40.0
"""Distance at which nearness counts half: a district's."""
NEARNESS, SIZE, BEARING = 0.5, 0.1, ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
"""What nearness and a million people add to how well a name fits; the directions, clockwise."""


class PlaceChoices:
    """The places of the gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @cached_property
    def _index(self) -> NameIndex[str]:
        """The names at home; what lies elsewhere is found by its whole name alone."""
        return NameIndex((name, place.id) for name, place in self._gazetteer.names_at_home())

    def find(self, text: str, near: Sequence[Spot]) -> Iterator[Candidate]:
        """Yield the places that fit what was typed, those near the spots first; of degrees the point and more.

        Args:
            text: A name, or latitude and longitude in degrees.
            near: Where the event and its documents already have places.
        """
        point = point_of(text)
        if point is not None:
            yield from self._at(*point)
            return
        if not text.strip():
            yield from self._around(near)
            return
        for score, place, name in self._ranked(text, near):
            yield self._candidate(place, near, name, score)
        value = PlaceRef(place_id=None, name=text.strip(), precision="settlement")
        yield Candidate(
            label=text.strip(), detail="only this name; without a point",
            value=msgspec.to_builtins(value),
        )  # fmt: skip

    def _around(self, near: Sequence[Spot]) -> Iterator[Candidate]:
        """The places around some spots, the nearest first; of those that are told a town before its province."""
        around = {place.id: place for spot in near for _, place in self._gazetteer.near(*spot, AROUND_KM)}
        for place in sorted(around.values(), key=lambda place: (_distance(place, near) or 0.0, *_breadth(place))):
            yield self._candidate(place, near, place.name, None)

    def _ranked(self, text: str, near: Sequence[Spot]) -> list[tuple[float, Place, str]]:
        """Places by how well name, nearness and size fit together."""
        elsewhere = (Hit(place.id, place.name, 0.85) for place in self._gazetteer.named(text, EVERYWHERE))
        best: dict[str, tuple[float, Place, str]] = {}
        for hit in (*self._index.find(text), *elsewhere):
            place = self._gazetteer.by_id[hit.thing]
            score = hit.score + NEARNESS * _nearness(place, near) + SIZE * min(1.0, place.population / 1_000_000)
            if score > best.get(place.id, (0.0,))[0]:
                best[place.id] = (score, place, hit.name)
        return sorted(best.values(), key=lambda each: (-each[0], each[1].id))

    def _candidate(self, place: Place, near: Sequence[Spot], name: str, score: float | None) -> Candidate:
        """One place."""
        inside = ", ".join(dict.fromkeys(part for part in (place.admin1, place.country) if part and part != place.name))
        far = _distance(place, near)
        told = (
            kind_words(place.feature or place.precision), inside,
            f"{far:.0f} km from a place told" if far is not None else "",
            f"also “{name}”" if name != place.name else "",
        )  # fmt: skip
        shown = None if score is None else round(min(1.0, score / (1 + NEARNESS + SIZE)), 2)
        detail = "; ".join(part for part in told if part)
        return Candidate(label=place.name, detail=detail, value=msgspec.to_builtins(place.ref()), score=shown)

    def _at(self, lat: float, lon: float) -> Iterator[Candidate]:
        """A point, then the places around it, the nearest first."""
        known = [each for each in self._gazetteer.near(lat, lon, NEAR_KM) if each[1].feature != "country"]
        around = [each for each in known if each[0] <= AROUND_KM]
        far, nearest = around[0] if around else (None, None)
        country = known[0][1].country if known else None
        where = _told_distance(far, lat, lon, nearest) if nearest and far is not None else "nothing known near by"
        value = PlaceRef(
            place_id=None, name=f"{lat:.4f}, {lon:.4f}", lat=lat, lon=lon, precision="site", radius_km=POINT_KM,
            country=country, admin1=self._gazetteer.admin1_near(lat, lon, country),
        )  # fmt: skip
        yield Candidate(label=value.name, detail=f"this point; {where}", value=msgspec.to_builtins(value))
        for km, place in around:
            detail = f"{kind_words(place.feature or place.precision)}; {km:.1f} km away"
            yield Candidate(label=place.name, detail=detail, value=msgspec.to_builtins(place.ref()))


def _breadth(place: Place) -> tuple[bool, str]:
    """Order places as far away by whether they are an area of many places, then by id."""
    return place.precision.startswith(("admin", "country")), place.id


def point_of(text: str) -> Spot | None:
    """Read latitude and longitude in degrees; None for anything else.

    >>> point_of("35.442, 36.651"), point_of("35.442 236.6"), point_of("Douma")
    ((35.442, 36.651), None, None)
    """
    found = POINT.fullmatch(text)
    if found is None:
        return None
    lat, lon = float(found[1]), float(found[2])
    return (lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None


def _distance(place: Place, near: Sequence[Spot]) -> float | None:
    """Kilometres to the nearest of some spots; None where there is none, or the place has no point."""
    if place.lat is None or place.lon is None:
        return None
    return min((km_between(place.lat, place.lon, *spot) for spot in near), default=None)


def _nearness(place: Place, near: Sequence[Spot]) -> float:
    """1 at one of the spots, half at NEAR_KM, towards 0 far away."""
    far = _distance(place, near)
    return 0.0 if far is None else NEAR_KM / (NEAR_KM + far)


def _told_distance(km: float, lat: float, lon: float, place: Place) -> str:
    """Say how far and in which direction a point lies from a place."""
    if place.lat is None or place.lon is None or km < 0.1:
        return f"at {place.name}"
    east = (lon - place.lon) * math.cos(math.radians(lat))
    turn = math.degrees(math.atan2(east, lat - place.lat)) % 360
    return f"{km:.1f} km {BEARING[round(turn / 45) % 8]} of {place.name}"
