"""Who and whom come from voice, coordination, control, prepositions and the frame of the trigger."""

from __future__ import annotations

import msgspec
import pytest
from tests.build import KNOWLEDGE, PARSER, claim_of, document, event_at, mention_at, names_of, words_of

from reportedly.extract.actors.rules import assign_roles
from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.layout import Block, Header, Layout
from reportedly.records.mention import ActorMention, Frame, Roles
from reportedly.records.values import ActorRef
from reportedly.text.clauses import clause_heads


def plain_reading(text: str) -> Reading:
    """A Reading of one paragraph, without header."""
    layout = Layout(blocks=(Block(kind="paragraph", start=0, end=len(text)),))
    parse = PARSER.parse(text, layout.reporting)
    header = Header(published=Uncoded(uncoded="absent"), outlet=Uncoded(uncoded="absent"))
    return Reading(document=document(text), layout=layout, header=header, parse=parse, clauses=clause_heads(parse))


def actor_at(reading: Reading, words: str) -> ActorMention:
    """A known actor on these words; a mention before a noun is a modifier."""
    first, stop, head = mention_at(reading, words)
    span = reading.span(first, stop)
    value = Coded(value=ActorRef(actor_id=words, name=words, kind="armed-group"), evidence=(span,), rule="test@1")
    return ActorMention(start=span.start, end=span.end, head=head, first=first, stop=stop, value=value, form="name")


def known(reading: Reading, words: str, name: str) -> Coded[ActorRef]:
    """A value of this name on these words."""
    first, stop, _ = mention_at(reading, words)
    return Coded(
        value=ActorRef(actor_id=name, name=name, kind="armed-group"), evidence=(reading.span(first, stop),), rule="t@1"
    )


def roles_in(text: str, trigger: str, frame: Frame, actors: str, support: str | None = None) -> Roles:
    """Roles of one trigger among the actors on ``|``-separated words."""
    reading = plain_reading(text)
    event = event_at(reading, trigger, frame=frame, support=support)
    mentions = tuple(actor_at(reading, words) for words in actors.split("|"))
    return assign_roles(reading, (event,), mentions, KNOWLEDGE)[0]


CASES = [
    ("The army shelled the rebels near the river.", "shelled", "attack", "army|rebels", ["army"], ["rebels"]),
    ("The rebels were shelled by the army.", "shelled", "attack", "army|rebels", ["army"], ["rebels"]),
    (
        "Soldiers and militiamen stormed the post of the rebels.",
        "stormed",
        "attack",
        "Soldiers|militiamen|rebels",
        ["Soldiers", "militiamen"],
        ["rebels"],
    ),
    ("The army managed to kill the rebels.", "kill", "attack", "army|rebels", ["army"], ["rebels"]),
    (
        "The army struck the town, killing nine residents.",
        "killing",
        "attack",
        "army|residents",
        ["army"],
        ["residents"],
    ),
    (
        "The militants who attacked the soldiers fled.",
        "attacked",
        "attack",
        "militants|soldiers",
        ["militants"],
        ["soldiers"],
    ),
    ("The army pounded the positions of the rebels.", "pounded", "attack", "army|rebels", ["army"], ["rebels"]),
    ("The army fired rockets at the rebels.", "fired", "attack", "army|rebels", ["army"], ["rebels"]),
    ("The army clashed with the rebels on Monday.", "clashed", "clash", "army|rebels", ["army"], ["rebels"]),
    ("The army and the rebels clashed on Monday.", "clashed", "clash", "army|rebels", ["army"], ["rebels"]),
    ("Clashes between the army and the rebels went on.", "Clashes", "clash", "army|rebels", ["army"], ["rebels"]),
    ("Nine residents died in the raid.", "died", "suffer", "residents", [], ["residents"]),
    ("The army captured the village from the rebels.", "captured", "take", "army|rebels", ["army"], ["rebels"]),
    ("The rebels lost the village to the army.", "lost", "lose", "rebels|army", ["army"], ["rebels"]),
    ("The rebels fled the village.", "fled", "move", "rebels", ["rebels"], []),
    ("The rebels surrendered to the army.", "surrendered", "yield", "rebels|army", ["rebels"], ["army"]),
    ("The shelling of the rebels by the army went on.", "shelling", "attack", "rebels|army", ["army"], ["rebels"]),
    ("Dozens of rebels were killed.", "killed", "attack", "rebels", [], ["rebels"]),
    ("The council called on the army to leave.", "called", "speak", "council|army", ["council"], ["army"]),
]


@pytest.mark.parametrize(("text", "trigger", "frame", "actors", "who", "whom"), CASES, ids=[c[0] for c in CASES])
def test_grammar_and_frame_give_who_and_whom(
    text: str, trigger: str, frame: Frame, actors: str, who: list[str], whom: list[str]
) -> None:
    roles = roles_in(text, trigger, frame, actors)
    assert (words_of(roles.who), words_of(roles.whom)) == (who, whom)


def test_light_verb_gives_its_subject_to_the_event_noun() -> None:
    roles = roles_in("The army carried out a raid on the rebels.", "raid", "attack", "army|rebels", support="carried")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], ["rebels"])


def test_backer_is_an_ally_not_a_target() -> None:
    roles = roles_in(
        "The army, backed by the militia, attacked the rebels.", "attacked", "attack", "army|militia|rebels"
    )
    assert isinstance(roles.who, tuple)
    assert [(a.value.name, a.value.part) for a in roles.who] == [("army", "principal"), ("militia", "support")]
    assert words_of(roles.whom) == ["rebels"]


def test_suspected_author_is_marked() -> None:
    roles = roles_in("Suspected militants attacked the soldiers.", "attacked", "attack", "militants|soldiers")
    assert isinstance(roles.who, tuple)
    assert roles.who[0].value.suspected


def test_a_side_without_words_is_uncoded() -> None:
    roles = roles_in("The town was shelled.", "shelled", "attack", "town")
    assert isinstance(roles.who, Uncoded)
    assert roles.who.uncoded == "absent"


def test_modifiers_that_share_a_noun_both_act() -> None:
    roles = roles_in("Turkish artillery and coalition jets hit the depot.", "hit", "attack", "Turkish artillery|jets")
    assert words_of(roles.who) == ["Turkish artillery", "jets"]


def test_members_named_in_a_relative_clause_act_with_their_alliance() -> None:
    roles = roles_in("The front which includes the brigade seized the hill.", "seized", "take", "front|brigade")
    assert words_of(roles.who) == ["front", "brigade"]


def test_victims_named_with_including_are_whom() -> None:
    roles = roles_in("Nine people including three officers were killed.", "killed", "attack", "people|officers")
    assert words_of(roles.whom) == ["people", "officers"]


AUTHORS = [
    ("Activists accused the army of shelling the town.", "shelling", "army", ["army"]),
    ("Activists accused the army of carrying out the attack.", "attack", "army", ["army"]),
    ("The council blamed the rebels for the attack.", "attack", "council|rebels", ["rebels"]),
    ("The council blamed the attack on the rebels.", "attack", "council|rebels", ["rebels"]),
    ("The rebels claimed responsibility for the attack.", "attack", "rebels", ["rebels"]),
    ("The rebels denied any role in the attack.", "attack", "rebels", ["rebels"]),
    ("The rebels were behind the attack.", "attack", "rebels", ["rebels"]),
    ("The council praised the rebels for the attack.", "attack", "council|rebels", []),
]


@pytest.mark.parametrize(("text", "trigger", "actors", "who"), AUTHORS, ids=[case[0] for case in AUTHORS])
def test_words_of_authorship_name_who(text: str, trigger: str, actors: str, who: list[str]) -> None:
    assert words_of(roles_in(text, trigger, "attack", actors).who) == who


def test_by_phrase_acts_even_where_it_follows_the_target() -> None:
    roles = roles_in("The shelling of several farms by the army went on.", "shelling", "attack", "army")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], [])


def test_who_claims_a_bombing_does_not_undergo_it() -> None:
    roles = roles_in("A bombing claimed by the militia shook the town.", "bombing", "suffer", "militia")
    assert (words_of(roles.who), words_of(roles.whom)) == (["militia"], [])


GROUND = [
    ("The army seized the last rebel-held farm.", "seized", "army|rebel", ["rebel"]),
    ("The army took territory formerly held by the militia.", "took", "army|militia", ["militia"]),
    ("The army advanced inside a stronghold of the militia.", "advanced", "army|militia", ["militia"]),
]


@pytest.mark.parametrize(("text", "trigger", "actors", "whom"), GROUND, ids=[case[0] for case in GROUND])
def test_ground_is_taken_from_who_holds_it(text: str, trigger: str, actors: str, whom: list[str]) -> None:
    assert words_of(roles_in(text, trigger, "take", actors).whom) == whom


def test_enemy_fought_nearby_is_carried_to_ground_taken() -> None:
    reading = plain_reading("The army clashed with the militia. On Friday the army seized the hill.")
    events = (event_at(reading, "clashed", frame="clash"), event_at(reading, "seized", frame="take"))
    where = ("The army", "the militia", "the army")
    mentions = tuple(
        msgspec.structs.replace(actor_at(reading, words), value=known(reading, words, words.lower())) for words in where
    )
    roles = assign_roles(reading, events, mentions, KNOWLEDGE)[1]
    assert words_of(roles.whom) == ["the militia"]
    assert isinstance(roles.whom, tuple)
    assert roles.whom[0].derivation is not None


def test_adjective_of_fighting_does_not_hide_who_fights() -> None:
    roles = roles_in(
        "The army besieged the town after fierce clashes with the rebels.", "clashes", "clash", "army|rebels"
    )
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], ["rebels"])


def test_purpose_of_an_offensive_tells_whom() -> None:
    roles = roles_in("An offensive aimed at ousting the rebels began.", "offensive", "attack", "rebels")
    assert words_of(roles.whom) == ["rebels"]


BESIDE = [
    ("The town is under daily shelling by the militia of a warlord.", "shelling", "attack", "militia", ["militia"]),
    ("The rebels go on with their push to break the siege.", "break", "take", "rebels", ["rebels"]),
    ("The militia launched last June a brutal offensive in the valley.", "offensive", "attack", "militia", ["militia"]),
    ("One offensive on the town is by the army of the north.", "offensive", "attack", "army", ["army"]),
    ("The militia (once the Brigade) surprise offensive failed.", "offensive", "attack", "militia", ["militia"]),
    ("They foiled repeated militia attempts to besiege the town.", "besiege", "seize", "militia", ["militia"]),
    ("Hours after the start of the offensive militants seized the town.", "seized", "take", "militants", ["militants"]),
]


@pytest.mark.parametrize(("text", "trigger", "frame", "actors", "who"), BESIDE, ids=[case[0] for case in BESIDE])
def test_author_is_read_beside_the_trigger(text: str, trigger: str, frame: Frame, actors: str, who: list[str]) -> None:
    assert words_of(roles_in(text, trigger, frame, actors).who) == who


def test_clashes_that_are_reported_keep_their_two_sides() -> None:
    text = "Clashes between the army and the rebels were reported."
    roles = roles_in(text, "Clashes", "suffer", "army|rebels", support="reported")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], ["rebels"])


def test_those_killed_in_clashes_are_one_side_of_them() -> None:
    roles = roles_in("Three rebels were killed in clashes with the army.", "clashes", "clash", "rebels|army")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], ["rebels"])


def test_troops_taken_hostage_undergo_what_the_verb_above_tells() -> None:
    text = "The militants massacred sixty soldiers taken hostage at the airport."
    roles = roles_in(text, "massacred", "attack", "militants|soldiers")
    assert (words_of(roles.who), words_of(roles.whom)) == (["militants"], ["soldiers"])


def test_what_follows_the_by_phrase_is_no_patient() -> None:
    text = "The battle is being fought by the militia, an alliance of rebels, near the river."
    roles = roles_in(text, "fought", "clash", "militia|rebels")
    assert "rebels" not in words_of(roles.whom)


CLAUSES = [
    ("The militia was able to repel the rebels.", "repel", "attack", "militia|rebels", ["militia"], ["rebels"]),
    ("The fighting displaced thousands of residents.", "displaced", "move", "residents", ["residents"], []),
    ("Shelling prompted nine medics to flee.", "flee", "move", "medics", ["medics"], []),
    ("The army surrounded the town in a major offensive.", "offensive", "attack", "army", ["army"], []),
    (
        "Nine rebels were killed in a night ambush carried out by the army.",
        "killed",
        "attack",
        "army|rebels",
        ["army"],
        ["rebels"],
    ),
    ("Nine people died in government custody.", "died", "suffer", "people|government", ["government"], ["people"]),
    ("The council condemned the bombing that targeted its office.", "targeted", "attack", "council", [], []),
    ("Nine fighters suffered burns in the attack.", "suffered", "attack", "fighters", [], ["fighters"]),
    ("The rebels formed an alliance in March.", "formed", "act", "rebels|alliance", ["rebels"], []),
    ("Nine soldiers died in a major offensive.", "offensive", "attack", "soldiers", [], []),
    ("The army operation aimed at the recapture of the dam.", "recapture", "take", "army", ["army"], []),
    ("Jets destroyed a depot used by the militia.", "destroyed", "attack", "militia", [], ["militia"]),
    ("Jets destroyed vehicles for the militia.", "destroyed", "attack", "militia", [], ["militia"]),
    ("The envoy demanded the council open an inquiry.", "demanded", "speak", "council", [], ["council"]),
]


@pytest.mark.parametrize(("text", "trigger", "frame", "actors", "who", "whom"), CLAUSES, ids=[c[0] for c in CLAUSES])
def test_clauses_around_the_trigger_lend_it_their_parties(
    text: str, trigger: str, frame: Frame, actors: str, who: list[str], whom: list[str]
) -> None:
    roles = roles_in(text, trigger, frame, actors)
    assert (words_of(roles.who), words_of(roles.whom)) == (who, whom)


def test_party_cut_off_by_a_participle_still_acts() -> None:
    text = "Two residents got hurt on Sunday when gunmen affiliated to al-Nusra Front fired a shell on a farm in Homs."
    assert names_of(claim_of(text, "fired a shell").who) == ["Jabhat al-Nusra"]


def test_who_holds_a_town_kills_nobody_in_the_strike_on_it() -> None:
    text = "An overnight strike hit a Syrian town held by the Islamic State killing at least ten people."
    assert isinstance(claim_of(text, "strike").who, Uncoded)


def test_those_told_to_be_among_the_dead_are_whom() -> None:
    text = "Nine people were killed in the morning attack, among them three officers."
    assert words_of(roles_in(text, "killed", "attack", "people|three officers").whom) == ["people", "three officers"]


def test_owner_of_a_siege_besieges_though_the_town_is_under_it() -> None:
    roles = roles_in("The town has been under army siege for years.", "siege", "suffer", "army", support="been")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], [])


def test_sides_that_the_verb_of_a_clash_names_are_its_sides() -> None:
    roles = roles_in("Clashes went on between the army and the rebels.", "Clashes", "clash", "army|rebels")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], ["rebels"])


def test_losses_counted_apart_are_the_two_sides_of_a_battle() -> None:
    text = "Nine soldiers and twelve rebels were killed in battles near the dam."
    roles = roles_in(text, "battles", "clash", "soldiers|rebels")
    assert (words_of(roles.who), words_of(roles.whom)) == (["soldiers"], ["rebels"])


def test_flight_prompted_by_raids_is_of_those_who_flee() -> None:
    roles = roles_in("The army raids prompted an exodus of residents.", "exodus", "move", "army|residents")
    assert words_of(roles.who) == ["residents"]


def test_relative_clause_on_a_predicate_noun_is_said_of_its_subject() -> None:
    roles = roles_in("The brigade is a group that fights the army.", "fights", "clash", "brigade|group|army")
    assert (words_of(roles.who), words_of(roles.whom)) == (["brigade"], ["army"])


def test_who_puts_a_death_toll_killed_nobody() -> None:
    roles = roles_in("The army put the death toll at nine.", "death toll", "suffer", "army")
    assert isinstance(roles.who, Uncoded)


def test_who_controls_the_ground_struck_is_no_author() -> None:
    roles = roles_in("Raids on the region that is controlled by the rebels went on.", "Raids", "attack", "rebels")
    assert isinstance(roles.who, Uncoded)


def test_parties_to_a_deal_all_act() -> None:
    roles = roles_in("The deal between the army and the rebels held.", "deal", "deal", "army|rebels")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army", "rebels"], [])


COMPANY = [
    "The army along with the militia stormed the hill.",
    "The army in cooperation with the militia stormed the hill.",
    "The army together with the militia stormed the hill.",
]


@pytest.mark.parametrize("text", COMPANY)
def test_who_acts_in_company_is_named_with_its_company(text: str) -> None:
    assert words_of(roles_in(text, "stormed", "attack", "army|militia").who) == ["army", "militia"]


def test_those_killed_by_somebody_in_clashes_fought_them() -> None:
    roles = roles_in("Three rebels were killed by the army in clashes.", "clashes", "clash", "rebels|army")
    assert (words_of(roles.who), words_of(roles.whom)) == (["army"], ["rebels"])


def test_preparing_for_an_operation_is_against_whom_it_is_to_oust() -> None:
    roles = roles_in("The army is preparing for an offensive to oust the rebels.", "preparing", "take", "army|rebels")
    assert words_of(roles.who) == ["army"]
    reading = plain_reading("The army is preparing for an offensive to oust the rebels.")
    event = event_at(reading, "preparing", frame="move", plover="MOBILIZE")
    mentions = (actor_at(reading, "army"), actor_at(reading, "rebels"))
    assert words_of(assign_roles(reading, (event,), mentions, KNOWLEDGE)[0].whom) == ["rebels"]


def test_siege_is_broken_against_who_imposed_it() -> None:
    roles = roles_in("The army broke the siege imposed by the rebels.", "broke", "take", "army|rebels")
    assert words_of(roles.whom) == ["rebels"]


def test_sanctions_are_against_whom_they_punish() -> None:
    roles = roles_in("The council imposed sanctions against the regime.", "sanctions", "seize", "regime")
    assert words_of(roles.whom) == ["regime"]


def test_rockets_come_from_who_holds_the_place_they_were_fired_from() -> None:
    roles = roles_in("Rockets fired from a hill held by the rebels hit the town.", "hit", "attack", "rebels")
    assert words_of(roles.who) == ["rebels"]


def test_advances_of_a_party_are_its_own() -> None:
    roles = roles_in("Residents left amid the rapid advances of the militia.", "advances", "take", "militia")
    assert (words_of(roles.who), isinstance(roles.whom, Uncoded)) == (["militia"], True)


def test_who_is_trapped_undergoes_it() -> None:
    roles = roles_in("The rebels are now hopelessly trapped in the valley.", "trapped", "seize", "rebels")
    assert (isinstance(roles.who, Uncoded), words_of(roles.whom)) == (True, ["rebels"])


def test_town_is_cleansed_of_whom_it_was_taken_from() -> None:
    roles = roles_in("The army says the town was cleansed of the rebels.", "cleansed", "take", "rebels")
    assert words_of(roles.whom) == ["rebels"]


def test_grave_that_holds_bodies_is_no_actor() -> None:
    roles = roles_in("The militia grave contains thirty bodies.", "contains", "act", "militia|bodies")
    assert (isinstance(roles.who, Uncoded), words_of(roles.whom)) == (True, ["bodies"])


def test_protests_are_put_down_by_whom_they_are_against() -> None:
    text = "The war in Syria began with the violent repression of anti-government rallies."
    assert names_of(claim_of(text, "repression").who) == ["Government of Syria"]


def test_who_blows_something_up_acts_and_the_vehicle_blown_up_is_no_means():
    claim = claim_of("The rebels blew up a tank near Saraqib on Monday.", "blew up")
    assert names_of(claim.who) == ["unidentified rebels"]
    assert names_of(claim.whom) == []
    assert claim.what.value.acled == "Remote explosive/landmine/IED"


@pytest.mark.parametrize("harm", ["came under fire from", "came under attack from"])
def test_who_comes_under_fire_undergoes_it_and_whom_it_comes_from_acts(harm):
    claim = claim_of(f"A UN patrol {harm} rebels near Goma on Monday.", "under" if "fire" in harm else "attack")
    assert names_of(claim.who) == ["unidentified rebels"]
    assert names_of(claim.whom) == ["United Nations"]
