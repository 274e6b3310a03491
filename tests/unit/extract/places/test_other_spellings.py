"""Villages of the text in other spellings: the right one, or none, by province and neighbours."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.values import PlaceRef


def _value(text: str, words: str, nth: int = 0) -> Coded[PlaceRef] | Uncoded:
    reading = reading_of(text)
    mentions = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    inside = [m for m in mentions if m.start < at + len(words) and at < m.end]
    assert inside, f"{words!r} is no place; places: {[text[m.start : m.end] for m in mentions]}"
    return min(inside, key=lambda mention: mention.end - mention.start).value


def _place(text: str, words: str, nth: int = 0) -> PlaceRef:
    value = _value(text, words, nth)
    assert isinstance(value, Coded), value
    return value.value


@pytest.mark.parametrize(
    ("text", "words", "admin1"),
    [
        ("Jets bombed the town of Khan Cheykhoune in Idlib province.", "Khan Cheykhoune", "Idlib"),
        ("The army shelled the village of Tel Refaate in Aleppo province.", "Tel Refaate", "Aleppo"),
        ("Fighters entered the town of Kafr Zeeta in Hama province.", "Kafr Zeeta", "Hama"),
    ],
)
def test_another_spelling_in_the_province_told_is_the_place(text: str, words: str, admin1: str) -> None:
    found = _place(text, words)
    assert found.place_id is not None
    assert found.admin1 == admin1


def test_village_told_in_one_province_is_no_namesake_in_another() -> None:
    found = _value("Gunmen attacked the village of Markada in Daraa province.", "Markada")
    place = found.value if isinstance(found, Coded) else None
    assert place is None or place.place_id is None
    assert place is None or place.admin1 == "Daraa"


def test_absent_village_has_an_anchor_and_a_radius_but_no_id() -> None:
    found = _place("Rebels shelled the village of Kafr Zuzuwat in Idlib province.", "Kafr Zuzuwat")
    assert found.place_id is None
    assert found.relation is not None
    assert found.radius_km is not None


def test_kobani_and_the_hill_of_kabani_are_told_apart_in_one_text() -> None:
    text = (
        "Kurdish fighters held the town of Kobani in Aleppo province. "
        "The army attacked the hill of Kabani in northeastern Latakia on Sunday."
    )
    assert _place(text, "Kobani").admin1 == "Aleppo"
    assert _place(text, "Kabani").admin1 == "Latakia"


def test_farm_is_the_mazraa_of_that_name_or_stands_beside_its_village() -> None:
    found = _place("Soldiers took Beit Jinn Farm in Western Ghouta near Damascus.", "Beit Jinn")
    assert found.admin1 == "Rif Dimashq"


def test_two_spellings_of_a_neighbourhood_are_one() -> None:
    text = "The army entered al-Jablieh in Deir Ezzur city. A day later it left al-Jabiliyeh in Deir Ezzur city."
    assert _place(text, "al-Jablieh").place_id == _place(text, "al-Jabiliyeh").place_id


@pytest.mark.parametrize("name", ["Hasaka", "Idlib", "Deir Ezzur"])
def test_double_names_are_provinces_unless_a_city_is_told(name: str) -> None:
    assert _place(f"Dozens of fighters left {name} on Monday.", name).precision == "admin1"
    assert _place(f"A bomb went off in the city of {name} on Monday.", name).precision == "settlement"


def test_name_goes_on_after_its_article() -> None:
    reading = reading_of("Militants seized the village of Zuzuwat ash Shatib in Aleppo province.")
    spans = [reading.parse.tokens[p.first].text for p in find_places(reading, KNOWLEDGE)]
    stops = [reading.parse.tokens[p.stop - 1].text for p in find_places(reading, KNOWLEDGE)]
    assert "Shatib" in stops
    assert "Zuzuwat" in spans


def test_village_of_a_name_shared_across_the_province_is_the_one_reports_mean() -> None:
    assert _place("Engineers searched al-Fakhikheh in southern Raqqa.", "al-Fakhikheh").place_id == "ocha:C6865"


def test_two_villages_with_their_comma_lost_are_two() -> None:
    text = "Gunmen hid in al-Arbaeen al-Ziara near Hama city."
    assert _place(text, "al-Arbaeen").place_id == "ocha:C3462"
    assert _place(text, "al-Ziara").place_id == "ocha:C3166"
