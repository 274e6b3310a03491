"""Persons named as those whom force befell."""

from __future__ import annotations

import pytest
from tests.build import claims_of

from reportedly.records.claim import ActorField


def people(field: ActorField) -> list[tuple[str, str]]:
    return [(each.value.name, each.value.kind) for each in field] if isinstance(field, tuple) else []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed Joana Quispe near the bridge on Monday.",
        "Joana Quispe was kidnapped near the bridge on Monday.",
        "The murder of Joana Quispe on Monday shocked the town.",
    ],
)
def test_a_named_person_is_whom_force_befell(text: str) -> None:
    assert people(claims_of(text)[0].whom) == [("Joana Quispe", "person")]


def test_a_person_behind_a_title_is_quoted_by_name() -> None:
    claim = claims_of("Gunmen killed journalist Quispe near the bridge on Monday.")[0]
    assert [span.text for each in claim.whom for span in each.evidence]
    assert people(claim.whom)


def test_a_known_party_a_place_and_a_lone_name_are_no_named_persons() -> None:
    for text in (
        "The army shelled Ain Zara on Monday.",
        "The army killed Quispe on Monday.",
        "Gunmen attacked Hezbollah.",
    ):
        assert all(kind != "person" for claim in claims_of(text) for _, kind in people(claim.whom)), text
