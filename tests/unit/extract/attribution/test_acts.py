"""What somebody does by saying that something happened: denials, accusations, claims of responsibility."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.attribution.rules import saying_at


def act(text: str, words: str) -> str | None:
    reading = reading_of(text)
    sayings = resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)
    start = text.rindex(words)
    return saying_at(reading, sayings, start, start + len(words)).speech_act


@pytest.mark.parametrize(("text", "words"), [
    ("The ministry denied that its police beat the miners.", "beat"),
    ("The army said its soldiers did not enter the quarry.", "enter"),
    ('"We have not touched the mill," the commander said.', "touched"),
    ("The army said it was not its soldiers who burned the chapel.", "burned"),
    ("It is not true that our men attacked the port, the militia commander said.", "attacked"),
    ("The ministry called a report that troops burned the mill a fabrication.", "burned"),
    ("The ministry said reports that police shot the miners were false.", "shot"),
    ("Claims that guards beat the miners were dismissed by the ministry.", "beat"),
    ("The general said his forces had no hand in the bombing.", "bombing"),
    ("Rebels shot down a drone, a monitor said.\n\nThe army said no drone had been lost.", "lost"),
])  # fmt: skip
def test_a_party_that_says_it_was_not_so_denies_it(text, words):
    assert act(text, words) == "denial"


@pytest.mark.parametrize(("text", "words"), [
    ("The aid group said it had not received the flour.", "received"),
    ("The governor said that nobody had been killed when the mill caught fire.", "killed"),
    ("The army said it would not join the talks.", "join"),
    ('"They never reached the fence," the officer said.', "reached"),
    ("The army neither confirmed nor denied the raid.", "raid"),
    ("The army denied that its walkout was an answer to the raid on the depot.", "raid"),
    ("A monitor said that the jets did not hit the mill.", "hit"),
])  # fmt: skip
def test_a_plain_negation_denies_nothing(text, words):
    assert act(text, words) is None


@pytest.mark.parametrize(("text", "words"), [
    ("The governor accused the rebels of shelling the market.", "shelling"),
    ("A rights group charged that troops had burned ninety homes.", "burned"),
    ("Rebels fired on a road crew, the ministry charged on Friday.", "fired"),
    ("The lawyers alleged that guards had beaten the miners.", "beaten"),
    ("The rebels were blamed by the governor for the attack on the bridge.", "attack"),
    ("The governor said the militia was behind the attack on the bridge.", "attack"),
])  # fmt: skip
def test_who_says_that_another_did_it_accuses_him(text, words):
    assert act(text, words) == "accusation"


def test_who_blames_a_thing_accuses_nobody():
    assert act("The engineer blamed the sinking of the ferry on a drifting mine.", "sinking") is None


@pytest.mark.parametrize(("text", "words"), [
    ("The rebels owned up to the killing of three engineers.", "killing"),
    ("The rebels admitted having executed two deserters.", "executed"),
    ("The rebels said the bombing of the station was their work.", "bombing"),
    ("The rebels said their fighters carried out the bombing.", "bombing"),
    ("The rebels said they were behind the bombing of the station.", "bombing"),
])  # fmt: skip
def test_a_group_that_says_a_known_deed_was_its_own_claims_it(text, words):
    assert act(text, words) == "claim-of-responsibility"


def test_a_side_that_tells_of_its_operations_claims_none():
    assert act("The rebels said their fighters shelled a post near the river.", "shelled") is None
