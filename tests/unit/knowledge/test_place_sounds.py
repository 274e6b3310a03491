"""Sounds of romanised names: spelling habits meet, different names stay apart."""

from __future__ import annotations

import pytest

from reportedly.knowledge.place_sounds import apart, bones, latin, sounds, words_of


def _spelt(name: str) -> str:
    return "".join(sounds(word) for word in words_of(name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cheikh Miskin", "Sheikh Miskin"),
        ("Djisr", "Jisr"),
        ("Dzhisr", "Jisr"),
        ("Şêx", "Sheikh"),
        ("Abiad", "Abyad"),
        ("Zeitouneh", "Zaytunah"),
        ("7amra", "Hamra"),
        ("Xan Tuman", "Khan Tuman"),
    ],
)
def test_spelling_habits_sound_the_same(one: str, other: str) -> None:
    assert _spelt(one) == _spelt(other)


@pytest.mark.parametrize(("one", "other"), [("Mazlum", "Mathlum"), ("Cerablus", "Jarabulus"), ("qonfud", "Qunfudh")])
def test_near_spellings_differ_by_less_than_a_letter(one: str, other: str) -> None:
    assert 0.0 < apart(_spelt(one), _spelt(other)) < 1.0


@pytest.mark.parametrize(("one", "other"), [("Khan Tuman", "Khan Tumin"), ("Ariha", "Ariba"), ("Salba", "Salma")])
def test_another_consonant_is_a_letter_and_more_than_another_vowel(one: str, other: str) -> None:
    assert apart(_spelt("Salba"), _spelt("Salma")) > apart(_spelt("Tuman"), _spelt("Tumin"))
    assert apart(_spelt(one), _spelt(other)) > 0


def test_distance_is_the_same_both_ways() -> None:
    assert apart("hadaj", "hajada") == apart("hajada", "hadaj")


def test_numbers_of_units_are_no_chat_letters() -> None:
    assert latin("5th Brigade at T4") == "5th Brigade at T4"


def test_consonants_leave_vowels_and_glides_out() -> None:
    assert bones(sounds("uwayjil")) == bones(sounds("oweijel"))
