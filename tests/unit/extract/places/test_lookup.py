"""Strings that name a place: any spelling, province, brackets, roads, parts; none where there is none."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.extract.places.lookup import resolve_name, suggest_places, unit_named
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.values import PlaceRef


def _place(name: str, admin1: str | None = None) -> PlaceRef:
    found = resolve_name(name, KNOWLEDGE, admin1=admin1, country="SY")
    assert isinstance(found, Coded), found
    return found.value


@pytest.mark.parametrize(
    ("name", "admin1", "known_as"),
    [
        ("Khan Cheikhoun town", "Idleb", "Khan Shaykhun"),
        ("Tel Refaat", "Aleppo Governorate", "Tal Rifaat"),
        ("Serê Kaniyê/Ras al-Ain town", "Al Hasakah Governorate", "Ras al-Ayn"),
        ("Tadmur/Palmyra town", "Homs Governorate", "Palmyra"),
        ("Tiyas Military Airbase (T4)", "Homs", "T4 airbase"),
        ("Kuwairis military airport", "Aleppo", "Kuweires airbase"),
        ("Jabal Shashabo mountain", "Hamah Governorate", "Jabal Shahshabu"),
        ("Division 17 army base", "Ar Raqqah Governorate", "Division 17"),
    ],
)
def test_other_spellings_reach_the_place(name: str, admin1: str, known_as: str) -> None:
    assert _place(name, admin1).name == known_as


@pytest.mark.parametrize("name", ["Tall Ghayr Mawjud village", "Kafr Zuzuwat", "128th Signals Brigade"])
def test_a_name_that_no_list_has_is_unknown(name: str) -> None:
    found = resolve_name(name, KNOWLEDGE, admin1="Idlib")
    assert isinstance(found, Uncoded)
    assert found.uncoded == "unknown-name"


def test_province_tells_namesakes_apart() -> None:
    assert _place("Salihiyah town", "Deir ez Zor Governorate").admin1 == "Deir ez-Zor"
    assert _place("Suran", "Hama").admin1 == "Hama"
    assert _place("Suran", "Aleppo").admin1 == "Aleppo"


def test_value_rests_on_the_string_and_its_row() -> None:
    found = resolve_name("Saraqib town", KNOWLEDGE)
    assert isinstance(found, Coded)
    assert found.derivation is not None
    assert found.derivation.inputs == ("Saraqib town",)
    assert found.rows
    assert 0.0 < found.score <= 1.0


def test_road_lies_between_its_ends() -> None:
    road = _place("Road between Saraqib and Maarrat an-Numan", "Idlib Governorate")
    assert road.relation is not None
    assert road.relation.kind == "between"
    assert road.place_id is None
    assert road.lat == pytest.approx(35.75, abs=0.05)


def test_part_of_a_province_and_side_of_a_town() -> None:
    assert _place("Northern Aleppo Governorate").relation is not None
    east = _place("silos 10 km east of Palmyra", "Homs")
    assert east.relation is not None
    assert east.relation.distance_km == 10.0


def test_region_whose_name_begins_with_a_direction_is_that_region() -> None:
    assert _place("Eastern Ghouta", "Rif Dimashq Governorate").name == "Eastern Ghouta"


def test_installation_that_no_list_has_stands_at_its_village() -> None:
    camp = _place("Saraqib refugee camp", "Idlib")
    assert camp.place_id is None
    assert camp.relation is not None
    assert camp.relation.kind == "part-of"


@pytest.mark.parametrize("name", ["Deir ez Zor Governorate", "Deir-ez-Zor", "Dayr az-Zawr province"])
def test_units_are_known_in_any_spelling(name: str) -> None:
    unit = unit_named(name, KNOWLEDGE.gazetteer)
    assert unit is not None
    assert unit.name == "Deir ez-Zor"


def test_suggestions_come_likeliest_first_and_add_up_to_one_at_most() -> None:
    found = suggest_places("Ghanto", KNOWLEDGE, admin1="Homs")
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) <= 1.0 + 1e-9
