"""Reads tables of places, OCHA's and a user's own: columns are found by their usual names, or as the user maps them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

import msgspec

from reportedly.errors import ReadError, UsageError
from reportedly.knowledge.gazetteer_terms import Feature, column_key
from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.names import names_of, split_names
from reportedly.read.gazetteers.parts import Part
from reportedly.read.gazetteers.positions import check_position, read_degrees
from reportedly.read.gazetteers.rows import Asked, Name, Note, PlaceRow, Read, Skipped, Units
from reportedly.read.gazetteers.sniff import Kind
from reportedly.read.gazetteers.tables import HEAD_WITHIN, Cells, Sheet, read_sheets

LEVELS = ("admin1", "admin2", "admin3")
NEEDED = ("name", "lat", "lon")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}$")
_LANGUAGE = re.compile(r"_(ar|ckb|en|es|fa|fr|he|ku|pt|ps|ru|tr|uk|ur)$")
PLACE = Feature("place", "settlement")
"""A user's place of which no column says what it is."""
POPULATED = Feature("populated place", "settlement")
"""A row of a table of populated places that says no more."""


class Layout(msgspec.Struct, frozen=True):
    """The column of each field, by number; names in other languages and spellings."""

    columns: dict[str, int]
    language: str
    others: tuple[tuple[int, str], ...]


def read_table(part: Part, asked: Asked, kind: Kind) -> Iterator[Read]:
    """Yield a place for each sound row of the table, or of the sheets that have name, latitude and longitude.

    Raises:
        ReadError: RPT-211 where no sheet has the columns; RPT-201 to RPT-212 where nothing can be read.
        UsageError: RPT-104 where ``--sheet`` or ``--map`` names what is not there.
    """
    sheets = list(read_sheets(part, asked.max_bytes))
    if asked.sheet is not None:
        sheets = [sheet for sheet in sheets if sheet.name == asked.sheet] or _no_sheet(part, asked.sheet, sheets)
    heads = [(sheet, _head(sheet, asked)) for sheet in sheets]
    if all(head is None for _, head in heads):
        raise ReadError("RPT-211", where=part.file, why=_missing(sheets, asked))
    for sheet, head in heads:
        if head is None:
            yield Note(f"{part.name}: sheet {sheet.name!r} has no columns for name, latitude and longitude; left out")
            continue
        yield from read_records(sheet, head, part, asked, _told(sheet, head, asked, kind))


def _told(sheet: Sheet, at: int, asked: Asked, kind: Kind) -> Kind:
    """What a sheet of a workbook is: OCHA's where it has a column of P-codes."""
    head = sheet.rows[at][1]
    is_coded = bool(sheet.name) and isinstance(head, list) and "id" in asked.terms.columns(head)
    return "ocha" if is_coded and "id" not in asked.columns else kind


def read_records(sheet: Sheet, at: int, part: Part, asked: Asked, kind: Kind) -> Iterator[Read]:
    """Yield a place for each sound row below the head, which is the row ``at``."""
    head = sheet.rows[at][1]
    if isinstance(head, str):
        return
    layout = layout_of(head, asked)
    yield _used(layout, head, part, sheet)
    file = part.file
    for number, cells in sheet.rows[at + 1 :]:
        member = f"{sheet.name} row {number}" if sheet.name else f"line {number}"
        if isinstance(cells, str):
            yield failure_of("RPT-210", file, member=member, why=cells)
        elif cells[0].startswith("#") and all(c.startswith("#") or not c for c in cells):
            yield Skipped("the row of HXL tags")
        elif len(cells) > len(head) and any(cells[len(head) :]):
            why = f"{len(cells)} cells, the head has {len(head)}"
            yield failure_of("RPT-210", file, member=member, why=why)
        else:
            yield _row(layout, cells, (file, member), asked, kind)


def layout_of(head: Cells, asked: Asked) -> Layout:
    """Find the columns of a head.

    Raises:
        UsageError: RPT-104 where the user maps a column that is not there.
    """
    found = asked.terms.columns(head) | {field: _mapped(column, head) for field, column in asked.columns.items()}
    used = set(found.values())
    others = [(head.index(c), _language(c)) for c in asked.terms.all_columns(head, "other_names")]
    others += [(n, _language(c)) for n, c in enumerate(head) if c not in used and column_key(c).startswith("name_")]
    columns = {field: head.index(column) for field, column in found.items()}
    return Layout(columns, _language(found.get("name", "")), tuple(dict.fromkeys(others)))


def _mapped(column: str, head: Cells) -> str:
    """The column that the user means, case and blanks aside."""
    found = next((name for name in head if name == column), None)
    found = found or next((name for name in head if column_key(name) == column_key(column)), None)
    if found is None:
        raise UsageError("RPT-104", where=f"--map …={column}", why=f"columns are {', '.join(head)}")
    return found


def _head(sheet: Sheet, asked: Asked) -> int | None:
    """The number of the row that is the head: the first with all that is needed."""
    for at, (_, cells) in enumerate(sheet.rows[:HEAD_WITHIN]):
        if isinstance(cells, list) and not _lacking(cells, asked):
            return at
    return None


def _lacking(head: Cells, asked: Asked) -> list[str]:
    """Needed fields for which a head has no column."""
    there = set(asked.terms.columns(head)) | set(asked.columns)
    there |= {"lat", "lon"} if "coordinates" in there else set()
    there |= {"name"} if there & {"name_ar", "name_local"} else set()
    return [field for field in NEEDED if field not in there]


def _missing(sheets: list[Sheet], asked: Asked) -> str:
    """What the likeliest head lacks."""
    heads = [cells for sheet in sheets for _, cells in sheet.rows[:HEAD_WITHIN] if isinstance(cells, list)]
    if not heads:
        return "no rows"
    best = min(heads, key=lambda head: (len(_lacking(head, asked)), -sum(map(bool, head))))
    names = ", ".join(name for name in best if name)
    return f"no column for {', '.join(_lacking(best, asked))}; columns are {names[:300]}"


def _no_sheet(part: Part, name: str, sheets: list[Sheet]) -> list[Sheet]:
    """Refuse a sheet that is not there."""
    raise UsageError("RPT-104", where=f"--sheet {name}", why=f"{part.file} has {', '.join(s.name for s in sheets)}")


def _used(layout: Layout, head: Cells, part: Part, sheet: Sheet) -> Note:
    """Say which column was read as what."""
    pairs = [f"{field}={head[at]}" for field, at in sorted(layout.columns.items())]
    others = [head[at] for at, _ in layout.others]
    where = f"{part.name} [{sheet.name}]" if sheet.name else part.name
    more = f"; further names: {', '.join(others)}" if others else ""
    return Note(f"{where}: columns {', '.join(pairs)}{more}")


def _language(column: str) -> str:
    """The language that a column's name ends in."""
    found = _LANGUAGE.search(column_key(column))
    return found[1] if found else "und"


def _row(layout: Layout, cells: Cells, where: tuple[str, str], asked: Asked, kind: Kind) -> Read:
    """A row's place, or what is wrong with it."""
    row = {field: cells[at] if at < len(cells) else "" for field, at in layout.columns.items()}
    others = [(cells[at], language) for at, language in layout.others if at < len(cells)]
    names, country = _names(row, layout.language, others), country_of(row, asked)
    lat, lon = _degrees(row)
    found = check_position(lat, lon, country, asked.terms)
    if isinstance(found, str) or not names or country is None:
        why = "no name" if not names else found if isinstance(found, str) else "no country: give --country"
        return failure_of("RPT-210", where[0], member=where[1], why=why)
    units = Units(
        names=(row.get("admin1", ""), row.get("admin2", ""), row.get("admin3", "")),
        codes=(row.get("admin1_pcode", ""), row.get("admin2_pcode", ""), row.get("admin3_pcode", "")),
    )
    return PlaceRow(
        id=_id(row, names, found, asked, kind), names=names, lat=found[0], lon=found[1], kind=_kind(row, asked, kind),
        country=country, units=units, population=_whole(row.get("population", "")), file=where[0], member=where[1],
    )  # fmt: skip


def _names(row: Mapping[str, str], language: str, others: list[tuple[str, str]]) -> tuple[Name, ...]:
    """All names of a row, the main one first."""
    told = [(row.get("name", ""), language), (row.get("name_local", ""), "und")]
    told.append((row.get("name_ar", ""), "ar"))
    return names_of([*told, *((text, language) for cell, language in others for text in split_names(cell))])


def country_of(row: Mapping[str, str], asked: Asked) -> str | None:
    """The country a row tells, by a code or by the letters its P-codes begin with; else the one asked for."""
    told = asked.terms.country(row.get("country", ""))
    codes = (row.get(field, "")[:3] for field in ("admin1_pcode", "admin2_pcode", "admin3_pcode", "id"))
    known = (asked.terms.country(code) or asked.terms.country(code[:2]) for code in codes if code[:2].isalpha())
    return told or asked.country or next((country for country in known if country), None)


def _degrees(row: Mapping[str, str]) -> tuple[float | None, float | None]:
    """Latitude and longitude, from two columns or from one that holds both."""
    if "lat" in row and "lon" in row:
        return read_degrees(row["lat"]), read_degrees(row["lon"])
    both = re.split(r"[,;\s]+", row.get("coordinates", "").strip("()[] "))
    return (read_degrees(both[0]), read_degrees(both[1])) if len(both) == 2 else (None, None)


def _id(row: Mapping[str, str], names: tuple[Name, ...], found: tuple[float, float], asked: Asked, kind: Kind) -> str:
    """A P-code, the user's own id, or a hash of what tells the row from others."""
    if kind == "ocha" and _ID.match(row.get("id", "")):
        return f"ocha:{row['id']}"
    own = row.get("own_id") or row.get("id", "")
    if _ID.match(own):
        return f"{asked.name}:{own}"
    told = "\t".join(
        (names[0].text, row.get("admin1", ""), row.get("admin2", ""), f"{found[0]:.5f}", f"{found[1]:.5f}")
    )
    return f"{asked.name}:{hashlib.sha256(told.encode()).hexdigest()[:10]}"


def _kind(row: Mapping[str, str], asked: Asked, kind: Kind) -> Feature:
    """What the row says the place is."""
    told = row.get("feature", "")
    found = asked.terms.feature("words", told) or asked.terms.feature("geonames", told.upper())
    is_place = found is not None and not found.precision.startswith(("admin", "country"))
    return (found if is_place else None) or (POPULATED if kind == "ocha" else PLACE)


def _whole(cell: str) -> int:
    """A whole number; 0 where there is none."""
    digits = re.sub(r"[,\s'.](?=\d{3}\b)", "", cell)
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 0
