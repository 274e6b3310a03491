"""What the readers of gazetteers give: places, administrative units, further names, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from reportedly.knowledge.gazetteer_terms import Feature, GazetteerTerms
from reportedly.records.run import Failure

MAX_BYTES = 200_000_000
"""Bytes of the largest file that is read whole."""
STREAMED = 20
"""Dumps read line by line may be so many times larger."""
LONGEST_NAME = 200
"""Characters; a longer "name" is damage."""


class Name(msgspec.Struct, frozen=True, order=True):
    """One name with its language (BCP 47); "und" where the file does not tell.

    >>> Name("حلب", "ar").language
    'ar'
    """

    text: str
    language: str = "und"


class Units(msgspec.Struct, frozen=True, kw_only=True):
    """The units of levels 1 to 3 that a row lies in, by name and by the file's code; empty where untold."""

    names: tuple[str, str, str] = ("", "", "")
    codes: tuple[str, str, str] = ("", "", "")


class PlaceRow(msgspec.Struct, frozen=True, kw_only=True):
    """One place: its names, the main one first; WGS84 degrees; ``population`` 0 where untold."""

    id: str
    names: tuple[Name, ...]
    lat: float
    lon: float
    kind: Feature
    country: str
    units: Units = Units()
    population: int = 0
    ids: tuple[str, ...] = ()
    radius_km: float | None = None
    file: str = ""
    member: str = ""


class UnitRow(msgspec.Struct, frozen=True, kw_only=True):
    """One administrative unit of level 1 to 3; ``shape`` is a shapely geometry in degrees where the file has borders.

    ``code`` is what `Units.codes` of places and lower units call it; ``higher`` are all names of the units above it;
    ``other_codes`` what further files call it.
    """

    id: str
    level: int
    names: tuple[Name, ...]
    country: str
    code: str = ""
    other_codes: tuple[str, ...] = ()
    units: Units = Units()
    lat: float | None = None
    lon: float | None = None
    area_km2: float | None = None
    shape: Any = None
    higher: tuple[tuple[Name, ...], ...] = ((), (), ())
    population: int = 0
    ids: tuple[str, ...] = ()
    file: str = ""
    member: str = ""


class NameRow(msgspec.Struct, frozen=True, kw_only=True):
    """A further name of a place that another file has."""

    place_id: str
    name: Name


class Skipped(msgspec.Struct, frozen=True):
    """Rows left out on purpose, with the reason: counted, no failure."""

    reason: str
    rows: int = 1


class Note(msgspec.Struct, frozen=True):
    """Something the user should be told of a file."""

    text: str


class Provenance(msgspec.Struct, frozen=True):
    """What a file itself says of its licence and makers; empty where it says nothing."""

    licence: str = ""
    attribution: str = ""


Read = PlaceRow | UnitRow | NameRow | Skipped | Note | Provenance | Failure


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the user tells of a file, with the tables to read it by."""

    terms: GazetteerTerms
    name: str
    country: str | None = None
    columns: Mapping[str, str] = {}
    sheet: str | None = None
    wanted: frozenset[str] = frozenset()
    max_bytes: int = MAX_BYTES
