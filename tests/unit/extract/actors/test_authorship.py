"""Whoever is blamed for an act is its author by the accuser's word."""

from __future__ import annotations

import pytest
from tests.build import claim_of, claims_of, names_of

TOLD = {"published": "2024-05-20"}
PDF = "People's Defence Force (Myanmar)"
TALIBAN, BLA, RSF = "Taliban", "Balochistan Liberation Army", "Rapid Support Forces (Sudan)"


@pytest.mark.parametrize(("text", "trigger", "who"), [
    ("The junta blamed the People's Defence Force for a bomb that killed three people in Yangon on Thursday.",
     "killed", PDF),
    ("The People's Defence Force was blamed for an attack that killed three people in Yangon.", "attack", PDF),
    ("Police blamed al-Shabaab for an attack in which five soldiers died in Kismayo.", "attack", "Al-Shabaab"),
    ("Ukraine blames Russia for the deaths of four people in Kharkiv.", "deaths", "Russia"),
    ("Police accused Hamas of a plot that killed two people in Ashkelon.", "killed", "Hamas"),
    ("The police pinned the bombing in Quetta on the BLA.", "bombing", BLA),
    ("The police pinned the blame for the bombing in Quetta on the BLA.", "bombing", BLA),
    ("Officials put the blame for the bombing in Quetta on the BLA.", "bombing", BLA),
    ("The government laid the blame for the attack in Kabul at the Taliban's door.", "attack", TALIBAN),
    ("The government laid the blame for the bombing in Kabul at the door of the Taliban.", "bombing", TALIBAN),
    ("Residents held the RSF responsible for an air strike that killed ten people in Omdurman.", "air strike", RSF),
    ("Israel held Hamas responsible for the attack in Ashkelon.", "attack", "Hamas"),
    ("Hamas was held responsible for a blast that killed three people in Gaza.", "blast", "Hamas"),
])  # fmt: skip
def test_who_is_blamed_for_an_act_is_its_author(text: str, trigger: str, who: str) -> None:
    assert names_of(claim_of(text, trigger, **TOLD).who) == [who]


def test_who_is_blamed_is_no_patient_of_the_attack_laid_at_their_door() -> None:
    claim = claim_of("The government laid the blame for the attack in Kabul at the Taliban's door.", "attack", **TOLD)
    assert names_of(claim.whom) == []


def test_who_is_named_beside_a_deed_is_not_blamed_for_it() -> None:
    text = "The militia denied responsibility for a bombing that killed at least twelve people in Marib on Monday."
    assert names_of(claim_of(text, "killed", published="2019-05-10").who) == []


@pytest.mark.parametrize("text", [
    "Those responsible for the attack in Ashkelon fled.",
    "Police arrested four men responsible for the attack in Quetta.",
])  # fmt: skip
def test_an_act_by_which_people_are_only_described_stays_background(text: str) -> None:
    assert "attack" not in [claim.trigger.text for claim in claims_of(text, **TOLD)]
