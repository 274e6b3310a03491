"""Files of several providers in one import: a unit that one of them gives the other's id for is one unit."""

from __future__ import annotations

import json
from pathlib import Path

from tests.gazetteer_files import adm3, dump_line, geojson, imported, rows_in

RECORD = {
    "id": "sy-x", "name": {"en": "Idlib", "ar": "إدلب"}, "aliases": [{"value": "Edleb", "language": "en"}],
    "centroid": {"latitude": 35.7, "longitude": 36.5}, "externalIds": {"ochaPcode": "SY07", "geonames": "42"},
}  # fmt: skip
BELOW = {"id": "sy-x-y", "name": {"en": "Wahm"}, "governorateId": "sy-x",
         "centroid": {"latitude": 35.7, "longitude": 36.5}}  # fmt: skip


def test_unit_of_two_files_is_one_with_all_names_and_ids(tmp_path: Path) -> None:
    (tmp_path / "adm3.geojson").write_text(geojson(adm3("Ihsem", "SY070503", 36.4, 35.6)), "utf-8")
    (tmp_path / "governorates.json").write_text(json.dumps([RECORD, BELOW]), "utf-8")
    done = imported([tmp_path / "governorates.json", tmp_path / "adm3.geojson"], tmp_path / "both")
    (unit,) = rows_in(tmp_path / "both", "admin1")
    assert (unit["id"], unit["name"], unit["ids"]) == ("ocha:SY07", "Idlib", "gn:42;os:sy-x")
    assert {"Edleb", "Idleb"} <= set(unit["aliases"].split("; "))
    assert done.counts["admin1"] == 1
    below = next(row for row in rows_in(tmp_path / "both") if row["id"] == "os:sy-x-y")
    assert (below["admin1"], below["admin2"]) == ("Idlib", "Wahm")


def test_unit_without_a_code_and_a_table_s_unit_are_no_places(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(
        dump_line(1, "Wahm Governorate", 35.8, 36.7, "ADM1", units=("", "", "")) + dump_line(2, "Bayt Wahm", 35.8, 36.6)
    )
    done = imported(tmp_path / "SY.txt", tmp_path / "gn")
    assert done.skipped == {"a first-level unit without its code": 1}
    (tmp_path / "own.csv").write_text("name,lat,lon,type\nBayt Wahm,35.8,36.6,ADM1\n")
    imported(tmp_path / "own.csv", tmp_path / "own", country="SY")
    assert [row["precision"] for row in rows_in(tmp_path / "own")] == ["settlement"]
