"""Which reader a gazetteer's file goes to, in which order files are read, and which of them go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.errors import ReadError
from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.alternate_names import read_alternate_names
from reportedly.read.gazetteers.gather import Pile
from reportedly.read.gazetteers.geoboundaries import is_metadata, read_metadata
from reportedly.read.gazetteers.geonames import read_geonames
from reportedly.read.gazetteers.open_syria import is_source_list, read_open_syria
from reportedly.read.gazetteers.parts import LEFT_OUT, Part
from reportedly.read.gazetteers.rows import Asked, Note, Read
from reportedly.read.gazetteers.sniff import BESIDE, Kind, Told, detect
from reportedly.read.gazetteers.table_places import read_table
from reportedly.read.gazetteers.units import read_map

MAPS: tuple[Kind, ...] = ("boundaries", "geoboundaries")
NO_DATA = ("RPT-202", "RPT-209", "RPT-211")
"""Codes of files that are no gazetteer: in a folder or archive they are left out, and that is said."""


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """One file to read, what it is, and the files that go with it; ``is_named`` where the user named it itself."""

    part: Part
    told: Told
    beside: dict[str, Part]
    is_named: bool


def find_inputs(
    parts: Sequence[Part], asked: Asked, kind: Kind | None, pile: Pile, *, named: frozenset[str]
) -> list[Input]:
    """Say what each file is, in the order they are to be read: names come after the places they belong to.

    What is no gazetteer is noted or named as a failure in the pile.
    """
    found = []
    for part in _wanted(parts):
        is_named = part.file in named
        try:
            told = detect(part, asked.terms)
        except ReadError as error:
            _refuse(error, part, pile, is_named=is_named)
            continue
        if kind is not None and kind != told.kind:
            told = Told(kind, f"as you say; by itself it would be {told.kind}: {told.why}")
        found.append(Input(part=part, told=told, beside=_beside(part, parts), is_named=is_named))
    return sorted(found, key=lambda one: one.told.kind == "geonames-names")


def read_into(pile: Pile, one: Input, parts: Sequence[Part], asked: Asked) -> None:
    """Read one file into the pile; what cannot be read at all is noted or named there.

    Raises:
        UsageError: RPT-104 where the user names a column or sheet that is not there.
    """
    try:
        pile.add(_read(one, parts, asked))
    except ReadError as error:
        _refuse(error, one.part, pile, is_named=one.is_named)


def _read(one: Input, parts: Sequence[Part], asked: Asked) -> Iterator[Read]:
    """The rows of one file."""
    match one.told.kind:
        case "geonames":
            yield from read_geonames(one.part, asked)
        case "geonames-names":
            yield from read_alternate_names(one.part, asked)
        case "open-syria":
            yield from read_open_syria(one.part, asked, next(filter(is_source_list, parts), None))
        case "ocha" | "table":
            yield from read_table(one.part, asked, one.told.kind)
        case _:
            yield from (read_metadata(part) for part in parts if is_metadata(part))
            yield from read_map(one.part, one.beside, asked, one.told.kind)


def _wanted(parts: Sequence[Part]) -> Iterator[Part]:
    """The files that hold rows: none that go with others, and of one map in several forms or grades the best."""
    stems = {(part.stem, part.suffix) for part in parts}
    for part in parts:
        is_second = part.suffix == ".shp" and (part.stem, ".geojson") in stems
        is_coarse = part.stem.endswith("_simplified") and (part.stem.removesuffix("_simplified"), part.suffix) in stems
        is_beside = part.suffix in BESIDE and (part.stem, ".shp") in stems
        is_about = is_source_list(part) or is_metadata(part) or part.name.lower() in LEFT_OUT
        if not (is_second or is_coarse or is_beside or is_about):
            yield part


def _beside(part: Part, parts: Sequence[Part]) -> dict[str, Part]:
    """The files of a shapefile by suffix; those on disk are found where only the .shp was named."""
    there = {one.suffix: one for one in parts if one.stem == part.stem and one is not part}
    if part.suffix == ".shp" and part.member is None:
        for path in sorted(part.path.parent.glob("*")):
            if path.suffix.lower() in BESIDE and path.stem.casefold() == part.path.stem.casefold():
                there.setdefault(path.suffix.lower(), Part(path=path, size=path.stat().st_size))
    return there


def _refuse(error: ReadError, part: Part, pile: Pile, *, is_named: bool) -> None:
    """Note a file of a folder that is no gazetteer; name any other that cannot be read."""
    if error.code in NO_DATA and not is_named:
        pile.add([Note(f"{part.name}: left out: {error.why or error.title}")])
    else:
        pile.add([failure_of(error.code, part.file, why=error.why)])
