"""An imported gazetteer as the tables of a pack, and back from a pack for adding names to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.export.pack_folder import table_bytes
from reportedly.knowledge.packs import Pack

if TYPE_CHECKING:
    from reportedly.read.gazetteers.gather import Gathered, Unit
    from reportedly.read.gazetteers.rows import Name, PlaceRow

PLACES = (
    "id", "name", "lat", "lon", "precision", "feature", "admin1", "country", "admin2", "admin3", "population", "ids",
    "radius_km", "source",
)  # fmt: skip
ALIASES = ("alias", "place_id", "language", "source")
ADMIN1 = ("id", "name", "lat", "lon", "radius_km", "country", "city", "aliases", "ids", "source")
BORDERS = "boundaries.geojson"
SOURCES = {"gn": "GeoNames", "ocha": "OCHA", "gb": "geoBoundaries", "os": "Open-Syria"}
"""Who gave the rows whose ids begin so; others are the user's own."""

Row = dict[str, str]


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of a gazetteer's three tables, and its borders as they are written."""

    places: list[Row]
    aliases: list[Row]
    admin1: list[Row]
    borders: bytes | None = None

    def files(self) -> dict[str, bytes]:
        """The files of the pack, rows sorted; a table without rows is left out."""
        aliases = sorted(self.aliases, key=lambda row: (row["alias"], row["place_id"]))
        found = {
            "places.tsv": (sorted(self.places, key=lambda row: row["id"]), PLACES),
            "place_aliases.tsv": (aliases, ALIASES),
            "admin1.tsv": (sorted(self.admin1, key=lambda row: row["id"]), ADMIN1),
        }
        files = {name: table_bytes(rows, columns) for name, (rows, columns) in found.items() if rows}
        return files | ({BORDERS: self.borders} if self.borders else {})

    def counts(self) -> dict[str, int]:
        """How many places, units of each level and names there are."""
        levels = {n: sum(row["precision"] == f"admin{n}" for row in self.places) for n in (2, 3)}
        return {
            "places": len(self.places) - sum(levels.values()),
            "admin1": len(self.admin1),
            "admin2": levels[2],
            "admin3": levels[3],
            "names": len(self.places) + len(self.aliases) + sum(1 + _listed(row) for row in self.admin1),
        }


def tables_of(found: Gathered) -> Tables:
    """Write what was gathered as rows."""
    units = [unit for unit in found.units if unit.row.level > 1]
    aliases = [
        *(row for place in found.places for row in _aliases(place.id, place.names[0].text, place.names, found)),
        *(row for unit in units for row in _aliases(unit.row.id, unit.name, unit.row.names, found)),
    ]
    return Tables(
        places=[*map(_place_row, found.places), *map(_unit_row, units)], aliases=aliases,
        admin1=[_admin1_row(unit, found) for unit in found.units if unit.row.level == 1],
        borders=_borders(found.units),
    )  # fmt: skip


def tables_in(pack: Pack) -> Tables:
    """Read the rows of an imported pack back."""
    path = pack.folder / BORDERS
    return Tables(
        places=list(pack.rows("places")), aliases=list(pack.rows("place_aliases")), admin1=list(pack.rows("admin1")),
        borders=path.read_bytes() if path.is_file() else None,
    )  # fmt: skip


def with_names(tables: Tables, found: Gathered) -> Tables:
    """Add further names to the places and units that a pack has."""
    names = {row["id"]: row["name"] for row in tables.places}
    there = {(row["alias"], row["place_id"]): row for row in tables.aliases}
    for id, more in found.names.items():
        for row in _alias_rows(id, names.get(id, ""), more) if id in names else ():
            held = there.get((row["alias"], id))
            if held is None or held["language"] == "und":
                there[row["alias"], id] = row
    admin1 = [_with_listed(row, found.names.get(row["id"], ())) for row in tables.admin1]
    return msgspec.structs.replace(tables, aliases=list(there.values()), admin1=admin1)


def _with_listed(row: Row, names: tuple[Name, ...]) -> Row:
    """A first-level unit with further names in its list."""
    held = [name for name in row["aliases"].split("; ") if name]
    more = dict.fromkeys([*held, *(_safe(name.text) for name in names)])
    more.pop(row["name"], None)
    return {**row, "aliases": "; ".join(sorted(more))}


def _listed(row: Row) -> int:
    """How many aliases a first-level unit lists."""
    return sum(1 for name in row["aliases"].split(";") if name.strip())


def _aliases(id: str, main: str, own: tuple[Name, ...], found: Gathered) -> list[Row]:
    """All names of a place but its main one; a language that is told outranks one that is not."""
    best: dict[str, Name] = {}
    for name in (*own, *found.names.get(id, ())):
        if name.text not in best or best[name.text].language == "und":
            best[name.text] = name
    return _alias_rows(id, main, best.values())


def _alias_rows(id: str, main: str, names: Iterable[Name]) -> list[Row]:
    """Rows of the table of further names."""
    return [
        {"alias": name.text, "place_id": id, "language": name.language, "source": _source(id)}
        for name in names
        if name.text != main
    ]


def _place_row(place: PlaceRow) -> Row:
    """The row of a place."""
    one, two, three = place.units.names
    return {
        "id": place.id, "name": place.names[0].text, "lat": _degrees(place.lat), "lon": _degrees(place.lon),
        "precision": place.kind.precision, "feature": place.kind.feature, "admin1": one, "admin2": two,
        "admin3": three, "country": place.country, "population": str(place.population or ""),
        "ids": ";".join(place.ids), "radius_km": "", "source": _source(place.id),
    }  # fmt: skip


def _unit_row(unit: Unit) -> Row:
    """The row of a unit of level 2 or 3, among the places; its population would make it outrank its town."""
    row, (one, two, three) = unit.row, unit.above
    return {
        "id": row.id, "name": unit.name, "lat": _degrees(unit.extent.lat), "lon": _degrees(unit.extent.lon),
        "precision": f"admin{row.level}", "feature": f"admin{row.level}", "admin1": one, "admin2": two,
        "admin3": three, "country": row.country, "population": "", "ids": ";".join(row.ids),
        "radius_km": f"{unit.extent.radius_km:g}", "source": _source(row.id),
    }  # fmt: skip


def _admin1_row(unit: Unit, found: Gathered) -> Row:
    """The row of a first-level unit."""
    row = unit.row
    names = {_safe(name.text) for name in (*row.names, *found.names.get(row.id, ()))} - {unit.name}
    return {
        "id": row.id, "name": unit.name, "lat": _degrees(unit.extent.lat), "lon": _degrees(unit.extent.lon),
        "radius_km": f"{unit.extent.radius_km:g}", "country": row.country, "city": "",
        "aliases": "; ".join(sorted(names)), "ids": ";".join(row.ids), "source": _source(row.id),
    }  # fmt: skip


def _safe(name: str) -> str:
    """A name without the mark that parts the names of a list."""
    return name.replace(";", ",")


def _degrees(value: float) -> str:
    """Degrees to a metre."""
    return f"{value:.5f}".rstrip("0").rstrip(".")


def _source(id: str) -> str:
    """Who gave a row."""
    prefix = id.split(":", 1)[0]
    return SOURCES.get(prefix, prefix)


def _borders(units: tuple[Unit, ...]) -> bytes | None:
    """The borders as GeoJSON, one unit a line, highest level first."""
    with_shapes = sorted((u for u in units if u.row.shape is not None), key=lambda u: (u.row.level, u.row.id))
    if not with_shapes:
        return None
    lines = b",\n".join(msgspec.json.encode(_feature(unit)) for unit in with_shapes)
    return b'{"type": "FeatureCollection", "features": [\n' + lines + b"\n]}\n"


def _feature(unit: Unit) -> dict[str, Any]:
    """One unit with its border."""
    from shapely.geometry import mapping

    told = {"id": unit.row.id, "level": unit.row.level, "name": unit.name, "country": unit.row.country}
    shape = mapping(unit.row.shape)
    geometry = {"type": shape["type"], "coordinates": _rounded(shape["coordinates"])}
    return {"type": "Feature", "properties": told, "geometry": geometry}


def _rounded(value: Any) -> Any:
    """Coordinates to DECIMALS."""
    from reportedly.read.gazetteers.borders import DECIMALS

    return round(value, DECIMALS) if isinstance(value, float) else [_rounded(inner) for inner in value]
