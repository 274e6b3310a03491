"""Reads what is geoBoundaries' own: the properties of its polygons, and the licence in the metadata beside them."""

from __future__ import annotations

import msgspec

from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.features import MapFeature
from reportedly.read.gazetteers.names import names_of
from reportedly.read.gazetteers.parts import Part
from reportedly.read.gazetteers.positions import check_position
from reportedly.read.gazetteers.rows import Asked, Provenance, Read, Skipped, UnitRow

LEVELS = {"ADM1": 1, "ADM2": 2, "ADM3": 3}


class Metadata(msgspec.Struct):
    """What ``geoBoundaries-…-metaData.json`` tells."""

    license: str = msgspec.field(name="boundaryLicense", default="")
    source: str = msgspec.field(name="boundarySource", default="")
    shape: str = msgspec.field(name="boundaryID", default="")


def is_metadata(part: Part) -> bool:
    """Say whether a file is the metadata that goes with the polygons."""
    return part.suffix in (".json", ".txt") and part.size < 1_000_000 and b"boundaryLicense" in part.head()


def read_metadata(part: Part) -> Provenance:
    """Read licence and source; empty where the file is damaged."""
    try:
        told = msgspec.json.decode(part.head(1_000_000), type=Metadata)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Provenance()
    makers = f"geoBoundaries (geoboundaries.org), from {told.source}" if told.source else "geoBoundaries"
    return Provenance(told.license, makers)


def read_shape_name(found: MapFeature, part: Part, asked: Asked) -> Read:
    """The unit of one polygon, or why there is none."""
    told = found.properties
    country = asked.terms.country(told.get("shapeGroup", "")) or asked.country
    level = LEVELS.get(told.get("shapeType", ""), 0)
    if told.get("shapeType") in ("ADM0", "ADM4", "ADM5"):
        return Skipped(f"a unit of {told['shapeType']}")
    names, id = names_of([(told.get("shapeName", ""), "und")]), told.get("shapeID", "")
    why = _trouble(level, country, bool(names), id) or _misplaced(found, country, asked)
    if why or country is None:
        return failure_of("RPT-210", part.file, member=found.member, why=why)
    iso = told.get("shapeISO", "")
    ids = (f"iso:{iso}",) if "-" in iso else ()
    return UnitRow(id=f"gb:{id}", level=level, names=names, country=country, code=id, shape=found.shape, ids=ids,
                   file=part.file, member=found.member)  # fmt: skip


def _trouble(level: int, country: str | None, has_name: bool, id: str) -> str | None:
    """What a polygon lacks."""
    lacking = {"shapeType": level, "shapeGroup (or give --country)": country, "shapeName": has_name, "shapeID": id}
    return next((f"no {name}" for name, value in lacking.items() if not value), None)


def _misplaced(found: MapFeature, country: str | None, asked: Asked) -> str | None:
    """What is wrong with where the polygon lies."""
    west, south, east, north = found.shape.bounds
    checked = (check_position(lat, lon, country, asked.terms) for lat, lon in ((south, west), (north, east)))
    return next((one for one in checked if isinstance(one, str)), None)
