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


@pytest.mark.parametrize("text", [
    "Some 14,000 people were evacuated from Marawi on Monday, the mayor said. The army said 9,500 people had been "
    "evacuated from the city.",
    "A car bomb killed nine people in Mogadishu on Friday, police said. A hospital doctor said the blast killed 15 "
    "people.",
    "Rockets hit a mill in Kramatorsk on Monday, killing four workers, the mayor said. The defence ministry said the "
    "strike on the mill killed 60 soldiers.",
    "Gunmen killed 20 farmers near Jos on Sunday, the governor said. Residents said 34 people died in the attack.",
])  # fmt: skip
def test_numbers_that_contradict_each_other_are_rival_claims_of_one_happening(text: str) -> None:
    one, other = claims_of(text, published="2022-09-07")
    assert one.happening == other.happening
    assert one.attribution[-1].name != other.attribution[-1].name
    assert one.how_many != other.how_many


def test_two_numbers_of_one_grave_are_rivals_and_another_grave_is_another_happening() -> None:
    few, many, elsewhere = claims_of(
        "Soldiers found dozens of bodies in a mass grave in Tarhuna, local media said.\n\nThe mass grave in Tarhuna "
        "contains over 300 bodies, a prosecutor said.\n\nIn Sirte, 34 bodies were found in another grave.",
        published="2020-06-14",
    )
    assert few.happening == many.happening != elsewhere.happening


def test_acts_of_two_places_told_by_two_sources_are_two_happenings() -> None:
    one, other = claims_of(
        "Shelling killed four people in Kherson on Monday, the governor said. Shelling killed three people in Sumy on "
        "Monday, police said.",
        published="2023-02-08",
    )
    assert one.happening != other.happening


def test_a_strike_is_not_the_campaign_that_a_monitor_counts() -> None:
    strike, campaign = claims_of(
        "An air strike killed six people at a market in Taiz on Monday, medics said. A monitor said air strikes have "
        "killed 2,300 people in Yemen since 2015.",
        published="2017-03-08",
    )
    assert strike.happening != campaign.happening
