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
