"""Every row of the place tables: it can be found, it lies where it says, its example fires."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge.packs import rows_of
from reportedly.text.distance import km_between
from reportedly.text.fold import fold

GAZETTEER = KNOWLEDGE.gazetteer
PLACES = [row for _, row in rows_of(KNOWLEDGE.packs, "places")]
ALIASES = [row for _, row in rows_of(KNOWLEDGE.packs, "place_aliases")]
WORDS = [row for _, row in rows_of(KNOWLEDGE.packs, "place_words")]
TRAPS = [row for _, row in rows_of(KNOWLEDGE.packs, "place_traps")]
UNITS = [row for _, row in rows_of(KNOWLEDGE.packs, "admin1_world")]
COUNTIES = [row for _, row in rows_of(KNOWLEDGE.packs, "admin2_world")]
BOXES = {"SY": (32.2, 37.4, 35.5, 42.5), "IQ": (29.0, 37.5, 38.7, 48.8)}


@pytest.mark.parametrize("table", ["places", "admin1", "admin1_world", "admin2_world"])
def test_ids_are_unique_and_sorted(table: str) -> None:
    for pack in KNOWLEDGE.packs:
        ids = [row["id"] for row in pack.rows(table)]
        assert ids == sorted(set(ids))


def test_pack_names_five_hundred_places() -> None:
    assert len(PLACES) >= 500


def test_every_place_lies_in_its_country() -> None:
    outside = [
        row["id"]
        for row in PLACES
        if row["country"] in BOXES
        for south, north, west, east in [BOXES[row["country"]]]
        if not (south <= float(row["lat"]) <= north and west <= float(row["lon"]) <= east)
    ]
    assert outside == []


def test_every_place_lies_near_its_province() -> None:
    units = {(p.country, p.name): p for p in GAZETTEER.admin1.values()}
    far = []
    for row in PLACES:
        unit = units.get((row["country"], row["admin1"]))
        assert unit is not None or not row["admin1"], f"{row['id']}: no first-level unit {row['admin1']!r}"
        if unit is not None and unit.lat is not None and unit.lon is not None and unit.radius_km is not None:
            away = km_between(float(row["lat"]), float(row["lon"]), unit.lat, unit.lon)
            if away > 2.0 * unit.radius_km + 20.0:
                far.append((row["id"], round(away)))
    assert far == []


def test_every_place_elsewhere_lies_near_a_unit_of_its_country() -> None:
    units = {(r["country"], r["name"]): (float(r["lat"]), float(r["lon"])) for r in UNITS}
    for row in (row for row in PLACES if row["country"] not in BOXES):
        here = float(row["lat"]), float(row["lon"])
        near = [km_between(*here, *point) for (country, _), point in units.items() if country == row["country"]]
        assert min(near, default=0.0) <= 300.0, row["id"]
        assert not row["admin1"] or (row["country"], row["admin1"]) in units, row["id"]


def test_units_of_the_world_are_told_apart_and_stand_somewhere() -> None:
    assert len(UNITS) > 3_900
    assert len({(row["country"], row["name"]) for row in UNITS}) == len(UNITS)
    assert {row["country"] for row in UNITS} >= {"UA", "YE", "SD", "ML", "MM", "AF", "CO", "CD", "AZ", "SY", "IQ"}
    assert all(0 < float(row["radius_km"]) <= 1_500 and abs(float(row["lat"])) < 85 for row in UNITS)


def test_every_second_level_unit_lies_in_a_first_level_one() -> None:
    codes = {(row["country"], row["code"]) for row in UNITS}
    lost = [row["id"] for row in COUNTIES if (row["country"], row["admin1_code"]) not in codes]
    assert lost == []


def test_every_alias_finds_its_place() -> None:
    lost = [r["alias"] for r in ALIASES if r["place_id"] not in {p.id for p in GAZETTEER.named(r["alias"])}]
    assert lost == []


def test_rows_are_sorted_by_key() -> None:
    for pack in KNOWLEDGE.packs:
        aliases = [(row["alias"], row["place_id"]) for row in pack.rows("place_aliases")]
        assert aliases == sorted(aliases)
    assert [r["word"] for r in WORDS] == sorted(r["word"] for r in WORDS)


@pytest.mark.parametrize("row", WORDS, ids=lambda row: f"{row['kind']}:{row['word']}")
def test_place_word_stands_in_its_example(row: dict[str, str]) -> None:
    assert fold(row["word"]) in fold(row["example"])


@pytest.mark.parametrize("row", TRAPS, ids=lambda row: row["phrase"])
def test_trap_phrase_gives_no_place(row: dict[str, str]) -> None:
    from tests.build import reading_of

    from reportedly.extract.places.find import find_places

    assert [p for p in find_places(reading_of(row["example"]), KNOWLEDGE) if p.standing == "place"] == []
