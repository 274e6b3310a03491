"""One place of the gazetteer."""

from __future__ import annotations

import msgspec

from reportedly.records.values import PlacePrecision, PlaceRef


class Place(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One place: WGS84 degrees (null for countries), how exact, kind of feature, where it lies.

    ``capital`` is true for seats of a government, whose names also stand for it. ``ids`` are those that other
    gazetteers give the same place; ``name_ar`` its name in Arabic letters; ``pack`` the pack whose row it is, null for
    a town or country of the world's list.
    """

    id: str
    name: str
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    radius_km: float | None
    feature: str
    admin1: str | None = None
    country: str | None = None
    population: int = 0
    capital: bool = False
    city_id: str | None = None
    ids: tuple[str, ...] = ()
    name_ar: str | None = None
    admin2: str | None = None
    admin3: str | None = None
    pack: str | None = None

    def ref(self) -> PlaceRef:
        """Write the value of this place where it is named as it is; a river, too long for a point, has none."""
        is_point = self.feature != "river"
        return PlaceRef(
            place_id=self.id, name=self.name, precision=self.precision, country=self.country,
            lat=self.lat if is_point else None, lon=self.lon if is_point else None,
            radius_km=self.radius_km if is_point else None, admin1=self.admin1 if is_point else None,
        )  # fmt: skip


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A place as one source lists it, with all the names it has there."""

    place: Place
    names: tuple[str, ...]
