"""The countries of made claims: the theatre's places, and the same places moved over the globe under other names."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

import msgspec

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.records.values import PlaceRef

HOME = "SY"
STEP = 15.0
"""Degrees of longitude between two made countries; the theatre is eight wide."""


class Country(NamedTuple):
    """Where the happenings of one made country lie: its code, its places, and how often each is told of (summed up)."""

    code: str
    places: tuple[PlaceRef, ...]
    weights: tuple[float, ...]

    def actor(self, actor_id: str) -> str:
        """Give the id of an actor as this country has it; at home it is the pack's."""
        return f"{actor_id}.{self.code}" if actor_id and self.code != HOME else actor_id


def made_countries(gazetteer: Gazetteer, number: int, places: int) -> tuple[Country, ...]:
    """Make so many countries with so many places each, the most populous first and told of most."""
    home = _home(gazetteer)[:places]
    weights = tuple(accumulate(1 / (rank + 2) for rank in range(len(home))))
    return tuple(Country(_code(at), tuple(_moved(place, at) for place in home), weights) for at in range(number))


def _code(at: int) -> str:
    return f"X{chr(ord('A') + at)}" if at else HOME


def _moved(place: PlaceRef, at: int) -> PlaceRef:
    """A place as it lies in another country."""
    if not at or place.lon is None:
        return place
    lon = (place.lon + STEP * at + 180) % 360 - 180
    return msgspec.structs.replace(
        place, place_id=f"{place.place_id}.{at}", name=f"{place.name} {at}", lon=lon,
        admin1=f"{place.admin1} {at}", country=_code(at),
    )  # fmt: skip


def _home(gazetteer: Gazetteer) -> list[PlaceRef]:
    """The places of the theatre, the most populous first."""
    known = {
        place.id: place for _, place in gazetteer.names_at_home() if place.lat is not None and place.country == HOME
    }
    return [
        PlaceRef(place_id=place.id, name=place.name, lat=place.lat, lon=place.lon, precision="settlement",
                 radius_km=2.0, admin1=place.admin1, country=place.country)
        for place in sorted(known.values(), key=lambda place: (-place.population, place.id))
    ]  # fmt: skip
