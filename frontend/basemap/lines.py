"""Borders with their standing, admin-1 lines, rivers, lakes and land, as GeoJSON features."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapefile
from shapely import STRtree
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry
from sources import MAGICS, NATURAL_EARTH

Feature = dict[str, Any]

NEAREST = 5
"""The nearest zoom that tiles are cut for; the page enlarges them for nearer ones."""

NEAR = 0.02
"""Degrees within which two releases' lines are the same line."""

SHARE = 0.6
"""Share of a line's length that must lie along a line of the older release to take its class."""


def feature(geometry: BaseGeometry, zoom: int, **properties: object) -> Feature:
    """Return a feature that shows from `zoom` on, in the form that tippecanoe reads.

    Tiles end at `NEAREST`; what is to show only nearer than that carries its zoom as property ``z``.
    """
    told = {name: value for name, value in properties.items() if value is not None}
    if zoom > NEAREST:
        told["z"] = zoom
    least = {"minzoom": min(zoom, NEAREST)}
    return {"type": "Feature", "properties": told, "geometry": mapping(geometry), "tippecanoe": least}


def shapes(stem: Path) -> Iterator[tuple[dict[str, Any], BaseGeometry]]:
    """Yield each record of a shapefile with its geometry; a file without attributes has empty records."""
    files = {kind: (stem.parent / f"{stem.name}.{kind}") for kind in ("shp", "shx", "dbf")}
    opened = {kind: path.open("rb") for kind, path in files.items() if path.exists()}
    reader = shapefile.Reader(encoding="utf-8", encodingErrors="replace", **opened)
    for at in range(len(reader)):
        record = reader.record(at).as_dict() if "dbf" in opened else {}
        drawn = reader.shape(at)
        if drawn.points:
            yield {name.lower(): value for name, value in record.items()}, shape(drawn.__geo_interface__)


def borders(root: Path) -> Iterator[Feature]:
    """Yield the newer release's borders; dashed where the older, which has classes, calls a line so or has none there.

    What the newer release added are lines of control too (Perekop, Kerch, Kunashir, Jerusalem). One line of the older
    was renamed by the package that ships it ("ForgetMagics"): the berm in Western Sahara, which Natural Earth disputes.
    """
    older = [(row["featurecla"], line) for row, line in shapes(root / MAGICS / "ne_10m_admin_0_boundary_lines_land")]
    tree = STRtree([line.buffer(NEAR) for _, line in older])
    for _, line in shapes(root / NATURAL_EARTH / "ne_10m_admin_0_boundary_lines_land"):
        near = [int(at) for at in tree.query(line)]
        along = {at: tree.geometries[at].intersection(line).length for at in near}
        best = max(along, key=lambda at: along[at], default=None)
        is_known = best is not None and sum(along.values()) >= SHARE * line.length
        agreed = is_known and best is not None and older[best][0].startswith("International")
        yield feature(line, 0, d=None if agreed else 1)


def admin_lines(root: Path) -> Iterator[Feature]:
    """Yield the lines between provinces; those of less weight from a nearer zoom on."""
    for row, line in shapes(root / MAGICS / "ne_10m_admin_1_states_provinces_lines"):
        if row["featurecla"] == "Admin-1 boundary":
            yield feature(line, min(max(int(row["min_zoom"] or 7) - 2, 3), 6))


def rivers(root: Path) -> Iterator[Feature]:
    """Yield rivers with their names; the greater from a farther zoom on."""
    for row, line in shapes(root / MAGICS / "ne_10m_rivers_lake_centerlines"):
        rank = int(row["scalerank"] or 9)
        yield feature(line, min(max(rank - 1, 2), 6), n=row["name"] or None, r=rank)


def lakes(root: Path) -> Iterator[Feature]:
    """Yield lakes; the greater from a farther zoom on."""
    for _, area in shapes(root / NATURAL_EARTH / "ne_10m_lakes"):
        yield feature(area, 2 if area.area > 0.5 else 4 if area.area > 0.05 else 6)


def land(root: Path) -> Iterator[Feature]:
    """Yield the land, island by island."""
    for _, area in shapes(root / NATURAL_EARTH / "ne_10m_land"):
        for part in getattr(area, "geoms", [area]):
            yield feature(part, 0 if part.area > 0.1 else 3 if part.area > 0.01 else 5)
