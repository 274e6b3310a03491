"""What bounds the grouping of tellings."""

import pytest
from tests.build import claims_of

import reportedly as rp
from reportedly.extract import happenings
from reportedly.records.coded import Coded


def test_a_text_that_repeats_itself_is_compared_no_more_often_a_sentence_than_a_short_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []

    def count(*told: object) -> float:
        compared.append(1)
        return 1.0

    monkeypatch.setattr(happenings, "score_sameness", count)
    costs = []
    for times in (200, 400):
        compared.clear()
        assert len(claims_of("The army shelled Saraqib. " * times)) == 1
        costs.append(len(compared))
    assert costs[1] <= 2.2 * costs[0]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Rebels are preparing to attack the town of Nubl.", "attack"),
        ("Rebels are preparing for an assault on the town of Nubl.", "assault"),
    ],
)
def test_who_makes_ready_for_an_act_is_coded_once(text: str, other: str) -> None:
    (claim,) = claims_of(text)
    assert claim.what.value.plover == "MOBILIZE"
    assert [span.text for span in claim.also] == [other]


def test_the_dead_of_a_whole_war_belong_to_no_single_act() -> None:
    text = (
        "Jets bombed the market of Saraqib, killing nine people.\n\n"
        "More than 300,000 people have died and millions were uprooted since the war broke out."
    )
    labels = [claim.what.value.label for claim in rp.code(text) if isinstance(claim.what, Coded)]
    assert labels == ["air strike", "war toll"]


def test_what_somebody_denies_and_what_he_accuses_another_of_are_two_happenings():
    told = claims_of("The rebels denied shelling the market and accused the army of bombing a clinic in Homs.")
    assert [(c.trigger.text, c.factuality.value) for c in told] == [("shelling", "denied"), ("bombing", "asserted")]


def test_the_dead_of_two_provinces_are_two_happenings() -> None:
    claims = claims_of("At least 12 civilians were killed in Idlib, and 14 others died in Afrin.")
    assert [claim.where[0].value.admin1 for claim in claims] == ["Idlib", "Aleppo"]
