"""Borders of administrative units: simplified together, joined into higher units, asked which of them holds a point."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from reportedly.read.gazetteers.rows import UnitRow, Units
from reportedly.text.distance import KM_PER_DEGREE

TOLERANCE = 0.002
"""Degrees, some 200 m: how far a simplified border may stray."""
DECIMALS = 4
SHARE = 0.9
"""Share of a unit's area that its radius is to hold."""


class Extent(msgspec.Struct, frozen=True):
    """Where a unit lies: a point of it, the radius that holds SHARE of it, its area."""

    lat: float
    lon: float
    radius_km: float
    area_km2: float


def simplify(units: Sequence[UnitRow]) -> list[UnitRow]:
    """Simplify the borders of each level together, so that neighbours keep one common line."""
    found: list[UnitRow] = []
    for level in (1, 2, 3):
        found += _simplified([unit for unit in units if unit.level == level and unit.shape is not None])
    return [*found, *(unit for unit in units if unit.shape is None)]


def _simplified(units: list[UnitRow]) -> list[UnitRow]:
    """Units of one level with simpler borders."""
    import shapely

    if not units:
        return []
    shapes = shapely.coverage_simplify([unit.shape for unit in units], TOLERANCE)
    rounded = [shapely.set_precision(shape, 10**-DECIMALS) for shape in shapes]
    return [
        msgspec.structs.replace(unit, shape=unit.shape if shape.is_empty else shapely.normalize(_polygons(shape)))
        for unit, shape in zip(units, rounded, strict=True)
    ]


def _polygons(shape: Any) -> Any:
    """The polygons of a geometry; mending may have left lines and points beside them."""
    import shapely

    parts = [part for part in shapely.get_parts(shapely.get_parts(shape)) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(parts) if len(parts) != 1 else parts[0]


def join_higher(units: Sequence[UnitRow]) -> list[UnitRow]:
    """Make the higher units that lower ones name with a code and that no file gives, from the lower ones' borders."""
    made: list[UnitRow] = []
    for level in (2, 1):
        there = {unit.code for unit in (*units, *made) if unit.level == level}
        parts: dict[str, list[UnitRow]] = {}
        for unit in units:
            code = unit.units.codes[level - 1]
            if (
                unit.level == 3
                and unit.shape is not None
                and code
                and unit.units.names[level - 1]
                and code not in there
            ):
                parts.setdefault(code, []).append(unit)
        made += [_joined(code, level, found) for code, found in sorted(parts.items())]
    return made


def _joined(code: str, level: int, parts: list[UnitRow]) -> UnitRow:
    """One unit out of its parts."""
    import shapely

    parts = sorted(parts, key=lambda part: part.id)
    first, above = parts[0], range(level - 1)
    names = tuple(first.units.names[n] if n in above else "" for n in range(3))
    codes = tuple(first.units.codes[n] if n in above else "" for n in range(3))
    shape = shapely.normalize(_polygons(shapely.union_all([part.shape for part in parts], grid_size=10**-DECIMALS)))
    prefix = first.id.split(":", 1)[0]
    return UnitRow(
        id=f"{prefix}:{code}", level=level, names=first.higher[level - 1], country=first.country, code=code,
        units=Units(names=(names[0], names[1], names[2]), codes=(codes[0], codes[1], codes[2])), shape=shape,
        file=first.file,
    )  # fmt: skip


def extent_of(shape: Any) -> Extent:
    """Measure a geometry in degrees: a point in it, the radius that holds nine tenths of its area, its area.

    >>> from shapely import box
    >>> round(extent_of(box(36.0, 35.0, 36.2, 35.2)).area_km2)
    405
    """
    import shapely

    middle = shape.centroid
    middle = middle if shape.contains(middle) else shape.representative_point()
    lat, lon = round(middle.y, 5), round(middle.x, 5)
    scale = math.cos(math.radians(lat)) * KM_PER_DEGREE
    flat = shapely.transform(shape, lambda xy: (xy - (lon, lat)) * (scale, KM_PER_DEGREE))
    return Extent(lat, lon, _radius(flat), round(flat.area, 1))


def _radius(flat: Any) -> float:
    """The radius around 0, 0 that holds SHARE of a geometry in km, to a tenth."""
    import shapely

    low, high = 0.0, max(math.hypot(x, y) for x, y in shapely.get_coordinates(flat.envelope)) or 0.1
    middle = shapely.Point(0, 0)
    while high - low > 0.1:
        half = (low + high) / 2
        holds = flat.intersection(middle.buffer(half, quad_segs=16)).area >= SHARE * flat.area
        low, high = (low, half) if holds else (half, high)
    return round(high, 1)


class Borders:
    """The units of some borders, asked which hold a point."""

    def __init__(self, units: Iterable[tuple[int, str, Any]]) -> None:
        self._units = sorted(units, key=lambda unit: (unit[0], unit[1]))
        self._tree: Any = None

    def at(self, lat: float, lon: float) -> tuple[str, str, str]:
        """The names of the units of levels 1 to 3 that hold a point; empty where none does.

        >>> from shapely import box
        >>> Borders([(1, "Idlib", box(36, 35, 37, 36))]).at(35.5, 36.5)
        ('Idlib', '', '')
        """
        import shapely

        if not self._units:
            return "", "", ""
        if self._tree is None:
            self._tree = shapely.STRtree([shape for _, _, shape in self._units])
        names = ["", "", ""]
        for at in sorted(self._tree.query(shapely.Point(lon, lat), predicate="intersects")):
            level, name, _ = self._units[at]
            names[level - 1] = names[level - 1] or name
        return names[0], names[1], names[2]
