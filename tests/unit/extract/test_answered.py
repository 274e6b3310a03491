"""What an act answers is somebody else's, elsewhere and earlier: nothing is carried from the one to the other."""

from __future__ import annotations

import pytest
from tests.build import claim_of

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

DAY = "2018-03-17"
BOMBED = "Israel bombed the Mazzeh airbase on Friday, in response to a chemical attack on Douma on Tuesday. "
BLAMED = "France bombed a depot in Raqqa in retaliation for a gas attack in Douma that it blamed on the Syrian army."


def names(claim: Claim, field: str) -> list[str]:
    """Names of the values of a field of actors or places; none where it is uncoded."""
    values = getattr(claim, field)
    return [each.value.name for each in values] if isinstance(values, tuple) else []


@pytest.mark.parametrize(
    "answer", ["in response to", "in retaliation for", "in reply to", "in swift reprisal for", "as revenge for"]
)
def test_whoever_answers_an_attack_is_not_its_author(answer: str) -> None:
    text = f"Turkey shelled Manbij on Friday {answer} a rocket attack on Kilis on Tuesday."
    assert names(claim_of(text, "shelled", published=DAY), "who") == ["Turkey"]
    assert names(claim_of(text, "rocket attack", published=DAY), "who") == []


def test_what_follows_goes_on_with_the_answer_and_not_with_what_it_answers() -> None:
    later = claim_of(BOMBED + "The missiles were launched from two ships.", "launched", published=DAY)
    assert names(later, "where") == ["Mezzeh airbase"]
    assert isinstance(later.when, Coded)
    assert later.when.value.last == "2018-03-16"


def test_an_attack_that_one_side_blames_on_another_is_the_others() -> None:
    assert names(claim_of(BLAMED, "gas attack", published=DAY), "who") == ["Syrian Armed Forces"]
    assert names(claim_of(BLAMED, "bombed", published=DAY), "who") == ["France"]
