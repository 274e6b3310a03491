"""Names found by what was typed so far."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.fold import fold
from reportedly.workflow.review.candidates.names import BEGINS, SOUNDS, WHOLE, WORD, WORD_BEGINS, NameIndex

NAMES = ("Khan Shaykhun", "Al-Bab", "Tell Rifaat", "Kafr Zita", "The Hill Brigade")
INDEX = NameIndex([(name, name) for name in NAMES])


def test_how_well_a_name_fits() -> None:
    scores = {
        typed: hits[0].score for typed in ("khan shaykhun", "khan", "shaykhun", "shay") if (hits := INDEX.find(typed))
    }
    assert scores == {"khan shaykhun": WHOLE, "khan": BEGINS, "shaykhun": WORD, "shay": WORD_BEGINS}
    assert INDEX.find("kafar zeita")[0].score == SOUNDS


def test_an_article_at_its_head_is_no_word_of_a_name() -> None:
    assert [hit.score for typed in ("bab", "al bab", "hill brigade") for hit in INDEX.find(typed)] == [WHOLE] * 3


@given(st.sampled_from(NAMES), st.integers(1, 20), st.sampled_from([str.upper, str.lower, str.title]))
def test_every_beginning_of_a_name_in_any_letters_finds_it(name: str, letters: int, case: object) -> None:
    typed = case(name[:letters])  # type: ignore[operator]
    assert not fold(typed) or name in {hit.thing for hit in INDEX.find(typed)}


def test_nothing_typed_finds_nothing() -> None:
    assert INDEX.find("") == INDEX.find(" - ") == []
