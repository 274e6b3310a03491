"""Which place words such as "the capital" point back to."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.records.coded import Coded


def pointed_at(text: str, word: str) -> str | None:
    """The name of the place that a word points back to; None where it is left open."""
    reading = reading_of(text)
    places = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    place = next(p for p in reversed(places) if reading.span(p.first, p.stop).text == word)
    return place.value.value.name if isinstance(place.value, Coded) else None


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("A bomb went off in Kandahar on Monday. Gunmen then stormed a hotel in the capital.", "Kabul"),
        ("Shells fell on Saraqib. Rockets also hit the capital.", "Damascus"),
        ("Police in Kisumu shot a man. Crowds marched through the capital.", "Nairobi"),
        ("Jets struck Saraqib. The Lebanese capital was quiet.", "Beirut"),
    ],
)
def test_capital_is_that_of_the_country_the_words_or_the_text_tell(text: str, capital: str) -> None:
    assert pointed_at(text, "capital") == capital


@pytest.mark.parametrize(
    "text",
    ["Bombs fell on the capital.", "Clashes broke out in Mosul and in Saraqib. A bomb killed two in the capital."],
)
def test_capital_is_left_open_where_the_text_tells_no_country_or_two(text: str) -> None:
    assert pointed_at(text, "capital") is None


def test_provincial_capital_is_the_main_town_of_the_province() -> None:
    assert pointed_at("Fighting shook Idlib province. Rockets hit the provincial capital.", "capital") == "Idlib"


def test_town_of_another_war_is_pointed_back_to() -> None:
    assert pointed_at("Gunmen attacked Gao in Mali. Troops in the city fought back.", "city") == "Gao"
