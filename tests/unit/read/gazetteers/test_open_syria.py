"""Open-Syria's JSON: units of three levels, localities, and the licences of its sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.gazetteer_files import imported, reasons, rows_in


def record(id: str, name: str, arabic: str, **more: Any) -> dict[str, Any]:
    """A record with a point in Idlib."""
    at = {"latitude": 35.8, "longitude": 36.6}
    return {"id": id, "name": {"en": name, "ar": arabic}, "centroid": at, "sourceIds": ["one"], **more}


def folder_in(tmp_path: Path, **files: Any) -> Path:
    folder = tmp_path / "open-syria"
    folder.mkdir()
    for name, told in files.items():
        (folder / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False) if told is not None else "", "utf-8")
    return folder


def test_units_keep_both_scripts_ids_and_those_above(tmp_path: Path) -> None:
    above = {"governorateId": "sy-x", "districtId": "sy-x-y"}
    ids = {"geonames": "42", "ochaPcode": "SY07", "wikidata": "Q9"}
    folder = folder_in(
        tmp_path,
        governorates=[record("sy-x", "Idleb", "إدلب", externalIds=ids, area={"value": 6000, "unit": "km2"})],
        districts=[record("sy-x-y", "Wahm", "وهم", governorateId="sy-x")],
        subdistricts=[record("sy-x-y-z", "Khayal", "خيال", **above)],
        localities=[record("sy-v", "Bayt Wahm", "بيت وهم", **above, subdistrictId="sy-x-y-z")],
        sources=[
            {"id": "one", "title": "A Survey", "license": "CC BY 4.0"},
            {"id": "two", "title": "B", "license": "X"},
        ],
    )
    done = imported(folder, tmp_path / "os")
    rows = {row["id"]: row for row in rows_in(tmp_path / "os")}
    assert (rows["os:sy-v"]["admin1"], rows["os:sy-v"]["admin2"], rows["os:sy-v"]["admin3"]) == (
        "Idlib",
        "Wahm",
        "Khayal",
    )
    assert rows["os:sy-x-y-z"]["precision"] == "admin3"
    (unit,) = rows_in(tmp_path / "os", "admin1")
    assert (unit["ids"], unit["radius_km"]) == ("gn:42;ocha:SY07;wd:Q9", "52.4")
    assert (done.licence, done.attribution) == ("of its sources: CC BY 4.0", "A Survey")


def test_an_empty_file_and_a_damaged_record_are_said(tmp_path: Path) -> None:
    folder = folder_in(
        tmp_path, governorates=[record("sy-x", "Idleb", "إدلب"), {"id": 3, "name": {"en": "x"}}], localities=None
    )  # fmt: skip
    done = imported(folder, tmp_path / "os")
    assert (done.counts["admin1"], done.exit_status) == (1, 3)
    assert [failure.code for failure in done.failures] == ["RPT-201", "RPT-210"]
    assert reasons(done)[1].startswith("record 2: Expected `str`, got `int`")
