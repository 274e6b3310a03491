"""Reads GeoNames' alternate names, and joins them to a dump given beside them or imported before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.geonames import LICENCE, LONGEST_LINE, decoded_line
from reportedly.read.gazetteers.names import names_of
from reportedly.read.gazetteers.parts import Part, check_size
from reportedly.read.gazetteers.rows import STREAMED, Asked, NameRow, Read, Skipped

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
_CODES = frozenset(("post", "link", "wkdt", "iata", "icao", "faac", "tcid", "unlc"))
_OTHER = {"abbr": "und", "": "und"}
"""What stands in the column of languages and yet marks a name."""


def read_alternate_names(part: Part, asked: Asked) -> Iterator[Read]:
    """Yield the names of the places in ``asked.wanted`` (GeoNames ids); links, codes and historic names are counted.

    Raises:
        ReadError: RPT-204, RPT-208 or RPT-212 where the file cannot be read at all.
    """
    check_size(part, STREAMED * asked.max_bytes)
    yield LICENCE
    wanted = frozenset(id.removeprefix("gn:").encode() for id in asked.wanted)
    number = others = 0
    with part.opened() as file:
        while data := file.readline(4 * LONGEST_LINE):
            number += 1
            if is_of_others(data, wanted):
                others += 1
            elif data.strip():
                yield _row(data, part, f"line {number}")
    if others:
        yield Skipped("a name of a place that is not imported", others)


def is_of_others(line: bytes, wanted: frozenset[bytes]) -> bool:
    """Say, without decoding it, whether a line names a place that nobody asked for.

    >>> is_of_others(b"1\\t170654\\ten\\tDamascus", frozenset([b"163843"]))
    True
    """
    cells = line.split(b"\t", 2)
    return len(cells) == 3 and cells[1] not in wanted and cells[1].isdigit()


def _row(data: bytes, part: Part, member: str) -> Read:
    """A line's name, or why there is none."""
    line = decoded_line(data)
    cells = [cell.strip() for cell in line.split("\t")] if line is not None else []
    if len(cells) in (8, 10) and cells[1].isdigit():
        return _name(cells)
    why = f"{len(cells)} columns, not 8 or 10" if line is not None else "not UTF-8"
    return failure_of("RPT-210", part.file, member=member, why=why)


def _name(cells: list[str]) -> NameRow | Skipped:
    """A sound line's name, or why it is none."""
    language = _OTHER.get(cells[2], cells[2])
    if not _LANGUAGE.match(language) or language in _CODES:
        return Skipped("no name but a link or code (wkdt, link, post, icao ...)")
    if "1" in cells[7:8] or (len(cells) == 10 and cells[9]):
        return Skipped("a historic name")
    names = names_of([(cells[3], language)])
    return NameRow(place_id=f"gn:{cells[1]}", name=names[0]) if names else Skipped("a name without letters")
