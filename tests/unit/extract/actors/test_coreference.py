"""References: pronouns, labels, "the group" and "its soldiers" are what was named before them, with the words."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import ActorMention


def last(text: str, words: str) -> ActorMention:
    """The last mention of a text with these words."""
    reading = reading_of(text)
    found = resolve_actors(reading, find_actors(reading, KNOWLEDGE), KNOWLEDGE)
    return [mention for mention in found if text[mention.start : mention.end] == words][-1]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("ISIL attacked the base. The terrorists burned two trucks.", "The terrorists", "Islamic State"),
        ("Boko Haram raided the town. The group took forty girls.", "The group", "Boko Haram"),
        ("Hezbollah left the hill. It moved to the valley.", "It", "Hezbollah"),
        ("Turkish soldiers crossed the river. The soldiers dug in.", "The soldiers", "Turkish Armed Forces"),
        ("Israel said four of its soldiers were hurt.", "its", "Israel"),
        ("The Turkish army said four of its soldiers were hurt.", "soldiers", "Turkish Armed Forces"),
        ("Houthi rebels, who took the port, freed the crew.", "who", "Houthis (Ansar Allah)"),
    ],
)
def test_reference_is_tied_to_its_antecedent(text: str, words: str, name: str) -> None:
    value = last(text, words).value
    assert isinstance(value, Coded)
    assert value.value.name == name


def test_tied_reference_keeps_the_words_it_rests_on() -> None:
    text = "ISIL attacked the base. The terrorists burned two trucks."
    value = last(text, "The terrorists").value
    assert isinstance(value, Coded)
    assert value.derivation is not None
    start, end = map(int, value.derivation.inputs[0].split(":"))
    assert (value.derivation.kind, text[start:end]) == ("coreference", "ISIL")


def test_label_between_two_groups_stays_open() -> None:
    value = last("ISIL and Ahrar al-Sham fought. The terrorists left the town.", "The terrorists").value
    assert isinstance(value, Coded)
    assert value.value.ambiguous


def test_pronoun_without_antecedent_stays_open() -> None:
    assert isinstance(last("It rained. They left the town.", "They").value, Uncoded)


def test_what_is_destroyed_is_not_the_destroyers() -> None:
    text = "Turkish jets killed six ISIL gunmen, destroying their vehicles."
    value = last(text, "their").value
    assert isinstance(value, Coded)
    assert value.value.name == "Islamic State"
