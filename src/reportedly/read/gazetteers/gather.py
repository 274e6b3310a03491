"""Puts what the readers gave into one gazetteer: each id once, names of units settled, borders simplified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from reportedly.knowledge.gazetteer_terms import GazetteerTerms
from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.borders import Borders, Extent, extent_of, join_higher, simplify
from reportedly.read.gazetteers.reach import reach_of
from reportedly.read.gazetteers.rows import Name, NameRow, Note, PlaceRow, Provenance, Read, Skipped, UnitRow, Units
from reportedly.read.gazetteers.same_units import merge_units
from reportedly.records.run import Failure

Row = TypeVar("Row", PlaceRow, UnitRow)


class Unit(msgspec.Struct, frozen=True):
    """A unit with its settled names and where it lies."""

    row: UnitRow
    name: str
    above: tuple[str, str, str]
    extent: Extent


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """All that is to be kept, sorted by id, and what was said on the way."""

    places: tuple[PlaceRow, ...]
    units: tuple[Unit, ...]
    names: dict[str, tuple[Name, ...]]
    failures: tuple[Failure, ...]
    skipped: dict[str, int]
    notes: tuple[str, ...]
    provenance: tuple[Provenance, ...]


class Pile:
    """What the readers gave so far."""

    def __init__(self) -> None:
        self.places: list[PlaceRow] = []
        self.units: list[UnitRow] = []
        self.names: list[NameRow] = []
        self.failures: list[Failure] = []
        self.skipped: Counter[str] = Counter()
        self.notes: list[str] = []
        self.provenance: list[Provenance] = []

    def add(self, reads: Iterable[Read]) -> None:
        """Sort the readers' rows."""
        for read in reads:
            match read:
                case PlaceRow():
                    self.places.append(read)
                case UnitRow():
                    self.units.append(read)
                case NameRow():
                    self.names.append(read)
                case Failure():
                    self.failures.append(read)
                case Skipped():
                    self.skipped[read.reason] += read.rows
                case Note():
                    self.notes.append(read.text)
                case Provenance():
                    self.provenance.append(read)

    @property
    def wanted(self) -> frozenset[str]:
        """The GeoNames ids that have a row."""
        ids = (*(row.id for row in self.places), *(row.id for row in self.units))
        return frozenset(id for id in ids if id.startswith("gn:"))

    def gather(self, terms: GazetteerTerms, other: Borders | None = None) -> Gathered:
        """Make one gazetteer of all rows, whatever their order; ``other`` are borders imported before."""
        given = simplify(self._each_once(self.units))
        rows = merge_units([*given, *join_higher(given)])
        units = _settle(rows, self.places, terms)
        places = self._each_once(self.places)
        return Gathered(
            places=tuple(_with_units(places, units, terms, other)), units=units, names=self._names(),
            failures=tuple(self.failures), skipped=dict(sorted(self.skipped.items())), notes=tuple(self.notes),
            provenance=tuple(sorted(set(self.provenance) - {Provenance()}, key=lambda p: (p.licence, p.attribution))),
        )  # fmt: skip

    def _each_once(self, rows: list[Row]) -> list[Row]:
        """Sort by id and keep one row of each; the others are failures, unless they say the same."""
        kept: dict[str, Row] = {}
        for row in sorted(rows, key=_order):
            first = kept.setdefault(row.id, row)
            if first is not row and _order(first)[:-2] != _order(row)[:-2]:
                self.failures.append(failure_of("RPT-210", row.file, member=row.member, why=f"{row.id} stands twice"))
            elif first is not row:
                self.skipped["a row that stands twice"] += 1
        return list(kept.values())

    def _names(self) -> dict[str, tuple[Name, ...]]:
        """Further names by id, sorted."""
        found: dict[str, set[Name]] = {}
        for row in self.names:
            found.setdefault(row.place_id, set()).add(row.name)
        return {id: tuple(sorted(names)) for id, names in sorted(found.items())}


def _order(row: PlaceRow | UnitRow) -> tuple[Any, ...]:
    """What decides which of two rows of one id stands; where it was read comes last."""
    return (row.id, row.names, row.lat or 0.0, row.lon or 0.0, row.units.names, row.units.codes, row.file, row.member)


def _settle(rows: list[UnitRow], places: list[PlaceRow], terms: GazetteerTerms) -> tuple[Unit, ...]:
    """Give each unit its name, those above it, and its extent."""
    names = _unit_names(rows, terms)
    by_code = {(row.level, code): names[row.id] for row in rows for code in codes_of(row)}
    reach = reach_of(rows, places)
    borders = Borders((row.level, names[row.id], row.shape) for row in rows if row.shape is not None)
    found = []
    for row in rows:
        extent = extent_of(row.shape) if row.shape is not None else reach[row.id]
        inside = borders.at(extent.lat, extent.lon)
        above = [_above(row, n, by_code, inside, terms) for n in (1, 2, 3)]
        found.append(Unit(row, names[row.id], (above[0], above[1], above[2]), extent))
    return tuple(found)


def codes_of(row: UnitRow) -> tuple[str, ...]:
    """All codes that files have for a unit."""
    return tuple(code for code in (row.code, *row.other_codes) if code)


def _above(
    row: UnitRow, level: int, by_code: dict[tuple[int, str], str], inside: tuple[str, str, str], terms: GazetteerTerms
) -> str:
    """The name of the unit of a higher level that holds this one; its own on its own level."""
    if level > row.level:
        return ""
    if level == row.level:
        return by_code.get((level, row.code), row.names[0].text)
    told = by_code.get((level, row.units.codes[level - 1])) or row.units.names[level - 1] or inside[level - 1]
    return (terms.admin1_name(row.country, terms.bare(told)) or told) if level == 1 and told else told


def _unit_names(rows: list[UnitRow], terms: GazetteerTerms) -> dict[str, str]:
    """The name of each unit: of the first level the one that the packs in use have, where just one unit claims it."""
    own = {row.id: row.names[0].text for row in rows}
    known = {row.id: name for row in rows if row.level == 1 and (name := _known(row, terms)) is not None}
    claims = Counter((row.country, row.id.split(":", 1)[0], known[row.id]) for row in rows if row.id in known)
    sole = {
        row.id for row in rows if row.id in known and claims[row.country, row.id.split(":", 1)[0], known[row.id]] == 1
    }
    return {id: known[id] if id in sole else name for id, name in own.items()}


def _known(row: UnitRow, terms: GazetteerTerms) -> str | None:
    """The packs' name of a first-level unit."""
    found = (terms.admin1_name(row.country, terms.bare(name.text)) for name in row.names)
    return next((name for name in found if name), None)


def _with_units(
    places: list[PlaceRow], units: tuple[Unit, ...], terms: GazetteerTerms, other: Borders | None
) -> Iterable[PlaceRow]:
    """Name the units that each place lies in: by their codes, as told, else by the borders."""
    by_code = {(unit.row.level, code): unit.name for unit in units for code in codes_of(unit.row)}
    borders = Borders((unit.row.level, unit.name, unit.row.shape) for unit in units if unit.row.shape is not None)
    for place in places:
        told = [by_code.get((n + 1, place.units.codes[n]), "") or place.units.names[n] for n in range(3)]
        if told[0]:
            told[0] = terms.admin1_name(place.country, terms.bare(told[0])) or told[0]
        for one in (borders, other):
            if one is not None and not all(told):
                told = [name or inside for name, inside in zip(told, one.at(place.lat, place.lon), strict=True)]
        names = (told[0], told[1], told[2])
        yield msgspec.structs.replace(place, units=Units(names=names, codes=place.units.codes))
