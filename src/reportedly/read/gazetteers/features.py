"""Features of map files, GeoJSON and shapefiles: properties as text, and a shapely geometry in WGS84 degrees."""

from __future__ import annotations

import codecs
import io
import math
import re
import struct
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from reportedly.errors import ReadError
from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.parts import Part
from reportedly.read.gazetteers.rows import Asked, Note
from reportedly.read.gazetteers.sniff import SHAPEFILE
from reportedly.records.run import Failure

_WGS84 = re.compile(r"WGS[\s_]*(?:19)?84|CRS84|EPSG:{1,2}(?:\d*:)?4326\b", re.IGNORECASE)
_PROJECTED = re.compile(r"^\s*(?:PROJCS|PROJCRS)", re.IGNORECASE)


DAMAGE = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, struct.error, AssertionError)
"""What the libraries raise over files that are not what they say."""


class MapFeature(msgspec.Struct, frozen=True):
    """One feature: where it stands in its file, its properties, its geometry."""

    member: str
    properties: dict[str, str]
    shape: Any


def read_features(part: Part, beside: Mapping[str, Part], asked: Asked) -> Iterator[MapFeature | Note | Failure]:
    """Yield every feature that has a geometry; a damaged one is named.

    Raises:
        ReadError: RPT-213 where the file is not in WGS84 degrees; RPT-201 to RPT-212 where it cannot be read.
    """
    if part.head(4) == SHAPEFILE:
        yield from _shapefile(part, beside, asked)
    else:
        yield from _geojson(part, asked)


def _geojson(part: Part, asked: Asked) -> Iterator[MapFeature | Note | Failure]:
    """The features of a GeoJSON file."""
    from shapely.errors import ShapelyError
    from shapely.geometry import shape

    for number, feature in enumerate(_decoded(part, asked.max_bytes), start=1):
        member = f"feature {number}"
        properties = feature.get("properties") if isinstance(feature, dict) else None
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if not isinstance(geometry, dict) or not isinstance(properties, dict):
            yield failure_of("RPT-210", part.file, member=member, why="no geometry or no properties")
            continue
        try:
            yield MapFeature(member, {str(k): _text(v) for k, v in properties.items()}, _whole(shape(geometry)))
        except (*DAMAGE, ShapelyError) as error:
            yield failure_of("RPT-210", part.file, member=member, why=f"damaged geometry: {error}")


def _decoded(part: Part, max_bytes: int) -> list[Any]:
    """The features as the file has them."""
    try:
        told = msgspec.json.decode(part.bytes(max_bytes).removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReadError("RPT-209", where=part.file, why=f"damaged JSON: {error}") from error
    features = told.get("features") if isinstance(told, dict) else None
    features = [told] if features is None and isinstance(told, dict) and told.get("type") == "Feature" else features
    if not isinstance(features, list):
        raise ReadError("RPT-209", where=part.file, why="no list of features")
    named = msgspec.json.encode(told.get("crs") or "CRS84").decode()
    if not _WGS84.search(named):
        raise ReadError("RPT-213", where=part.file, why=f"crs {named[:200]}")
    return features


def _shapefile(part: Part, beside: Mapping[str, Part], asked: Asked) -> Iterator[MapFeature | Note | Failure]:
    """The features of a shapefile, with the files beside it."""
    import shapefile

    if ".dbf" not in beside:
        raise ReadError("RPT-209", where=part.file, why="the .dbf with its names is not beside it")
    yield from _projection(part, beside)
    shapes, names = part.bytes(asked.max_bytes), beside[".dbf"].bytes(asked.max_bytes)
    damages = (*DAMAGE, shapefile.ShapefileException)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            reader = shapefile.Reader(
                shp=io.BytesIO(shapes), dbf=io.BytesIO(names), encoding=_charset(beside), encodingErrors="replace"
            )
            total = len(reader)
        except damages as error:
            raise ReadError("RPT-209", where=part.file, why=f"damaged shapefile: {error}") from error
        for number in range(total):
            yield _record(reader, number, part, damages)


def _record(reader: Any, number: int, part: Part, damages: tuple[type[Exception], ...]) -> MapFeature | Failure:
    """One record of a shapefile."""
    from shapely.geometry import shape

    member = f"record {number + 1}"
    try:
        found = reader.shapeRecord(number)
        properties = {str(key): _text(value) for key, value in found.record.as_dict().items()}
        return MapFeature(member, properties, _whole(shape(found.shape.__geo_interface__)))
    except damages as error:
        return failure_of("RPT-210", part.file, member=member, why=f"damaged: {error}")


def _projection(part: Part, beside: Mapping[str, Part]) -> Iterator[Note]:
    """Refuse a shapefile in other coordinates; tell where it does not say in which it is."""
    told = beside[".prj"].head().decode("utf-8", "replace") if ".prj" in beside else ""
    if not told.strip():
        yield Note(f"{part.name}: no .prj says in which coordinates it is; read as WGS84 degrees")
    elif _PROJECTED.match(told) or not _WGS84.search(told):
        raise ReadError("RPT-213", where=part.file, why=".prj: " + " ".join(told.split())[:120])


def _charset(beside: Mapping[str, Part]) -> str:
    """The charset that the .cpg names; UTF-8 without one."""
    told = beside[".cpg"].head(100).decode("ascii", "replace").strip() if ".cpg" in beside else ""
    told = f"cp{told}" if told.isdigit() else told
    try:
        return codecs.lookup(told or "utf-8").name
    except LookupError:
        return "utf-8"


def _whole(shape: Any) -> Any:
    """A geometry with something in it, mended where its lines cross.

    Raises:
        ValueError: where nothing is left, or a coordinate is no number.
    """
    import shapely

    flat = shapely.force_2d(shape)
    flat = flat if flat.is_valid else shapely.make_valid(flat)
    if flat.is_empty or not all(map(math.isfinite, flat.bounds)):
        raise ValueError("the geometry is empty")
    return flat


def _text(value: object) -> str:
    """A property as text; whole numbers without a point, nothing for null."""
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()
