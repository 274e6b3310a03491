"""Events of units."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from tests.build import KNOWLEDGE, claims_of, document
from tests.samples import coded
from tests.unit.link.policies.build import ARMY, CIVILIANS, GUARD, claim, killed, place

from reportedly.link.aggregation.settings import Settings
from reportedly.link.events import assemble_event, event_id_of, resolve_event
from reportedly.link.pipeline import ToldUnits, assemble, tell_documents
from reportedly.link.policies.choose import derive_units
from reportedly.link.policies.happening import happening_of
from reportedly.link.policies.unit import POLICIES, PolicyName
from reportedly.link.reported import reported_of
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.document import document_of
from reportedly.records.event import Event, EventField
from reportedly.records.span import Span
from reportedly.records.values import EventType


def events(*groups: tuple[Claim, ...], policy: PolicyName = "incident@1", **told) -> list[Event]:
    """The events of happenings, each a group of claims."""
    claims = {each.id: each for group in groups for each in group}
    reported = {
        each.document_id: msgspec.structs.replace(
            reported_of(document_of(each.id), (each,), KNOWLEDGE.sources), document_id=each.document_id
        )
        for each in claims.values()
    }
    units = derive_units((happening_of(group, KNOWLEDGE) for group in groups), KNOWLEDGE, policy)
    return [assemble_event(unit, claims, reported, KNOWLEDGE.sources, **told) for unit in units]


def killed_in(event: Event) -> list[tuple[int, int | None]]:
    assert isinstance(event.how_many, EventField)
    return [(count["low"], count["high"]) for count in event.how_many.value]


def test_an_event_is_named_by_its_first_published_claim_and_unknown_days_come_last() -> None:
    late = claim("clm-a-1")
    early = msgspec.structs.replace(claim("clm-z-1"), published=coded("2016-08-01"))
    unknown = msgspec.structs.replace(claim("clm-b-1"), published=Uncoded(uncoded="absent"))
    assert event_id_of([late, early, unknown]) == "evt-z-1"
    assert event_id_of([unknown]) == "evt-b-1"


def test_the_same_claims_in_any_order_give_the_same_bytes() -> None:
    claims = (claim("clm-a-1"), claim("clm-b-1", how_many=(killed(9),)), claim("clm-c-1", factuality="denied"))
    made = {msgspec.json.encode(events(group)) for group in permutations(claims)}
    assert len(made) == 1


def test_every_value_says_who_tells_it() -> None:
    (event,) = events((claim("clm-a-1"), claim("clm-b-1", how_many=(killed(9),))))
    assert isinstance(event.how_many, EventField)
    assert {support.claim_ids for support in event.how_many.support} == {("clm-a-1",), ("clm-b-1",)}
    assert (event.reports, event.document_ids) == (2, ("doc-a-1", "doc-b-1"))


def test_what_nobody_tells_is_uncoded_with_the_most_telling_reason() -> None:
    one, two = claim("clm-a-1", where=()), claim("clm-b-1", where=())
    two = msgspec.structs.replace(two, where=Uncoded(uncoded="unknown-name"))
    (event,) = events((one, two))
    assert event.where == Uncoded(uncoded="unknown-name")


@pytest.mark.parametrize(
    ("told", "counted", "flags"),
    [
        (("asserted",), True, ()),
        (("hedged",), True, ("hedged-only",)),
        (("planned",), False, ("planned-only",)),
        (("denied",), False, ("denied-only",)),
        (("asserted", "denied"), True, ("denied",)),
        (("denied", "planned"), False, ("denied", "planned")),
    ],
)
def test_an_event_counts_where_somebody_asserts_or_hedges_it(told, counted, flags) -> None:
    (event,) = events(tuple(claim(f"clm-{n}-1", factuality=value) for n, value in enumerate(told)))
    assert (event.counted, event.flags) == (counted, flags)


def test_hedged_events_do_not_count_where_the_user_says_so() -> None:
    (event,) = events((claim(factuality="hedged"),), settings=Settings(count_hedged=False))
    assert not event.counted


def test_a_happening_of_three_days_gives_three_events_whose_counts_add_up() -> None:
    found = events((claim(days=("2016-08-01", "2016-08-03"), how_many=(killed(5, 8),)),), policy="acled-day@1")
    assert [killed_in(event) for event in found] == [[(2, 3)], [(2, 3)], [(1, 2)]]
    days = ["2016-08-01", "2016-08-02", "2016-08-03"]
    assert [isinstance(e.when, EventField) and e.when.value["first"] for e in found] == days
    assert isinstance(found[0].how_many, EventField)
    assert found[0].how_many.rule == "range@1 apportion.even@1"
    assert found[0].how_many.support[0].value["low"] == 5


def test_a_battle_counts_the_strike_it_absorbs_and_keeps_its_own_type_and_parties() -> None:
    battle = claim("clm-b-1", "clash", who=(GUARD,), how_many=(killed(2),))
    (event,) = events((claim("clm-a-1", whom=(GUARD,)),), (battle,), policy="acled-day@1")
    assert killed_in(event) == [(7, 7)]
    assert isinstance(event.what, EventField)
    assert event.what.value["acled"] == "Armed clash"
    assert event.id == "evt-a-1"


def test_what_two_happenings_tell_does_not_contradict() -> None:
    apart = events((claim("clm-a-1"),), (claim("clm-b-1", how_many=(killed(50),)),), policy="acled-day@1")
    together = events((claim("clm-a-1"), claim("clm-b-1", how_many=(killed(50),))))
    assert [len(event.contradictions) for event in apart] == [0]
    assert [each.kind for each in together[0].contradictions] == ["number"]


def event_of_reports(*texts: str) -> Event:
    """The event of reports of one happening, each by an outlet of its own, as the pipeline tells and assembles it."""
    documents = [document(text, outlet=f"Outlet {at}", published="2016-04-06") for at, text in enumerate(texts)]
    told = [(each, claims_of(each.text, outlet=each.outlet, published=each.published)) for each in documents]
    claims = {each.id: each for _, found in told for each in found}
    reported = {each.document_id: each.reported for each in tell_documents(told, KNOWLEDGE)}
    units = tuple(derive_units([happening_of(claims.values(), KNOWLEDGE)], KNOWLEDGE, "incident@1"))
    sentences = {
        each.id: document.text[each.sentence.start : each.sentence.end] for document, found in told for each in found
    }
    (event,) = assemble(ToldUnits(units, claims, reported, "range@1", sentences), KNOWLEDGE)
    return event


def test_a_number_told_as_part_of_the_dead_does_not_contradict_their_number() -> None:
    whole = "Shells killed 12 people in the market of Saraqib on Monday, the council said."
    told = "Shells hit the market of Saraqib on Monday and 4 people were {}, a pharmacist said."
    assert not event_of_reports(whole, told.format("among the dead")).contradictions
    told = event_of_reports(whole, told.format("killed"))
    assert [each.kind for each in told.contradictions] == ["number"]


def test_one_wording_under_two_names_is_flagged() -> None:
    told = "Shells struck the grain market of Saraqib at noon and wounded nine traders, {} said on Monday."
    assert "shared-wording" in event_of_reports(told.format("a farmer"), told.format("a town official")).flags
    apart = "Nine traders were wounded when a shell fell on the market of Saraqib at noon, a town official said."
    assert "shared-wording" not in event_of_reports(told.format("a farmer"), apart).flags


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("other", POLICIES)
def test_every_id_given_out_under_one_policy_resolves_under_every_other(policy, other) -> None:
    groups = (
        (claim("clm-a-1", whom=(GUARD,)), claim("clm-d-1", whom=(GUARD,))),
        (claim("clm-b-1", "clash", who=(GUARD,)),),
        (claim("clm-c-1", days=("2016-08-01", "2016-08-03"), where=(place(), place("Deir Sahl"))),),
        (claim("clm-e-1", factuality="planned", whom=(CIVILIANS,)),),
    )
    given, now = events(*groups, policy=policy), events(*groups, policy=other)
    assert len({event.id for event in given}) == len(given)
    for event in given:
        found = resolve_event(event.id, now)
        assert found is not None
        assert set(found.claim_ids) & set(event.claim_ids)
        assert found.policy == other


def test_an_id_of_no_claim_resolves_to_nothing() -> None:
    assert resolve_event("evt-nobody-1", events((claim(),))) is None


def test_no_policy_decides_what_a_data_set_includes() -> None:
    assert {event.inclusion.value for policy in POLICIES for event in events((claim(),), policy=policy)} == {
        "undecided"
    }


def test_a_larger_event_is_flagged_and_its_parts_name_it() -> None:
    document = {"document_id": "doc-x"}
    lead = msgspec.structs.replace(
        claim("clm-a-1", where=(place("Hama", "admin1", radius_km=60.0),), how_many=(killed(40),), **document),
        trigger=Span(start=40, end=50, text="airstrikes"),
    )
    items = [
        msgspec.structs.replace(
            claim(f"clm-b-{n}", where=(place(f"Village {n}"),), how_many=(killed(n),), **document),
            trigger=Span(start=400 + 100 * n, end=410 + 100 * n, text="air strike"),
        )
        for n in range(1, 7)
    ]
    found = events((lead,), *((item,) for item in items))
    assert {event.part_of for event in found if event.id != "evt-a-1"} == {"evt-a-1"}
    assert next(event for event in found if event.id == "evt-a-1").flags == ("has-parts",)


def test_who_denies_it_stands_behind_nothing_of_it_and_is_still_a_report_of_it() -> None:
    told, denial = claim("clm-a-1", days=None), claim("clm-b-1", days=None, factuality="denied")
    (event,) = events((told, denial))
    assert isinstance(event.who, EventField)
    assert [support.claim_ids for support in event.who.support] == [("clm-a-1",)]
    assert (event.reports, "denied" in event.flags) == (2, True)
    (alone,) = events((denial,))
    assert isinstance(alone.who, EventField)
    assert [support.claim_ids for support in alone.who.support] == [("clm-b-1",)]


def test_who_demands_an_inquiry_into_an_attack_did_not_attack() -> None:
    deed, demand = claim("clm-a-1"), claim("clm-b-1", who=(GUARD,), whom=(GUARD,), how_many=())
    what = EventType(acled="Other", acled_type="Strategic developments", plover="REQUEST", label="demand")
    demand = msgspec.structs.replace(demand, what=coded(what))
    (event,) = events((deed, demand))
    assert isinstance(event.who, EventField)
    assert isinstance(event.whom, EventField)
    assert [actor["name"] for actor in (*event.who.value, *event.whom.value)] == [ARMY.name, CIVILIANS.name]
    assert event.claim_ids == ("clm-a-1", "clm-b-1")
    (alone,) = events((demand,))
    assert isinstance(alone.who, EventField)
    assert alone.who.value[0]["name"] == GUARD.name
