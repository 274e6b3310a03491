"""GeoJSON features."""

import json
from pathlib import Path

from tests.samples import bare_claim, coded, sample_claim

from reportedly.export.geojson import GeoJson
from reportedly.records.values import PlaceRef


def write(folder: Path, *claims):
    GeoJson().write(claims, folder / "x", quotes=False)
    return json.loads((folder / "x").read_text("utf-8"))


def test_each_place_with_a_point_is_a_feature_in_lon_lat_order(tmp_path: Path) -> None:
    other = PlaceRef(place_id="gn:2", name="Hama", role="from", lat=35.1, lon=36.7, precision="admin1", radius_km=40.0)
    claim = sample_claim(where=(*sample_claim().where, coded(other)))
    found = write(tmp_path, claim)["features"]
    assert [f["geometry"]["coordinates"] for f in found] == [[36.9, 35.2], [36.7, 35.1]]
    assert [f["properties"]["radius_km"] for f in found] == [2.0, 40.0]


def test_a_claim_without_a_point_is_listed_with_no_geometry_and_counted(tmp_path: Path) -> None:
    told = write(tmp_path, sample_claim(), bare_claim())
    assert [f["geometry"] is None for f in told["features"]] == [False, True]
    assert (told["claims"], told["without_point"]) == (2, 1)


def test_the_file_is_valid_without_claims(tmp_path: Path) -> None:
    assert write(tmp_path)["features"] == []
