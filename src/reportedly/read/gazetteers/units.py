"""Reads administrative units with their borders: OCHA's COD-AB and geoBoundaries, as GeoJSON or shapefile."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reportedly.knowledge.gazetteer_terms import Feature
from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.features import MapFeature, read_features
from reportedly.read.gazetteers.geoboundaries import read_shape_name
from reportedly.read.gazetteers.names import names_of
from reportedly.read.gazetteers.parts import Part
from reportedly.read.gazetteers.positions import check_position
from reportedly.read.gazetteers.rows import Asked, Name, Note, PlaceRow, Read, Skipped, UnitRow, Units
from reportedly.read.gazetteers.sniff import Kind
from reportedly.read.gazetteers.table_places import LEVELS, country_of, read_records
from reportedly.read.gazetteers.tables import Sheet
from reportedly.records.run import Failure

_ALT_AR = re.compile(r"^adm(?:in)?_?(\d)_?(?:alt|altname)_?\d?_?ar$")


def read_map(part: Part, beside: Mapping[str, Part], asked: Asked, kind: Kind) -> Iterator[Read]:
    """Yield a unit for each polygon that has one's names, an area for any other polygon, a place for each point.

    Raises:
        ReadError: RPT-201 to RPT-213 where nothing can be read.
    """
    points: list[MapFeature] = []
    for found in read_features(part, beside, asked):
        if isinstance(found, Note | Failure):
            yield found
        elif found.shape.geom_type in ("Point", "MultiPoint"):
            points.append(found)
        elif kind == "geoboundaries":
            yield read_shape_name(found, part, asked)
        else:
            yield _unit(found, part, asked)
    if points:
        yield from _places(points, part, asked, kind)


def _unit(found: MapFeature, part: Part, asked: Asked) -> Read:
    """The unit of one polygon, or what is wrong with it."""
    row = _fields(found, asked)
    if "Polygon" not in found.shape.geom_type:
        return Skipped("a line, or a mixture of shapes")
    if row.get("admin4_pcode"):
        return Skipped("a unit of level 4")
    level = next((n for n in (3, 2, 1) if row.get(LEVELS[n - 1])), 0)
    country = country_of(row, asked)
    trouble = check_shape(found.shape, country, asked)
    if trouble or country is None:
        return failure_of("RPT-210", part.file, member=found.member, why=trouble or "no country: give --country")
    if not level and not row.get("name") and row.get("country"):
        return Skipped("a country's border")
    if not level:
        return _area(found, row, country, part, asked)
    above = range(level - 1)
    names = tuple(row.get(LEVELS[n], "") if n in above else "" for n in range(3))
    codes = tuple(row.get(f"{LEVELS[n]}_pcode", "") if n in above else "" for n in range(3))
    code = row.get(f"{LEVELS[level - 1]}_pcode", "") or "/".join((*filter(None, names), row[LEVELS[level - 1]]))
    return UnitRow(
        id=f"ocha:{code}" if row.get(f"{LEVELS[level - 1]}_pcode") else f"{asked.name}:{code}", level=level,
        names=_names(row, found, level, asked), country=country, code=code,
        units=Units(names=(names[0], names[1], names[2]), codes=(codes[0], codes[1], codes[2])), shape=found.shape,
        higher=tuple(_names(row, found, n, asked) for n in (1, 2, 3)), file=part.file, member=found.member,
    )  # fmt: skip


def _fields(found: MapFeature, asked: Asked) -> dict[str, str]:
    """The properties under our names for them."""
    columns = asked.terms.columns(list(found.properties)) | dict(asked.columns)
    return {field: found.properties.get(column, "") for field, column in columns.items()}


def _names(row: Mapping[str, str], found: MapFeature, level: int, asked: Asked) -> tuple[Name, ...]:
    """A unit's names: main, Arabic, other spellings, and the main one without the word for what it is."""
    field = LEVELS[level - 1]
    others = [found.properties[c] for c in asked.terms.all_columns(list(found.properties), f"{field}_other")]
    arabic = [text for c, text in found.properties.items() if (m := _ALT_AR.match(c.lower())) and m[1] == str(level)]
    told = [(row.get(field, ""), "en"), (row.get(f"{field}_ar", ""), "ar"), *((text, "en") for text in others)]
    return names_of([*told, *((text, "ar") for text in arabic)])


def check_shape(shape: Any, country: str | None, asked: Asked) -> str | None:
    """What is wrong with where a geometry lies; None where nothing is."""
    west, south, east, north = shape.bounds
    for lat, lon in ((south, west), (north, east)):
        found = check_position(lat, lon, country, asked.terms)
        if isinstance(found, str):
            return found
    return None


def _area(found: MapFeature, row: Mapping[str, str], country: str, part: Part, asked: Asked) -> Read:
    """A polygon that is no unit: an area, such as one somebody drew."""
    names = names_of([(row.get("name", ""), "und"), (row.get("name_ar", ""), "ar")])
    if not names:
        return failure_of("RPT-210", part.file, member=found.member, why="no name")
    kind = asked.terms.feature("words", row.get("feature", "")) or Feature("area", "area")
    point = found.shape.representative_point()
    own = row.get("own_id") or found.member.replace(" ", "-")
    return PlaceRow(
        id=f"{asked.name}:{own}", names=names, lat=round(point.y, 5), lon=round(point.x, 5), kind=kind,
        country=country, file=part.file, member=found.member,
    )  # fmt: skip


def _places(points: list[MapFeature], part: Part, asked: Asked, kind: Kind) -> Iterator[Read]:
    """Points, read as the rows of a table with their coordinates beside."""
    head = list(dict.fromkeys(name for point in points for name in point.properties))
    head = [name for name in head if asked.terms.columns([name]).keys().isdisjoint(("lat", "lon"))]
    if not {"name", "name_ar", "name_local"} & {*asked.terms.columns(head), *asked.columns}:
        yield Skipped("a point without a place's name", len(points))
        return
    rows: list[tuple[int, list[str] | str]] = [(0, [*head, "lat", "lon"])]
    for number, point in enumerate(points, start=1):
        at = point.shape.centroid
        cells = [point.properties.get(name, "") for name in head]
        rows.append((number, [*cells, repr(at.y), repr(at.x)]))
    coded = "ocha" if "id" in asked.terms.columns(head) else "table"
    yield from read_records(Sheet("points", rows), 0, part, asked, "ocha" if coded == "ocha" else "table")
