"""Tells cities from their quarters: GeoNames lists both, and a quarter's row may say more people than its city's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lines import shapes
from shapely import STRtree
from shapely.geometry import Point
from sources import MAGICS

Row = dict[str, Any]

SAME = 0.15
"""Degrees within which a row of the same name, or with it among its other names, is the same city."""

WITHIN = 0.08
"""Degrees around a city within which all other rows are taken for its quarters and suburbs."""


def without_quarters(root: Path, rows: list[Row]) -> list[Row]:
    """Return the rows of cities that Natural Earth knows, with the greater population, and all that are near none.

    Natural Earth only chooses: names are GeoNames's, which are newer (Kyiv, not Kiev).
    """
    tree = STRtree([Point(row["longitude"], row["latitude"]) for row in rows])
    cities: dict[int, int] = {}
    quarters: set[int] = set()
    for told, point in shapes(root / MAGICS / "ne_10m_populated_places_simple"):
        near = [int(at) for at in tree.query(point.buffer(SAME))]
        same = [at for at in near if str(told["name"]).casefold() in spellings(rows[at])]
        if not same:
            continue
        city = max(
            same, key=lambda at: (rows[at]["name"].casefold() == told["name"].casefold(), rows[at]["population"])
        )
        around = [int(at) for at in tree.query(tree.geometries[city].buffer(WITHIN))]
        cities[city] = max([int(told["pop_max"] or 0), *(rows[at]["population"] for at in around)])
        quarters.update(around)
    kept = [at for at in range(len(rows)) if at in cities or at not in quarters]
    return [{**rows[at], "population": cities.get(at, rows[at]["population"])} for at in kept]


def spellings(row: Row) -> set[str]:
    """Return all names of a row, in small letters."""
    return {name.casefold() for name in [row["name"], *row["alternatenames"]]}
