"""How certain the text presents an event."""

import pytest
from tests.build import KNOWLEDGE, event_at, reading_of

from reportedly.extract.factuality.rules import judge_factuality
from reportedly.records.mention import Saying


def judge(text: str, words: str, *, support: str | None = None, sayings: tuple[Saying, ...] = (), **told):
    reading = reading_of(text)
    return judge_factuality(reading, event_at(reading, words, support=support, **told), sayings, KNOWLEDGE)


@pytest.mark.parametrize(("text", "words", "value"), [
    ("The army shelled the village.", "shelled", "asserted"),
    ("The rebels may have shelled the village.", "shelled", "hedged"),
    ("The rebels could attack the base.", "attack", "hypothetical"),
    ("The army will attack the base.", "attack", "planned"),
    ("The general said the army would attack the base.", "attack", "planned"),
    ("The army plans to attack the base.", "attack", "planned"),
    ("Residents were told of a mass execution scheduled for Friday.", "execution", "planned"),
    ("The army is preparing to attack the base.", "attack", "planned"),
    ("The group vowed to attack the base.", "attack", "planned"),
    ("The army was about to attack the base.", "attack", "planned"),
    ("The president ordered the army to attack the base.", "attack", "ordered"),
    ("The council called for an evacuation of the town.", "evacuation", "hypothetical"),
    ("The army did not attack the base.", "attack", "denied"),
    ("No soldiers were killed there.", "killed", "denied"),
    ("The ministry denied targeting the school.", "targeting", "denied"),
    ("The ministry denied allegations of an attack on the school.", "attack", "denied"),
    ("The rebels failed to capture the base.", "capture", "denied"),
    ("Guards foiled a bombing at the market.", "bombing", "prevented"),
    ("If the army attacks the base, families will leave.", "attacks", "hypothetical"),
    ("A suspected attack was reported near the clinic.", "attack", "hedged"),
    ("Gunmen allegedly kidnapped two drivers.", "kidnapped", "hedged"),
    ("The garrison is believed to have surrendered.", "surrendered", "hedged"),
    ("It is reported that the group executed two men.", "executed", "hedged"),
])  # fmt: skip
def test_class(text, words, value):
    assert judge(text, words).value == value


@pytest.mark.parametrize(("text", "words"), [
    ("The strike killed nine people but no soldiers were there.", "strike"),
    ("Jets bombed the depot, a source said, and there were no casualties.", "bombed"),
    ("A monitor reported that the army shelled the village.", "shelled"),
    ("The army plans to answer the attack on the base.", "attack"),
    ("The minister denied that talks followed the attack on the base.", "attack"),
    ("The rebels tried to storm the base.", "storm"),
    ("The attack planned by the group killed nine people.", "attack"),
    ("The army managed to capture the base.", "capture"),
    ("Not only soldiers were killed in the town.", "killed"),
    ("No fewer than nine people were killed in the town.", "killed"),
    ("The council demanded an inquiry into the attack.", "attack"),
    ("The mission visited a town that was shelled before and will leave on Monday.", "shelled"),
])  # fmt: skip
def test_stays_asserted(text, words):
    assert judge(text, words).value == "asserted"


def test_an_evacuation_that_a_mission_carried_out_is_told_as_done():
    text = "A helicopter carried out a mission to evacuate nine men from the camp."
    assert judge(text, "evacuate", frame="give").value == "asserted"


def test_negation_reaches_a_nominal_event_through_its_light_verb():
    assert judge("The army did not carry out the attack.", "attack", support="carry").value == "denied"


def test_fighting_that_was_foiled_took_place():
    found = judge("The army foiled an attack on the base.", "attack", acled="Armed clash", acled_type="Battles")
    assert found.value == "asserted"


def test_evidence_is_the_cue():
    assert [span.text for span in judge("The army may have shelled the village.", "shelled").evidence] == ["may"]


def test_a_cue_from_a_pack_names_its_row():
    assert judge("Gunmen allegedly kidnapped two drivers.", "kidnapped").rows == (
        "core/factuality_cues:adverb:allegedly",
    )


@pytest.mark.parametrize(("text", "words"), [
    ("Suspected Russian jets bombed the depot.", "bombed"),
    ("A raid likely carried out by the coalition destroyed a depot.", "raid"),
    ("The shelling was probably carried out by rebels.", "shelling"),
    ("A suspected Russian raid destroyed a depot.", "raid"),
])  # fmt: skip
def test_doubt_about_the_author_leaves_the_event_asserted(text, words):
    found = judge(text, words)
    assert (found.value, found.doubt_about) == ("asserted", ("author",))


def test_doubt_about_the_number_leaves_the_event_asserted():
    found = judge("The blast killed possibly 20 people.", "killed")
    assert (found.value, found.doubt_about) == ("asserted", ("number",))


def saying(text: str, words: str, **fields) -> Saying:
    reading = reading_of(text)
    cue = reading.parse.tokens[next(t.i for t in reading.parse.tokens if t.text == words)]
    return Saying(content=((0, len(text)),), chain=(), tokens_of_cue=(cue.i,), cue=reading.span(cue.i, cue.i + 1),
                  rule="tests@1", **fields)  # fmt: skip


def test_a_denying_chain_denies_what_it_governs():
    text = "The ministry rejects that its jets bombed the school."
    assert judge(text, "bombed", sayings=(saying(text, "rejects", denies=True),)).value == "denied"


def test_a_denying_chain_leaves_what_it_only_mentions():
    text = "The ministry denied that the march was a reply to the raid which killed nine men."
    assert judge(text, "killed", sayings=(saying(text, "denied", denies=True),)).value == "asserted"


def test_a_nameless_hedge_hedges_its_event():
    text = "Gunmen reportedly kidnapped two drivers."
    hedge = saying(text, "reportedly", hedge=(reading_of(text).quote(7, 17),))
    assert judge(text, "kidnapped", sayings=(hedge,)).value == "hedged"


def test_a_named_chain_alone_is_no_hedge():
    text = "The army shelled the village, a monitor said."
    assert judge(text, "shelled", sayings=(saying(text, "said"),)).value == "asserted"
