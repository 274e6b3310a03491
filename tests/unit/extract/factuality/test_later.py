"""Doubt cast by the next sentence, and doubt about whose or with what, leave standing what they do not touch."""

import pytest
from tests.unit.extract.factuality.test_find import judge


@pytest.mark.parametrize(("text", "words", "value", "doubt"), [
    ("Activists said shells hit a bakery. This could not be verified.", "hit", "hedged", ("occurrence",)),
    ("Residents said troops burned the market. The claim could not be independently verified.", "burned", "hedged",
     ("occurrence",)),
    ("Residents said troops killed nine men. The toll could not be confirmed.", "killed", "asserted", ("number",)),
    ("Residents said troops burned the market. The claim was later verified.", "burned", "asserted", ()),
    ("Shells hit a bakery in Marrun. This could not be repaired.", "hit", "asserted", ()),
])  # fmt: skip
def test_what_could_not_be_verified_is_doubted_from_the_next_sentence(text, words, value, doubt):
    found = judge(text, words)
    assert (found.value, found.doubt_about) == (value, doubt)


@pytest.mark.parametrize(("text", "words", "doubt"), [
    ("Apparently Russian aircraft bombed the town.", "bombed", "author"),
    ("Suspected Islamists attacked a church.", "attacked", "author"),
    ("An attack by suspected Islamists killed nine.", "attack", "author"),
    ("A suspected chemical attack killed 20 people.", "killed", "means"),
])  # fmt: skip
def test_doubt_about_author_or_means_does_not_hedge_what_happened(text, words, doubt):
    found = judge(text, words)
    assert (found.value, found.doubt_about) == ("asserted", (doubt,))


@pytest.mark.parametrize(("text", "words", "value"), [
    ("The flood threatens to displace thousands.", "displace", "hypothetical"),
    ("The group threatened to attack the base.", "attack", "planned"),
    ("The army has until Sunday to leave the town.", "leave", "planned"),
    ("The militia may be using civilians as shields.", "using", "hedged"),
    ("The army may shell the town.", "shell", "hypothetical"),
])  # fmt: skip
def test_threats_of_things_deadlines_and_possibilities_of_now(text, words, value):
    assert judge(text, words).value == value
