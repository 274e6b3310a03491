"""Who answers a claim to a deed did not do it: the deed is the claimant's, denied where the claim is taken back."""

from __future__ import annotations

import pytest
from tests.build import claims_of, names_of


def told(text: str) -> tuple[str, list[str]]:
    """Factuality and authors of the one act told."""
    claim = claims_of(text, published="2024-05-20")[0]
    return claim.factuality.value, names_of(claim.who) if isinstance(claim.who, tuple) else []


@pytest.mark.parametrize(("text", "author"), [
    ("Ethiopian officials dismissed as propaganda the TPLF's claim to have shot down a helicopter near Mekelle on "
     "Friday.", "Tigray People's Liberation Front"),
    ("Ethiopian officials rejected the TPLF's claim that it had shot down a helicopter near Mekelle on Friday.",
     "Tigray People's Liberation Front"),
    ("The claim by the TPLF to have shot down a helicopter near Mekelle was rejected by Ethiopian officials.",
     "Tigray People's Liberation Front"),
    ("Kyiv said Moscow's claim that it had captured Avdiivka on Friday was false.", "Russia"),
    ("Kyiv rubbished Moscow's boast of having captured Avdiivka on Friday.", "Russia"),
    ("Moscow refuted Kyiv's claim to have sunk a landing ship near Sevastopol on Tuesday.", "Ukraine"),
    ("The army called the Houthis' claim to have attacked a base in Marib on Friday a lie.", "Houthis (Ansar Allah)"),
    ("The army disputed the Houthis' claim that they had attacked a base in Marib on Friday.",
     "Houthis (Ansar Allah)"),
])  # fmt: skip
def test_a_claim_taken_back_is_a_denied_deed_of_whoever_made_it(text: str, author: str) -> None:
    assert told(text) == ("denied", [author])


@pytest.mark.parametrize(("text", "author"), [
    ("Ethiopian officials confirmed the TPLF's claim to have shot down a helicopter near Mekelle on Friday.",
     "Tigray People's Liberation Front"),
    ("The TPLF claimed to have shot down a helicopter near Mekelle on Friday.", "Tigray People's Liberation Front"),
    ("US officials confirmed the Houthis' claim that they had attacked a tanker near Hodeidah on Friday.",
     "Houthis (Ansar Allah)"),
])  # fmt: skip
def test_a_claim_relayed_or_confirmed_stays_asserted_of_its_owner(text: str, author: str) -> None:
    assert told(text) == ("asserted", [author])


@pytest.mark.parametrize("text", [
    "Damascus rejected the United States' claim that it had used sarin in Khan Sheikhoun on Tuesday.",
    "Kyiv denied Moscow's claim that it had shelled Donetsk on Friday.",
])  # fmt: skip
def test_who_denies_what_it_is_accused_of_is_not_answered_by_the_accuser(text: str) -> None:
    factuality, authors = told(text)
    assert factuality == "denied"
    assert not {"United States", "Russia"} & set(authors)
