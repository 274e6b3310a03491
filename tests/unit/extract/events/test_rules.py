"""What the named rules make of triggers whose type their surroundings decide."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, claim_of, claims_of, mention_at, reading_of

from reportedly.extract.events.find import find_triggers
from reportedly.extract.events.resolve import resolve_events
from reportedly.records.coded import Coded
from reportedly.records.mention import ActorMention, EventMention, Saying
from reportedly.records.values import ActorRef


def events_of(text: str, *actors: tuple[str, str]) -> dict[str, EventMention]:
    """Events by trigger words; ``actors`` are (words, kind)."""
    reading = reading_of(text)
    mentions = tuple(_actor(text, words, kind) for words, kind in actors)
    found = find_triggers(reading, (), KNOWLEDGE)
    events = resolve_events(reading, found, mentions, (), KNOWLEDGE)
    return {text[event.start : event.end]: event for event in events}


def _actor(text: str, words: str, kind: str) -> ActorMention:
    first, stop, head = mention_at(reading_of(text), words)
    span = reading_of(text).span(first, stop)
    value = Coded(value=ActorRef(actor_id=None, name=words, kind=kind), evidence=(span,), rule="tests.build@1")
    return ActorMention(
        start=span.start, end=span.end, head=head, first=first, stop=stop, value=value, form="name"
    )  # fmt: skip


def type_in(text: str, trigger: str, *actors: tuple[str, str]) -> str:
    return events_of(text, *actors)[trigger].type.acled


@pytest.mark.parametrize(
    ("text", "trigger", "acled"),
    [
        ("Warplanes hit the grain market of Tal Abyad.", "hit", "Air/drone strike"),
        ("Rebels hit the grain market of Tal Abyad with mortars.", "hit", "Shelling/artillery/missile attack"),
        ("Helicopters dropped barrel bombs filled with chlorine on a farm.", "dropped barrel bombs", "Chemical weapon"),
        ("The village was targeted with rockets.", "targeted", "Shelling/artillery/missile attack"),
        ("A patrol was targeted by a roadside bomb.", "roadside bomb", "Remote explosive/landmine/IED"),
        ("A drone struck a pickup near the dam.", "struck", "Air/drone strike"),
    ],
)
def test_weapon_told_beside_the_trigger_decides(text: str, trigger: str, acled: str) -> None:
    assert type_in(text, trigger) == acled


def test_state_bombing_is_from_the_air_if_jets_are_told_anywhere() -> None:
    told = "Government forces bombed the suburb. Residents saw jets over the river."
    assert type_in(told, "bombed") == "Air/drone strike"
    untold = "Government forces bombed the suburb. Residents hid in cellars."
    assert type_in(untold, "bombed") == "Shelling/artillery/missile attack"


def test_car_bomb_is_a_suicide_bombing_only_if_a_bomber_is_told() -> None:
    assert type_in("A car bomb tore through the bazaar.", "car bomb") == "Remote explosive/landmine/IED"
    assert type_in("A suicide bomber drove a car bomb into the gate.", "car bomb") == "Suicide bomb"


def test_deaths_have_the_type_of_their_cause() -> None:
    events = events_of("Nine farmers were killed in air raids on Saturday. A tenth died of his wounds.")
    assert events["killed"].type.acled == events["died"].type.acled == "Air/drone strike"
    assert events["killed"].type.label == "killing"


def test_toll_of_the_whole_war_is_other_assault() -> None:
    event = events_of("The conflict has killed more than 90,000 people since 2012.")["killed"]
    assert (event.type.acled, event.type.plover, event.type.label) == ("Other", "ASSAULT", "war toll")


def test_deaths_of_fighters_by_soldiers_are_a_clash() -> None:
    assert type_in("Soldiers killed four insurgents near the canal.", "killed") == "Armed clash"


@pytest.mark.parametrize(
    ("kind", "acled"),
    [
        ("state-forces", "Government regains territory"),
        ("pro-government-militia", "Government regains territory"),
        ("rebel-group", "Non-state actor overtakes territory"),
        ("coalition", "Non-state actor overtakes territory"),
    ],
)
def test_who_takes_ground_decides_the_territory_type(kind: str, acled: str) -> None:
    assert type_in("Falcons seized the hilltop on Friday.", "seized", ("Falcons", kind)) == acled


def test_ground_lost_by_the_army_is_overtaken() -> None:
    assert type_in("The army lost the base after a week.", "lost") == "Non-state actor overtakes territory"


def test_force_is_against_protesters_where_they_are_its_object() -> None:
    assert type_in("Police shot protesters in the square.", "shot") == "Excessive force against protesters"


@pytest.mark.parametrize(
    ("text", "trigger", "acled", "plover"),
    [
        ("The army liberated the town of Rasafa.", "liberated", "Government regains territory", "ASSAULT"),
        ("The militia liberated two hostages.", "liberated", "Other", "AID"),
        ("The factions struck a deal on prisoners.", "deal", "Agreement", "AGREE"),
        ("Jets struck a convoy near the bridge.", "struck", "Air/drone strike", "ASSAULT"),
        ("Buses evacuated the wounded from the enclave.", "evacuated", "Other", "AID"),
        ("Villagers fled towards the border.", "fled", "Other", "RETREAT"),
        ("Troops besieged the town for months.", "besieged", "Other", "COERCE"),
        ("Ankara massed tanks on the border.", "massed", "Other", "MOBILIZE"),
        ("Sappers discovered a tunnel under the school.", "discovered", "Disrupted weapons use", "COERCE"),
        ("Gunmen captured three soldiers at dawn.", "captured", "Abduction/forced disappearance", "COERCE"),
        ("Teachers went on strike over pay.", "went on strike", "Peaceful protest", "PROTEST"),
        ("Rebels shot down a helicopter near the lake.", "shot down", "Armed clash", "ASSAULT"),
    ],
)
def test_arguments_choose_the_sense(text: str, trigger: str, acled: str, plover: str) -> None:
    event = events_of(text)[trigger]
    assert (event.type.acled, event.type.plover) == (acled, plover)


@pytest.mark.parametrize(
    "text",
    [
        "The talks took place in the besieged town.",
        "Wounded fighters rested in the camp.",
        "The attack helicopter was shown at the fair.",
        "The revolt began in March 2011.",
        "Rebels regularly fire rockets into the capital.",
        "The Army of Conquest holds the ridge.",
        "Officials condemned the attack.",
        "It was unclear whether jets carried out the raid.",
        "Monks voiced concern that pilgrims would be targeted.",
        "The speech was aimed at foiling the plot.",
        "Clerks gave the location of the air strikes.",
        "Farms are usually hit by shells fired from the ridge.",
        "The fire was the latest in a series of attacks.",
        "The bishop asked both sides to avoid shelling the port.",
        "The market was busy. Traders spoke. The square filled. Photo Lens Agency Blast Occurs Near Coach Station",
    ],
)
def test_attributes_names_habits_and_talk_are_no_events(text: str) -> None:
    assert not [event for event in events_of(text).values() if not event.is_reference]


def test_bare_reference_of_which_nothing_is_told_is_dropped() -> None:
    assert list(events_of("A raid shook the port. The raid showed how weak the guard was.")) == ["raid"]
    assert "offensive" in events_of("The offensive resumed on Friday.")
    assert "blast" in events_of("The blast took place near a ferry landing.")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels prepared for an operation to oust the militia.",
        "Raids aimed at breaking the siege shook the port.",
        "Troops shelled the ridge in order to retake the pass.",
        "Troops shelled the ridge to free the pass.",
        "A raid was launched to free the captives.",
    ],
)
def test_purpose_of_an_event_is_no_event_of_its_own(text: str) -> None:
    assert len(events_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The air strikes targeted the ferry landing.", "air strikes"),
        ("Rockets fell in attacks targeting the ferry landing.", "attacks"),
        ("The blast that hit the ferry landing was heard for miles.", "blast"),
    ],
)
def test_event_noun_and_the_verb_that_tells_the_same_are_one_predicate(text: str, kept: str) -> None:
    assert {"targeted", "targeting", "hit"}.isdisjoint(events_of(text))
    assert kept in events_of(text)


def test_purpose_carries_the_event_where_nothing_else_tells_it() -> None:
    assert list(events_of("Rebels announced an operation to retake the pass.")) == ["retake"]


def test_plain_attack_takes_the_type_of_its_verb() -> None:
    event = events_of("The attack hit the depot of the port.")["attack"]
    assert event.type.acled == "Shelling/artillery/missile attack"
    assert event.support is not None


@pytest.mark.parametrize(
    "text", ["The army tried to retake the pass.", "The army started an operation to retake the pass."]
)
def test_ground_that_is_only_fought_for_is_a_clash(text: str) -> None:
    assert type_in(text, "retake") == "Armed clash"


def test_gerund_is_no_noun_of_another_meaning() -> None:
    assert not events_of("The mayor spoke of dealing with the crisis.")


def test_men_of_an_armed_body_are_armed() -> None:
    event = events_of("Over sixty army men arrived at the airfield.")["arrived"]
    assert event.type.plover == "MOBILIZE"


def test_harm_by_a_flood_or_accident_is_no_event_of_war() -> None:
    assert not events_of("Flash floods killed nine farmers in the delta.")
    assert events_of("Rebels killed nine farmers after the floods.")


def test_help_to_leave_is_one_event() -> None:
    text = "Guides helped hundreds of besieged fighters and their relatives to get out of the gorge."
    assert [(e.type.plover, e.frame) for e in events_of(text).values()] == [("AID", "give")]


def test_noun_that_refers_back_is_a_reference_of_the_type_before() -> None:
    events = events_of("A suicide bombing shook the market on Sunday. The attack wounded nine people.")
    assert events["attack"].is_reference
    assert events["attack"].score < events["suicide bombing"].score
    assert events["attack"].type.acled == "Suicide bomb"


def test_light_verb_gives_one_mention_with_its_support() -> None:
    text = "Jets carried out a raid on the depot."
    event = events_of(text)["raid"]
    assert list(events_of(text)) == ["raid"]
    assert (event.is_nominal, event.frame) == (True, "attack")
    assert event.support == mention_at(reading_of(text), "carried")[2]


def test_light_verb_of_undergoing_turns_the_frame_round() -> None:
    assert events_of("The town came under bombardment at night.")["bombardment"].frame == "suffer"


def test_accusation_gives_way_to_the_happening_it_is_about() -> None:
    assert list(events_of("The council accused the army of shelling the village.")) == ["shelling"]
    assert list(events_of("The council accused the army of duplicity.")) == ["accused"]


def test_demand_is_told_and_not_what_it_demands() -> None:
    assert list(events_of("The tribes demanded that the militia withdraw from the wells.")) == ["demanded"]
    assert list(events_of("The general vowed to recapture the port.")) == ["vowed"]


def test_reporting_verb_is_no_event() -> None:
    text = "The monitor blasted a claim."
    reading = reading_of(text)
    cue = Saying(content=((0, 4),), chain=(), tokens_of_cue=(2,), rule="tests.build@1")
    assert find_triggers(reading, (), KNOWLEDGE).candidates
    assert not find_triggers(reading, (cue,), KNOWLEDGE).candidates


def test_what_is_only_made_possible_or_kept_to_is_no_event() -> None:
    assert not events_of("Control of the airport will pave the way for further advances.")
    assert not events_of("Observers praised their commitment to the agreement.")


def test_what_is_destroyed_is_not_what_destroyed_it() -> None:
    assert type_in("An army unit destroyed a mortar of the militants near the dam.", "destroyed") == "Armed clash"


def test_an_attack_told_as_known_is_the_one_told_before() -> None:
    text = "A chlorine attack on the suburb killed nine. The minister blamed the attack in the suburb on the rebels."
    assert type_in(text, "attack") == "Chemical weapon"


def test_a_denial_is_about_the_act_told_before() -> None:
    text = "Jets bombed the bakery on Monday. The ministry denied the accusations."
    assert type_in(text, "denied") == "Air/drone strike"


def test_capturing_a_titled_person_takes_no_ground():
    assert claim_of("Militants captured Captain Rami Haddad near Ain Zara.", "captured").what.value.acled == (
        "Abduction/forced disappearance"
    )
    assert claim_of("Militants captured Rami Hill near Ain Zara.", "captured").what.value.label == "territory taken"


@pytest.mark.parametrize(
    "text",
    [
        "SDF advances near Raqqa continued.",
        "The advance of the SDF near Raqqa continued.",
        "The rebel advance went on.",
    ],
)
def test_ground_gained_by_a_group_is_not_the_states(text: str) -> None:
    assert [claim.what.value.acled for claim in claims_of(text)] == ["Non-state actor overtakes territory"]


@pytest.mark.parametrize(
    ("text", "trigger", "acled"),
    [
        ("Gunmen on motorcycles killed 137 people in raids on villages near Tahoua.", "raids", "Attack"),
        ("Militants carried out raids on three villages in Borno.", "raids", "Armed clash"),
        ("In raids by rebels, 60 people died in Ituri.", "raids", "Armed clash"),
        ("Cattle rustlers carried out raids in Katsina.", "raids", "Armed clash"),
        ("Raids on rebel positions in Douma killed nine.", "Raids", "Air/drone strike"),
        ("Rebels died in raids by warplanes on Marib.", "raids", "Air/drone strike"),
        ("Rebels said that the raids killed nine in Myawaddy.", "raids", "Air/drone strike"),
    ],
)
def test_raid_by_gunmen_is_on_the_ground(text: str, trigger: str, acled: str) -> None:
    assert type_in(text, trigger) == acled


def test_bombers_are_people_where_car_bombs_and_nothing_that_flies_are_told() -> None:
    ground = "Bombers hit two markets in Kano. Police found the wreck of a car bomb."
    assert type_in(ground, "hit") == "Remote explosive/landmine/IED"
    assert type_in("Bombers hit a mosque in Quetta. One wore a suicide vest.", "hit") == "Suicide bomb"
    assert type_in("Bombers hit two markets in Marib.", "hit") == "Air/drone strike"
    flown = "Bombers hit two markets in Marib. Warplanes circled over the site of an earlier car bomb."
    assert type_in(flown, "hit") == "Air/drone strike"


def test_what_somebody_is_responsible_for_is_background() -> None:
    assert "killing" not in events_of("Those responsible for the killing of ten villagers were not punished.")
    assert "raid" not in events_of("Whoever was responsible for the raid was not found.")
    assert "attacks" not in events_of("The army was responsible for sarin and other chemical attacks.")
    assert "use" not in events_of("The council asked who was responsible for the use of nerve gas.")
    assert "attack" not in events_of("The films fed the quarrel over who was responsible for the reported attack.")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A bomb went off in the bazaar. The news agency reported 15 deaths.", "deaths"),
        ("A barrel fell on the ward. Rescuers said they had recorded three deaths and 22 injuries.", "injuries"),
        ("A bomb went off in the bazaar. Posts online said that more than 40 people were dead.", "were dead"),
        ("A bomb went off in the bazaar. The number of dead reached nine on Monday.", "number of dead"),
    ],
)
def test_numbered_deaths_and_injuries_that_a_source_tells_are_told_of_themselves(text: str, word: str) -> None:
    assert word in events_of(text)


def test_victims_who_are_counted_need_not_be_dead() -> None:
    assert "victims" not in events_of("The clinic treated 20 victims on Monday.")


def test_several_attacks_that_somebody_is_responsible_for_are_no_act():
    text = "Rebels struck a market in Marib. Powers say the army was responsible for sarin and other chemical attacks."
    assert [claim.trigger.text for claim in claims_of(text)] == ["struck"]
