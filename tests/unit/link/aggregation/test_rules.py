"""The value of a field under each named rule."""

from typing import Any

import msgspec
import pytest
from tests.samples import coded
from tests.unit.link.contradictions.build import (
    ARMY,
    COUNCIL,
    DOZENS,
    MONITOR,
    REBELS,
    act,
    count,
    outlet,
    place,
    told,
)

from reportedly.link.aggregation.grouping import group_values
from reportedly.link.aggregation.rules import RULES, Aggregate, aggregate
from reportedly.link.aggregation.settings import DEFAULT, Settings
from reportedly.link.contradictions.find import find_contradictions
from reportedly.records.event import Support
from reportedly.records.values import ActorRef, DateRange

STRIKE = act("Air/drone strike", "Explosions/Remote violence")
ATTACK = act("Attack", "Violence against civilians")
SHELLING = act("Shelling/artillery/missile attack", "Explosions/Remote violence")


def settle(field: Any, *claims: Any, rule: Any = "range@1", settings: Settings = DEFAULT, **origins: int) -> Aggregate:
    """Settle a field; each claim is an origin and an outlet of its own, but for those whose number is given."""
    supports = [
        Support(
            value=each.value, claim_ids=each.claim_ids, reports=len(each.claim_ids), outlets=len(each.claim_ids),
            origins=origins.get(each.claim_ids[0].removeprefix("clm-"), len(each.claim_ids)),
        )
        for each in group_values(field, claims)
    ]  # fmt: skip
    contradictions = find_contradictions(claims)
    return aggregate(field, supports, rule, claims, contradictions=contradictions, settings=settings)


def bounds(result: Aggregate) -> list[tuple[str, int, int | None]]:
    """Class, least and most of each count."""
    return [(each["of"], each["low"], each["high"]) for each in result.value]


def later(id: str, *counts: Any, **fields: Any) -> Any:
    """A claim published two days later."""
    return told(id, *counts, published=coded("2018-02-09"), **fields)


@pytest.mark.parametrize("rule", RULES)
def test_one_value_is_the_value_under_every_rule(rule):
    result = settle("how_many", told("a", count(12)), told("b", count(12)), rule=rule)
    assert (bounds(result), result.disputed) == ([("people", 12, 12)], False)


@pytest.mark.parametrize("rule", RULES)
def test_every_value_has_the_plain_documented_shape(rule):
    claims = told("a", count(12), who=(ARMY,), where=(place("Sahel", 36.0),), when="2018-02-05"), told("b", DOZENS)
    for field in ("what", "who", "where", "when", "how_many", "factuality"):
        value = settle(field, *claims, rule=rule).value
        assert msgspec.json.decode(msgspec.json.encode(value)) == value
        assert value


class TestRange:
    """``range@1``: from the least to the most."""

    def test_numbers_span_all_that_is_told(self):
        result = settle("how_many", told("a", count(12)), told("b", count(19)))
        assert (bounds(result), result.disputed) == ([("people", 12, 19)], True)

    def test_an_open_end_adds_nothing_where_somebody_closes(self):
        assert bounds(settle("how_many", told("a", count(12, None)), told("b", count(14)))) == [("people", 12, 14)]

    def test_what_nobody_closes_stays_open(self):
        claims = told("a", count(12, None)), told("b", count(14, None))
        assert bounds(settle("how_many", *claims)) == [("people", 12, None)]

    def test_vague_words_enter_only_alone(self):
        assert bounds(settle("how_many", told("a", DOZENS), told("b", count(130)))) == [("people", 130, 130)]
        assert bounds(settle("how_many", told("a", DOZENS))) == [("people", 24, 99)]

    def test_classes_of_people_stay_apart(self):
        claims = told("a", count(12), count(4, of="children")), told("b", count(19))
        assert bounds(settle("how_many", *claims)) == [("children", 4, 4), ("people", 12, 19)]

    def test_a_cumulative_count_never_enters_an_acts_toll(self):
        claims = told("a", count(12)), told("b", count(900, basis="cumulative"))
        assert bounds(settle("how_many", *claims)) == [("people", 12, 12)]

    def test_a_part_told_in_one_report_beside_its_whole_does_not_lower_it(self):
        claims = told("a", count(4)), told("b", count(12), document_id="doc-a")
        assert bounds(settle("how_many", *claims)) == [("people", 12, 12)]

    def test_hedged_claims_count_unless_declared_otherwise(self):
        claims = told("a", count(12)), told("b", count(19), factuality="hedged")
        assert bounds(settle("how_many", *claims)) == [("people", 12, 19)]
        strict = settle("how_many", *claims, settings=Settings(count_hedged=False))
        assert bounds(strict) == [("people", 12, 12)]

    def test_plans_count_nobody_where_somebody_tells(self):
        claims = told("a", count(12)), told("b", count(300), factuality="planned")
        assert bounds(settle("how_many", *claims)) == [("people", 12, 12)]


class TestMajority:
    """``majority@1``: most independent origins, then most outlets."""

    def test_most_origins_win(self):
        claims = told("a", count(12)), told("b", count(19)), told("c", count(19))
        assert bounds(settle("how_many", *claims, rule="majority@1")) == [("people", 19, 19)]

    def test_ten_outlets_of_one_origin_are_one(self):
        claims = [told(str(at), count(12)) for at in range(5)]
        result = settle("how_many", *claims, told("b", count(19)), told("c", count(19)), rule="majority@1", **{"0": 1})
        assert bounds(result) == [("people", 19, 19)]

    def test_outlets_decide_between_as_many_origins(self):
        claims = told("a", count(12)), told("b", count(19)), told("c", count(19))
        assert bounds(settle("how_many", *claims, rule="majority@1", b=1)) == [("people", 19, 19)]

    def test_a_tie_settles_nothing(self):
        result = settle("how_many", told("a", count(12)), told("b", count(19)), rule="majority@1")
        assert (result.value, result.disputed) == ([], True)

    def test_a_tie_of_numbers_that_agree_is_what_both_allow(self):
        result = settle("how_many", told("a", count(12, None)), told("b", count(14)), rule="majority@1")
        assert (bounds(result), result.disputed) == ([("people", 14, 14)], False)

    def test_rival_authors_of_one_rank_are_both_left_out(self):
        claims = told("a", who=(ARMY,)), told("b", who=(REBELS,), chain=(outlet(), COUNCIL))
        assert settle("who", *claims, rule="majority@1") == Aggregate(value=[], disputed=True)

    def test_the_author_whom_more_origins_name_stands(self):
        claims = told("a", who=(ARMY,)), told("b", who=(REBELS,), chain=(outlet(), COUNCIL)), told("c", who=(ARMY,))
        (actor,) = settle("who", *claims, rule="majority@1").value
        assert actor["name"] == "Republican Army"


class TestPriority:
    """``priority@1``: the word of whoever stands first in a declared list."""

    CLAIMS = (told("a", count(12), chain=(outlet(), MONITOR)), told("b", count(19), chain=(outlet(), COUNCIL)))

    def test_the_documented_list_hears_a_monitor_before_a_council(self):
        assert bounds(settle("how_many", *self.CLAIMS, rule="priority@1")) == [("people", 12, 12)]

    def test_another_list_may_be_declared(self):
        other = Settings(priority=("official_military",))
        assert bounds(settle("how_many", *self.CLAIMS, rule="priority@1", settings=other)) == [("people", 19, 19)]


class TestLatest:
    """``latest@1``: what was published last."""

    def test_the_latest_toll_supersedes(self):
        claims = told("a", count(12)), told("b", count(12)), later("c", count(19))
        assert bounds(settle("how_many", *claims, rule="latest@1")) == [("people", 19, 19)]

    def test_the_majority_decides_between_tolls_of_one_day(self):
        claims = later("a", count(12)), later("b", count(19)), later("c", count(19))
        assert bounds(settle("how_many", *claims, rule="latest@1")) == [("people", 19, 19)]


class TestWhere:
    """The most exact place that all others allow."""

    def test_a_village_inside_the_province(self):
        province = place("Sahel Province", 36.3, "admin1", radius_km=80.0)
        result = settle("where", told("a", where=(province,)), told("b", where=(place("Tell", 36.0),)))
        assert ([each["name"] for each in result.value], result.disputed) == (["Tell"], False)

    def test_a_village_that_no_gazetteer_knows_stands_against_a_town_of_fewer_reports(self):
        village = place("Bir Sabil", 36.02, "near", place_id=None, radius_km=10.0)
        claims = [told(name, where=(village,)) for name in "ab"] + [told("c", where=(place("Wadi", 36.0),))]
        assert [each["name"] for each in settle("where", *claims).value] == ["Bir Sabil"]

    def test_places_apart_are_disputed_and_the_most_told_stands(self):
        claims = [told(name, where=(place("Tell", 36.0),)) for name in "ab"] + [told("c", where=(place("Wadi", 36.9),))]
        result = settle("where", *claims)
        assert ([each["name"] for each in result.value], result.disputed) == (["Tell"], True)

    def test_a_route_keeps_both_ends(self):
        route = place("Tell", 36.0, role="from"), place("Wadi", 36.9, role="to")
        assert [each["role"] for each in settle("where", told("a", where=route)).value] == ["from", "to"]


class TestWhen:
    """The narrowest interval that all others allow."""

    def test_a_day_inside_a_week(self):
        week = coded(DateRange(first="2018-02-05", last="2018-02-11", precision="week"))
        longer = msgspec.structs.replace(told("a"), when=week)
        result = settle("when", longer, told("b", when="2018-02-07"))
        assert (result.value["first"], result.value["last"], result.disputed) == ("2018-02-07", "2018-02-07", False)

    def test_days_that_exclude_each_other_span_a_range(self):
        result = settle("when", told("a", when="2018-02-03"), told("b", when="2018-02-05"))
        assert (result.value["first"], result.value["last"], result.disputed) == ("2018-02-03", "2018-02-05", True)

    def test_under_the_majority_the_day_of_most_stands(self):
        claims = told("a", when="2018-02-03"), told("b", when="2018-02-05"), told("c", when="2018-02-05")
        assert settle("when", *claims, rule="majority@1").value["first"] == "2018-02-05"


class TestWhatAndWho:
    """Types and actors."""

    def test_the_telling_type_goes_before_an_attack(self):
        claims = told("a", what=ATTACK), told("b", what=ATTACK), told("c", what=STRIKE)
        assert settle("what", *claims).value["acled"] == "Air/drone strike"

    def test_types_that_tie_under_the_majority_settle_nothing(self):
        result = settle("what", told("a", what=STRIKE), told("b", what=SHELLING), rule="majority@1")
        assert result == Aggregate(value=None, disputed=True)

    def test_a_named_group_goes_before_the_loose_label_that_may_mean_it(self):
        front = ActorRef(actor_id="act-front", name="Cedar Front", kind="rebel-group")
        assert [each["name"] for each in settle("who", told("a", who=(REBELS,)), told("b", who=(front,))).value] == [
            "Cedar Front"
        ]

    def test_a_denial_disputes_what_is_told(self):
        result = settle("factuality", told("a"), told("b", factuality="denied", speech_act="denial"))
        assert result == Aggregate(value="asserted", disputed=True)


@pytest.mark.parametrize("rule", RULES)
def test_order_of_claims_does_not_matter(rule):
    claims = [told("a", count(12), when="2018-02-03"), told("b", DOZENS, who=(ARMY,)), later("c", count(19))]
    for field in ("how_many", "when", "who", "what"):
        assert settle(field, *claims, rule=rule) == settle(field, *reversed(claims), rule=rule)
