"""Who condemns or mourns a killing is not counted among its dead."""

from __future__ import annotations

import pytest
from tests.build import claims_of

from reportedly.records.claim import Claim


def killed(claim: Claim) -> set[tuple[int | None, int | None]]:
    """The ranges of the dead that a claim tells."""
    told = claim.how_many if isinstance(claim.how_many, tuple) else ()
    return {(each.value.low, each.value.high) for each in told if each.value.kind == "killed"}


@pytest.mark.parametrize(("text", "dead"), [
    ("Hundreds of people condemned the killing of a cleric in Basra on Sunday.", {(1, 1)}),
    ("Two senators condemned the killing of six farmers in Arauca on Sunday.", {(6, 6)}),
    ("Thousands mourned the killing of a commander in Beirut on Sunday.", {(1, 1)}),
    ("Nine miners met their deaths in a blast in Goma on Sunday.", {(9, 9)}),
    ("Six people lost their lives in Goma on Sunday when shells hit the market.", {(6, 6)}),
])  # fmt: skip
def test_only_a_death_of_their_own_is_theirs(text: str, dead: set[tuple[int, int]]) -> None:
    assert {each for claim in claims_of(text, published="2024-05-20") for each in killed(claim)} == dead
