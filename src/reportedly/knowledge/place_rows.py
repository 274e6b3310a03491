"""Places as each source lists them: rows of our packs, units, countries and towns of the world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.knowledge.place import Entry, Place
from reportedly.knowledge.place_merge import is_listed_settlement
from reportedly.knowledge.place_towns import TOWN_KM, Towns
from reportedly.knowledge.place_world import City, is_arabic, read_cities, read_countries, read_other_names
from reportedly.records.values import PlacePrecision

RADIUS_KM: dict[str, float] = {
    "site": 2.0,
    "neighbourhood": 2.0,
    "settlement": 4.0,
    "line": 40.0,
    "area": 25.0,
    "admin3": 15.0,
    "admin2": 25.0,
}
CITY_KM = 8.0
SIZES = {"capital": 1_000_000, "city": 500_000, "town": 20_000}
"""People taken for a place of a pack that does not tell them, by its feature; a village has 1,000."""
UNIT_POPULATION = 400_000
"""People taken for a first-level unit of a pack: its name outranks a town's, not a metropolis's."""
HOME_TOWN_KM = 5.0
HOME_TOWN_LEAST = 2_000
"""People taken at least for a town at home: those listed without a figure are no hamlets."""
TABLES = ("places", "place_aliases", "admin1", "admin1_world", "admin2_world", "country_names")
"""The tables of a pack that places are read from."""


def home_of(packs: tuple[Pack, ...]) -> frozenset[str]:
    """The countries that packs are about, ISO 3166 codes."""
    return frozenset(code for pack in packs for code in pack.countries)


class Sources(msgspec.Struct, frozen=True):
    """What all sources list: first places that several may list, the preferred first; then the world's towns."""

    entries: list[Entry]
    towns: Towns


def read_sources(packs: tuple[Pack, ...]) -> Sources:
    """Read every place of every source: units, places of packs, countries, towns at home, towns elsewhere.

    Within a source they come by id, so that the order of a table's rows does not matter.
    """
    world = [(pack.name, row) for pack, row in rows_of(packs, "admin1_world")]
    names = {(row["country"], row["code"]): row["name"] for _, row in world}
    listed = [*_by_id(_units(packs, world)), *_pack_places(packs)]
    listed += _by_id(_countries(packs))
    listed += _by_id(_world_units(packs, world, names))
    home = home_of(packs)
    both = home | {entry.place.country for entry in listed if is_listed_settlement(entry.place)}
    others, capitals = read_other_names(home), frozenset((one.iso, one.capital) for one in read_countries())
    cities = read_cities()
    listed += _towns([city for city in cities if city.countrycode in both], home, names, others, capitals)
    return Sources(listed, Towns([city for city in cities if city.countrycode not in both], others, names, capitals))


def _by_id(entries: Iterator[Entry]) -> list[Entry]:
    """Entries in the order of their ids."""
    return sorted(entries, key=lambda entry: entry.place.id)


def _pack_places(packs: tuple[Pack, ...]) -> Iterator[Entry]:
    """The rows of ``places`` with all their names, pack by pack."""
    aliases: dict[str, list[str]] = {}
    arabic: dict[str, str] = {}
    for _, row in sorted(rows_of(packs, "place_aliases"), key=lambda found: found[1]["alias"]):
        aliases.setdefault(row["place_id"], []).append(row["alias"])
        if row.get("language") == "ar" or is_arabic(row["alias"]):
            arabic.setdefault(row["place_id"], row["alias"])
    for pack in packs:
        for row in sorted(pack.rows("places"), key=lambda row: row["id"]):
            plain = row["name"].split(" (")[0]
            yield Entry(_pack_place(row, pack.name, arabic.get(row["id"])), (plain, *aliases.get(row["id"], ())))


def _pack_place(row: dict[str, str], pack: str, name_ar: str | None) -> Place:
    """One row of ``places``; cities outrank towns, towns villages; people and radius told stand first."""
    precision = msgspec.convert(row["precision"], PlacePrecision)
    return Place(
        id=row["id"],
        name=row["name"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        precision=precision,
        radius_km=float(
            row.get("radius_km") or (CITY_KM if row["feature"] in ("city", "capital") else RADIUS_KM[precision])
        ),
        feature=row["feature"],
        admin1=row["admin1"] or None,
        country=row["country"],
        population=int(row.get("population") or SIZES.get(row["feature"], 1_000)),
        capital=row["feature"] == "capital" or row["name"] == "Damascus",
        ids=_parted(row.get("ids", "")),
        name_ar=name_ar,
        admin2=row.get("admin2") or None,
        admin3=row.get("admin3") or None,
        pack=pack,
    )


def _units(packs: tuple[Pack, ...], world: Sequence[tuple[str, dict[str, str]]]) -> Iterator[Entry]:
    """First-level units of packs with all their names, each with the id that GeoNames gives it."""
    ids = {(row["country"], row["name"]): row["id"] for _, row in world}
    for pack, row in rows_of(packs, "admin1"):
        other = ids.get((row["country"], row["name"]))
        place = Place(
            id=row["id"],
            name=row["name"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            precision="admin1",
            radius_km=float(row["radius_km"]),
            feature="admin1",
            admin1=row["name"],
            country=row["country"],
            population=UNIT_POPULATION,
            city_id=row["city"] or None,
            ids=tuple(dict.fromkeys((*((other,) if other else ()), *_parted(row.get("ids", ""))))),
            pack=pack.name,
        )
        yield Entry(place, (row["name"], *_parted(row["aliases"])))


def _world_units(
    packs: tuple[Pack, ...], world: Sequence[tuple[str, dict[str, str]]], names: Mapping[tuple[str, str], str]
) -> Iterator[Entry]:
    """First-level and second-level units of all countries: those that a pack lists too are merged with its own."""
    for pack, row in world:
        yield Entry(_world_unit(row, "admin1", row["name"], pack), (row["name"], *_parted(row["aliases"])))
    for one, row in rows_of(packs, "admin2_world"):
        inside = names.get((row["country"], row["admin1_code"]))
        yield Entry(_world_unit(row, "admin2", inside, one.name), (row["name"], *_parted(row["aliases"])))


def _world_unit(row: dict[str, str], level: str, admin1: str | None, pack: str) -> Place:
    """One row of ``admin1_world`` or ``admin2_world``."""
    return Place(
        id=row["id"],
        name=row["name"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        precision=msgspec.convert(level, PlacePrecision),
        radius_km=float(row["radius_km"]),
        feature=level,
        admin1=admin1,
        country=row["country"],
        population=int(row["population"] or 0),
        pack=pack,
    )


def _countries(packs: tuple[Pack, ...]) -> Iterator[Entry]:
    """Countries, without a point: a country is never a village."""
    names: dict[str, list[str]] = {}
    for _, row in rows_of(packs, "country_names"):
        names.setdefault(row["country"], []).append(row["name"])
    for country in read_countries():
        place = Place(
            id=f"gn:{country.geonameid}",
            name=country.name,
            lat=None,
            lon=None,
            precision="country",
            radius_km=None,
            feature="country",
            country=country.iso,
            population=10_000_000,
            capital=True,
        )
        yield Entry(place, (country.name, *sorted(names.get(country.iso, ()))))


def _towns(
    cities: Sequence[City],
    home: frozenset[str],
    units: Mapping[tuple[str, str], str],
    others: Mapping[int, tuple[str, ...]],
    capitals: frozenset[tuple[str, str]],
) -> Iterator[Entry]:
    """The towns of countries in which packs list settlements, those at home first."""
    for at_home in (True, False):
        for city in cities:
            if (city.countrycode in home) is at_home:
                names = others.get(city.geonameid, ())
                place = _town(city, names, units.get((city.countrycode, city.admin1code)), at_home)
                if not at_home and (city.countrycode, city.name) in capitals:
                    place = msgspec.structs.replace(place, capital=True)
                yield Entry(place, (city.name, *names))


def _town(city: City, names: tuple[str, ...], admin1: str | None, at_home: bool) -> Place:
    """A town of the world's list as a Place."""
    return Place(
        id=f"gn:{city.geonameid}",
        name=city.name,
        lat=city.latitude,
        lon=city.longitude,
        precision="settlement",
        radius_km=HOME_TOWN_KM if at_home else TOWN_KM,
        feature="town",
        admin1=admin1,
        country=city.countrycode,
        population=max(city.population, HOME_TOWN_LEAST) if at_home else city.population,
        name_ar=next((name for name in names if is_arabic(name)), None),
    )


def _parted(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
