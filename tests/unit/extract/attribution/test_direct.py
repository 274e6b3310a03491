"""Direct speech: what of a sentence is quoted, and what only tells where and to whom it was said."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings


def said(text: str) -> list[tuple[str, str]]:
    """The words of each speaker (of the relative pronoun where one stands for him) with all that he says."""
    reading = reading_of(text)
    told = []
    for one in find_sayings(reading, KNOWLEDGE):
        words = one.here or one.speakers[-1:]
        contents = sorted({reading.span(first, stop).text.strip('" ,') for first, stop in one.content})
        told.append((reading.span(words[0].first, words[0].stop).text if words else "", " | ".join(contents)))
    return told


def test_what_follows_a_closed_quotation_is_not_said():
    text = '"Nobody shelled the mill," the mayor told reporters on Monday, as trucks carried away the rubble.'
    assert said(text) == [("the mayor", "Nobody shelled the mill")]


def test_speaker_may_be_followed_by_what_he_is():
    text = '"They took the flour," said Karim Haddad, a baker who fled when the raid began.'
    assert said(text) == [("Karim Haddad", "They took the flour")]


def test_quotation_goes_on_after_its_speaker():
    text = '"They took the flour," the baker said, "and they burned the mill."'
    assert said(text) == [("the baker", "They took the flour | and they burned the mill.")]


def test_next_quoted_sentence_is_the_same_saying():
    text = '"They took the flour," the baker said. "They burned the mill and the store."'
    assert said(text) == [("the baker", "They burned the mill and the store. | They took the flour")]


def test_question_that_the_parse_cuts_off_keeps_its_speaker():
    assert ("he", "Where should we go now?") in said('The mayor spoke first. "Where should we go now?" he said.')


@pytest.mark.parametrize("words", ["I think", "we know", "they say"])
def test_verb_with_a_pronoun_inside_a_quotation_is_the_speakers_own_word(words):
    text = f'"And {words} the army burned the mill," the baker said.'
    assert said(text) == [("the baker", f"And {words} the army burned the mill")]


def test_relative_pronoun_stands_for_the_speaker_there():
    assert ("who", "that the mill had burned") in [
        (name, words.rstrip(".")) for name, words in said("Reporters met the mayor, who said that the mill had burned.")
    ]


def test_quotation_that_fills_a_paragraph_is_by_the_speaker_of_the_one_before():
    text = (
        '"They took the flour from the mill," the baker said.\n\n"They burned the store and the barn."\n\nNobody came.'
    )
    assert said(text) == [("the baker", "They burned the store and the barn. | They took the flour from the mill")]
