"""Whose soldiers and police bare nouns mean: those of the ground where a report puts them, nobody's where none is."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.records.coded import Coded


def forces(text: str) -> dict[str, tuple[str, str] | None]:
    """Names of those whom a text speaks of with the kind of derivation, by their words; null where left open."""
    reading = reading_of(text)
    places = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    found = resolve_actors(reading, find_actors(reading, KNOWLEDGE), KNOWLEDGE, places)
    return {
        text[m.start : m.end]: (m.value.value.name, m.value.derivation.kind if m.value.derivation else "")
        if isinstance(m.value, Coded)
        else None
        for m in found
    }


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Two policemen were shot at a post in Dera Ismail Khan.", "Two policemen", "Pakistani police"),
        ("A mine killed four soldiers in Dera Bugti.", "four soldiers", "Pakistani Armed Forces"),
        ("Border guards shot three smugglers near Chaman.", "Border guards", "Pakistani Armed Forces"),
        ("The army bombed Rutshuru.", "The army", "Congolese Armed Forces (FARDC)"),
        ("Soldiers fought Abu Sayyaf gunmen in Jolo.", "Soldiers", "Philippine Armed Forces"),
        ("Conscripts died in a blast in Zabid.", "Conscripts", "Yemeni Armed Forces"),
        ("The air force struck Agadez.", "The air force", "Nigerien Air Force"),
        ("The army struck the guerrillas in Catatumbo.", "The army", "Colombian Armed Forces"),
        ("Troops burned houses in Sagaing.", "Troops", "Myanmar Armed Forces"),
        ("Militants raided an army post in El Obeid.", "an army", "Sudanese Armed Forces"),
        ("Soldiers fought rebels in Tripoli, Lebanon.", "Soldiers", "Lebanese Armed Forces"),
        ("Gunmen shot two policemen in San Juan, Argentina.", "two policemen", "Argentine police"),
        ("Police fired at a crowd in Victoria, Seychelles.", "Police", "Seychelles police"),
        ("Police held two men in Salamiyah.", "Police", "Syrian police"),
    ],
)
def test_bare_forces_are_those_of_the_country_where_the_places_lie(text: str, words: str, name: str) -> None:
    assert forces(text)[words] == (name, "state-of-document")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot two policemen on Friday.",
        "Gunmen shot two policemen in Trujillo.",
        "Gunmen shot two policemen in Al-Qasr.",
    ],
)
def test_no_place_or_one_whose_name_several_countries_have_leaves_forces_open(text: str) -> None:
    assert forces(text)["two policemen"] is None


def test_words_for_the_country_settle_a_shared_name() -> None:
    assert forces("Peruvian officials said two policemen were shot in Trujillo.")["two policemen"] == (
        "Peruvian police",
        "state-of-document",
    )


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The army shelled Raqqa and Palmyra. In Mosul, gunmen shot two policemen.", "two policemen", "Iraqi police"),
        ("The Syrian army took Palmyra. Gunmen shot three soldiers in Ramadi.", "three soldiers", "Iraqi Armed Forces"),
        ("Iraqi police shot four men in Mosul; the army shelled Deir ez-Zor.", "the army", "Syrian Armed Forces"),
    ],
)
def test_a_sentence_on_the_ground_of_another_country_speaks_of_its_forces(text: str, words: str, name: str) -> None:
    assert forces(text)[words] == (name, "state-of-place")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Syrian army took Palmyra. The army fired rockets at Arsal.", "The army"),
        ("Syrian soldiers crossed into Lebanon and the army shelled Homs.", "the army"),
        ("Syrian negotiators met rebels in Astana while the army shelled Jobar.", "the army"),
        ("Syrian rebels attacked five soldiers.", "five soldiers"),
        ("The Syrian Observatory for Human Rights said the army shelled villages.", "the army"),
        ("The Free Syrian Army attacked an army post.", "an army"),
    ],
)
def test_syrian_actors_without_a_syrian_place_keep_the_syrian_army(text: str, words: str) -> None:
    found = forces(text)[words]
    assert found is not None
    assert found[0] == "Syrian Armed Forces"


def test_a_government_that_talks_abroad_stays_the_one_the_report_is_about() -> None:
    found = forces("The army shelled Homs and Hama. The regime sent envoys to Geneva.")
    assert found["The regime"] == ("Government of Syria", "state-of-document")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("MOGADISHU (Reuters) - Soldiers shot three people on Monday.", "Soldiers", "Somali Armed Forces"),
        ("BEIRUT (Reuters) - Government forces shelled a rebel-held town on Monday.", "Government forces", None),
    ],
)
def test_dateline_tells_the_country_where_nothing_else_does(text: str, words: str, name: str | None) -> None:
    found = forces(text)[words]
    assert (found[0] if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The regime shelled Tal Rifaat.", "Government of Syria"),
        ("The regime shelled Sagaing, Myanmar.", "Government of Myanmar"),
        ("The regime shelled Sagaing.", None),
    ],
)
def test_a_regime_abroad_is_told_by_words_for_its_state(text: str, name: str | None) -> None:
    found = forces(text)["The regime"]
    assert (found[0] if found else None) == name
