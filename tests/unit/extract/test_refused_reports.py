"""Who rejects, dismisses or brushes off what others tell denies the deed, and did not do it by saying so."""

from __future__ import annotations

import pytest
from tests.build import claims_of

from reportedly.records.coded import Coded

BOMBED = "Warplanes bombed Saraqib on Monday."


def told(answer: str) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Type, factuality and authors of each claim, by its trigger."""
    return {
        claim.trigger.text: (
            claim.what.value.acled if isinstance(claim.what, Coded) else "",
            claim.factuality.value,
            tuple(each.value.name for each in claim.who) if isinstance(claim.who, tuple) else (),
        )
        for claim in claims_of(f"{BOMBED} {answer}", published="2017-04-20")
    }


@pytest.mark.parametrize(("answer", "trigger"), [
    ("Damascus denied the reports.", "denied"), ("Damascus rejected the allegations.", "rejected"),
    ("Damascus dismissed the reports as fabrications.", "dismissed"), ("Damascus refuted the story.", "refuted"),
    ("Damascus brushed off the rumours.", "brushed off"), ("Damascus rebutted the claims.", "rebutted"),
])  # fmt: skip
def test_who_takes_reports_back_denies_the_act_told_before_and_is_not_its_author(answer: str, trigger: str) -> None:
    found = told(answer)
    assert found["bombed"] == ("Air/drone strike", "asserted", ())
    assert found[trigger][:2] == ("Air/drone strike", "denied")


@pytest.mark.parametrize("answer", ["Damascus rejected the proposal.", "The council dismissed the governor of Homs."])
def test_who_refuses_an_offer_or_removes_somebody_denies_nothing(answer: str) -> None:
    assert "denied" not in {factuality for _, factuality, _ in told(answer).values()}


def test_who_owns_an_attack_in_words_of_its_own_is_its_author() -> None:
    found = claims_of(
        "Shells hit the market of Goma on Monday, killing five. The M23 claimed responsibility for the attack.",
        published="2024-05-20",
    )
    assert isinstance(found[0].who, tuple)
    assert "M23" in found[0].who[0].value.name
