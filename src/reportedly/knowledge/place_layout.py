"""The rows of the place index: one place in so many bytes, its strings in a pool, its ids and units in tables."""

from __future__ import annotations

from collections.abc import Sequence
from struct import Struct
from typing import TYPE_CHECKING, Any, get_args

from reportedly.knowledge.place import Place
from reportedly.knowledge.place_file import pool_sections, table_sections
from reportedly.knowledge.place_towns import TOWN_KM, Towns
from reportedly.records.values import PlacePrecision

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, Any]

ROW = Struct("<3d12I2B6x")
"""A place: lat, lon, radius_km; row of its id; TEXTS; population; precision and capital. NaN and 0 stand for none.

The world's towns come last, by their GeoNames ids, which stand in a section of their own."""
TEXTS = ("name", "feature", "admin1", "country", "city_id", "ids", "name_ar", "admin2", "admin3", "pack")
_COLUMNS = ("lat", "lon", "radius_km", "id", *TEXTS, "population", "precision", "capital")
PRECISIONS: tuple[PlacePrecision, ...] = get_args(PlacePrecision)
JOIN = ";"
_NAN = float("nan")


def unit_text(country: str | None, admin1: str | None) -> str:
    """How a first-level unit is written in the tables."""
    return f"{country}/{admin1}"


def place_sections(places: Sequence[Place], towns: Towns) -> dict[str, bytes]:
    """The places row by row, their ids and first-level units as tables, and the strings in them."""
    by_id: dict[str, int] = {}
    for at, place in enumerate(places):
        by_id.setdefault(place.id, at)
    for at, place in enumerate(places):
        for one in place.ids:
            by_id.setdefault(one, at)
    units = {unit_text(p.country, p.name): at for at, p in reversed([*enumerate(places)]) if p.feature == "admin1"}
    sections, rows = _valued_table("id", by_id)
    row_of = dict(zip(by_id, rows.tolist(), strict=True))
    texts: dict[str, int] = {"": 0}
    head = bytearray(ROW.size * len(places))
    for at, place in enumerate(places):
        _pack_place(head, at, place, row_of[place.id], texts)
    tail = _town_rows(towns, texts)
    strings = pool_sections("place", [*texts, *towns.names])
    sections |= {"place": bytes(head) + tail, "town": towns.ids.tobytes()}
    return sections | _valued_table("unit", units)[0] | strings


def _pack_place(rows: bytearray, at: int, place: Place, id_row: int, texts: dict[str, int]) -> None:
    """Write one place's row."""
    number = texts.setdefault
    ROW.pack_into(
        rows,
        at * ROW.size,
        _NAN if place.lat is None else place.lat,
        _NAN if place.lon is None else place.lon,
        _NAN if place.radius_km is None else place.radius_km,
        id_row,
        number(place.name, len(texts)),
        number(place.feature, len(texts)),
        number(place.admin1 or "", len(texts)),
        number(place.country or "", len(texts)),
        number(place.city_id or "", len(texts)),
        number(JOIN.join(place.ids), len(texts)),
        number(place.name_ar or "", len(texts)),
        number(place.admin2 or "", len(texts)),
        number(place.admin3 or "", len(texts)),
        number(place.pack or "", len(texts)),
        place.population,
        PRECISIONS.index(place.precision),
        place.capital,
    )


def _town_rows(towns: Towns, texts: dict[str, int]) -> bytes:
    """The rows of the world's towns, whose names follow upon the other strings."""
    import numpy as np

    kinds = ["<f8"] * 3 + ["<u4"] * (len(_COLUMNS) - 5) + ["u1"] * 2
    layout = np.dtype([*zip(_COLUMNS, kinds, strict=True), ("none", "V6")])
    rows = np.zeros(towns.size, dtype=layout)
    rows["lat"], rows["lon"], rows["radius_km"] = towns.lat, towns.lon, TOWN_KM
    rows["population"], rows["capital"] = towns.population, towns.capital
    rows["precision"] = PRECISIONS.index("settlement")
    rows["feature"] = texts.setdefault("town", len(texts))
    rows["country"] = _numbered(towns.countries, texts)
    rows["admin1"] = _numbered([unit or "" for unit in towns.units], texts)
    arabic = towns.arabic_names()
    rows["name_ar"][list(arabic)] = _numbered(list(arabic.values()), texts)
    rows["name"] = np.arange(towns.size) + len(texts)
    return rows.tobytes()


def _numbered(strings: Sequence[str], texts: dict[str, int]) -> Numbers:
    """The numbers of strings in the pool, where new ones are entered."""
    import numpy as np

    for string in dict.fromkeys(strings):
        texts.setdefault(string, len(texts))
    return np.fromiter(map(texts.__getitem__, strings), dtype=np.uint32, count=len(strings))


def _valued_table(name: str, values: dict[str, int]) -> tuple[dict[str, bytes], Numbers]:
    """A table of strings with one place each, and the row of each string as it was given."""
    import numpy as np

    sections, rows = table_sections(name, list(values))
    placed = np.empty(len(values), dtype=np.uint32)
    placed[rows] = np.fromiter(values.values(), dtype=np.uint32, count=len(values))
    return sections | {f"{name}.place": placed.tobytes()}, rows
