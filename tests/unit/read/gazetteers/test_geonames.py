"""GeoNames dumps and alternate names."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.gazetteer_files import dump_line, imported, reasons, rows_in, zipped

from reportedly.errors import ReadError

DUMP = (
    dump_line(1, "Idlib Governorate", 35.8, 36.7, "ADM1", more="Muhafazat Idlib,إدلب")
    + dump_line(2, "Ariha District", 35.8, 36.6, "ADM2", units=("07", "21", ""))
    + dump_line(3, "Tall Khayal", 35.81, 36.61, units=("07", "21", ""), more="Tell Khayal,تل خيال", people=900)
    + dump_line(4, "Khayal Airbase", 35.9, 36.7, "AIRB")
)
NAMES = "".join(
    f"{n}\t3\t{language}\t{name}\t\t\t\t{historic}\t\t\n"
    for n, (language, name, historic) in enumerate([
        ("ar", "تل خيال", ""), ("ku", "Girê Xeyal", ""), ("wkdt", "Q1", ""), ("link", "https://example.org", ""),
        ("post", "1234", ""), ("en", "Old Khayal", "1"),
    ])
)  # fmt: skip


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "SY.txt"
    path.write_text(DUMP, "utf-8")
    return path


def test_places_get_their_units_kind_and_names(dump: Path, tmp_path: Path) -> None:
    done = imported(dump, tmp_path / "gn")
    rows = {row["id"]: row for row in rows_in(tmp_path / "gn")}
    assert (rows["gn:3"]["admin1"], rows["gn:3"]["admin2"]) == ("Idlib", "Ariha District")
    assert rows["gn:3"]["population"] == "900"
    assert (rows["gn:4"]["feature"], rows["gn:4"]["precision"]) == ("airbase", "site")
    assert done.counts == {"places": 2, "admin1": 1, "admin2": 1, "admin3": 0, "names": 9}
    assert "GeoNames" in done.attribution
    assert done.licence == "CC-BY-4.0"


def test_a_first_level_unit_takes_the_name_that_the_packs_have(dump: Path, tmp_path: Path) -> None:
    imported(dump, tmp_path / "gn")
    (unit,) = rows_in(tmp_path / "gn", "admin1")
    assert (unit["name"], unit["id"]) == ("Idlib", "gn:1")
    assert "Idlib Governorate" in unit["aliases"]


def test_an_archive_reads_as_its_dump(dump: Path, tmp_path: Path) -> None:
    path = zipped(tmp_path / "SY.zip", SY_txt=DUMP, readme_txt="GeoNames export")
    done = imported(path, tmp_path / "zip")
    imported(dump, tmp_path / "gn")
    assert not done.failures
    assert (tmp_path / "zip" / "places.tsv").read_bytes() == (tmp_path / "gn" / "places.tsv").read_bytes()


def test_alternate_names_beside_the_dump_bring_languages(dump: Path, tmp_path: Path) -> None:
    names = tmp_path / "alternateNamesV2.txt"
    names.write_text(NAMES + "9\t999\ten\tElsewhere\t\t\t\t\t\t\n", "utf-8")
    done = imported([names, dump], tmp_path / "gn")
    aliases = {(row["alias"], row["language"]) for row in rows_in(tmp_path / "gn", "place_aliases")}
    assert {("تل خيال", "ar"), ("Girê Xeyal", "ku")} <= aliases
    assert not {alias for alias, _ in aliases} & {"Q1", "1234", "Old Khayal", "Elsewhere"}
    assert done.skipped == {
        "a historic name": 1, "a name of a place that is not imported": 1,
        "no name but a link or code (wkdt, link, post, icao ...)": 3,
    }  # fmt: skip


def test_alternate_names_are_joined_to_a_dump_imported_before(dump: Path, tmp_path: Path) -> None:
    names = tmp_path / "alternateNames.txt"
    names.write_text(NAMES, "utf-8")
    imported([dump, names], tmp_path / "at-once" / "gn")
    imported(dump, tmp_path / "later" / "gn")
    imported(names, tmp_path / "later" / "gn")
    for table in ("places", "place_aliases", "admin1"):
        assert rows_in(tmp_path / "later" / "gn", table) == rows_in(tmp_path / "at-once" / "gn", table)


def test_alternate_names_alone_are_refused(tmp_path: Path) -> None:
    names = tmp_path / "alternateNames.txt"
    names.write_text(NAMES, "utf-8")
    with pytest.raises(ReadError, match=r"RPT-214.*need the dump"):
        imported(names, tmp_path / "gn")


def test_bad_lines_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "SY.txt"
    lines = [
        dump_line(1, "Sound", 35.8, 36.6), "2\ttoo\tfew\n", dump_line(3, "Far", 95.0, 36.6),
        dump_line(4, "Swapped", 40.2, 35.4), dump_line(5, "", 35.8, 36.6), dump_line(1, "Again", 35.7, 36.6),
    ]  # fmt: skip
    path.write_bytes("".join(lines).encode() + b"7\tbad\xff\tx\n")
    done = imported(path, tmp_path / "gn")
    assert done.exit_status == 3
    assert sorted(reasons(done)) == [
        "line 1: gn:1 stands twice",
        "line 2: 3 columns, not 19",
        "line 3: no degrees on the globe: 95, 36.6",
        "line 4: latitude and longitude are swapped: outside SY as they stand, inside when exchanged",
        "line 5: no name",
        "line 7: not UTF-8",
    ]
    assert [row["name"] for row in rows_in(tmp_path / "gn")] == ["Again"]


def test_only_the_country_asked_for_is_taken_from_a_dump_of_many(tmp_path: Path) -> None:
    path = tmp_path / "allCountries.txt"
    path.write_text(DUMP + dump_line(8, "Bir Wahm", 32.0, 36.0, country="JO"), "utf-8")
    done = imported(path, tmp_path / "gn", country="SY")
    assert done.skipped["another country than SY"] == 1
    assert {row["country"] for row in rows_in(tmp_path / "gn")} == {"SY"}


def test_a_unit_without_borders_reaches_as_far_as_nine_tenths_of_its_places(tmp_path: Path) -> None:
    path = tmp_path / "SY.txt"
    places = "".join(dump_line(n, f"Village {n}", 35.8 + n / 100, 36.7) for n in range(10, 20))
    path.write_text(dump_line(1, "Idlib", 35.8, 36.7, "ADM1") + places, "utf-8")
    imported(path, tmp_path / "gn")
    (unit,) = rows_in(tmp_path / "gn", "admin1")
    assert float(unit["radius_km"]) == pytest.approx(20.0, abs=0.2)
