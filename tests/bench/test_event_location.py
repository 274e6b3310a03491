"""The event-location set is read and scored as its page says."""

from __future__ import annotations

import pytest
from bench.quality.event_location import Answer, Mark, Row, ask, figures, gold_of, half_of, other_half

SAID = "On Tuesday gunmen killed a farmer in Halfaya, near Hama."


def row(text: str, verb: str, *places: tuple[int, int]) -> Row:
    """An item with its verb and the given places."""
    start = text.index(verb)
    marks = [Mark(start=start, end=start + len(verb), label="VERB")]
    marks += [Mark(start=low, end=high, label="LOCATION") for low, high in places]
    return Row(text=text, spans=tuple(marks), source="Own")


def test_gold_in_characters_is_kept() -> None:
    start = SAID.index("Halfaya")
    assert gold_of(row(SAID, "killed", (start, start + 7))) == ((start, start + 7),)


@pytest.mark.parametrize("place", [(7, 7), (10, 10)])
def test_gold_in_word_numbers_is_read_as_such(place: tuple[int, int]) -> None:
    ((start, end),) = gold_of(row(SAID, "killed", place))
    assert SAID[start:end] in ("Halfaya", "Hama")


def test_items_are_asked_with_the_weights_that_did_not_see_them() -> None:
    assert {half_of(SAID), other_half(SAID)} == {"even", "odd"}


def test_pipeline_is_told_the_verb_and_finds_the_places_itself() -> None:
    asked = ask(row(SAID, "killed"), "weight")
    assert asked is not None
    assert [SAID[start:end] for start, end in asked.told()] == ["Halfaya"]


def test_scores_count_names_words_and_silence() -> None:
    answers = [
        Answer(text="In Old Town, X fell", source="a", gold=((3, 11),), told=((7, 11),)),
        Answer(text="Nothing", source="Masdar", gold=(), told=()),
        Answer(text="Elsewhere", source="Masdar", gold=(), told=((0, 9),)),
    ]
    found = figures(answers)
    assert found["span_f1"].value == pytest.approx(2 / 3)
    assert found["exact_f1"].value == 0.0
    assert found["token_f1"].value == pytest.approx(2 * 1 / (2 + 2))
    assert found["none_f1"].value == pytest.approx(2 / 3)
    assert found["masdar_span_f1"].value == 0.0
    assert found["placed_span_f1"].value == 1.0
