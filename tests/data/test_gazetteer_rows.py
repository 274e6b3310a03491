"""The tables for reading other gazetteers: keys once, values that are known, rectangles that hold their countries."""

from __future__ import annotations

from typing import get_args

import pytest

from reportedly.knowledge.gazetteer_terms import GazetteerTerms, column_key
from reportedly.knowledge.packs import Pack
from reportedly.records.values import PlacePrecision

CORE = Pack.shipped("core")
TERMS = GazetteerTerms((CORE, Pack.shipped("syria")))
FEATURES = list(CORE.rows("gazetteer_features"))
COLUMNS = list(CORE.rows("gazetteer_columns"))


@pytest.mark.parametrize("table", ["gazetteer_features", "gazetteer_columns", "gazetteer_unit_words", "country_frames"])
def test_rows_are_sorted_and_stand_once(table: str) -> None:
    rows = [list(row.values()) for row in CORE.rows(table)]
    assert rows == sorted(rows)
    assert len({tuple(row[:3]) for row in rows}) == len(rows)


def test_every_code_maps_to_a_precision() -> None:
    assert {row["precision"] for row in FEATURES} <= set(get_args(PlacePrecision))
    assert len({(row["scheme"], row["code"]) for row in FEATURES}) == len(FEATURES)


@pytest.mark.parametrize(
    ("code", "feature", "precision"),
    [
        ("PPL", "village", "settlement"), ("PPLX", "neighbourhood", "neighbourhood"), ("ADM1", "admin1", "admin1"),
        ("MT", "mountain", "site"), ("AIRB", "airbase", "site"), ("INSM", "base", "site"), ("HSP", "hospital", "site"),
        ("OILF", "oil field", "site"), ("PSTB", "border post", "site"), ("RD", "road", "line"), ("WAD", "wadi", "line"),
        ("DSRT", "desert", "area"), ("DAM", "dam", "site"), ("CMPRF", "refugee camp", "settlement"),
    ],
)  # fmt: skip
def test_geonames_codes_that_matter_in_war(code: str, feature: str, precision: str) -> None:
    found = TERMS.feature("geonames", code)
    assert found is not None
    assert (found.feature, found.precision) == (feature, precision)


def test_columns_are_written_as_they_are_compared() -> None:
    assert [row["column"] for row in COLUMNS if column_key(row["column"]) != row["column"]] == []


def test_a_column_means_one_field_only() -> None:
    seen: dict[str, set[str]] = {}
    for row in COLUMNS:
        seen.setdefault(row["column"], set()).add(row["field"])
    fourth = {"admin4_pcode", "id"}
    doubles = {column: fields for column, fields in seen.items() if len(fields) > 1}
    assert doubles == dict.fromkeys(("adm4_pcode", "admin4pcode"), fourth)


@pytest.mark.parametrize(
    ("country", "lat", "lon"), [("SY", 33.5, 36.3), ("UA", 50.4, 30.5), ("FJ", -18.1, 178.4), ("FJ", -16.8, -179.9)]
)
def test_frames_hold_their_countries(country: str, lat: float, lon: float) -> None:
    frame = TERMS.frame(country)
    assert frame is not None
    assert frame.holds(lat, lon)
