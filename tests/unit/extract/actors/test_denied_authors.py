"""Whoever denies a deed is not made the author of what the deed did."""

from __future__ import annotations

import pytest
from tests.build import claim_of


@pytest.mark.parametrize("denied", ["responsibility for", "any involvement in", "a role in", "being behind"])
def test_the_denier_of_a_deed_is_no_author_of_the_deaths_that_it_caused(denied: str) -> None:
    text = f"The militia denied {denied} a bombing that killed at least twelve people in Marib on Monday."
    killed = claim_of(text, "killed", published="2019-05-10")
    assert killed.factuality.value == "asserted"
    assert not isinstance(killed.who, tuple)
    assert isinstance(killed.how_many, tuple)


def test_a_denied_deed_in_which_somebody_else_killed_leaves_them_the_author() -> None:
    text = "The militia denied responsibility for a raid in which soldiers killed twelve farmers in Marib on Monday."
    killed = claim_of(text, "killed", published="2019-05-10")
    assert isinstance(killed.who, tuple)


@pytest.mark.parametrize("said", ["denied that the air force had bombed", "denied claims that the air force bombed"])
def test_whoever_is_said_not_to_have_done_it_is_no_author_of_the_deaths_told_beside(said: str) -> None:
    text = f"The ministry {said} the market in Saraqib, killing at least twelve people."
    killed = claim_of(text, "killing", published="2018-02-07")
    assert not isinstance(killed.who, tuple)
    assert isinstance(killed.how_many, tuple)


def test_the_participle_of_a_deed_that_stands_keeps_its_author() -> None:
    killed = claim_of(
        "The air force bombed the market in Saraqib, killing twelve people.", "killing", published="2018-02-07"
    )
    assert isinstance(killed.who, tuple)
