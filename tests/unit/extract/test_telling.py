"""A claim put together from several words has the type of the one that says most."""

from __future__ import annotations

import reportedly as rp
from reportedly.knowledge.load import load_knowledge
from reportedly.records.coded import Coded


def types_of(text: str) -> list[str]:
    """The sub-events of a text's claims."""
    return [claim.what.value.acled for claim in rp.code(text) if isinstance(claim.what, Coded)]


def test_an_abduction_says_more_than_the_attack_it_was_part_of() -> None:
    words = load_knowledge().happenings
    assert words.telling("Abduction/forced disappearance") > words.telling("Attack") == words.telling("Armed clash")


def test_an_abduction_told_with_its_attack_is_an_abduction() -> None:
    text = "Thirteen sailors were abducted in a pirate attack on their ship near the delta."
    assert "Abduction/forced disappearance" in types_of(text)
