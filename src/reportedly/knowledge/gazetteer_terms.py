"""What the files of other gazetteers mean: their feature codes, their columns, and where each country lies."""

from __future__ import annotations

import re
from functools import cached_property

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.knowledge.place_names import article_key
from reportedly.records.values import PlacePrecision
from reportedly.text.fold import fold

_BREAK = re.compile(r"[^a-z0-9]+")


class Feature(msgspec.Struct, frozen=True):
    """A kind of place in our words, and how exact its point is."""

    feature: str
    precision: PlacePrecision


class Frame(msgspec.Struct, frozen=True):
    """The rectangle in which a country's towns lie, with a margin, in degrees; ``west`` > ``east`` crosses 180°."""

    south: float
    west: float
    north: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        """Say whether a point lies inside.

        >>> Frame(31.6, 35.0, 37.9, 42.9).holds(35.9, 36.6)
        True
        """
        between = self.west <= lon <= self.east if self.west <= self.east else lon >= self.west or lon <= self.east
        return self.south <= lat <= self.north and between


class GazetteerTerms:
    """Tables for reading other gazetteers, as the packs hold them.

    >>> terms = GazetteerTerms((Pack.shipped("core"), Pack.shipped("syria")))
    >>> terms.feature("geonames", "AIRB"), terms.country("SYR")
    (Feature(feature='airbase', precision='site'), 'SY')
    >>> terms.columns(["PP_NAME_EN", "ADM1_EN", "POINT_Y"])["lat"]
    'POINT_Y'
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs

    def feature(self, scheme: str, code: str) -> Feature | None:
        """What a provider's code or word says the place is; None where no row knows it."""
        key = code if scheme.startswith("geonames") else fold(code)
        return self._features.get((scheme, key))

    def columns(self, head: list[str]) -> dict[str, str]:
        """The column of each field: the first of its usual names that the head has."""
        there = {column_key(name): name for name in reversed(head)}
        found: dict[str, str] = {}
        for field, name in self._columns:
            if name in there:
                found.setdefault(field, there[name])
        return found

    def all_columns(self, head: list[str], field: str) -> list[str]:
        """Every column of the head that is a usual one for this field."""
        names = {name for known, name in self._columns if known == field}
        return [name for name in head if column_key(name) in names]

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The fields that a column can be named for."""
        return tuple(dict.fromkeys(field for field, _ in self._columns))

    def country(self, code: str) -> str | None:
        """The two letters of a country's code of two or three; None for anything else."""
        return self._countries.get(code.strip().upper())

    def frame(self, country: str) -> Frame | None:
        """Where the country lies."""
        return self._frames.get(country)

    def admin1_name(self, country: str, name: str) -> str | None:
        """The name under which the packs have a first-level unit, whichever of its names is given.

        >>> terms = GazetteerTerms((Pack.shipped("core"), Pack.shipped("syria")))
        >>> terms.admin1_name("SY", "Idleb"), terms.admin1_name("UA", terms.bare("Volyn Oblast"))
        ('Idlib', 'Volyn')
        """
        return self._units.get((country, article_key(name)))

    def bare(self, name: str) -> str:
        """A unit's name without the words for what it is.

        >>> GazetteerTerms((Pack.shipped("core"),)).bare("Idlib Governorate")
        'Idlib'
        """
        words = name.split()
        kept = [word for word in words if fold(word) not in self._unit_words]
        return " ".join(kept or words)

    @cached_property
    def _features(self) -> dict[tuple[str, str], Feature]:
        """Our words by scheme and code."""
        return {
            (row["scheme"], row["code"]): Feature(row["feature"], msgspec.convert(row["precision"], PlacePrecision))
            for _, row in rows_of(self.packs, "gazetteer_features")
        }

    @cached_property
    def _columns(self) -> list[tuple[str, str]]:
        """Fields with the usual names of their columns, likeliest first."""
        rows = sorted((row["field"], row["rank"], row["column"]) for _, row in rows_of(self.packs, "gazetteer_columns"))
        return [(field, column) for field, _, column in rows]

    @cached_property
    def _unit_words(self) -> frozenset[str]:
        """Words such as "governorate"."""
        return frozenset(row["word"] for _, row in rows_of(self.packs, "gazetteer_unit_words"))

    @cached_property
    def _frames(self) -> dict[str, Frame]:
        """Where countries lie."""
        return {
            row["country"]: Frame(float(row["south"]), float(row["west"]), float(row["north"]), float(row["east"]))
            for _, row in rows_of(self.packs, "country_frames")
        }

    @cached_property
    def _countries(self) -> dict[str, str]:
        """Codes of two and three letters."""
        rows = [row for _, row in rows_of(self.packs, "country_frames")]
        return {code: row["country"] for row in rows for code in (row["iso3"], row["country"])}

    @cached_property
    def _units(self) -> dict[tuple[str, str], str]:
        """Names of first-level units by country and key."""
        found: dict[tuple[str, str], str] = {}
        for _, row in (*rows_of(self.packs, "admin1"), *rows_of(self.packs, "admin1_world")):
            for alias in (row["name"], *row["aliases"].split(";")):
                found.setdefault((row["country"], article_key(self.bare(alias.strip()))), row["name"])
        return found


def column_key(name: str) -> str:
    """A column's name without case, blanks and marks.

    >>> column_key(" PP_Name (EN)")
    'pp_name_en'
    """
    return _BREAK.sub("_", fold(name.replace("_", " "))).strip("_")
