"""Numbers: which exclude each other, and which only look so."""

import pytest
from msgspec.structs import replace
from tests.samples import coded
from tests.unit.link.contradictions.build import (
    ARMY,
    COUNCIL,
    DIRECTOR,
    DOZENS,
    MONITOR,
    REBELS,
    act,
    count,
    found,
    outlet,
    place,
    sides,
    told,
)

from reportedly.records.claim import Factuality
from reportedly.records.span import span_of
from reportedly.records.values import ActorRef

UNNAMED = ActorRef(actor_id=None, name="gunmen", kind="armed-group")


def test_two_numbers_of_the_same_dead_contradict():
    assert sides(told("a", count(12)), told("b", count(19))) == [("number", ["a"], ["b"])]


def test_the_lower_value_stands_first_in_plain_words():
    (each,) = found(told("a", count(19)), told("b", count(12)))
    assert each.values == ("killed: 12 people", "killed: 19 people")
    assert each.rule == "contradictions.numbers@1"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (count(60), count(60, None)),
        (count(61), count(60, None)),
        (DOZENS, count(47)),
        (count(None, None), count(3)),
        (count(12), count(12, of="unknown")),
    ],
)
def test_ranges_that_share_a_number_agree(one, two):
    assert found(told("a", one), told("b", two)) == []


@pytest.mark.parametrize(("one", "two"), [(count(59), count(60, None)), (DOZENS, count(19)), (DOZENS, count(130))])
def test_ranges_without_a_shared_number_contradict(one, two):
    assert len(found(told("a", one), told("b", two))) == 1


def test_killed_and_injured_are_two_things():
    assert found(told("a", count(12)), told("b", count(19, kind="injured"))) == []


def test_killed_civilians_do_not_contradict_killed_soldiers():
    assert found(told("a", count(12, of="civilians")), told("b", count(19, of="soldiers"))) == []


def test_rescuers_and_aid_workers_may_be_the_same_people():
    assert len(found(told("a", count(12, of="rescuers")), told("b", count(15, of="aid workers")))) == 1


def test_a_part_is_no_rival_of_its_whole():
    assert found(told("a", count(4, of="children")), told("b", count(12))) == []


def test_a_part_larger_than_its_whole_contradicts():
    assert len(found(told("a", count(14, of="children")), told("b", count(12)))) == 1


def test_parts_are_not_set_against_each_other_where_the_wholes_agree():
    one, two = told("a", count(30), count(9, of="children")), told("b", count(30), count(11, of="children"))
    assert found(one, two) == []


def test_wholes_and_parts_that_both_exclude_each_other_are_one_contradiction():
    one, two = told("a", count(30), count(9, of="children")), told("b", count(40), count(11, of="children"))
    assert [each.values for each in found(one, two)] == [("killed: 30 people", "killed: 40 people")]


def test_what_a_claim_tells_as_part_of_its_own_count_is_left_out():
    one = told("a", count(33, of="fighters"), count(10, of="fighters", subset_of=0))
    assert found(one, told("b", count(33, of="fighters"))) == []


def test_the_sum_of_what_one_report_tells_contradicts_none_of_it_and_other_numbers_still_do():
    here, there = (
        told("a", count(36), document_id="doc-x"),
        told("b", count(19), document_id="doc-x", chain=(outlet(), COUNCIL)),
    )
    whole, other = told("c", count(55)), told("d", count(9))
    assert {each.values for each in found(here, whole)} == {("killed: 36 people", "killed: 55 people")}
    assert not [each for each in found(here, there, whole) if "killed: 55 people" in each.values]
    assert {each.values[0] for each in found(here, there, whole, other)} >= {"killed: 9 people"}


def test_two_parts_of_a_whole_that_one_report_tells_contradict_neither_each_other_nor_the_whole_in_any_number():
    first = told("a", count(3), count(8, kind="injured"), document_id="doc-x")
    second = told("b", count(7), count(9, kind="injured"), document_id="doc-x", chain=(outlet(), COUNCIL))
    whole = told("c", count(10), count(16, kind="injured"), document_id="doc-x", chain=(outlet(), DIRECTOR))
    elsewhere = told("d", count(7), count(9, kind="injured"))
    assert found(first, second, whole, elsewhere) == []
    assert sides(first, second, elsewhere)


def test_who_denies_having_been_behind_it_does_not_deny_its_toll():
    rule = {"factuality.not-behind@1": 1, "factuality.denial@2": 0}
    for name, contradictions in rule.items():
        denial = replace(told("a", count(12)), factuality=Factuality(value="denied", rule=name))
        assert len(found(denial, told("b", count(19)))) == contradictions


def test_numbers_of_two_reports_are_not_added_up():
    claims = told("a", count(36)), told("b", count(19)), told("c", count(55))
    assert len(found(*claims)) == 3


def test_one_person_is_no_toll():
    assert found(told("a", count(1)), told("b", count(12))) == []


def test_a_wars_toll_is_no_rival_of_an_acts():
    assert found(told("a", count(250_000)), told("b", count(12))) == []


def test_dead_told_with_a_truce_belong_to_another_happening():
    truce = told("a", count(45), what=act("Agreement", "Strategic developments"))
    assert found(truce, told("b", count(12))) == []


def test_claims_that_say_the_same_stand_on_one_side():
    claims = told("a", count(12)), told("b", count(None, 12)), told("c", count(19))
    assert sides(*claims) == [("number", ["a", "b"], ["c"])]


def test_three_values_are_three_contradictions():
    claims = told("a", count(12)), told("b", count(19)), told("c", count(25))
    assert len(found(*claims)) == 3


def test_dozens_and_scores_are_one_side():
    scores = count(40, 99, approximate=True, words="scores")
    assert sides(told("a", DOZENS), told("b", scores), told("c", count(120))) == [("number", ["a", "b"], ["c"])]


def test_vague_words_are_noted():
    (each,) = found(told("a", DOZENS), told("b", count(130)))
    assert each.note == ("vague",)


def test_a_toll_that_rose_with_publication_is_noted():
    (each,) = found(told("a", count(12)), told("b", count(19), published=coded("2018-02-09")))
    assert each.note == ("running",)


def test_a_toll_that_fell_is_not_running():
    (each,) = found(told("a", count(19)), told("b", count(12), published=coded("2018-02-09")))
    assert each.note == ()


def test_one_origin_behind_both_sides_is_noted():
    (each,) = found(told("a", count(12)), told("b", count(19)), origins={"clm-a": "Monitor", "clm-b": "Monitor"})
    assert each.note == ("one-origin",)


def test_an_origin_that_cannot_be_told_is_no_common_one():
    (each,) = found(told("a", count(12)), told("b", count(19)), origins={"clm-a": "Monitor"})
    assert each.note == ()


def test_planned_and_denied_numbers_count_nobody():
    assert found(told("a", count(12), factuality="planned"), told("b", count(19))) == []


def test_the_dead_of_two_sides_of_a_battle_are_other_people():
    one = told("a", count(4, of="fighters"), whom=(ARMY,))
    assert found(one, told("b", count(22, of="fighters"), whom=(REBELS,))) == []


def test_an_authors_own_losses_are_not_those_of_its_foe_whatever_it_is_called():
    lost = told("a", count(3, of="fighters", side="who"), who=(REBELS,), whom=(UNNAMED,))
    assert found(lost, told("b", count(30, of="fighters"), who=(REBELS,), whom=(UNNAMED,))) == []
    assert len(found(lost, told("b", count(30, of="fighters"), who=(ARMY,), whom=(REBELS,)))) == 1


def test_so_many_of_a_number_do_not_contradict_it():
    part = told("a", count(10))
    part = replace(part, how_many=(replace(part.how_many[0], evidence=(span_of("10 of 48 people", 0, 15),)),))
    assert found(part, told("b", count(48))) == []
    assert len(found(part, told("b", count(47)))) == 1


def test_numbers_told_on_two_days_may_be_of_two_acts():
    assert found(told("a", count(12), when="2018-02-05"), told("b", count(19), when="2018-02-06")) == []
    assert len(found(told("a", count(12), when="2018-02-05"), told("b", count(19), when="2018-02-05"))) == 1


def test_numbers_an_order_of_magnitude_apart_may_be_of_two_acts():
    assert found(told("a", count(4)), told("b", count(41))) == []
    assert len(found(told("a", count(4)), told("b", count(40)))) == 1


class TestInsideOneReport:
    """One report: parts and wholes stand side by side."""

    def test_two_speakers_contradict(self):
        one, two = told("a", count(12)), told("b", count(19), document_id="doc-a", chain=(outlet(), COUNCIL))
        assert len(found(one, two)) == 1

    def test_one_speaker_does_not_contradict_himself(self):
        assert found(told("a", count(12)), told("b", count(19), document_id="doc-a")) == []

    def test_a_monitor_and_its_director_are_one_speaker(self):
        director = told("b", count(12), document_id="doc-a", chain=(outlet(), MONITOR, DIRECTOR))
        assert found(told("a", count(19)), director) == []

    def test_the_outlet_adds_up_what_its_sources_tell(self):
        assert found(told("a", count(12)), told("b", count(40), document_id="doc-a", chain=(outlet(),))) == []

    def test_an_agency_whose_tag_the_text_bears_is_no_other_speaker(self):
        agency = outlet("Demo Wire")
        tagged = type(agency)(source_id=None, name="Demo Wire", type="media_outlet", rule="attribution.wire-tag@2")
        total = told("b", count(40), document_id="doc-a", chain=(outlet(), tagged))
        assert found(told("a", count(12)), total) == []

    def test_a_medium_that_is_cited_is_another_speaker(self):
        total = told("b", count(40), document_id="doc-a", chain=(outlet(), outlet("Morning Paper")))
        assert len(found(told("a", count(12)), total)) == 1

    def test_a_number_of_a_more_exact_place_is_one_of_several(self):
        quarter = told("a", count(12), where=(place("Souk", 36.2, "neighbourhood"),))
        city = told("b", count(40), document_id="doc-a", chain=(outlet(), COUNCIL), where=(place("Sahel", 36.2),))
        assert found(quarter, city) == []


def test_order_of_claims_does_not_matter():
    claims = [told("a", count(12)), told("b", DOZENS), told("c", count(130)), told("d", count(12, None))]
    assert found(*claims) == found(*reversed(claims))
