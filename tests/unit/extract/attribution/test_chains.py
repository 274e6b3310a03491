"""Chains from the outlet to the last source, on sentences with and without their commas."""

import pytest
from tests.build import KNOWLEDGE, reading_of, span_in

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.attribution.rules import saying_at
from reportedly.records.mention import Saying


def saying(text: str, words: str, nth: int = 0, **told: str) -> Saying:
    reading = reading_of(text, **told)
    span = span_in(reading, words, nth)
    return saying_at(
        reading, resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE), span.start, span.end
    )


def chain(text: str, words: str, nth: int = 0, **told: str) -> list[str]:
    return [link.name for link in saying(text, words, nth, **told).chain[1:]]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Residents said that jets bombed the mill.", "bombed", ["Residents"]),
        ("Jets bombed the mill, residents said.", "bombed", ["residents"]),
        ("Jets bombed the mill near the river a local resident said.", "bombed", ["local resident"]),
        ("According to the governor two guards were shot at the gate.", "shot", ["governor"]),
        ("Two guards were shot at the gate, according to the governor.", "shot", ["governor"]),
        ('"They shelled us all night" said Karim Haddad, a baker from the old town.', "shelled", ["Karim Haddad"]),
        ("An officer told Reuters that the bridge had been mined.", "mined", ["Reuters", "officer"]),
        (
            "Rudaw quoted a police officer as saying that gunmen stormed the bank.",
            "stormed",
            ["Rudaw", "police officer"],
        ),
        ("A miller was quoted by Rudaw as saying that gunmen stormed the bank.", "stormed", ["Rudaw", "miller"]),
        ("The raid was confirmed by the defence ministry.", "raid", ["defence ministry"]),
        ("Soldiers burned the crops, the Observatory said.", "burned", ["Syrian Observatory for Human Rights"]),
        ("It was reported that the dam had been shelled.", "shelled", ["reports"]),
    ],
)
def test_source_is_found_wherever_it_stands(text, words, names):
    assert chain(text, words) == names


def test_person_follows_the_body_it_speaks_for():
    text = "SOHR director Rami Abdel Rahman said that rockets hit the camp."
    assert chain(text, "hit") == ["Syrian Observatory for Human Rights", "Rami Abdel Rahman"]


def test_spokesman_without_a_name_is_the_body():
    assert chain("A Pentagon spokesman said that jets hit the depot.", "hit") == ["US Department of Defense"]


def test_pronoun_takes_the_chain_of_whom_it_means():
    text = "Rudaw quoted a police officer as saying that gunmen stormed the bank. He said that two clerks were shot."
    assert chain(text, "shot") == ["Rudaw", "police officer"]


def test_definite_medium_speaks_for_itself_not_for_whom_it_quoted():
    text = "Rudaw quoted an officer as saying that gunmen stormed the bank. The channel said that two clerks were shot."
    assert chain(text, "shot") == ["Rudaw"]


def test_monitor_of_the_lead_is_the_one_named_below():
    text = (
        "Ten men were killed in the raid, a monitor said. The Syrian Observatory for Human Rights said a clinic burned."
    )
    assert chain(text, "killed") == ["Syrian Observatory for Human Rights"]


def test_adding_keeps_the_speaker_of_the_sentence():
    assert chain("The mayor said the mill burned, adding that gunmen looted the shops.", "looted") == ["mayor"]


def test_quotation_is_governed_to_its_end():
    text = '"Gunmen stormed the mill. They shot two men. They burned the store," the mayor said.'
    assert chain(text, "stormed") == chain(text, "burned") == ["mayor"]


def test_rest_of_a_telling_goes_on_with_its_speaker_but_background_does_not():
    text = "The mayor said gunmen stormed the mill. Some of the captives were shot. Many have died since the war began."
    assert chain(text, "shot") == ["mayor"]
    assert chain(text, "died") == []


def test_headline_tag_names_the_source_and_a_trailing_country_does_not():
    assert chain("Jets Bomb Mill Near Hama: Monitor\n\nNothing else was known.", "Bomb") == ["Monitor"]
    assert chain("Army Storms Mill Near Hama: Syria\n\nNothing else was known.", "Storms") == []


def test_outlet_is_no_link_of_its_own_chain():
    text = "A source at the police command told SANA that a shell hit the yard."
    assert chain(text, "hit", outlet="sana") == ["source at the police command"]
    assert chain(text, "hit", outlet="Reuters") == ["SANA", "source at the police command"]


def test_place_after_the_source_is_not_the_source():
    assert chain("Activists in Daraya west of Damascus said that shells hit the square.", "hit") == [
        "Activists in Daraya west of Damascus"
    ]


def test_denial_and_accusation_keep_the_happening_as_the_speakers():
    denial = saying("The army denied shelling the camp.", "shelling")
    assert (denial.denies, denial.speech_act, denial.chain[-1].name) == (True, "denial", "army")
    blame = saying("The governor blamed rebels for the attack on the bus.", "attack")
    assert (blame.speech_act, blame.chain[-1].name) == ("accusation", "governor")


def test_hedge_without_a_source_invents_none():
    found = saying("The general was reportedly killed at the dam.", "killed")
    assert len(found.chain) == 1
    assert [span.text for span in found.hedge] == ["reportedly"]


def test_negated_report_is_no_report():
    assert chain("The ministry did not say what burned in the mill.", "burned") == []


def test_every_span_of_a_chain_quotes_the_text():
    reading = reading_of("Rudaw quoted a police officer as saying that gunmen stormed the bank.")
    for one in resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE):
        for link in one.chain:
            assert all(reading.document.text[span.start : span.end] == span.text for span in link.evidence)
