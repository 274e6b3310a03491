"""Whoever avenges, answers or punishes an act is not its author."""

from __future__ import annotations

import pytest
from tests.build import claim_of, names_of, reading_of, token_at

from reportedly.extract.answered import is_answered

TOLD = {"published": "2024-05-20"}


@pytest.mark.parametrize(("text", "trigger"), [
    ("The Taliban vowed to avenge the killing of five villagers in Kunduz on Sunday.", "killing"),
    ("Al-Shabaab promised to punish the bombing of a market in Mogadishu.", "bombing"),
    ("Israel's army answered the shelling of Metula with air strikes on Tyre.", "shelling"),
    ("Israel retaliated for the killing of five soldiers in Gaza on Sunday.", "killing"),
    ("Hamas vowed to answer the bombing of a school in Gaza with rockets.", "bombing"),
])  # fmt: skip
def test_who_answers_an_act_is_not_its_author(text: str, trigger: str) -> None:
    assert names_of(claim_of(text, trigger, **TOLD).who) == []


@pytest.mark.parametrize(("text", "trigger", "who"), [
    ("The Taliban avenged the killing by attacking a post in Kunduz on Sunday.", "attacking", "Taliban"),
    ("Hezbollah responded to the killing of a commander in Tyre by firing rockets at Haifa.", "firing rockets",
     "Hezbollah"),
    ("The M23 retaliated with a barrage of mortars on Goma.", "barrage", "M23 (March 23 Movement)"),
    ("The Houthis said they would take revenge for Israeli air strikes on Hodeidah.", "air strikes",
     "Israeli Air Force"),
])  # fmt: skip
def test_the_answer_has_its_author_and_so_has_what_is_answered(text: str, trigger: str, who: str) -> None:
    assert names_of(claim_of(text, trigger, **TOLD).who) == [who]


@pytest.mark.parametrize(("text", "word", "expected"), [
    ("Rebels burned a post in revenge for the killing of three farmers.", "killing", True),
    ("The army pledged justice for the killing of two civilians.", "killing", True),
    ("The king vowed to respond to the raid.", "raid", True),
    ("The army retaliated with a raid on the town.", "raid", False),
    ("The army answered with a raid on the town.", "raid", False),
])  # fmt: skip
def test_what_is_answered_stands_behind_the_answer(text: str, word: str, expected: bool) -> None:
    reading = reading_of(text)
    assert is_answered(reading.parse, token_at(reading, word).i) is expected
