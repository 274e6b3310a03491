"""How a question in plain words is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from tests.build import KNOWLEDGE

from reportedly.link.narratives.names import Meaning, known_meanings
from reportedly.link.narratives.question import MOST_WORDS, Question, read_question
from reportedly.link.narratives.ranking import most_points

KNOWN: dict[str, list[Meaning]] = {}
for meaning in (*known_meanings(KNOWLEDGE), Meaning("gwoza", "place", "xplacegwoza0", "Gwoza")):
    KNOWN.setdefault(meaning.words, []).append(meaning)


def lookup(phrases: Sequence[str]) -> Mapping[str, tuple[Meaning, ...]]:
    return {phrase: tuple(KNOWN[phrase]) for phrase in phrases if phrase in KNOWN}


def read(text: str) -> Question:
    return read_question(text, lookup)


def roles(text: str) -> dict[str, str]:
    return {asked.words: asked.role for asked in read(text).asked}


@pytest.mark.parametrize(
    "text",
    [
        "French helicopters evacuate Boko Haram",
        "Boko Haram evacuated by French helicopters",
        "evacuation of Boko Haram by French helicopters",
        "french helicopters evacuating boko haram",
    ],
)
def test_the_sides_are_read_from_order_and_prepositions(text: str) -> None:
    found = roles(text)
    assert (found["french"], found["boko haram"], found["helicopters"]) == ("who", "whom", "word")


def test_the_same_names_the_other_way_round_change_sides() -> None:
    assert roles("Boko Haram evacuates French") | {"evacuates": "act"} == {
        "boko haram": "who", "evacuates": "act", "french": "whom",
    }  # fmt: skip


def test_a_lone_name_may_stand_on_either_side() -> None:
    assert roles("Boko Haram") == {"boko haram": "either"}


def test_a_country_after_in_is_a_place_and_before_the_act_an_actor() -> None:
    assert roles("shelling in France")["france"] == "where"
    assert roles("France shelled Gwoza") == {"france": "who", "shelled": "act", "gwoza": "where"}


def test_any_form_of_an_act_means_its_type() -> None:
    names = {meaning.name for asked in read("airlifted").of("act") for meaning in asked.meanings}
    assert names == {"evacuation"}


def test_a_function_word_is_a_name_only_in_capitals() -> None:
    assert roles("IS") == {"is": "either"}
    assert read("is").asked == ()


@pytest.mark.parametrize("text", ["", "   ", "🤷 !!", '"" OR (', "\x00", "of the"])
def test_what_holds_no_word_asks_nothing(text: str) -> None:
    assert [asked.words for asked in read(text).asked] in ([], ["or"])
    assert most_points(read("")) == 0


def test_a_very_long_question_is_cut_and_says_so() -> None:
    found = read("wordy" + " filler" * 5_000)
    assert found.left_out == 5_001 - MOST_WORDS
    assert [asked.words for asked in found.asked] == ["wordy", "filler"]


def test_nouns_for_people_are_sides() -> None:
    assert roles("rebels shelled civilians") == {"rebels": "who", "shelled": "act", "civilians": "whom"}


def test_a_noun_behind_a_name_is_no_side_of_its_own() -> None:
    assert roles("Boko Haram gunmen abducted villagers") == {
        "boko haram": "who", "gunmen": "word", "abducted": "act", "villagers": "whom",
    }  # fmt: skip


def test_a_country_that_is_left_may_be_a_place() -> None:
    (france,) = [asked for asked in read("inspectors leave France").asked if asked.words == "france"]
    assert (france.role, [meaning.kind for meaning in france.places]) == ("whom", ["place"])


def test_a_weapon_of_two_words_is_no_act() -> None:
    assert roles("barrel bombs kill villagers") == {
        "barrel": "word", "bombs": "word", "kill": "act", "villagers": "whom",
    }  # fmt: skip
