"""Spellings of one name meet under one key; other names stay apart."""

from __future__ import annotations

import pytest

from reportedly.knowledge.spelling import bare_key, light_key, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("jabhat", "jebhat"), ("nusra", "nusrah"), ("sham", "cham"), ("jaysh", "jaish"), ("tahrir", "tahreer")],
)
def test_spellings_of_a_word_in_a_longer_name_meet(one: str, other: str) -> None:
    assert bare_key(one) == bare_key(other)


@pytest.mark.parametrize("spelling", ["hizbollah", "hezbullah", "hizbullah"])
def test_spellings_of_a_lone_name_meet(spelling: str) -> None:
    assert light_key(spelling) == light_key("hezbollah")


def test_lone_names_that_differ_in_a_vowel_alone_stay_apart() -> None:
    assert light_key("hamas") != light_key("homs")


def test_article_is_dropped_with_and_without_hyphen() -> None:
    assert words_of("al-Nusra") == words_of("an-Nusra") == ("nusra",)
    assert words_of("Al") == ()


def test_dotted_acronym_is_closed_up_before_a_hyphen() -> None:
    assert words_of("U.S.-backed") == ("us", "backed")
