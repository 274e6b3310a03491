"""Names that no list has: which the words tell to be places."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places


def names(text: str) -> list[str]:
    reading = reading_of(text)
    return [reading.span(p.first, p.stop).text for p in find_places(reading, KNOWLEDGE) if not p.repeats]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A body was found in Zulmaqir.", "Zulmaqir"),
        ("They crossed Quorn Creek at night.", "Quorn Creek"),
        ("A van burned on Quornley Drive.", "Quornley Drive"),
        ("He was born in Quorndale, Ky., in 1950.", "Quorndale"),
    ],
)
def test_unlisted_name_is_found_where_something_tells_of_a_place(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "They praised Zulmaqir.",
        "Troops Advance in Fierce Bombardment of Western Front",
        "He believes in NATO.",
        "The deputy taught at the School of Zulmaqir Medicine.",
        "Sergeant Thomas Drive spoke.",
    ],
)
def test_unlisted_name_is_no_place_without_that(text: str) -> None:
    assert [name for name in names(text) if "Front" not in name] == []


def test_direction_does_not_hide_a_known_name() -> None:
    assert names("The army pushed on in Southwestern Damascus.") == ["Damascus"]


def test_acronym_of_a_country_is_a_place_only_inside_it() -> None:
    reading = reading_of("He lives in the UAE. The US struck a base.")
    found = {reading.span(p.first, p.stop).text: p.standing for p in find_places(reading, KNOWLEDGE)}
    assert found["UAE"] == "place"
    assert found.get("US", "actor") == "actor"


def test_capital_type_word_of_another_name_is_no_cue() -> None:
    assert "Manager Jim Quorn" not in names("City Manager Jim Quorn said so.")
