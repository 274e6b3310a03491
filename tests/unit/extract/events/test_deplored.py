"""What is condemned happened, where a day or a number tells of one happening; condemning as such is no event of war."""

from __future__ import annotations

import pytest

import reportedly as rp


def told(text: str) -> list[tuple[str, int | None]]:
    """The trigger of each claim of a text, with its first number."""
    return [
        (claim.trigger.text, claim.how_many[0].value.low if isinstance(claim.how_many, tuple) else None)
        for claim in rp.code(text)
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The rebels condemned the shelling of Omdurman market on Tuesday, which killed 12 people.", ("shelling", 12)),
        ("Washington condemned Monday's bombing of a mosque in Kunduz, which killed 46 people.", ("bombing", 46)),
        ("The council deplored the bombing of a school in Saada on Monday.", ("bombing", None)),
        ("The envoy decried an air strike that killed nine people in Idlib on Sunday.", ("air strike", 9)),
        ("The ministry denounced the shelling of a clinic in Goma on Friday.", ("shelling", None)),
    ],
)
def test_dated_or_counted_act_that_is_condemned_is_a_claim(text: str, claim: tuple[str, int | None]) -> None:
    assert told(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The council condemned the attack.",
        "The envoy condemned attacks on civilians.",
        "The envoy deplored the shelling of towns over three years.",
        "France condemned the raid as barbaric.",
    ],
)
def test_what_is_condemned_in_general_is_none(text: str) -> None:
    assert told(text) == []
