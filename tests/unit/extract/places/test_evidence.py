"""Which uses of a shared name are places: towns, surnames and plain words told apart."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places


def names(text: str) -> list[str]:
    reading = reading_of(text)
    found = [p for p in find_places(reading, KNOWLEDGE) if not p.repeats and not p.is_person]
    return [reading.span(p.first, p.stop).text for p in found]


@pytest.mark.parametrize(
    "text",
    [
        "He was found in Reading on Monday.",
        "Reading, England, had rain.",
        "Ann Smith, of Reading, was hurt.",
        "They drove from Bristol to nearby Reading.",
        "A firm based in Reading closed.",
    ],
)
def test_plain_word_is_a_town_where_the_words_around_it_say_so(text: str) -> None:
    assert "Reading" in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reading took up most of her day.",
        "Mobile phones were handed out.",
        "Nice people live there.",
        "They met on Sunday, as they had in March.",
        "Most of the crew slept.",
    ],
)
def test_plain_words_with_a_capital_are_no_places(text: str) -> None:
    assert names(text) == []


def test_surname_is_not_the_town_of_that_name() -> None:
    assert names("Derek Houston was arrested. Houston told the judge that he was innocent.") == []


def test_one_clear_use_vouches_for_the_others() -> None:
    assert names("Crowds marched in Lincoln. Lincoln had seen nothing like it.") == ["Lincoln", "Lincoln"]


def test_state_that_is_a_given_name_here_is_no_state() -> None:
    assert names("Georgia Stevens is nine. Georgia skates daily.") == []
    assert names("The fair in Georgia drew Georgia Stevens.") == ["Georgia"]


def test_given_name_before_a_landform_stays_a_place() -> None:
    assert names("They swam in the Jordan River.")[0].startswith("Jordan")


def test_title_that_opens_a_place_name_makes_no_person() -> None:
    assert names("The army moved towards Abu al-Duhur.") == ["Abu al-Duhur"]


def test_age_after_two_words_tells_a_person() -> None:
    assert names("Maisie Bristol, 34, was freed.") == []


def test_list_that_ends_in_a_plural_word_holds_places() -> None:
    assert names("Snow fell in Clark, Warren and Preston counties.") == ["Clark", "Warren", "Preston"]


def test_party_letter_before_a_town_tells_its_voters() -> None:
    assert "Oakland" in names("Rep. Lena Marsh, D-Oakland, spoke.")
