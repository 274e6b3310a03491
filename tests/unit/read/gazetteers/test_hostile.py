"""Files that are not what they seem, or mean harm: each is refused by a code, and nothing is written."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest
from tests.gazetteer_files import dump_line, imported, rows_in, workbook, zipped

from reportedly.errors import ReportedlyError

PAGE = "<!DOCTYPE html><html><body><p>Please sign in to download</p></body></html>"
TABLE = "name,lat,lon\nBayt Wahm,35.5,36.5\n"


def bomb(path: Path) -> Path:
    """An archive that grows a thousandfold."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SY.txt", b"0" * 20_000_000)
    return path


def leading_out(path: Path) -> Path:
    """An archive with a name that leads out of it."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../SY.txt", dump_line(1, "Wahm", 35.8, 36.6))
    return path


def swollen_workbook(path: Path) -> Path:
    """A workbook one part of which grows a thousandfold."""
    path.write_bytes(workbook(One=[["name", "lat", "lon"]]))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b" " * 20_000_000)
    return path


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: written(folder / "a.csv", ""), "RPT-201"),
        (lambda folder: written(folder / "a.csv", "\n \n"), "RPT-201"),
        (lambda folder: written(folder / "SY.txt", PAGE), "RPT-209"),
        (lambda folder: written(folder / "a.csv", PAGE), "RPT-209"),
        (lambda folder: written(folder / "a.csv", b"\x89PNG\r\n\x1a\n" + bytes(99)), "RPT-202"),
        (lambda folder: written(folder / "a.txt", "Shells fell on the town.\nMore tomorrow."), "RPT-209"),
        (lambda folder: written(folder / "a.json", '{"error": "not found"}'), "RPT-209"),
        (lambda folder: written(folder / "a.geojson", '{"type": "FeatureCollection", "features": ['), "RPT-209"),
        (lambda folder: written(folder / "a.geojson", '{"type": "FeatureCollection", "features": []}'), "RPT-214"),
        (lambda folder: written(folder / "a.geojson", '{"features": ' + "[" * 50_000), "RPT-209"),
        (lambda folder: written(folder / "a.shp", struct.pack(">i", 9994) + bytes(96)), "RPT-209"),
        (lambda folder: written(folder / "a.xlsx", b"PK\x03\x04 no archive"), "RPT-212"),
        (lambda folder: written(folder / "a.xlsx", workbook(One=[])), "RPT-211"),
        (lambda folder: written(folder / "a.csv", "name,lat,lon\n"), "RPT-214"),
        (lambda folder: bomb(folder / "a.zip"), "RPT-212"),
        (lambda folder: leading_out(folder / "a.zip"), "RPT-212"),
        (lambda folder: swollen_workbook(folder / "a.xlsx"), "RPT-212"),
        (lambda folder: zipped(folder / "a.zip", readme_txt="nothing"), "RPT-214"),
        (lambda folder: folder / "none.csv", "RPT-101"),
    ],
)
def test_is_refused_by_its_code_and_nothing_is_written(make, code: str, tmp_path: Path) -> None:
    path = make(tmp_path)
    with pytest.raises(ReportedlyError) as refused:
        imported(path, tmp_path / "out" / "gaz", country="SY")
    assert refused.value.code == code, str(refused.value)
    assert not (tmp_path / "out" / "gaz").exists()


def test_a_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportedlyError, match="RPT-204"):
        imported(written(tmp_path / "a.csv", TABLE * 99), tmp_path / "gaz", country="SY", max_bytes=1000)


def test_what_is_no_gazetteer_in_a_folder_is_left_out_and_said(tmp_path: Path) -> None:
    folder = tmp_path / "download"
    folder.mkdir()
    written(folder / "places.csv", TABLE)
    written(folder / "index.html", PAGE)
    written(folder / "logo.png", b"\x89PNG\r\n\x1a\n" + bytes(99))
    done = imported(folder, tmp_path / "gaz", country="SY")
    assert done.exit_status == 0
    assert sum("left out" in note for note in done.notes) == 2


def test_an_empty_file_in_a_folder_is_a_named_failure(tmp_path: Path) -> None:
    folder = tmp_path / "download"
    folder.mkdir()
    written(folder / "places.csv", TABLE)
    written(folder / "more.csv", "")
    done = imported(folder, tmp_path / "gaz", country="SY")
    assert [(Path(failure.file).name, failure.code) for failure in done.failures] == [("more.csv", "RPT-201")]
    assert done.exit_status == 3


def test_as_outranks_what_was_detected(tmp_path: Path) -> None:
    table = "PP_PCODE,name,lat,lon\nC1,Bayt Wahm,35.5,36.5\n"
    imported(written(tmp_path / "a.csv", table), tmp_path / "gaz", country="SY", kind="table")
    assert rows_in(tmp_path / "gaz")[0]["id"] == "gaz:C1"
