"""Borders and rivers as lines: where along one an event can lie, and where it is nearest to a place."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.text.distance import km_between

Point = tuple[float, float]
STEPS = 12
"""Points looked at on each stretch of a line: its rows are drawn coarsely, some 10 km off at worst."""


class PlaceLine(msgspec.Struct, frozen=True, kw_only=True):
    """A border or river: id, name, the countries it lies in or between, its points (WGS84) in order, its row."""

    id: str
    name: str
    kind: str
    countries: tuple[str, ...]
    points: tuple[Point, ...]
    row: str = ""

    def nearest(self, lat: float, lon: float) -> tuple[Point, float]:
        """Return the point of the line nearest to a place, and how far (km) that is.

        >>> line = PlaceLine(id="x", name="x", kind="border", countries=(), points=((35.0, 36.0), (35.0, 37.0)))
        >>> line.nearest(35.1, 36.5)[0]
        (35.0, 36.5)
        """
        return min(((point, km_between(lat, lon, *point)) for point in self.drawn()), key=lambda pair: pair[1])

    def drawn(self) -> tuple[Point, ...]:
        """Its points with STEPS on each stretch."""
        between = [
            (round(a[0] + (b[0] - a[0]) * n / STEPS, 3), round(a[1] + (b[1] - a[1]) * n / STEPS, 3))
            for a, b in zip(self.points, self.points[1:], strict=False)
            for n in range(STEPS)
        ]
        return (*between, self.points[-1])

    def circle(self) -> tuple[Point, float]:
        """Return the middle of the line's extent and the radius (km) that holds all of it."""
        lats, lons = zip(*self.points, strict=True)
        middle = (round((min(lats) + max(lats)) / 2, 3), round((min(lons) + max(lons)) / 2, 3))
        return middle, round(max(km_between(*middle, *point) for point in self.points), 1)


class PlaceLines:
    """The table ``place_lines``: rivers by the id of their place, borders by their two countries.

    >>> from reportedly.knowledge.packs import Pack
    >>> lines = PlaceLines((Pack.shipped("core"), Pack.shipped("syria")))
    >>> lines.border("SY", "JO").name, lines.border("SY", "FR")
    ('JO-SY border', None)
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.by_id = {row["id"]: _line(pack, row) for pack, row in rows_of(packs, "place_lines")}
        self._borders = {frozenset(line.countries): line for line in self.by_id.values() if line.kind == "border"}

    def border(self, one: str, other: str) -> PlaceLine | None:
        """Return the border of two countries (ISO 3166), or None where no row draws it."""
        return self._borders.get(frozenset((one, other)))

    def borders_of(self, country: str) -> tuple[PlaceLine, ...]:
        """Return the borders of one country that rows draw."""
        return tuple(line for pair, line in self._borders.items() if country in pair)


def _line(pack: Pack, row: dict[str, str]) -> PlaceLine:
    """One row of the table."""
    points = tuple((float(lat), float(lon)) for lat, lon in (point.split() for point in row["points"].split(";")))
    return PlaceLine(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        countries=tuple(row["countries"].split(";")),
        points=points,
        row=f"{pack.name}/place_lines:{row['id']}",
    )
