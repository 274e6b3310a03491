"""Borders of administrative units that imported gazetteers bring, as polygons in WGS84 degrees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.errors import PackError
from reportedly.knowledge.packs import Pack

FILE = "boundaries.geojson"


class Boundary(msgspec.Struct, frozen=True, kw_only=True):
    """One unit's border: its id and name in the same pack, its level 1 to 3, GeoJSON geometry."""

    id: str
    level: int
    name: str
    country: str
    geometry: dict[str, Any]


class _Feature(msgspec.Struct):
    properties: dict[str, Any]
    geometry: dict[str, Any]


class _Collection(msgspec.Struct):
    features: list[_Feature]


def read_boundaries(packs: tuple[Pack, ...]) -> Iterator[Boundary]:
    """Yield the borders of every pack that has some.

    Raises:
        PackError: RPT-401 where the file is damaged.
    """
    for pack in packs:
        path = pack.folder / FILE
        if not path.is_file():
            continue
        try:
            for feature in msgspec.json.decode(path.read_bytes(), type=_Collection).features:
                told = {**feature.properties, "geometry": feature.geometry}
                yield msgspec.convert(told, Boundary)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise PackError("RPT-401", where=f"{pack.name}/{FILE}", why=str(error)) from error
