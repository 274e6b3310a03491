"""Who underwent an act outweighs where it was, and named victims outweigh bare numbers."""

from __future__ import annotations

from tests.build import claim_of, event_at, reading_of

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.parties import claim_roles
from reportedly.records.claim import ActorField, Factuality
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import Frame, Roles, Saying
from reportedly.records.values import ActorRef


def names(field: ActorField) -> list[str]:
    """Names of a field's actors; empty where it is uncoded."""
    return [] if isinstance(field, Uncoded) else [each.value.name for each in field]


def test_holder_of_struck_ground_gives_way_to_the_victims() -> None:
    claim = claim_of("Syrian army shells on a rebel district killed nine residents.", "killed")
    assert names(claim.whom) == ["civilians"]


def test_country_that_is_struck_in_gives_way_to_the_victims() -> None:
    claim = claim_of("Turkish air strikes on Iraq killed nine residents.", "air strikes")
    assert names(claim.whom) == ["civilians"]


def test_bare_number_counts_the_fighters_named_beside_it() -> None:
    claim = claim_of("The Syrian army killed 28 and wounded 30 Islamic State fighters.", "killed")
    assert names(claim.whom) == ["Islamic State"]


def test_people_stay_beside_soldiers_who_are_part_of_them() -> None:
    claim = claim_of("Rebel shells killed 20 people including three Syrian soldiers.", "killed")
    assert names(claim.whom) == ["people", "Syrian Armed Forces"]


def test_who_denies_an_act_stays_its_author() -> None:
    claim = claim_of("The Syrian government denied bombing the village of Ain Zara.", "bombing")
    assert names(claim.who) == ["Government of Syria"]


def test_who_claims_an_attack_is_its_author() -> None:
    claim = claim_of("Islamic State claimed responsibility for the bombing of a market in Homs.", "bombing")
    assert names(claim.who) == ["Islamic State"]


def test_the_dead_of_a_war_are_not_whom_protests_were_against() -> None:
    text = "Since anti-government protests opened the war, thousands of Syrians were killed."
    assert names(claim_of(text, "protests").whom) == ["Government of Syria"]


def test_hospital_that_is_taken_gives_no_civilians_as_enemy() -> None:
    claim = claim_of("The rebels captured a hospital from the Syrian army.", "captured")
    assert names(claim.whom) == ["Syrian Armed Forces"]


def test_states_listed_without_commas_are_all_parties() -> None:
    claim = claim_of("A ceasefire brokered by Russia Turkey and Iran began in May.", "ceasefire")
    assert names(claim.who) == ["Russia", "Turkey", "Iran"]


def test_whom_an_operation_is_against_does_not_own_it() -> None:
    claim = claim_of("The Syrian army launched an anti-ISIL offensive at dawn.", "offensive")
    assert (names(claim.who), names(claim.whom)) == (["Syrian Armed Forces"], ["Islamic State"])


def test_campaign_against_somebody_tells_from_whom_ground_is_taken() -> None:
    claim = claim_of("The Syrian army entered Ain Zara in a campaign against Islamic State.", "entered")
    assert names(claim.whom) == ["Islamic State"]


def test_offensive_to_retake_ground_from_somebody_is_against_them() -> None:
    claim = claim_of("The Syrian army launched an offensive to retake Ain Zara from Islamic State.", "offensive")
    assert names(claim.whom) == ["Islamic State"]


def test_who_moves_people_is_carried_to_those_moved_after_them() -> None:
    text = "American troops evacuated Islamic State fighters from Ain Zara. Wounded fighters were taken to a hospital."
    claim = claim_of(text, "taken")
    assert names(claim.who) == ["United States Armed Forces"]


def test_what_is_answered_was_done_by_who_is_struck() -> None:
    text = (
        "Syrian army guns shelled the rebels' positions near Saraqib in response to their attacks on homes in Aleppo."
    )
    assert names(claim_of(text, "attacks").who) == ["unidentified rebels"]


def test_convoy_of_a_named_military_is_its_own() -> None:
    assert names(claim_of("The US military convoy arrived in Raqqa on Monday.", "convoy").who) == [
        "United States Armed Forces"
    ]


def test_movements_of_militants_are_those_of_the_group_named_before() -> None:
    text = "The Islamic State fled Saraqib. Warplanes bombed the militants' movements near the town."
    assert names(claim_of(text, "bombed").whom) == ["Islamic State"]


def test_residential_places_are_those_of_civilians() -> None:
    claim = claim_of("The rebels launched attacks on residential places in Aleppo.", "attacks")
    assert names(claim.whom) == ["civilians"]


def test_arms_that_are_moved_to_a_front_are_no_evacuation() -> None:
    claim = claim_of("The rebels transferred arms to the front near Aleppo.", "transferred")
    assert (claim.what.value.label if not isinstance(claim.what, Uncoded) else "") == "troop presence"


def test_dispatched_convoy_leaves_the_receivers_whom() -> None:
    claim = claim_of("The US army dispatched a military convoy of weapons to the rebels in Raqqa.", "dispatched")
    assert names(claim.whom) == ["unidentified rebels"]


SAYING = Saying(content=(), chain=(), tokens_of_cue=(), rule="tests.build@1")


def told(text: str, trigger: str, frame: Frame, who: ActorField, whom: ActorField) -> CodedMention:
    """A mention of an evacuation with these parties and nothing else."""
    gap = Uncoded(uncoded="absent")
    return CodedMention(
        event=event_at(reading_of(text), trigger, frame=frame, plover="AID"), roles=Roles(who=who, whom=whom),
        where=gap, when=gap, how_many=gap, factuality=Factuality(value="asserted", rule="tests.build@1"), saying=SAYING,
    )  # fmt: skip


def test_who_leaves_is_whom_others_move() -> None:
    text, gap = "Militants left, moved by buses.", Uncoded(uncoded="absent")
    value = ActorRef(actor_id=None, name="militants", kind="armed-group")
    militants = (Coded(value=value, evidence=(reading_of(text).span(0, 1),), rule="tests.build@1"),)
    mentions = [told(text, "moved", "give", gap, gap), told(text, "left", "move", militants, gap)]
    who, whom = claim_roles(mentions, gap, SAYING, "AID", frozenset())
    assert (names(who), names(whom)) == ([], ["militants"])


def test_helicopter_of_a_named_military_is_not_laid_to_its_air_force() -> None:
    claim = claim_of("A US military helicopter evacuated militants from Raqqa on Monday.", "evacuated")
    assert names(claim.who) == ["United States Armed Forces"]


def test_a_siege_and_aid_concern_the_people_of_the_place() -> None:
    for text, trigger in (
        ("The Syrian army besieged the town.", "besieged"),
        ("UN lorries delivered food to Douma.", "delivered"),
    ):
        (people,) = claim_of(text, trigger).whom
        assert people.value.name == "civilians"
        assert people.derivation is not None


def test_those_who_fled_a_war_are_no_authors_of_its_dead() -> None:
    text = "The war in Syria has killed 200,000 people and displaced millions of civilians."
    assert names(claim_of(text, "killed").who) == []


def test_an_author_suspected_in_one_telling_is_suspected() -> None:
    text = "Coalition strike kills nine\n\nA strike thought to be by the US-led coalition killed nine near Raqqa."
    (author,) = claim_of(text, "strike").who
    assert author.value.suspected
