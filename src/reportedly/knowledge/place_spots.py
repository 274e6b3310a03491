"""Where places lie, laid out as arrays: a grid of half degrees, and the places in each first-level unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reportedly.knowledge.place import Place
from reportedly.knowledge.place_file import table_sections
from reportedly.knowledge.place_layout import unit_text
from reportedly.knowledge.place_towns import Towns

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, Any]

CELLS = 2
"""Cells a degree in the grid: half a degree, 56 km from north to south."""
INSIDE = "inside"
_AROUND = 360 * CELLS


def cell_of(lat: float, lon: float) -> int:
    """The cell of the grid that a point lies in."""
    return int((lat + 90.0) * CELLS) * _AROUND + int((lon + 180.0) * CELLS) % _AROUND


def grid_sections(places: Sequence[Place], towns: Towns) -> dict[str, bytes]:
    """Places that have a point, by the cell it lies in."""
    import numpy as np

    lat = np.concatenate(([np.nan if place.lat is None else place.lat for place in places], towns.lat))
    lon = np.concatenate(([np.nan if place.lon is None else place.lon for place in places], towns.lon))
    rows = np.flatnonzero(~np.isnan(lat) & ~np.isnan(lon))
    north, east = ((lat[rows] + 90.0) * CELLS).astype(np.int64), ((lon[rows] + 180.0) * CELLS).astype(np.int64)
    cell = north * _AROUND + east % _AROUND
    order = np.argsort(cell, kind="stable")
    starts = np.flatnonzero(np.append(True, np.diff(cell[order]) != 0)) if len(rows) else rows
    cells = cell[order][starts]
    return {
        "cell.number": cells.astype(np.uint32).tobytes(),
        "cell.from": np.append(starts, len(rows)).astype(np.uint32).tobytes(),
        "cell.place": rows[order].astype(np.uint32).tobytes(),
    }


def inside_sections(places: Sequence[Place], towns: Towns) -> dict[str, bytes]:
    """The places that lie in each first-level unit, by the id of the place."""
    import numpy as np

    ids: list[str] = [place.id for place in places]
    units = [_unit_of(place) for place in places]
    ids += map("gn:%d".__mod__, towns.ids.tolist())
    units += [(country, unit) if unit else None for country, unit in zip(towns.countries, towns.units, strict=True)]
    number: dict[tuple[str | None, str] | None, int] = {None: -1}
    for unit in dict.fromkeys(units):
        number.setdefault(unit, len(number) - 1)
    sections, rows = table_sections(INSIDE, [unit_text(*unit) for unit in number if unit])
    row_of = np.append(rows.astype(np.int64), -1)
    inside = row_of[np.fromiter(map(number.__getitem__, units), dtype=np.int64, count=len(units))]
    order = np.lexsort((_by_text(ids), inside))
    order = order[inside[order] >= 0]
    starts = np.searchsorted(inside[order], np.arange(len(rows) + 1))
    return sections | {
        f"{INSIDE}.from": starts.astype(np.uint32).tobytes(),
        f"{INSIDE}.place": order.astype(np.uint32).tobytes(),
    }


def _by_text(ids: Sequence[str]) -> Numbers:
    """The rank of each id in the order of their letters."""
    import numpy as np

    ranks = np.empty(len(ids), dtype=np.int64)
    ranks[np.argsort(np.array(list(map(str.encode, ids)), dtype=bytes), kind="stable")] = np.arange(len(ids))
    return ranks


def _unit_of(place: Place) -> tuple[str | None, str] | None:
    """The first-level unit that a place lies in; none for the unit itself."""
    return (place.country, place.admin1) if place.admin1 and place.feature != "admin1" else None
