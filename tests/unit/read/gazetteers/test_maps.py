"""Borders: OCHA's COD-AB and geoBoundaries, as GeoJSON and shapefiles; points and areas of a user's own."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from tests.gazetteer_files import (
    OCHA_HEAD,
    adm3,
    dump_line,
    feature,
    geojson,
    imported,
    reasons,
    rows_in,
    square,
    write_shapefile,
)

from reportedly.errors import ReadError

TWO = (adm3("Ihsem", "SY070503", 36.4, 35.6, "إحسم"), adm3("Ariha", "SY070500", 36.6, 35.6, "أريحا"))
UTM = 'PROJCS["WGS_1984_UTM_Zone_37N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]]'


def test_sub_districts_bring_the_higher_units_they_name(tmp_path: Path) -> None:
    path = tmp_path / "adm3.geojson"
    path.write_text(geojson(*TWO), "utf-8")
    done = imported(path, tmp_path / "cod")
    rows = {row["id"]: row for row in rows_in(tmp_path / "cod")}
    assert done.counts == {"places": 0, "admin1": 1, "admin2": 1, "admin3": 2, "names": 8}
    assert (rows["ocha:SY070503"]["admin1"], rows["ocha:SY070503"]["admin2"]) == ("Idlib", "Ariha")
    assert (rows["ocha:SY0705"]["precision"], rows["ocha:SY0705"]["lat"], rows["ocha:SY0705"]["lon"]) == (
        "admin2",
        "35.7",
        "36.6",
    )
    (unit,) = rows_in(tmp_path / "cod", "admin1")
    assert (unit["name"], unit["aliases"]) == ("Idlib", "Idleb; إدلب")


def test_radius_holds_nine_tenths_of_the_area(tmp_path: Path) -> None:
    path = tmp_path / "adm3.geojson"
    path.write_text(geojson(TWO[0]), "utf-8")
    imported(path, tmp_path / "cod")
    row = next(row for row in rows_in(tmp_path / "cod") if row["precision"] == "admin3")
    assert 11.0 < float(row["radius_km"]) < 12.5  # half the sides are 9.0 and 11.1 km, half the diagonal 14.3


def test_shapefile_reads_as_the_geojson_of_the_same_units(tmp_path: Path) -> None:
    (tmp_path / "adm3.geojson").write_text(geojson(*TWO), "utf-8")
    shp = write_shapefile(tmp_path / "shape" / "adm3", TWO)
    archive = tmp_path / "adm3.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in shp.parent.iterdir():
            file.write(path, f"inner/{path.name}")
    imported(tmp_path / "adm3.geojson", tmp_path / "json")
    for path, to in ((shp, "alone"), (shp.parent, "folder"), (archive, "zip")):
        imported(path, tmp_path / to)
        for name in ("places.tsv", "place_aliases.tsv", "admin1.tsv", "boundaries.geojson"):
            assert (tmp_path / to / name).read_bytes() == (tmp_path / "json" / name).read_bytes()


def test_other_coordinates_are_refused_and_not_misread(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"RPT-213.*UTM"):
        imported(write_shapefile(tmp_path / "adm3", TWO, prj=UTM), tmp_path / "cod")
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32637"}}
    (tmp_path / "a.geojson").write_text(geojson(*TWO, crs=crs))
    with pytest.raises(ReadError, match=r"RPT-213.*32637"):
        imported(tmp_path / "a.geojson", tmp_path / "cod")


def test_a_shapefile_without_prj_is_read_and_that_is_said(tmp_path: Path) -> None:
    done = imported(write_shapefile(tmp_path / "adm3", TWO, prj=None), tmp_path / "cod")
    assert any("no .prj" in note for note in done.notes)


def test_swapped_axes_are_refused(tmp_path: Path) -> None:
    turned = adm3("Ihsem", "SY070503", 36.4, 35.6)
    ring = [[[40.0, 35.2], [40.2, 35.2], [40.2, 35.4], [40.0, 35.2]]]
    turned["geometry"]["coordinates"] = [[[y, x] for x, y in ring[0]]]
    path = tmp_path / "a.geojson"
    path.write_text(geojson(TWO[0], turned))
    done = imported(path, tmp_path / "cod")
    assert "swapped" in reasons(done)[0]


def test_geoboundaries_tell_country_level_and_licence(tmp_path: Path) -> None:
    told = {"shapeName": "Idleb", "shapeISO": "SY-ID", "shapeID": "1B2", "shapeGroup": "SYR", "shapeType": "ADM1"}
    folder = tmp_path / "gb"
    folder.mkdir()
    (folder / "geoBoundaries-SYR-ADM1.geojson").write_text(geojson(feature(told, square(36.4, 35.6))))
    (folder / "geoBoundaries-SYR-ADM1_simplified.geojson").write_text(geojson(feature(told, square(36.4, 35.6, 0.1))))
    meta = {"boundaryID": "SYR-ADM1-1", "boundaryLicense": "CC BY 3.0 IGO", "boundarySource": "OCHA"}
    (folder / "geoBoundaries-SYR-ADM1-metaData.json").write_text(json.dumps(meta))
    done = imported(folder, tmp_path / "out")
    (unit,) = rows_in(tmp_path / "out", "admin1")
    assert (unit["id"], unit["name"], unit["country"], unit["ids"]) == ("gb:1B2", "Idlib", "SY", "iso:SY-ID")
    assert (done.licence, done.counts["admin1"], done.failures) == ("CC BY 3.0 IGO", 1, ())


def test_borders_beside_tell_places_their_units(tmp_path: Path) -> None:
    (tmp_path / "adm3.geojson").write_text(geojson(*TWO), "utf-8")
    (tmp_path / "own.csv").write_text("name,lat,lon\nBayt Wahm,35.7,36.5\nFar Wahm,34.0,39.0\n")
    imported(tmp_path / "adm3.geojson", tmp_path / "gazetteers" / "cod")
    imported(tmp_path / "own.csv", tmp_path / "gazetteers" / "own", country="SY")
    near, far = sorted(rows_in(tmp_path / "gazetteers" / "own"), key=lambda row: row["name"])
    assert (near["admin1"], near["admin2"], near["admin3"]) == ("Idlib", "Ariha", "Ihsem")
    assert (far["admin1"], far["admin3"]) == ("", "")


def test_borders_in_the_same_import_tell_places_their_units(tmp_path: Path) -> None:
    (tmp_path / "adm3.geojson").write_text(geojson(*TWO), "utf-8")
    (tmp_path / "SY.txt").write_text(dump_line(9, "Tall Wahm", 35.7, 36.7, units=("", "", "")))
    imported([tmp_path / "SY.txt", tmp_path / "adm3.geojson"], tmp_path / "both")
    row = next(row for row in rows_in(tmp_path / "both") if row["id"] == "gn:9")
    assert (row["admin1"], row["admin3"]) == ("Idlib", "Ariha")


def test_points_read_as_a_table_and_other_polygons_as_areas(tmp_path: Path) -> None:
    features = [
        feature({"PP_PCODE": "C9", "PP_NAME_EN": "Bayt Wahm", "ADM1_PCODE": "SY07"}, [36.5, 35.7], "Point"),
        feature({"name": "Wahm Salient", "type": "region"}, square(36.4, 35.6)),
    ]
    (tmp_path / "a.geojson").write_text(geojson(*features))
    imported(tmp_path / "a.geojson", tmp_path / "own", country="SY")
    rows = {row["name"]: row for row in rows_in(tmp_path / "own")}
    assert (rows["Bayt Wahm"]["id"], rows["Bayt Wahm"]["precision"]) == ("ocha:C9", "settlement")
    assert (rows["Wahm Salient"]["feature"], rows["Wahm Salient"]["precision"]) == ("region", "area")


def test_damaged_features_are_named(tmp_path: Path) -> None:
    broken = [feature({"ADM3_EN": "x"}, [[["a", 1]]]), feature({}, None), {"type": "Feature"}, 3]
    (tmp_path / "a.geojson").write_text(geojson(TWO[0], *broken))
    done = imported(tmp_path / "a.geojson", tmp_path / "cod")
    assert [failure.member for failure in done.failures] == ["feature 2", "feature 3", "feature 4", "feature 5"]
    assert done.counts["admin3"] == 1


def test_a_cut_off_shapefile_is_refused_by_its_code(tmp_path: Path) -> None:
    shp = write_shapefile(tmp_path / "adm3", TWO)
    shp.write_bytes(shp.read_bytes()[:150])
    with pytest.raises(ReadError, match=r"RPT-2(09|10|14)"):
        imported(shp, tmp_path / "cod")


def test_head_of_places_is_no_map(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"{OCHA_HEAD}\n")
    with pytest.raises(ReadError, match=r"RPT-214"):
        imported(tmp_path / "a.csv", tmp_path / "cod")
