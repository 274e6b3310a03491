"""Which verbs tell that somebody said something, and how far his words reach."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings


def told(text: str) -> list[tuple[str, str]]:
    """Each cue of a text with the words it governs."""
    reading = reading_of(text)
    return [
        (reading.parse.tokens[one.cue[0]].text, " | ".join(reading.span(*each).text for each in one.content))
        for one in find_sayings(reading, KNOWLEDGE)
        if one.cue
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The general came to the mill to say that the army had won.",
        "The army could say that the mill was empty.",
        "Villagers heard the guards say that the mill was empty.",
        "Judges freed two men accused of burning the mill.",
    ],
)
def test_what_only_might_be_said_is_no_saying(text):
    assert not [words for cue, words in told(text) if cue in ("say", "accused")]


def test_what_will_be_said_and_what_was_not_only_thought_of_is():
    assert [cue for cue, _ in told("The army will announce that the mill is empty.")] == ["announce"]
    assert [cue for cue, _ in told("The guards did say that the mill was empty.")] == ["say"]


def test_words_end_where_somebody_speaks_again():
    text = "The mayor said the mill had burned, but he told reporters that nobody was hurt."
    assert told(text)[0] == ("said", "the mill had burned,")


def test_question_is_told_by_who_asks():
    assert told("Reporters asked whether the mill had burned.") == [("asked", "whether the mill had burned.")]


def test_belief_inside_somebodys_words_is_no_saying_of_another():
    assert [cue for cue, _ in told("The mayor said he believes that the army burned the mill.")] == ["said"]


def test_verb_is_known_by_its_form_where_its_lemma_is_wrong():
    assert KNOWLEDGE.saying.verbs_of("grumbl", "grumbling")[0].lemma == "grumble"


def test_glued_quotation_mark_ends_the_name_of_the_source():
    reading = reading_of("“The rebels have left eastern Tarn,”sources reported on Monday.")
    found = find_sayings(reading, KNOWLEDGE)[0]
    assert [reading.span(words.first, words.stop).text for words in found.speakers] == ["sources"]


@pytest.mark.parametrize("title", ["Morning With Karim", "The Evening Bell"])
def test_name_of_a_programme_is_not_said(title):
    text = f'In an interview on "{title} Tonight Live," the mayor said that the mill had burned.'
    assert told(text)[0] == ("said", "that the mill had burned.")


def test_speaker_may_interrupt_what_he_says():
    assert told("The latest shells, the mayor said, were fired from the ridge.") == [
        ("said", "The latest shells, | , were fired from the ridge.")
    ]


@pytest.mark.parametrize("who", ["Some", "Others", "Many"])
def test_nobody_in_particular_speaks_too(who):
    assert told(f"{who} say that the mill was burned.") == [("say", "that the mill was burned.")]


def test_verb_that_takes_that_may_lose_it():
    assert told("The lawyer argued the arrests were unlawful.") == [("argued", "the arrests were unlawful.")]
    assert told("The police found the body of a guard who had fled.") == []


def test_word_of_a_quotation_is_not_who_speaks():
    reading = reading_of('"If it does not stop, it will reach the port," said Karim Haddad, an engineer who fled Tarn.')
    first = find_sayings(reading, KNOWLEDGE)[0]
    assert [reading.span(words.first, words.stop).text for words in first.speakers] == ["Karim Haddad"]


def test_perfect_never_stands_before_who_says_it():
    assert told("The rain had long revealed the general.") == []


def test_name_in_marks_is_no_quotation_that_a_verb_opens():
    assert told('The mayor posted the "Safe Roads" list on a wall.') == []


def test_who_tells_people_to_act_orders_and_tells_no_happening():
    assert told("The army told residents of the quarter to leave their homes.") == []
    assert told("The army told reporters that residents had to leave.") == [("told", "that residents had to leave.")]


def test_of_whom_something_is_said_says_nothing():
    assert told("The rebels said to have seized the mill were driven out.") == []
