"""A demand or threat is one claim, the harm told beside it another: words kill nobody."""

from __future__ import annotations

import pytest

import reportedly as rp
from reportedly.records.claim import Claim


def told(text: str) -> tuple[list[Claim], list[Claim]]:
    """The claims of a text that only ask or threaten, and the others."""
    claims = [claim for claim in rp.code(text) if not isinstance(claim.what, rp.Uncoded)]
    asked = [claim for claim in claims if claim.what.value.plover in ("REQUEST", "THREATEN")]
    return asked, [claim for claim in claims if claim not in asked]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The envoy called on the rebels to leave Goma after a missile killed six civilians there on Sunday.", 6),
        ("The council urged the army to stop its raids after shells killed two people in Saada on Sunday.", 2),
        ("After rockets killed four people in Tripoli on Sunday, the minister demanded an end to the fighting.", 4),
        ("Turkey warned of retaliation after a mortar shell killed five people in Akcakale on Sunday.", 5),
        ("Kabul asked for help after a car bomb killed 30 people in Kandahar on Sunday.", 30),
    ],
)
def test_the_dead_are_told_by_the_act_and_not_by_the_demand(text: str, dead: int) -> None:
    asked, done = told(text)
    assert [claim.how_many for claim in asked if isinstance(claim.how_many, tuple)] == []
    counted = [claim.how_many for claim in done if isinstance(claim.how_many, tuple)]
    assert [count.value.low for counts in counted for count in counts] == [dead]
    assert {claim.factuality.value for claim in done} == {"asserted"}


def test_who_demands_is_no_author_of_the_harm() -> None:
    _, done = told("The UN called on the Houthis to stop attacks on Marib after a missile killed six people on Sunday.")
    assert not any(isinstance(claim.who, tuple) for claim in done)


def test_what_is_demanded_keeps_its_number() -> None:
    asked, _ = told("The rebels demanded the release of 20 prisoners in Homs on Sunday.")
    assert [claim.what.value.label for claim in asked if isinstance(claim.what, rp.Coded)] == ["demand"]


def test_what_is_threatened_stays_one_claim() -> None:
    asked, done = told("The army threatened to bomb the town of Saraqib.")
    assert (len(asked), done) == (1, [])
