"""Place strings of tables: names, brackets, slashes, kinds, roads, directions."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.extract.places.phrase import read_phrase

WORDS = KNOWLEDGE.gazetteer.words


def _names(text: str) -> list[str]:
    return [asked.name for asked in read_phrase(text, WORDS).names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karm village", ["Karm"]),
        ("the town of Karm", ["Karm"]),
        ("Karm/Old Hamra town", ["Karm", "Old Hamra"]),
        ("Karm village (Tell Hamra)", ["Karm", "Tell Hamra"]),
        ("Karm / Hamra village", ["Karm", "Hamra"]),
        ("Karm village II", ["Karm"]),
        ("former Karm airbase", ["Karm airbase"]),
        ("Karm hill", ["Karm hill"]),
        ("Karm neighbourhood", ["Karm"]),
    ],
)
def test_names_stand_without_type_words(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_names_in_brackets_and_after_slashes_come_second() -> None:
    assert [asked.is_second for asked in read_phrase("Karm/Hamra town (Tell Sinan)", WORDS).names] == [
        False,
        True,
        True,
    ]


def test_town_and_village_are_told_apart() -> None:
    assert read_phrase("Karm town", WORDS).names[0].is_town
    assert read_phrase("Karm village", WORDS).names[0].kind == "settlement"
    assert not read_phrase("Karm village", WORDS).names[0].is_town


@pytest.mark.parametrize(
    "text",
    ["Road between Karm and Hamra", "Karm - Hamra road", "Karm-Hamra highway", "road between Karm and Hamra in Homs"],
)
def test_road_has_two_ends(text: str) -> None:
    assert read_phrase(text, WORDS).ends == ("Karm", "Hamra")


@pytest.mark.parametrize("text", ["Deir ez-Zor town", "Karm camp", "Al-Karm"])
def test_a_hyphen_makes_no_road(text: str) -> None:
    assert read_phrase(text, WORDS).ends is None


def test_direction_of_a_part_and_from_a_place() -> None:
    part = read_phrase("Northern Homs Governorate", WORDS).side
    beside = read_phrase("Silos 7 km east of Karm", WORDS).side
    assert part is not None
    assert beside is not None
    assert (part.anchor, part.direction, part.outside) == ("Homs", "N", False)
    assert (beside.anchor, beside.direction, beside.outside, beside.distance_km) == ("Karm", "E", True, 7.0)


def test_what_stands_after_a_comma_holds_the_place() -> None:
    assert read_phrase("Karm, Idlib province", WORDS).holder == "Idlib province"
