"""Small files of every gazetteer format, with invented places in Syria's frame."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from reportedly.workflow.gazetteer import Imported, Options, import_gazetteer

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WGS84 = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0]]'
OCHA_HEAD = "PP_PCODE,PP_NAME_EN,PP_NAME_AR,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,ADM3_EN,ADM3_PCODE,LATITUDE,LONGITUDE"


def dump_line(id: int, name: str, lat: float, lon: float, code: str = "PPL", *, units: Sequence[str] = ("07", "", ""),
              country: str = "SY", more: str = "", people: int = 0) -> str:  # fmt: skip
    """A line of a GeoNames dump."""
    cells = [id, name, name, more, lat, lon, {"A": "A", "P": "P"}.get(code[0], "S"), code, country, "",
             *units, "", people, "", 400, "Asia/Damascus", "2016-01-01"]  # fmt: skip
    return "\t".join(map(str, cells)) + "\n"


def ocha_line(code: str, name: str, arabic: str = "", lat: object = 35.8, lon: object = 36.6) -> str:
    """A row of OCHA's populated places, with the head OCHA_HEAD."""
    return f"{code},{name},{arabic},Idleb,SY07,Ariha,SY0705,Ihsem,SY070503,{lat},{lon}\n"


def square(west: float, south: float, side: float = 0.2) -> list[list[list[float]]]:
    """The coordinates of a square polygon."""
    east, north = west + side, south + side
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def feature(properties: dict[str, Any], coordinates: Any, type: str = "Polygon") -> dict[str, Any]:
    """A GeoJSON feature."""
    return {"type": "Feature", "properties": properties, "geometry": {"type": type, "coordinates": coordinates}}


def geojson(*features: dict[str, Any], **more: Any) -> str:
    """A GeoJSON file."""
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more}, ensure_ascii=False)


def adm3(name: str, code: str, west: float, south: float, arabic: str = "") -> dict[str, Any]:
    """A sub-district as OCHA's COD-AB has it."""
    told = {"ADM3_EN": name, "ADM3_AR": arabic, "ADM3_PCODE": code, "ADM2_EN": "Ariha", "ADM2_PCODE": "SY0705",
            "ADM1_EN": "Idleb", "ADM1_AR": "إدلب", "ADM1_PCODE": "SY07", "ADM0_PCODE": "SY"}  # fmt: skip
    return feature(told, square(west, south))


def write_shapefile(path: Path, features: Sequence[dict[str, Any]], prj: str | None = WGS84) -> Path:
    """The files of a shapefile; returns the .shp."""
    import shapefile

    with shapefile.Writer(str(path), encoding="utf-8") as writer:
        for name in features[0]["properties"]:
            writer.field(name, "C", 80)
        for one in features:
            writer.record(**one["properties"])
            writer.poly([ring[::-1] for ring in one["geometry"]["coordinates"]])
    if prj is not None:
        path.with_suffix(".prj").write_text(prj)
    path.with_suffix(".cpg").write_text("UTF-8")
    return path.with_suffix(".shp")


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    """An XLSX file with these sheets."""
    numbers = range(1, len(sheets) + 1)
    kinds = "".join(_kind(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in numbers)
    links = "".join(_link(n, "worksheet", f"worksheets/sheet{n}.xml") for n in numbers)
    names = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1))
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{_kind('/xl/workbook.xml', 'sheet.main')}{kinds}</Types>",
        "_rels/.rels": _links(_link(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{LINKS}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _links(links),
    }
    files |= {f"xl/worksheets/sheet{n}.xml": _sheet(rows) for n, rows in enumerate(sheets.values(), 1)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in files.items():
            book.writestr(name, data)
    return out.getvalue()


def _kind(part: str, kind: str) -> str:
    """Says what a part of a workbook is."""
    told = f"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"
    return f'<Override PartName="{part}" ContentType="{told}"/>'


def _link(number: int, kind: str, target: str) -> str:
    """Says where a part of a workbook is."""
    return f'<Relationship Id="r{number}" Type="{LINKS}/{kind}" Target="{target}"/>'


def _links(links: str) -> str:
    """A file of links."""
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _sheet(rows: Sequence[Sequence[object]]) -> str:
    """The XML of one sheet."""
    lines = "".join(
        f'<row r="{r}">' + "".join(_cell(cell, f"{chr(65 + c)}{r}") for c, cell in enumerate(row)) + "</row>"
        for r, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{SHEET}"><sheetData>{lines}</sheetData></worksheet>'


def _cell(cell: object, at: str) -> str:
    """The XML of one cell."""
    if isinstance(cell, int | float):
        return f'<c r="{at}"><v>{cell}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(str(cell))}</t></is></c>'


def zipped(path: Path, **files: bytes | str) -> Path:
    """A zip archive; ``SY_txt`` stands for SY.txt."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return path


def imported(path: Path | Sequence[Path], to: Path, **told: Any) -> Imported:
    """Import into the folder ``to``."""
    return import_gazetteer(path, to=to, options=Options(**told))


def rows_in(folder: Path, table: str = "places") -> list[dict[str, str]]:
    """The rows of a table of a pack."""
    path = folder / f"{table}.tsv"
    if not path.is_file():
        return []
    head, *lines = path.read_text("utf-8").splitlines()
    return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


def reasons(done: Imported) -> list[str]:
    """Where each refused row stands and why."""
    return [f"{failure.member}: {failure.message.partition('(')[2].rstrip(')')}" for failure in done.failures]
