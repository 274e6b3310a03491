"""Which gazetteer a file is, told from its content and never from its name alone; with the reason."""

from __future__ import annotations

import csv
import re
from typing import Literal, get_args

import msgspec

from reportedly.errors import ReadError
from reportedly.knowledge.gazetteer_terms import GazetteerTerms
from reportedly.read.charset import decode
from reportedly.read.gazetteers.parts import Part

Kind = Literal["geonames", "geonames-names", "ocha", "boundaries", "geoboundaries", "open-syria", "table"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SHAPEFILE = b"\x00\x00\x27\x0a"
BESIDE = (
    ".dbf",
    ".shx",
    ".prj",
    ".cpg",
    ".sbn",
    ".sbx",
    ".qix",
    ".qpj",
    ".qmd",
    ".cst",
    ".xml",
    ".fbn",
    ".fbx",
    ".ain",
)
"""Files that go with a shapefile and are read with it, or not at all."""
_HTML = re.compile(rb"^\s*<(?:!doctype\s+html|html|head|body|\?xml)", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?$")
_PCODE = ("id", "admin1_pcode", "admin2_pcode", "admin3_pcode")


class Told(msgspec.Struct, frozen=True):
    """What a file is, and by what that was told."""

    kind: Kind
    why: str


def detect(part: Part, terms: GazetteerTerms) -> Told:
    """Say which gazetteer a file is.

    Raises:
        ReadError: RPT-201 for an empty file, RPT-202 or RPT-203 for one that is no text, RPT-209 for a web page or
            anything else that is no gazetteer.
    """
    head = part.head()
    if not head.strip(b"\0 \r\n\t\xef\xbb\xbf"):
        raise ReadError("RPT-201", where=part.file)
    if head.startswith(SHAPEFILE):
        return Told("boundaries", "it begins as a shapefile does")
    if head.startswith(b"PK\x03\x04") or part.suffix in (".xlsx", ".xls", ".ods"):
        return Told("table", "it is a workbook")
    if _HTML.match(head):
        raise ReadError("RPT-209", where=part.file, why="a web page, not the data: was the download's page saved?")
    text = _text(part, head)
    return _json(part, text) if text.lstrip()[:1] in ("{", "[") else _lines(part, text, terms)


def _text(part: Part, head: bytes) -> str:
    """The file's beginning as text; a character cut off at the end is left out."""
    if len(head) == 65_536 and b"\n" in head:
        head = head[: head.rfind(b"\n") + 1] + (b"\0" if head[:2] == b"\xff\xfe" else b"")
    decoded = decode(head)
    if isinstance(decoded, str):
        raise ReadError(decoded, where=part.file)
    return decoded.text


def _json(part: Part, text: str) -> Told:
    """Tell the kinds of JSON apart by their keys."""
    if '"FeatureCollection"' in text or '"features"' in text or '"Feature"' in text:
        if '"shapeName"' in text:
            return Told("geoboundaries", "it is GeoJSON whose features have a shapeName")
        return Told("boundaries", "it is GeoJSON")
    if re.search(r'"name"\s*:\s*\{\s*"(?:en|ar)"', text) and '"id"' in text:
        return Told("open-syria", "it is JSON whose records have a name in languages")
    raise ReadError("RPT-209", where=part.file, why="JSON, but neither GeoJSON nor Open-Syria")


def _lines(part: Part, text: str, terms: GazetteerTerms) -> Told:
    """Tell dumps and tables apart by their columns."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    cells = first.split("\t")
    if len(cells) == 19 and cells[0].isdigit() and _NUMBER.match(cells[4]) and _NUMBER.match(cells[5]):
        return Told("geonames", "its lines have the 19 columns of a GeoNames dump")
    if len(cells) in (8, 10) and cells[0].isdigit() and cells[1].isdigit():
        return Told("geonames-names", f"its lines have the {len(cells)} columns of GeoNames' alternate names")
    columns = terms.columns(head_of(first))
    coded = [columns[field] for field in _PCODE if field in columns]
    if coded:
        return Told("ocha", f"it is a table with P-codes ({', '.join(coded)})")
    if separator_of(first) == "" or len(head_of(first)) < 3:
        raise ReadError("RPT-209", where=part.file, why="its first line is no table's head")
    return Told("table", "it is a table without P-codes")


def separator_of(line: str) -> str:
    """The character that parts a table's columns; empty where none stands in the line.

    >>> separator_of("name;lat;lon")
    ';'
    """
    best = max(",;\t|", key=line.count)
    return best if line.count(best) else ""


def head_of(line: str) -> list[str]:
    """The cells of a table's first line."""
    separator = separator_of(line)
    return [cell.strip() for cell in next(csv.reader([line], delimiter=separator), [])] if separator else [line.strip()]
