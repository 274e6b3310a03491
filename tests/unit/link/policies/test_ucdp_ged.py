"""The policy ucdp-ged@1."""

import pytest
from tests.unit.link.policies.build import happening, place

from reportedly.link.policies.ucdp_ged import ucdp_ged

DEADLY = {"deaths": (5, 9), "whom": ("act-guard",)}


def units(*happenings):
    return ucdp_ged(happenings, {})


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({}, "no-direct-death"),
        ({"deaths": (0, 0)}, "no-direct-death"),
        ({"deaths": (5, 5), "is_counted": False}, "not-said-to-have-happened"),
        ({"deaths": (5, 5), "is_total": True}, "total"),
        ({"deaths": (5, 5), "kind": "protest"}, "no-organised-violence"),
        ({"deaths": (5, 5), "who": ()}, "no-organised-actor"),
    ],
)
def test_what_the_standard_leaves_out_stays_with_its_reason(told: dict, reason: str) -> None:
    (unit,) = units(happening(**told))
    assert f"left-out:{reason}" in unit.flags


def test_an_open_number_of_killed_is_a_death() -> None:
    (unit,) = units(happening(deaths=(0, None), whom=("act-guard",)))
    assert unit.flags == ()


def test_one_dyad_on_one_day_at_one_place_is_one_event_whoever_struck() -> None:
    one = happening("a-1", "clash", **DEADLY)
    two = happening("b-1", "shelling", who=("act-guard",), whom=("act-sy",), deaths=(1, 1))
    (unit,) = units(one, two)
    assert unit.flags == ("merged",)


def test_other_dyads_days_and_places_are_others() -> None:
    told = (
        happening("a-1", **DEADLY),
        happening("b-1", deaths=(5, 9), whom=("act-isil",)),
        happening("c-1", days=("2016-08-02",), **DEADLY),
        happening("d-1", places=(place("Deir Sahl"),), **DEADLY),
    )
    assert len(units(*told)) == 4


def test_who_is_not_named_makes_no_dyad() -> None:
    assert len(units(happening("a-1", deaths=(5, 5), whom=()), happening("b-1", deaths=(5, 5), whom=()))) == 2


def test_a_range_of_days_stays_one_event_and_places_are_cut() -> None:
    places = (place(), place("Deir Sahl"))
    found = units(happening(days=("2016-08-01", "2016-08-03"), places=places, **DEADLY))
    assert [(unit.day, unit.parts[0].of) for unit in found] == [(None, 2), (None, 2)]
