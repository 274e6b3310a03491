"""Lay all places out as flat arrays: by name, by id, by spot, by spelling; the same bytes from the same sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from struct import Struct
from typing import get_args

from reportedly.knowledge.place import Place
from reportedly.knowledge.place_file import packed, pool_sections, table_sections
from reportedly.knowledge.place_merge import Merged
from reportedly.knowledge.place_near import spelling_sections
from reportedly.records.values import PlacePrecision

ROW = Struct("<3d12I2B6x")
"""A place: lat, lon, radius_km; row of its id; TEXTS; population; precision and capital. NaN and 0 stand for none."""
TEXTS = ("name", "feature", "admin1", "country", "city_id", "ids", "name_ar", "admin2", "admin3", "pack")
PRECISIONS: tuple[PlacePrecision, ...] = get_args(PlacePrecision)
JOIN = ";"
CELLS = 2
"""Cells a degree in the grid of `near`: half a degree, 56 km from north to south."""
_NAN = float("nan")


def build_index(places: Sequence[Merged], home: frozenset[str], digest: str) -> bytes:
    """Lay places out in one file (see `place_file`)."""
    import numpy as np

    keys = list(dict.fromkeys(key for found in places for key in found.keys))
    sections, rows = table_sections("key", keys)
    row_of = dict(zip(keys, rows.tolist(), strict=True))
    pair_key = np.fromiter((row_of[key] for found in places for key in found.keys), dtype=np.int64)
    pair_place = np.repeat(np.arange(len(places)), [len(found.keys) for found in places])
    order = np.lexsort((pair_place, pair_key))
    sections["key.place"] = pair_place[order].astype(np.uint32).tobytes()
    sections["key.from"] = np.searchsorted(pair_key[order], np.arange(len(keys) + 1)).astype(np.uint32).tobytes()
    del row_of
    heard = np.fromiter((is_heard for found in places for is_heard in _heard(found, home)), dtype=bool)
    countries = [found.place.country or "" for found in places]
    sections |= table_sections("first", [*dict.fromkeys(key.partition(" ")[0] for key in keys)])[0]
    sections |= _place_sections([found.place for found in places])
    sections |= _grid_sections([found.place for found in places])
    sections |= _inside_sections([found.place for found in places])
    sections |= _home_sections(places, home)
    spoken, at = np.unique(pair_key[heard], return_inverse=True)
    by_row = np.argsort(rows)[spoken]
    sections["sound.key"] = spoken.astype(np.uint32).tobytes()
    sections |= spelling_sections([keys[one] for one in by_row.tolist()], at, pair_place[heard], countries)
    return packed(sections, digest)


def _heard(found: Merged, home: frozenset[str]) -> Iterable[bool]:
    """Whether each key of a place is compared by spelling: all of them at home, elsewhere the first name's."""
    return (number == 0 or found.place.country in home for number in range(len(found.keys)))


def cell_of(lat: float, lon: float) -> int:
    """The cell of the grid that a point lies in."""
    return int((lat + 90.0) * CELLS) * 360 * CELLS + int((lon + 180.0) * CELLS) % (360 * CELLS)


def _place_sections(places: Sequence[Place]) -> dict[str, bytes]:
    """The places row by row, their ids and first-level units as tables, and the strings in them, each once."""
    by_id: dict[str, int] = {}
    for at, place in enumerate(places):
        by_id.setdefault(place.id, at)
    for at, place in enumerate(places):
        for one in place.ids:
            by_id.setdefault(one, at)
    units = {unit_text(p.country, p.name): at for at, p in reversed([*enumerate(places)]) if p.feature == "admin1"}
    id_sections, id_rows = _valued_table("id", by_id)
    texts: dict[str, int] = {"": 0}
    rows = bytearray(ROW.size * len(places))
    kinds = {precision: at for at, precision in enumerate(PRECISIONS)}
    for at, place in enumerate(places):
        _pack_place(rows, at, place, id_rows[at], texts, kinds)
    return id_sections | _valued_table("unit", units)[0] | {"place": bytes(rows)} | pool_sections("place", texts)


def _pack_place(
    rows: bytearray, at: int, place: Place, id_row: int, texts: dict[str, int], kinds: dict[PlacePrecision, int]
) -> None:
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
        kinds[place.precision],
        place.capital,
    )


def _valued_table(name: str, values: dict[str, int]) -> tuple[dict[str, bytes], list[int]]:
    """A table of strings with one place each, and the row of each string as it was given."""
    import numpy as np

    sections, rows = table_sections(name, list(values))
    placed = np.empty(len(values), dtype=np.uint32)
    placed[rows] = np.fromiter(values.values(), dtype=np.uint32, count=len(values))
    return sections | {f"{name}.place": placed.tobytes()}, rows.tolist()


def _grid_sections(places: Sequence[Place]) -> dict[str, bytes]:
    """Places that have a point, by the cell it lies in."""
    import numpy as np

    spots = ((cell_of(p.lat, p.lon), at) for at, p in enumerate(places) if p.lat is not None and p.lon is not None)
    both = np.fromiter(chain.from_iterable(spots), dtype=np.int64).reshape(-1, 2)
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    cells, starts = np.unique(both[:, 0], return_index=True)
    return {
        "cell.number": cells.astype(np.uint32).tobytes(),
        "cell.from": np.append(starts, len(both)).astype(np.uint32).tobytes(),
        "cell.place": both[:, 1].astype(np.uint32).tobytes(),
    }


def unit_text(country: str | None, admin1: str | None) -> str:
    """How a first-level unit is written in the tables."""
    return f"{country}/{admin1}"


def _inside_sections(places: Sequence[Place]) -> dict[str, bytes]:
    """The places that lie in each first-level unit, by the id of the place."""
    import numpy as np

    inside: dict[str, list[int]] = {}
    for at, place in enumerate(places):
        if place.admin1 and place.feature != "admin1":
            inside.setdefault(unit_text(place.country, place.admin1), []).append(at)
    sections, rows = table_sections("inside", list(inside))
    by_row = sorted(zip(rows.tolist(), inside.values(), strict=True))
    listed = [sorted(held, key=lambda at: places[at].id) for _, held in by_row]
    flat = np.fromiter(chain.from_iterable(listed), dtype=np.uint32)
    starts = np.cumsum([0, *map(len, listed)]).astype(np.uint32)
    return sections | {"inside.from": starts.tobytes(), "inside.place": flat.tobytes()}


def _home_sections(places: Iterable[Merged], home: frozenset[str]) -> dict[str, bytes]:
    """The places at home with their names as they are written."""
    import numpy as np

    named = [(at, name) for at, found in enumerate(places) if found.place.country in home for name in found.names]
    rows = np.array([at for at, _ in named], dtype=np.uint32)
    return {"home.place": rows.tobytes(), **pool_sections("home", (name for _, name in named))}
