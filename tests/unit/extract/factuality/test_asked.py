"""What somebody asks others to allow has not happened, and whoever asks is not who is to do it."""

from __future__ import annotations

import pytest
from tests.build import claim_of, claims_of, names_of

TOLD = {"published": "2024-05-20"}


@pytest.mark.parametrize(("text", "trigger", "value"), [
    ("The UN asked the rebels to permit the evacuation of civilians from Goma.", "evacuation", "hypothetical"),
    ("The governor asked the rebels to allow the withdrawal of troops from Sake.", "withdrawal", "hypothetical"),
    ("Egypt demanded that Israel facilitate the release of prisoners in Gaza.", "release", "ordered"),
    ("The rebels agreed to allow the evacuation of the wounded from Goma.", "evacuation", "planned"),
])  # fmt: skip
def test_what_is_to_be_allowed_has_not_happened(text: str, trigger: str, value: str) -> None:
    assert claim_of(text, trigger, **TOLD).factuality.value == value


@pytest.mark.parametrize("text", [
    "The ICRC urged all parties to allow the evacuation of the wounded from El Fasher.",
    "The UN pleaded with all sides to permit the evacuation of patients from Mariupol.",
    "The UN called on the army to facilitate the evacuation of patients from Goma.",
])  # fmt: skip
def test_who_asks_for_an_evacuation_has_not_evacuated_anybody(text: str) -> None:
    told = [claim for claim in claims_of(text, **TOLD) if claim.trigger.text == "evacuation"]
    assert all(claim.factuality.value != "asserted" for claim in told)
    assert not {"United Nations", "International Committee of the Red Cross"} & {
        name for claim in told for name in names_of(claim.who)
    }


@pytest.mark.parametrize(("text", "trigger"), [
    ("The ICRC evacuated the wounded from El Fasher on Monday.", "evacuated"),
    ("The army allowed the evacuation of the wounded from Goma on Monday.", "evacuation"),
    ("The truce enabled the release of 12 hostages in Gaza on Monday.", "release"),
])  # fmt: skip
def test_what_was_allowed_or_done_happened(text: str, trigger: str) -> None:
    assert claim_of(text, trigger, **TOLD).factuality.value == "asserted"
