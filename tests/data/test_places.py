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
BOXES = {"SY": (32.2, 37.4, 35.5, 42.5), "IQ": (29.0, 37.5, 38.7, 48.8)}


def test_ids_are_unique_and_sorted() -> None:
    ids = [row["id"] for row in PLACES]
    assert ids == sorted(set(ids))


def test_pack_names_five_hundred_places() -> None:
    assert len(PLACES) >= 500


def test_every_place_lies_in_its_country() -> None:
    outside = [
        row["id"]
        for row in PLACES
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


def test_every_alias_finds_its_place() -> None:
    lost = [r["alias"] for r in ALIASES if r["place_id"] not in {p.id for p in GAZETTEER.named(r["alias"])}]
    assert lost == []


def test_rows_are_sorted_by_key() -> None:
    assert [(r["alias"], r["place_id"]) for r in ALIASES] == sorted((r["alias"], r["place_id"]) for r in ALIASES)
    assert [r["word"] for r in WORDS] == sorted(r["word"] for r in WORDS)


@pytest.mark.parametrize("row", WORDS, ids=lambda row: f"{row['kind']}:{row['word']}")
def test_place_word_stands_in_its_example(row: dict[str, str]) -> None:
    assert fold(row["word"]) in fold(row["example"])


@pytest.mark.parametrize("row", TRAPS, ids=lambda row: row["phrase"])
def test_trap_phrase_gives_no_place(row: dict[str, str]) -> None:
    from tests.build import reading_of

    from reportedly.extract.places.find import find_places

    assert [p for p in find_places(reading_of(row["example"]), KNOWLEDGE) if p.standing == "place"] == []
