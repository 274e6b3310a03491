"""Rival versions: what one source tells and another denies is one happening with a claim of each."""

import pytest
from tests.build import claims_of

from reportedly.extract.merge import date_of_happening
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.span import Span
from reportedly.records.values import DateRange


@pytest.mark.parametrize("text", [
    "Government jets bombed a market in Idlib on Monday, killing nine people, the Syrian Observatory for Human Rights "
    "said.\n\nThe army denied that its jets had bombed the market.",
    "Rebels captured the town of Saraqib on Monday, the Observatory said.\n\nThe defence ministry denied that the town "
    "was captured.",
    "Troops killed seven people in Saraqib, a rights group said on Monday.\n\nThe minister of defence said that no one "
    "had been killed in Saraqib.",
    "Rebels shot down a drone near Saraqib on Monday, a rebel spokesman said.\n\nThe army said no drone had been shot "
    "down.",
    "A strike hit a clinic in Saraqib on Monday, activists said, blaming Russia.\n\nRussia denied responsibility for "
    "the strike on the clinic.",
])  # fmt: skip
def test_what_one_tells_and_another_denies_is_one_happening_in_two_claims(text):
    told, denied = claims_of(text)
    assert told.happening == denied.happening
    assert (told.factuality.value, denied.factuality.value) == ("asserted", "denied")
    assert (told.speech_act == "denial", denied.speech_act) == (False, "denial")
    assert told.attribution[-1].name != denied.attribution[-1].name


def test_one_claims_the_deed_and_another_is_accused_of_it_in_claims_of_their_own():
    claimed, accused = claims_of(
        "A car bomb killed twelve people in Raqqa on Friday. ISIL claimed responsibility for the bombing. "
        "The government accused the rebels of the bombing."
    )
    assert claimed.happening == accused.happening
    assert (claimed.speech_act, accused.speech_act) == ("claim-of-responsibility", "accusation")


def test_what_is_denied_and_the_raid_in_which_it_happened_are_told_apart() -> None:
    claims = claims_of("The army denied killing civilians in the raid on Qamhana.")
    assert [(claim.trigger.text, claim.factuality.value, claim.speech_act) for claim in claims] == [
        ("killing", "denied", "denial"),
        ("raid", "asserted", None),
    ]


def test_what_others_say_of_a_denied_deed_is_no_denial() -> None:
    claims = claims_of(
        "The ministry denied that its jets had bombed a market in Qamhana, an attack that residents said killed nine."
    )
    assert {claim.factuality.value for claim in claims if claim.speech_act == "denial"} == {"denied"}


def on(day: str) -> Coded[DateRange]:
    """A date that the word at 9–15 tells."""
    words = Span(start=9, end=15, text="Monday")
    return Coded(value=DateRange(first=day, last=day, precision="day"), evidence=(words,), rule="times.weekday@1")


def test_a_denial_without_a_day_takes_the_one_day_that_all_others_tell() -> None:
    monday = on("2018-02-05")
    taken = date_of_happening(Uncoded(uncoded="absent"), [Uncoded(uncoded="absent"), monday])
    assert isinstance(taken, Coded)
    assert (taken.value, taken.derivation) == (
        monday.value,
        Derivation(kind="same-happening", inputs=("9:15",)),
    )


def test_days_that_differ_settle_no_denial() -> None:
    days: list[Coded[DateRange] | Uncoded] = [on("2018-02-05"), on("2018-02-06")]
    assert isinstance(date_of_happening(Uncoded(uncoded="absent"), days), Uncoded)
