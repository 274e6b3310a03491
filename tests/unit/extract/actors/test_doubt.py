"""An author is marked suspected where the words say so, however far the parse leads away from them."""

from __future__ import annotations

import pytest
from tests.build import claim_of, claims_of

from reportedly.records.coded import Uncoded

DOUBTED = [
    ("Suspected Russian strikes killed nine residents of the Syrian town.", "strikes", ["Russian"]),
    ("A purportedly Russian raid hit a market in Syria.", "raid", ["Russian"]),
    ("Jets believed to be Russian struck the Syrian town.", "struck", ["Russia"]),
    ("Jets thought to be from the US-led coalition struck the Syrian town.", "struck", ["US-led"]),
    ("A gas attack thought to be by Syrian state jets left nine dead in Tadef.", "gas attack", ["Syrian"]),
    ("A car bombing blamed on the Islamic State killed nine people in Syria.", "car bombing", ["Islamic"]),
    ("Nine farmers died in Syrian or Russian air raids.", "air raids", ["Syrian", "Russian"]),
    ("Syrian or Russian warplanes bombed a camp.", "bombed", ["Syrian", "Russian"]),
    ("Islamic State cells were most likely behind the bombing.", "bombing", ["Islamic"]),
    ("An envoy spoke of allegations that Syrian forces shelled the camp.", "shelled", ["Syrian"]),
]


@pytest.mark.parametrize(("text", "trigger", "names"), DOUBTED, ids=[case[0] for case in DOUBTED])
def test_words_of_doubt_mark_the_author(text: str, trigger: str, names: list[str]) -> None:
    who = claim_of(text, trigger).who
    assert not isinstance(who, Uncoded)
    assert [each.value.name.split()[0] for each in who] == names
    assert all(each.value.suspected for each in who)


PLAIN = [
    ("Russian jets struck the Syrian town.", "struck"),
    ("The ministry believes that Syrian rebels shelled the camp.", "shelled"),
    ("Russian strikes killed nine suspected militants in Syria.", "strikes"),
]


@pytest.mark.parametrize(("text", "trigger"), PLAIN, ids=[case[0] for case in PLAIN])
def test_an_author_told_plainly_is_not_suspected(text: str, trigger: str) -> None:
    who = claim_of(text, trigger).who
    assert not isinstance(who, Uncoded)
    assert not any(each.value.suspected for each in who)


def test_a_suspected_author_is_not_carried_to_the_next_strike() -> None:
    text = "Suspected Russian strikes hit a market in Aleppo. Air strikes hit a bridge in Homs on Sunday."
    later = [claim for claim in claims_of(text) if claim.sentence.start > 0]
    assert [isinstance(claim.who, Uncoded) for claim in later] == [True]
