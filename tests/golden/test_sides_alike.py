"""Whichever side speaks, the same words make the same type of source by the same rule."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains

STATES = ("Ukrainian", "Russian", "Israeli", "Syrian", "Turkish", "Sudanese", "Ethiopian", "Rwandan", "Iranian")
REBELS = ("rebel", "insurgent", "militia", "separatist", "guerrilla")
GROUPS = (
    "the PKK", "the Taliban", "Hamas", "Hezbollah", "the Houthis", "the Zahran Brigades", "the Sahel Liberation Front",
)  # fmt: skip
STATE_WORDS = (
    "{side} forces said nine people were killed.", "{side} troops said nine people were killed.",
    "The {side} army said nine people were killed.", "The {side} military said nine people were killed.",
    "The {side} defence ministry said nine people were killed.", "{side} officials said nine people were killed.",
    "A spokesman for {side} forces said nine people were killed.",
    "A spokesman for the {side} army said nine people were killed.",
    "According to {side} forces, nine people were killed.",
)  # fmt: skip
REBEL_WORDS = (
    "{side} forces said nine people were killed.", "According to {side} forces, nine people were killed.",
    "A spokesman for {side} forces said nine people were killed.", "A {side} spokesman said nine people were killed.",
    "A {side} commander said nine people were killed.",
)  # fmt: skip
GROUP_WORDS = (
    "{side} said nine people were killed.", "A spokesman for {side} said nine people were killed.",
    "The media office of {side} said nine people were killed.",
    "The political bureau of {side} said nine people were killed.",
    "A statement by {side} said nine people were killed.", "A commander of {side} said nine people were killed.",
)  # fmt: skip


def last_type(text: str) -> str:
    """The type of the last source of the first saying in a text."""
    reading = reading_of(text)
    return resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[-1].chain[-1].type


@pytest.mark.parametrize("words", STATE_WORDS)
def test_forces_and_offices_of_every_state_are_official(words):
    told = {side: last_type(words.format(side=side)) for side in STATES}
    assert told == dict.fromkeys(STATES, "official_military")


@pytest.mark.parametrize("words", REBEL_WORDS)
def test_forces_that_fight_a_state_are_armed_actors(words):
    told = {side: last_type(words.format(side=side)) for side in REBELS}
    assert told == dict.fromkeys(REBELS, "armed_actor_statement")


@pytest.mark.parametrize("words", GROUP_WORDS)
def test_groups_and_who_speaks_for_them_are_armed_actors_whether_listed_or_not(words):
    texts = {side: words.format(side=side) for side in GROUPS}
    told = {side: last_type(text[0].upper() + text[1:]) for side, text in texts.items()}
    assert told == dict.fromkeys(GROUPS, "armed_actor_statement")


@pytest.mark.parametrize("owner", ["The rebels'", "The militia's", "The PKK's", "Hamas's", "The Zahran Brigades'"])
def test_media_offices_are_their_owners(owner):
    text = f"{owner} media office said nine people were killed."
    assert last_type(text) == "armed_actor_statement"
    reading = reading_of(text)
    link = resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[-1].chain[-1]
    assert "office" not in link.name
    assert "'" not in link.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for the ministry said nine people were killed.", "ministry"),
        ("A spokesman for the rebels said nine people were killed.", "rebels"),
        ("An army spokesman said nine people were killed.", "army"),
        ("A statement by the ministry said nine people were killed.", "ministry"),
        ("A post by the army said nine people were killed.", "army"),
    ],
)
def test_nameless_voices_and_papers_stand_for_the_body(text, name):
    reading = reading_of(text)
    assert resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[-1].chain[-1].name == name


@pytest.mark.parametrize("paper", ["A post on Telegram", "A video", "A leaflet", "A Facebook post", "An audio message"])
def test_papers_that_nobody_is_named_for_are_documents(paper):
    assert last_type(f"{paper} said a drone had struck the refinery.") == "document"


@pytest.mark.parametrize("own", ["Our correspondent in Goma", "The correspondent of this agency", "Our reporter"])
def test_an_outlets_own_correspondent_is_no_link(own):
    reading = reading_of(f"{own} said that shells hit the airport.")
    assert all(len(one.chain) == 1 for one in resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE))
