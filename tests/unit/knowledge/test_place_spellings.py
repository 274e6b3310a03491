"""Names taken apart: kind words, core, adjectives, installations."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge.place_spellings import Spellings

SPELLINGS = Spellings(KNOWLEDGE.packs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Beit Jinn Farm", "Mazra'at Bayt al-Jinn"),
        ("Hamra al-Kabira", "Big Hamra"),
        ("Hamra as-Saghira", "Little Hamra"),
        ("Deir ash-Sharqi", "Eastern Deir"),
        ("Mushayrifah al-Tahtani", "Lower Mushayrifah"),
        ("Jebel Sinan", "Mount Sinan"),
        ("Sinan hill", "Tel Sinan"),
        ("Karm military airport", "Karm airbase"),
        ("17th Division", "Division 17"),
        ("Tal Elswan", "Tall as-Swan"),
        ("Addawali", "al-Dawali"),
    ],
)
def test_translated_and_reordered_names_are_one(one: str, other: str) -> None:
    assert SPELLINGS.spelled(one) == SPELLINGS.spelled(other)


@pytest.mark.parametrize(("one", "other"), [("Upper Hamra", "Lower Hamra"), ("Tell Hamra", "Khirbet Hamra")])
def test_what_tells_namesakes_apart_is_kept(one: str, other: str) -> None:
    assert SPELLINGS.spelled(one) != SPELLINGS.spelled(other)
    assert SPELLINGS.spelled(one).core == SPELLINGS.spelled(other).core


@pytest.mark.parametrize("name", ["Sharqiyah", "Tell", "Prison", "al"])
def test_a_name_of_one_kind_word_or_adjective_is_all_core(name: str) -> None:
    spelt = SPELLINGS.spelled(name)
    assert spelt.core
    assert not spelt.heads
    assert not spelt.qualities
    assert not spelt.things


def test_entry_of_several_names_is_parted_but_not_at_an_adjective() -> None:
    assert SPELLINGS.written("Karm - Karmanli") == ("Karm", "Karmanli")
    assert SPELLINGS.written("Abu Karm - West") == ("Abu Karm - West",)


def test_district_at_the_end_of_a_name_may_be_left_out() -> None:
    assert SPELLINGS.written("Karm Elbab", ("Al Bab",)) == ("Karm Elbab", "Karm")
    assert SPELLINGS.written("Karm Elbab", ("Afrin",)) == ("Karm Elbab",)
