"""What did not happen: negation and its scope, what denies or prevents an event from above, and what cancels that."""

import pytest
from tests.build import KNOWLEDGE, event_at, reading_of

from reportedly.extract.factuality.rules import judge_factuality


def value(text: str, words: str, **told) -> str:
    reading = reading_of(text)
    return judge_factuality(reading, event_at(reading, words, **told), (), KNOWLEDGE).value


@pytest.mark.parametrize(("text", "words"), [
    ("Not a single house was burned.", "burned"),
    ("Rebels nearly captured the airport on Monday.", "captured"),
    ("Neither side shelled the bridge.", "shelled"),
    ("Nor did the pilots bomb the mill.", "bomb"),
    ("The column neither entered the village nor shelled the camp.", "shelled"),
    ("None of the villages was shelled.", "shelled"),
    ("Nobody was killed in the quarry.", "killed"),
    ("The rebels did not shell or burn the mill.", "burn"),
    ("The guards were unable to evacuate the ward.", "evacuate"),
    ("The rebels failed to take the silo.", "take"),
    ("The militia refused to release the hostages.", "release"),
    ("The column left without shelling the market.", "shelling"),
    ("The brigade stopped short of storming the port.", "storming"),
    ("Far from retreating, the rebels advanced.", "retreating"),
    ("The district has yet to fall.", "fall"),
    ("The rebels withdrew instead of attacking the depot.", "attacking"),
    ("Inspectors found no trace of shelling.", "shelling"),
    ("There was no sign of an attack.", "attack"),
    ("There is no evidence that the army used gas.", "used"),
    ("Residents spoke of a lack of shelling in the suburb.", "shelling"),
    ("Reports that the town had fallen were false.", "fallen"),
    ("It is not true that our men attacked the airport.", "attacked"),
    ("It was not the army that burned the chapel.", "burned"),
    ("The envoy called the claim that troops looted the shops a fabrication.", "looted"),
    ("The office described as untrue a report that its guards shot a boy.", "shot"),
    ("Claims that officers beat inmates were dismissed by the palace.", "beat"),
    ("The ministry ruled out that foreign troops would enter the region.", "enter"),
    ("The council turned down a proposal to evacuate the town.", "evacuate"),
    ("He was too weak to attack the post.", "attack"),
    ("The general did not succeed in capturing the ridge.", "capturing"),
    ("Residents do not believe that the army shelled the camp.", "shelled"),
    ("The brigade was not forced to retreat.", "retreat"),
    ("The army did not manage to retake the hill.", "retake"),
    ("They had no plan to attack the base.", "attack"),
    ("The militia denied that its fighters were behind the attack on the camp.", "attack"),
    ("The militia denied being behind the attack on the camp.", "attack"),
    ("The army said that it was not behind the bombing of the mill.", "bombing"),
    ("The army denied that it was responsible for the shelling of the ward.", "shelling"),
    ("The army said its men were not responsible for the raid.", "raid"),
    ("The militia denied any role in a bombing in Marib on Monday.", "bombing"),
    ("The militia denied that it had any role in the bombing in Marib.", "bombing"),
])  # fmt: skip
def test_what_is_told_as_not_having_happened_is_denied(text, words):
    assert value(text, words) == "denied"


@pytest.mark.parametrize(("text", "words"), [
    ("Police foiled a plot to assassinate the admiral.", "assassinate"),
    ("An attempt to smuggle missiles over the pass was blocked.", "smuggle"),
    ("Guards kept the gunmen from entering the hotel.", "entering"),
    ("A raid on the depot was nipped in the bud.", "raid"),
    ("The cell was uncovered and the abduction averted.", "abduction"),
    ("A bomb meant to destroy the bridge was defused.", "destroy"),
    ("The crew intercepted the drone before it hit the tower.", "hit"),
    ("An attack foiled by guards drew little notice.", "attack"),
    ("The planned raid on the naval base was thwarted.", "raid"),
])  # fmt: skip
def test_what_somebody_kept_from_happening_is_prevented(text, words):
    assert value(text, words) == "prevented"


@pytest.mark.parametrize(("text", "words"), [
    ("The army did not stop the rebels from shelling the town.", "shelling"),
    ("The guards were unable to prevent the bombing of the mill.", "bombing"),
    ("The police failed to stop the gunmen from entering the hotel.", "entering"),
    ("The rebels did not fail to capture the base.", "capture"),
    ("The general did not deny that troops shelled the camp.", "shelled"),
    ("The troops did not only shell the camp but burned it.", "shell"),
    ("The convoy did not leave until Friday.", "leave"),
    ("The army did not withdraw because rebels shelled the road.", "shelled"),
    ("They did not halt to spare the men who shelled the mill.", "shelled"),
    ("It was the army, not the resistance, that burned the mill.", "burned"),
    ("The troops stopped shelling the town.", "shelling"),
    ("The judge rejected the request.", "request"),
    ("The officers should have talked rather than shelling the camp.", "shelling"),
])  # fmt: skip
def test_what_stands_outside_the_negation_is_asserted(text, words):
    assert value(text, words) == "asserted"


def test_what_is_only_to_be_prevented_is_no_happening():
    assert value("Troops arrived to prevent an attack on the camp.", "attack") == "hypothetical"


def test_a_negated_condition_is_no_denial():
    assert value("If the list is not handed over, the deal is dead.", "handed") == "hypothetical"


def test_a_number_that_is_nearly_reached_denies_nothing():
    assert value("The raid on the mill killed nearly fifty people.", "killed") == "asserted"
