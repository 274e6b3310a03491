"""Places, days, authors and denials."""

import pytest
from msgspec.structs import replace
from tests.samples import coded
from tests.unit.link.contradictions.build import (
    ARMY,
    CIVILIANS,
    COUNCIL,
    REBELS,
    act,
    count,
    found,
    outlet,
    place,
    sides,
    told,
)

from reportedly.knowledge.actors import Actor
from reportedly.records.values import ActorRef, DateRange

BATTLE = act("Armed clash", "Battles")
STRIKE = act("Air/drone strike", "Explosions/Remote violence")
HERE, FAR = place("Sahel", 36.0), place("Wadi", 36.6)


def on(id, day, *places, **more):
    """A shelling on a day in the same town, unless told otherwise."""
    return told(id, when=day, where=places or (HERE,), **more)


class TestDays:
    """Days of a shelling."""

    def test_days_far_apart_contradict(self):
        assert sides(on("a", "2018-02-03"), on("b", "2018-02-13")) == [("time", ["a"], ["b"])]

    @pytest.mark.parametrize("other", ["2018-02-03", "2018-02-04", "2018-06-03"])
    def test_a_days_slip_and_another_season_do_not(self, other):
        assert found(on("a", "2018-02-03"), on("b", other)) == []

    def test_a_battle_lasts(self):
        assert found(on("a", "2018-02-03", what=BATTLE), on("b", "2018-02-13", what=BATTLE)) == []

    def test_an_air_strike_and_a_shelling_are_two_acts(self):
        assert found(on("a", "2018-02-03", what=STRIKE), on("b", "2018-02-13")) == []

    def test_nowhere_in_common_says_nothing(self):
        assert found(on("a", "2018-02-03"), told("b", when="2018-02-13")) == []

    def test_a_report_that_tells_both_days_tells_two_acts(self):
        both = on("a", "2018-02-03"), on("b", "2018-02-13", document_id="doc-a"), on("c", "2018-02-13")
        assert found(*both) == []


class TestPlaces:
    """Places of a shelling on one day."""

    DAY = "2018-02-03"

    def test_towns_far_apart_contradict(self):
        assert sides(on("a", self.DAY, HERE), on("b", self.DAY, FAR)) == [("place", ["a"], ["b"])]

    @pytest.mark.parametrize(
        "other",
        [
            place("Tell", 36.05),
            place("Sahel Province", 36.6, "admin1", radius_km=80.0),
            place("Wadi", 36.6, radius_km=70.0),
            place("Elsewhere", 41.0, country="XX"),
        ],
    )
    def test_neighbours_provinces_wide_places_and_other_countries_do_not(self, other):
        assert found(on("a", self.DAY, HERE), on("b", self.DAY, other)) == []

    def test_one_place_in_common_is_agreement(self):
        assert found(on("a", self.DAY, HERE, FAR), on("b", self.DAY, FAR)) == []

    def test_no_day_in_common_says_nothing(self):
        assert found(on("a", self.DAY, HERE), told("b", where=(FAR,))) == []

    def test_a_report_that_tells_both_places_tells_two_acts(self):
        both = on("a", self.DAY, HERE), on("b", self.DAY, FAR, document_id="doc-a"), on("c", self.DAY, FAR)
        assert found(*both) == []


class TestAuthors:
    """Who shelled."""

    def test_two_speakers_who_name_two_sides_contradict(self):
        claims = told("a", who=(ARMY,)), told("b", who=(REBELS,), chain=(outlet(), COUNCIL))
        assert sides(*claims) == [("actor", ["a"], ["b"])]

    def test_documented_sides_are_told_apart_and_parts_are_not(self):
        known = {
            "act-a": Actor(id="act-a", name="Army of A", kind="state-forces", side="a", row=""),
            "act-a-air": Actor(id="act-a-air", name="Air wing", kind="state-forces", parent="act-a", row=""),
            "act-b": Actor(id="act-b", name="Front B", kind="rebel-group", side="b", row=""),
        }
        army, wing, front = (ActorRef(actor_id=name, name=each.name, kind=each.kind) for name, each in known.items())
        other = told("b", who=(front,), chain=(outlet(), COUNCIL))
        assert len(found(told("a", who=(army,)), other, actors=known)) == 1
        assert len(found(told("a", who=(wing,)), other, actors=known)) == 1
        assert found(told("a", who=(army,)), told("b", who=(wing,), chain=(outlet(), COUNCIL)), actors=known) == []

    def test_whom_an_outlet_names_itself_settles_nothing(self):
        assert found(told("a", who=(ARMY,)), told("b", who=(REBELS,), chain=(outlet(),))) == []

    def test_whom_two_outlets_name_themselves_settles_nothing_even_with_one_toll(self):
        one = on("a", "2018-02-05", who=(ARMY,), chain=(outlet("State Daily"),))
        two = on("b", "2018-02-05", who=(REBELS,), chain=(outlet("Free Courier"),))
        told_of_four = [replace(each, how_many=(coded(count(4), "dozens"),)) for each in (one, two)]
        assert found(*told_of_four) == []

    def test_inside_one_report_somebody_must_accuse(self):
        one, two = told("a", who=(ARMY,)), told("b", who=(REBELS,), chain=(outlet(), COUNCIL))
        there = replace(two, document_id=one.document_id)
        assert found(one, there) == []
        assert [kind for kind, *_ in sides(one, replace(there, speech_act="accusation"))] == ["actor"]

    def test_nameless_fighters_have_no_aircraft(self):
        nameless = ActorRef(actor_id=None, name="unidentified rebels", kind="rebel-group")
        by_them = {"who": (nameless,), "chain": (outlet(), COUNCIL)}
        assert found(told("a", who=(ARMY,)), told("b", what=STRIKE, **by_them)) == []
        assert [kind for kind, *_ in sides(told("a", who=(ARMY,)), told("b", **by_them))] == ["actor"]

    @pytest.mark.parametrize("lands", [("ua", "ru"), ("am", "az"), ("th", "kh")])
    def test_two_states_of_which_each_is_named_contradict_where_place_and_day_are_one(self, lands):
        refs = [ActorRef(actor_id=f"act-{land}-mil", name=f"{land} army", kind="state-forces") for land in lands]
        one, two = on("a", "2018-02-05", who=refs[:1]), on("b", "2018-02-05", who=refs[1:], chain=(outlet(), COUNCIL))
        assert [kind for kind, *_ in sides(one, two)] == ["actor"]
        assert found(told("a", who=refs[:1]), told("b", who=refs[1:], chain=(outlet(), COUNCIL))) == []

    def test_whom_two_states_are_blamed_by_matters(self):
        refs = [ActorRef(actor_id=f"act-{land}-mil", name=f"{land} army", kind="state-forces") for land in ("ua", "ru")]
        doctor = replace(COUNCIL, type="named_person", name="a doctor")
        chains = [{"chain": (outlet(), link)} for link in (doctor, replace(doctor, name="a nurse"))]
        one, two = (
            on(id, "2018-02-05", who=(ref,), **chain) for id, ref, chain in zip("ab", refs, chains, strict=True)
        )
        assert found(one, two) == []
        assert [kind for kind, *_ in sides(one, replace(two, speech_act="accusation"))] == ["actor"]

    def test_two_bodies_of_one_state_are_no_two_authors(self):
        refs = [ActorRef(actor_id=f"act-et-{body}", name=body, kind="state-forces") for body in ("air", "mil")]
        one, two = on("a", "2018-02-05", who=refs[:1]), on("b", "2018-02-05", who=refs[1:], chain=(outlet(), COUNCIL))
        assert found(one, two) == []

    def test_in_a_battle_both_act(self):
        one = told("a", who=(ARMY,), whom=(REBELS,), what=BATTLE)
        assert found(one, told("b", who=(REBELS,), chain=(outlet(), COUNCIL))) == []

    def test_one_fight_among_many_claims_of_a_massacre_is_no_battle(self):
        fight = told("f", who=(ARMY,), whom=(REBELS,), what=BATTLE)
        many = [told(id, who=(ARMY,)) for id in "abcd"]
        assert sides(fight, *many, told("z", who=(REBELS,), chain=(outlet(), COUNCIL))) != []

    def test_in_an_exchange_of_fire_both_act(self):
        one = told("a", who=(ARMY,), whom=(REBELS,))
        assert found(one, told("b", who=(REBELS,), whom=(CIVILIANS,), chain=(outlet(), COUNCIL))) == []

    def test_who_finds_the_dead_killed_nobody(self):
        find = told("a", count(40, kind="bodies_found"), who=(ARMY,))
        assert found(find, told("b", who=(REBELS,), chain=(outlet(), COUNCIL))) == []


class TestFactuality:
    """Whether it was shelled at all."""

    def test_a_denial_contradicts_who_tells_it(self):
        denial = told("a", factuality="denied", speech_act="denial")
        (each,) = found(denial, told("b"), told("c", factuality="hedged"))
        assert (each.kind, each.sides) == ("factuality", (("clm-a",), ("clm-b", "clm-c")))

    def test_foiled_contradicts_done(self):
        assert sides(told("a", factuality="prevented"), told("b")) == [("factuality", ["a"], ["b"])]

    def test_what_a_report_says_did_not_happen_is_of_another_moment(self):
        assert found(told("a", factuality="denied"), told("b")) == []

    def test_what_has_not_happened_since_a_day_is_no_denial_of_what_did_before(self):
        since = coded(DateRange(first="2018-02-08", last="2018-02-20", precision="open"), "on Monday")
        denial = told("a", factuality="denied", speech_act="denial")
        assert found(replace(denial, when=since), told("b")) == []

    def test_a_denial_of_what_nobody_tells_contradicts_nobody(self):
        assert found(told("a", factuality="denied", speech_act="denial"), told("b", factuality="planned")) == []
