"""The list of places: our own rows for the theatre of war, GeoNames towns and countries for the rest of the world."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.knowledge.place_lines import PlaceLines
from reportedly.knowledge.place_names import article_key, closeness, skeleton
from reportedly.knowledge.place_relations import RelationWords
from reportedly.knowledge.place_words import PlaceWords
from reportedly.knowledge.world_places import City, read_countries, read_theatre_cities, read_world_cities
from reportedly.records.values import PlacePrecision
from reportedly.text.distance import km_between

RADIUS_KM: dict[str, float] = {
    "site": 2.0,
    "neighbourhood": 2.0,
    "settlement": 4.0,
    "line": 40.0,
    "area": 25.0,
    "admin3": 15.0,
    "admin2": 25.0,
}
SAME_PLACE_KM = 8.0
"""A GeoNames town this near a pack place of the same key is that place."""
WORLD_POPULATION = 50_000
"""Outside the theatre, smaller towns bring more false places than true ones (measured on reports about Syria)."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One place: WGS84 degrees (null for countries), how exact, kind of feature, where it lies.

    ``capital`` is true for seats of a government, whose names also stand for it. ``ids`` are those that other
    gazetteers give the same place; ``name_ar`` its name in Arabic letters; ``pack`` the pack whose row it is, null for
    a town or country of the world's list.
    """

    id: str
    name: str
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    radius_km: float | None
    feature: str
    admin1: str | None = None
    country: str | None = None
    population: int = 0
    capital: bool = False
    city_id: str | None = None
    ids: tuple[str, ...] = ()
    name_ar: str | None = None
    admin2: str | None = None
    admin3: str | None = None
    pack: str | None = None


class Gazetteer:
    """Places by the keys of all their names, built when first used.

    >>> from reportedly.knowledge.packs import Pack
    >>> gazetteer = Gazetteer((Pack.shipped("core"), Pack.shipped("syria")))
    >>> gazetteer.named("Khan Sheikhoun")[0].admin1
    'Idlib'
    >>> gazetteer.named("Nowhere al-Khayal")
    ()
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs

    @cached_property
    def home(self) -> frozenset[str]:
        """The countries that the packs are about, ISO 3166 codes: their small places are looked for first.

        >>> from reportedly.knowledge.packs import Pack
        >>> sorted(Gazetteer((Pack.shipped("core"), Pack.shipped("syria"))).home)
        ['IQ', 'SY']
        """
        return frozenset(code for pack in self.packs for code in pack.countries)

    @cached_property
    def words(self) -> PlaceWords:
        """Words that tell of places."""
        return PlaceWords(self.packs)

    @cached_property
    def relations(self) -> RelationWords:
        """Words that tie places together."""
        return RelationWords(self.packs)

    @cached_property
    def lines(self) -> PlaceLines:
        """Borders and rivers."""
        return PlaceLines(self.packs)

    @cached_property
    def _units(self) -> dict[tuple[str | None, str | None], tuple[Place, ...]]:
        """Places by country and first-level unit."""
        held: dict[tuple[str | None, str | None], list[Place]] = {}
        for place in sorted(self.by_id.values(), key=lambda p: p.id):
            if place.admin1 and place.feature != "admin1":
                held.setdefault((place.country, place.admin1), []).append(place)
        return {unit: tuple(places) for unit, places in held.items()}

    def country_of(self, word: str) -> str | None:
        """The country (ISO 3166) that a word names, or whose people it names; None for any other word.

        >>> from reportedly.knowledge.packs import Pack
        >>> Gazetteer((Pack.shipped("core"),)).country_of("Jordanian")
        'JO'
        """
        name = self.words.demonyms.get(word.lower(), word)
        return next((place.country for place in self.named(name) if place.feature == "country"), None)

    def in_unit(self, country: str | None, admin1: str | None) -> tuple[Place, ...]:
        """The places that lie in a first-level unit, by id; none where it has no name."""
        return self._units.get((country, admin1), ())

    @cached_property
    def by_id(self) -> dict[str, Place]:
        """Every place by its id."""
        return {place.id: place for places in self._by_key.values() for place in places}

    @cached_property
    def admin1(self) -> dict[tuple[str, str], Place]:
        """First-level units by country code and name."""
        return {(p.country or "", p.name): p for p in self.by_id.values() if p.feature == "admin1"}

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of all keys: what does not begin with one of them is no known place."""
        return frozenset(key.split(" ", 1)[0] for key in self._by_key)

    def named(self, name: str) -> tuple[Place, ...]:
        """All places that bear exactly this name, case, accents, hyphens, apostrophes and articles aside."""
        return self._by_key.get(article_key(name), ())

    def keyed(self, key: str) -> tuple[Place, ...]:
        """All places under an article key (see `article_key`)."""
        return self._by_key.get(key, ())

    def similar(self, name: str, least: float) -> tuple[tuple[float, Place], ...]:
        """Theatre places whose consonants agree with a name, with how close the spelling is (0..1), best first."""
        best: dict[str, tuple[float, Place]] = {}
        for key, place in self._by_skeleton.get(skeleton(name), ()):
            score = closeness(name, key)
            if score >= least and score > best.get(place.id, (0.0, place))[0]:
                best[place.id] = (score, place)
        return tuple(sorted(best.values(), key=lambda found: (-found[0], found[1].id)))

    def admin1_near(self, lat: float, lon: float, country: str | None) -> str | None:
        """The first-level unit of the nearest place of ours within 40 km, for towns whose row does not tell it."""
        near = (
            (km_between(lat, lon, p.lat, p.lon), p.admin1)
            for p in self.by_id.values()
            if p.admin1
            and p.lat is not None
            and p.lon is not None
            and p.country == country
            and p.feature != "admin1"
            and abs(p.lat - lat) < 0.4
        )
        best = min(near, default=None)
        return best[1] if best and best[0] <= 40.0 else None

    @cached_property
    def _by_key(self) -> dict[str, tuple[Place, ...]]:
        """Places under the article keys of all their names."""
        index: dict[str, list[Place]] = {}
        for place, names in (*_admin1(self.packs), *_pack_places(self.packs), *_countries(self.packs)):
            _enter(index, place, names)
        for place, names in _theatre_towns(self.home):
            _enter_unless_known(index, place, names)
        for place, names in _world_towns(self.home):
            _enter(index, place, names)
        return {key: tuple(places) for key, places in index.items()}

    @cached_property
    def _by_skeleton(self) -> dict[str, list[tuple[str, Place]]]:
        """Keys and places of the theatre under their consonants."""
        index: dict[str, list[tuple[str, Place]]] = {}
        for key, places in self._by_key.items():
            for place in places:
                if place.country in self.home and place.feature not in ("country", "admin1"):
                    index.setdefault(skeleton(key), []).append((key, place))
        return index


def _enter(index: dict[str, list[Place]], place: Place, names: Iterable[str]) -> None:
    """Put a place under the keys of its names."""
    for key in dict.fromkeys(article_key(name) for name in names if name):
        held = index.setdefault(key, [])
        if place not in held:
            held.append(place)


def _enter_unless_known(index: dict[str, list[Place]], place: Place, names: tuple[str, ...]) -> None:
    """Give a town's names to the pack place that is the same town, or enter it as a place of its own."""
    known = next((p for name in names for p in index.get(article_key(name), ()) if _is_same(p, place)), None)
    _enter(index, known or place, names)


def _is_same(one: Place, other: Place) -> bool:
    """Say whether two rows of one name are one settlement."""
    if None in (one.lat, other.lat) or one.precision not in ("settlement", "neighbourhood") or one.feature == "admin1":
        return False
    return km_between(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0) <= SAME_PLACE_KM


def _pack_places(packs: tuple[Pack, ...]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Our own rows with all their names."""
    aliases: dict[str, list[str]] = {}
    for _, row in rows_of(packs, "place_aliases"):
        aliases.setdefault(row["place_id"], []).append(row["alias"])
    for pack, row in rows_of(packs, "places"):
        plain = row["name"].split(" (")[0]
        yield _pack_place(row, pack.name), (plain, *aliases.get(row["id"], ()))


def _pack_place(row: dict[str, str], pack: str) -> Place:
    """One row of ``places``; cities outrank towns, towns villages; a population told stands before either."""
    precision = msgspec.convert(row["precision"], PlacePrecision)
    size = {"capital": 1_000_000, "city": 500_000, "town": 20_000}.get(row["feature"], 1_000)
    return Place(
        id=row["id"],
        name=row["name"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        precision=precision,
        radius_km=8.0 if row["feature"] in ("city", "capital") else RADIUS_KM[precision],
        feature=row["feature"],
        admin1=row["admin1"] or None,
        country=row["country"],
        population=int(row.get("population") or size),
        capital=row["feature"] == "capital" or row["name"] == "Damascus",
        ids=tuple(one.strip() for one in row.get("ids", "").split(";") if one.strip()),
        admin2=row.get("admin2") or None,
        admin3=row.get("admin3") or None,
        pack=pack,
    )


def _admin1(packs: tuple[Pack, ...]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """First-level units with all their names."""
    for pack, row in rows_of(packs, "admin1"):
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
            population=400_000,
            city_id=row["city"] or None,
            pack=pack.name,
        )
        yield place, (row["name"], *(alias.strip() for alias in row["aliases"].split(";")))


def _countries(packs: tuple[Pack, ...]) -> Iterator[tuple[Place, tuple[str, ...]]]:
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
        yield place, (country.name, *names.get(country.iso, ()))


def _theatre_towns(home: frozenset[str]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Towns of the theatre with their names in Latin letters."""
    for city in read_theatre_cities(home):
        place = _town(city, radius_km=5.0, population=max(city.population, 2_000))
        yield place, tuple(name for name in (city.name, *city.alternatenames) if name.isascii() or name == city.name)


def _world_towns(home: frozenset[str]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Larger towns elsewhere, under their first name."""
    capitals = {(country.iso, country.capital) for country in read_countries()}
    for city in read_world_cities():
        if city.population < WORLD_POPULATION or city.countrycode in home:
            continue
        is_capital = (city.countrycode, city.name) in capitals
        yield _town(city, radius_km=10.0, population=city.population, capital=is_capital), (city.name,)


def _town(city: City, *, radius_km: float, population: int, capital: bool = False) -> Place:
    """A town of the world's list as a Place."""
    return Place(
        id=f"gn:{city.geonameid}",
        name=city.name,
        lat=city.latitude,
        lon=city.longitude,
        precision="settlement",
        radius_km=radius_km,
        feature="town",
        country=city.countrycode,
        population=population,
        capital=capital,
    )
