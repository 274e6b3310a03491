"""OCHA's and users' own tables, as CSV and as workbooks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.gazetteer_files import OCHA_HEAD, imported, ocha_line, reasons, rows_in, workbook

from reportedly.errors import ReadError, UsageError

OWN = "name;Breite;lon;type;notes\nCheckpoint Nahr;35,5;36,5;checkpoint;x\nBayt Wahm;35.6;36.6;;y\n"


def write(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_populated_places_keep_p_codes_units_and_arabic_names(tmp_path: Path) -> None:
    text = f"{OCHA_HEAD}\n#adm4+code,#loc,,,,,,,,#lat,#lon\n" + ocha_line("C1", "Bayt Wahm", "بيت وهم")
    done = imported(write(tmp_path / "pp.csv", text), tmp_path / "ocha")
    (row,) = rows_in(tmp_path / "ocha")
    assert (row["id"], row["admin1"], row["admin2"], row["admin3"]) == ("ocha:C1", "Idlib", "Ariha", "Ihsem")
    (alias,) = rows_in(tmp_path / "ocha", "place_aliases")
    assert (alias["alias"], alias["language"]) == ("بيت وهم", "ar")
    assert done.skipped == {"the row of HXL tags": 1}
    assert "name=PP_NAME_EN" in done.notes[0]
    assert done.licence == "not stated"


@pytest.mark.parametrize(
    "head",
    [
        "P_CODE,featureNam,admin1Name_en,admin1Pcode,admin3Name_en,POINT_Y,POINT_X",
        "admin4Pcode,admin4Name_en,ADM1_EN,ADM1_PCODE,ADM3_EN,Latitude,Longitude",
        "PCode,NAME_EN,Governorate,Gov_Pcode,SubDistrict,Y_COORD,X_COORD",
    ],
)
def test_columns_are_found_under_the_names_that_countries_give_them(head: str, tmp_path: Path) -> None:
    path = write(tmp_path / "pp.csv", f"{head}\nC1,Bayt Wahm,Idleb,SY07,Ihsem,35.8,36.6\n")
    imported(path, tmp_path / "ocha")
    (row,) = rows_in(tmp_path / "ocha")
    assert (row["id"], row["name"], row["admin1"], row["admin3"], row["lat"]) == (
        "ocha:C1", "Bayt Wahm", "Idlib", "Ihsem", "35.8",
    )  # fmt: skip


def test_a_workbook_reads_as_the_csv_it_was_made_from(tmp_path: Path) -> None:
    lines = [OCHA_HEAD.split(","), *(ocha_line(f"C{n}", f"Wahm {n}").strip().split(",") for n in range(9))]
    typed = [lines[0], *([*line[:-2], float(line[-2]), float(line[-1])] for line in lines[1:])]
    book = write(tmp_path / "pp.xlsx", workbook(About=[["see", "Places"]], Places=typed))
    table = write(tmp_path / "pp.csv", "\n".join(map(",".join, lines)))
    done = imported(book, tmp_path / "book")
    imported(table, tmp_path / "csv")
    assert (tmp_path / "book" / "places.tsv").read_bytes() == (tmp_path / "csv" / "places.tsv").read_bytes()
    assert any("sheet 'About' has no columns" in note for note in done.notes)


def test_own_table_with_mapped_column_decimal_commas_and_kinds(tmp_path: Path) -> None:
    path = write(tmp_path / "My places.csv", OWN)
    imported(path, tmp_path / "mine", country="SY", columns={"lat": "Breite"})
    checkpoint, village = sorted(rows_in(tmp_path / "mine"), key=lambda row: row["name"], reverse=True)
    assert (checkpoint["feature"], checkpoint["precision"], checkpoint["lat"]) == ("checkpoint", "site", "35.5")
    assert (village["feature"], village["source"]) == ("place", "mine")


def test_ids_of_an_own_table_stay_when_rows_move(tmp_path: Path) -> None:
    head, first, second = "name,lat,lon\n", "Bayt Wahm,35.5,36.5\n", "Tall Wahm,35.6,36.6\n"
    imported(write(tmp_path / "a.csv", head + first + second), tmp_path / "1" / "mine", country="SY")
    imported(write(tmp_path / "b.csv", head + second + first), tmp_path / "2" / "mine", country="SY")
    assert rows_in(tmp_path / "1" / "mine") == rows_in(tmp_path / "2" / "mine")
    assert all(row["id"].startswith("mine:") for row in rows_in(tmp_path / "1" / "mine"))


def test_without_a_country_rows_are_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"RPT-214.*give --country"):
        imported(write(tmp_path / "a.csv", "name,lat,lon\nBayt Wahm,35.5,36.5\n"), tmp_path / "mine")


def test_missing_columns_are_told_with_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"RPT-211.*no column for lat, lon; columns are name, town, size.*--map"):
        imported(write(tmp_path / "a.csv", "name,town,size\nWahm,near,3\n"), tmp_path / "mine", country="SY")


def test_a_mapped_column_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"RPT-104.*columns are name, lat, lon"):
        imported(write(tmp_path / "a.csv", "name,lat,lon\nx,35,36\n"), tmp_path / "mine", columns={"name": "Ort"})


def test_bad_rows_are_named_by_line(tmp_path: Path) -> None:
    text = "name,lat,lon\nA,35.5,36.5\nB,north,36.5\n,35.5,36.5\nC,40.1,35.2\nD,35,36,37,38\nE,0,0\nA,35.5,36.5\n"
    done = imported(write(tmp_path / "a.csv", text), tmp_path / "mine", country="SY")
    assert reasons(done) == [
        "line 3: latitude or longitude is no number",
        "line 4: no name",
        "line 5: latitude and longitude are swapped: outside SY as they stand, inside when exchanged",
        "line 6: 5 cells, the head has 3",
        "line 7: latitude and longitude are both 0",
    ]
    assert done.skipped == {"a row that stands twice": 1}
    assert len((tmp_path / "mine" / "refused.jsonl").read_bytes().splitlines()) == 5


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "cp1256"])
def test_any_charset_is_read(charset: str, tmp_path: Path) -> None:
    text = "name,name_ar,lat,lon\n" + "".join(f"Wahm {n},قرية الوهم البعيدة,35.{n},36.5\n" for n in range(9))
    imported(write(tmp_path / "a.csv", text.encode(charset)), tmp_path / "mine", country="SY")
    assert {row["alias"] for row in rows_in(tmp_path / "mine", "place_aliases")} == {"قرية الوهم البعيدة"}


def test_names_cannot_break_the_table(tmp_path: Path) -> None:
    text = 'name,lat,lon\n"Two\nlines\tand\u202e tab",35.5,36.5\n'
    imported(write(tmp_path / "a.csv", text), tmp_path / "mine", country="SY")
    (row,) = rows_in(tmp_path / "mine")
    assert row["name"] == "Two lines and tab"


def test_one_sheet_of_a_workbook_can_be_asked_for(tmp_path: Path) -> None:
    rows = [["name", "lat", "lon"], ["Bayt Wahm", 35.5, 36.5]]
    path = write(tmp_path / "a.xlsx", workbook(One=rows, Two=[rows[0], ["Tall Wahm", 35.6, 36.6]]))
    imported(path, tmp_path / "mine", country="SY", sheet="Two")
    assert [row["name"] for row in rows_in(tmp_path / "mine")] == ["Tall Wahm"]
    with pytest.raises(UsageError, match=r"RPT-104.*has One, Two"):
        imported(path, tmp_path / "mine", country="SY", sheet="Three")
