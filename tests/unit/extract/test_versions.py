"""One claim a chain: a lead goes to the source that details it, rivals stay apart."""

from __future__ import annotations

from tests.build import claims_of, names_of

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.merge import merge_actors, merge_counts, pick_date
from reportedly.extract.versions import split_versions
from reportedly.records.claim import Factuality
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import EventMention, Roles, Saying
from reportedly.records.source import SourceLink
from reportedly.records.values import ActorRef, Count, DateRange, EventType

TYPE = EventType(acled="Attack", acled_type="Violence against civilians", plover="ASSAULT", label="killing")
ABSENT = Uncoded(uncoded="absent")


def count(low: int, of: str = "civilians", subset_of: int | None = None) -> Coded[Count]:
    """A killed count."""
    value = Count(kind="killed", of=of, low=low, high=low, words=str(low), subset_of=subset_of)
    return Coded(value=value, rule="test@1")


def actor(name: str, kind: str, *, ambiguous: bool = False) -> Coded[ActorRef]:
    """A coded actor."""
    return Coded(value=ActorRef(actor_id=None, name=name, kind=kind, ambiguous=ambiguous), rule="test@1")


def mention(start: int, killed: int | None, *chain: str) -> CodedMention:
    """A mention at an offset, with a number and a chain below the outlet."""
    links = tuple(SourceLink(source_id=None, name=name, type="unspecified") for name in ("OUTLET", *chain))
    event = EventMention(
        start=start, end=start + 1, head=start, first=start, stop=start + 1, type=TYPE, frame="attack", finder="test@1"
    )
    return CodedMention(
        event=event,
        roles=Roles(who=ABSENT, whom=ABSENT),
        where=ABSENT,
        when=ABSENT,
        how_many=ABSENT if killed is None else (count(killed),),
        factuality=Factuality(value="asserted", rule="test@1"),
        saying=Saying(content=((0, 9),), chain=links, rule="test@1"),
    )


def test_what_the_outlet_tells_after_its_source_stays_its_own() -> None:
    versions = split_versions((mention(0, 9, "Monitor"), mention(5, 9)))
    assert [[m.chain for m in v] for v in versions] == [[("OUTLET", "Monitor")], [("OUTLET",)]]


def test_lead_without_source_goes_to_the_source_that_details_it() -> None:
    versions = split_versions((mention(0, 9), mention(5, 9, "Monitor")))
    assert [[m.chain for m in v] for v in versions] == [[("OUTLET",), ("OUTLET", "Monitor")]]


def test_rival_numbers_of_two_sources_are_two_versions() -> None:
    assert len(split_versions((mention(0, 9, "Monitor"), mention(5, 20, "Ministry")))) == 2


def test_lead_with_another_number_stays_the_outlets_own() -> None:
    assert len(split_versions((mention(0, 12), mention(5, 9, "Monitor")))) == 2


def test_named_actor_stands_for_the_loose_label() -> None:
    label = actor("unidentified armed group", "armed-group", ambiguous=True)
    merged = merge_actors([(label,), (actor("Front", "jihadist-group"),)])
    assert isinstance(merged, tuple)
    assert [each.value.name for each in merged] == ["Front"]


def test_loose_label_beside_a_name_in_one_mention_stays() -> None:
    rebels = actor("unidentified rebels", "rebel-group", ambiguous=True)
    merged = merge_actors([(actor("Front", "jihadist-group"), rebels)])
    assert isinstance(merged, tuple)
    assert [each.value.name for each in merged] == ["Front", "unidentified rebels"]


def test_victims_join_the_target() -> None:
    merged = merge_actors([(actor("Front", "jihadist-group"),), (actor("civilians", "civilians"),)])
    assert isinstance(merged, tuple)
    assert [each.value.name for each in merged] == ["Front", "civilians"]


def test_count_told_twice_is_counted_once_and_parts_keep_their_whole() -> None:
    merged = merge_counts([(count(9),), (count(9), count(3, "children", 0))])
    assert isinstance(merged, tuple)
    assert [(c.value.low, c.value.subset_of) for c in merged] == [(9, None), (3, 0)]


def test_own_date_outranks_a_carried_one() -> None:
    day = DateRange(first="2015-07-13", last="2015-07-13", precision="day")
    other = DateRange(first="2015-07-12", last="2015-07-12", precision="day")
    carried = Coded(value=other, derivation=Derivation(kind="carried-from-sentence"), rule="test@1")
    picked = pick_date([carried, Coded(value=day, rule="test@1")])
    assert isinstance(picked, Coded)
    assert picked.value == day


def test_day_of_telling_yields_to_a_day_of_the_happening() -> None:
    told = DateRange(first=None, last="2015-07-14", precision="open")
    day = DateRange(first="2015-07-13", last="2015-07-13", precision="day")
    carried = Coded(value=day, derivation=Derivation(kind="carried-from-sentence"), rule="test@1")
    picked = pick_date([Coded(value=told, rule="times.no-later-than@1"), carried])
    assert isinstance(picked, Coded)
    assert picked.value == day


def test_reason_with_a_note_says_more_than_bare_absence() -> None:
    noted = Uncoded(uncoded="absent", note="no publication date to count from")
    assert pick_date([Uncoded(uncoded="absent"), noted]) is noted


def test_the_owner_of_what_was_attacked_is_not_its_attacker() -> None:
    """The encoder takes the convoy for the event's word; whose convoy it is says nothing of who attacked it."""
    claims = claims_of(
        "The UN mission condemned an attack on its convoy near Kidal on Sunday in which two peacekeepers were killed.",
        published="2024-05-20",
    )
    assert not any(names_of(claim.who) for claim in claims)


def test_a_country_that_answers_an_attack_is_not_its_author() -> None:
    claims = claims_of(
        "Pakistan summoned the Afghan envoy over an attack by militants on a post in North Waziristan on Sunday that"
        " killed eight soldiers.",
        published="2024-05-20",
    )
    attack = next(claim for claim in claims if claim.what.value.plover == "ASSAULT")
    assert names_of(attack.who) == ["unidentified armed group"]
