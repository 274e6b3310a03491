"""Who is meant: pronouns of those who have not spoken yet, media taken up again, sources announced before."""

import pytest
from tests.build import KNOWLEDGE, reading_of
from tests.unit.extract.attribution.test_chains import chain

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains


def test_pronoun_behind_its_own_subject_is_that_subject():
    assert chain("The interior ministry will move the judges, it announced.", "move") == ["interior ministry"]


def test_who_denies_is_whom_the_sentence_before_told_of():
    text = "Kestrel Wire said a drone hit a mill. The government promised an inquiry. It denied that drones had flown."
    assert chain(text, "flown") == ["government"]


def test_a_fighting_side_that_kept_silent_is_who_denies_next():
    text = "The clinic said two drones hit a mill. Hamas did not answer questions. It denied that it targets millers."
    assert chain(text, "targets") == ["Hamas"]


def test_it_is_the_carrier_and_not_whom_it_quoted():
    text = "Kestrel Wire quoted the navy command as saying two barges sank. It added that a mill burned."
    assert chain(text, "burned") == ["Kestrel Wire"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Kestrel Wire said two barges sank, citing residents. The agency added that a mill burned.",
            "burned",
            ["Kestrel Wire"],
        ),
        (
            "Kestrel Daily said two barges sank. A clerk told the paper that a mill burned.",
            "burned",
            ["Kestrel Daily", "clerk"],
        ),
        (
            "Kestrel Daily said, citing local sources, that barges sank. The paper said that according to the same "
            "sources a mill burned.",
            "burned",
            ["Kestrel Daily", "local sources"],
        ),
        (
            "Residents told Kestrel Radio that barges sank. One of them said a mill burned.",
            "burned",
            ["Kestrel Radio", "Residents"],
        ),
    ],
)
def test_source_taken_up_again_is_no_further_link(text, words, names):
    assert chain(text, words) == names


def test_medium_announced_is_the_one_that_the_next_sentence_names():
    text = "Two barges sank, a media outlet reported. Kestrel Wire quoted a clerk as saying a mill burned."
    assert chain(text, "sank") == ["Kestrel Wire"]
    assert chain("Local media said barges sank. SANA said a mill burned.", "sank") == chain(
        "SANA said so. It fell.", "so"
    )


def test_person_of_its_own_follows_the_body_named_before():
    text = "The Kestrel agency said a mill burned. The council said barges sank. Its head Omar Dallal said a mill fell."
    assert chain(text, "fell") == ["council", "Omar Dallal"]


def test_ministry_is_the_one_of_that_name_and_not_the_latest_government():
    text = "The Russian Defence Ministry said barges sank. Ukraine said a mill burned. The Ministry said a tank fell."
    assert "Defen" in chain(text, "fell")[0]


def test_surname_misspelled_by_a_letter_is_the_same_person():
    text = "Activist Adel Siheybi said barges sank. Sileybi said a mill burned."
    assert chain(text, "burned") == ["Adel Siheybi"]


def test_credit_after_a_monitors_words_is_no_credit_of_the_whole_text():
    text = (
        "Jets hit a mill, the Syrian Observatory for Human Rights said. Guards fled to the river, Press TV reports. "
        "Later a bridge fell."
    )
    assert chain(text, "Later") == []


def test_words_that_take_a_source_up_are_evidence_before_those_that_name_it():
    text = (
        "The Harbour Post quoted an army official as saying that jets bombed the mill. The source said that nine fell."
    )
    reading = reading_of(text)
    last = resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[-1].chain[-1]
    assert (last.words, [span.text for span in last.evidence]) == ("The source", ["The source", "an army official"])
