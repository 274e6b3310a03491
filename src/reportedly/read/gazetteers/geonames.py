"""Reads a GeoNames dump (SY.txt, also inside SY.zip): 19 tab-separated columns, one place a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from reportedly.knowledge.gazetteer_terms import Feature
from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.names import names_of
from reportedly.read.gazetteers.parts import Part, check_size
from reportedly.read.gazetteers.positions import check_position, read_degrees
from reportedly.read.gazetteers.rows import STREAMED, Asked, Name, PlaceRow, Provenance, Read, Skipped, UnitRow, Units
from reportedly.records.run import Failure

COLUMNS = 19
LONGEST_LINE = 100_000
"""Characters; the names of the largest cities take some 10,000."""
_LEVELS = {"ADM1": 1, "ADM2": 2, "ADM3": 3}
_COUNTRIES = ("PCL", "PCLI", "PCLD", "PCLF", "PCLS", "PCLH", "PCLIX", "TERR")
LICENCE = Provenance("CC-BY-4.0", "GeoNames (geonames.org)")


def read_geonames(part: Part, asked: Asked) -> Iterator[Read]:
    """Yield a place or unit for each line; of a dump of many countries only the one asked for.

    Raises:
        ReadError: RPT-204, RPT-208 or RPT-212 where the file cannot be read at all.
    """
    check_size(part, STREAMED * asked.max_bytes)
    yield LICENCE
    where = part.file
    with part.opened() as file:
        for number, line in lines_of(file):
            member = f"line {number}"
            if isinstance(line, str) and line.count("\t") == COLUMNS - 1:
                yield _row(line.split("\t"), (where, member), asked)
                continue
            why = f"{line.count(chr(9)) + 1} columns, not {COLUMNS}" if isinstance(line, str) else "not UTF-8"
            yield failure_of("RPT-210", where, member=member, why=why)


def lines_of(file: IO[bytes]) -> Iterator[tuple[int, str | None]]:
    """Yield each line that is not blank with its number; None in place of one that is no UTF-8."""
    number = 0
    while data := file.readline(4 * LONGEST_LINE):
        number += 1
        if data.strip():
            yield number, decoded_line(data)


def decoded_line(data: bytes) -> str | None:
    """One line as text; None where it is no UTF-8."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff").rstrip("\r\n")
    except UnicodeDecodeError:
        return None


def _row(cells: list[str], where: tuple[str, str], asked: Asked) -> Read:
    """A line's place or unit, or why there is none."""
    cells = [cell.strip() for cell in cells]
    code, country = cells[7], cells[8] or asked.country or ""
    if asked.country and country != asked.country:
        return Skipped(f"another country than {asked.country}")
    if code in _COUNTRIES:
        return Skipped("a country: the world's list has it")
    kind = asked.terms.feature("geonames", code)
    if kind is None:
        if code or not cells[6]:
            return _refused_code(code, where)
        kind = asked.terms.feature("geonames-class", cells[6])
    if kind is not None and kind.precision == "admin1" and not (_LEVELS.get(code) and _codes(country, cells)[0]):
        return Skipped("a first-level unit without its code")
    found = check_position(read_degrees(cells[4]), read_degrees(cells[5]), country, asked.terms)
    names = _names(cells)
    why = found if isinstance(found, str) else _trouble(cells[0], names, country)
    if why or isinstance(found, str) or kind is None:
        return failure_of("RPT-210", where[0], member=where[1], why=why)
    return _made(cells, kind, names, found, country, where)


def _refused_code(code: str, where: tuple[str, str]) -> Skipped | Failure:
    """A code that no row of the table maps: historic units and things that are no places."""
    if code:
        return Skipped(f"feature code {code} is no place to name")
    return failure_of("RPT-210", where[0], member=where[1], why="no feature class")


def _trouble(id: str, names: tuple[Name, ...], country: str) -> str | None:
    """What a row lacks."""
    if not id.isdigit():
        return "no id"
    return None if names and country else "no name" if country else "no country: give --country"


def _names(cells: list[str]) -> tuple[Name, ...]:
    """The main name, its plain spelling and the list without languages."""
    return names_of([(text, "und") for text in (cells[1], cells[2], *cells[3].split(","))])


def _made(
    cells: list[str], kind: Feature, names: tuple[Name, ...], found: tuple[float, float], country: str,
    where: tuple[str, str],
) -> PlaceRow | UnitRow:  # fmt: skip
    """The record of a sound line."""
    codes, level = _codes(country, cells), _LEVELS.get(cells[7])
    population = int(cells[14]) if cells[14].isdigit() else 0
    id, (lat, lon), (file, member) = f"gn:{cells[0]}", found, where
    if level and codes[level - 1]:
        above = (*codes[: level - 1], *("",) * (4 - level))
        units = Units(codes=(above[0], above[1], above[2]))
        return UnitRow(id=id, level=level, names=names, country=country, code=codes[level - 1], units=units, lat=lat,
                       lon=lon, population=population, file=file, member=member)  # fmt: skip
    return PlaceRow(id=id, names=names, lat=lat, lon=lon, kind=kind, country=country, units=Units(codes=codes),
                    population=population, file=file, member=member)  # fmt: skip


def _codes(country: str, cells: list[str]) -> tuple[str, str, str]:
    """Full codes of the units a line lies in; 00 stands for none."""
    first, second, third = cells[10], cells[11], cells[12]
    one = f"{country}.{first}" if first and first != "00" else ""
    two = f"{one}.{second}" if one and second else ""
    return one, two, f"{two}.{third}" if two and third else ""
