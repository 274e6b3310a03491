"""The exact points at which events lie, each once: what the map draws, told column by column."""

from __future__ import annotations


class Points:
    """Numbers exact points in the order in which they are met; a point is its degrees, radius and precision.

    >>> points = Points()
    >>> points.at(35.9, 36.6, 5.0, "town", "Idlib"), points.at(35.9, 36.6, 60.0, "admin1", "Idlib province")
    (0, 1)
    >>> points.at(35.9, 36.6, 5.0, "town", "Idlib"), len(points), points.name, points.in_order()
    (0, 2, ['Idlib', 'Idlib province'], [1, 0])
    """

    def __init__(self) -> None:
        self.lat: list[float] = []
        self.lon: list[float] = []
        self.radius_km: list[float] = []
        self.precision: list[str] = []
        self.name: list[str] = []
        self._numbers: dict[tuple[float, float, float, str], int] = {}

    def __len__(self) -> int:
        return len(self.lat)

    def at(self, lat: float, lon: float, radius_km: float, precision: str, name: str) -> int:
        """Return a point's number, a new one where it was not met before; the first name given stays."""
        key = (lat, lon, radius_km, precision)
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self)
            self._add(key, name)
        return found

    def in_order(self) -> list[int]:
        """Return the numbers by latitude, longitude and precision, whenever their points were met."""
        keys = list(zip(self.lat, self.lon, self.precision, self.radius_km, strict=True))
        return sorted(range(len(keys)), key=keys.__getitem__)

    def _add(self, key: tuple[float, float, float, str], name: str) -> None:
        """Keep a point that is new."""
        lat, lon, radius_km, precision = key
        self.lat.append(lat)
        self.lon.append(lon)
        self.radius_km.append(radius_km)
        self.precision.append(precision)
        self.name.append(name)
