"""What two tellings' slots say of each other."""

import numpy as np
import pytest
from tests.build import KNOWLEDGE
from tests.unit.link.tellings_made import DAY, count, day, place, side, telling

from reportedly.link.columns import columns_of
from reportedly.link.comparison import compare


def compared(one, two, *, within=False):
    columns = columns_of([one, two], KNOWLEDGE.linking)
    found, excluded = compare(columns, np.array([0]), np.array([1]), within=within)
    return {name for name, holds in found.items() if holds[0] > 0}, bool(excluded[0])


def pair(one, two):
    return compared(telling(document="doc-1", **one), telling(document="doc-2", **two))


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        ({"places": (place("mill"),)}, {"places": (place("mill"),)}, "place-same-spot"),
        ({"places": (place("mill"),)}, {"places": (place("weir", 35.05, 36.05),)}, "place-near"),
        ({"places": (place("mill"),)}, {"places": (place("north", 35.3, 36.2, rank=3, radius=60.0),)}, "place-inside"),
        ({"places": (place("mill"),)}, {"places": (place("weir", 35.5, 36.0),)}, "place-apart"),
        ({"days": day()}, {"days": day()}, "day-same"),
        ({"days": day()}, {"days": day(DAY + 1)}, "day-next"),
        ({"days": day(DAY)}, {"days": day(DAY - 2, DAY + 3)}, "days-meet"),
        ({"days": None}, {"days": None}, "day-none-published-same"),
        ({"who": side("act-a")}, {"who": side("act-a")}, "who-same"),
        ({"who": side("act-a", root="act-r")}, {"who": side("act-b", root="act-r")}, "who-kin"),
        ({"who": side("act-a")}, {"who": side("unidentified rebels", is_loose=True)}, "who-perhaps"),
        ({"who": side("act-a")}, {"who": side("act-b")}, "who-other"),
        ({"counts": frozenset({count(47, 47)})}, {"counts": frozenset({count(24, 99)})}, "number-meets"),
        ({"counts": frozenset({count(12, 12)})}, {"counts": frozenset({count(31, 31)})}, "number-differs"),
    ],
)
def test_slots_say_how_they_lie(one, two, name):
    assert name in pair(one, two)[0]
    assert name in pair(two, one)[0]


def test_what_is_missing_neither_agrees_nor_differs():
    found, excluded = pair({"places": (place(),), "days": day(), "who": side("act-a")}, {})
    assert not excluded
    assert not {name for name in found if name.startswith(("place-same", "place-apart", "day-same", "who-", "number-"))}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"days": day()}, {"days": day(DAY + 30)}),
        ({"places": (place("mill"),)}, {"places": (place("port", 33.0, 36.0, admin1="south"),)}),
        ({"world": "done"}, {"world": "undone"}),
        ({"toll": "war"}, {"toll": None}),
    ],
)
def test_days_places_plans_and_tolls_exclude_each_other(one, two):
    assert pair(one, two)[1]


def test_days_that_differ_by_one_do_not_exclude_each_other():
    assert not pair({"days": day()}, {"days": day(DAY + 1)})[1]


def test_two_days_of_its_own_part_what_one_report_tells():
    two_days = telling("a", days=day()), telling("b", days=day(DAY + 2))
    assert compared(*two_days, within=True)[1]
    assert not compared(*two_days)[1]
    assert not compared(telling("a", days=day()), telling("b", days=day(DAY + 1)), within=True)[1]


def test_two_settlements_with_two_numbers_or_far_from_each_other_are_two_happenings():
    mill, weir, port = place("mill"), place("weir", 35.12, 36.05), place("port", 35.3, 36.1)
    three, five = frozenset({count(3, 3)}), frozenset({count(5, 5)})
    assert not pair({"places": (mill,)}, {"places": (weir,)})[1]
    assert not pair({"places": (mill,), "counts": three}, {"places": (weir,), "counts": three})[1]
    assert pair({"places": (mill,), "counts": three}, {"places": (weir,), "counts": five})[1]
    assert pair({"places": (mill,)}, {"places": (port,)})[1]
    assert not pair({"places": (mill,)}, {"places": (port, mill)})[1]


def test_a_suicide_bombing_is_no_air_strike():
    bomber, raid = ({"acleds": frozenset({kind})} for kind in ("Suicide bomb", "Air/drone strike"))
    assert pair(bomber, raid)[1]
    assert pair(raid, bomber)[1]
    assert not pair(bomber, {"acleds": bomber["acleds"] | raid["acleds"]})[1]


@pytest.mark.parametrize("tie", [{"places": (place("mill"),)}, {"names": frozenset({"tell abyad"})},
                                 {"counts": frozenset({count(47, 47)})}])  # fmt: skip
def test_other_authors_part_two_reports_unless_a_place_name_or_number_ties_them(tie):
    one, two = {"who": side("act-a"), "days": day()}, {"who": side("act-b"), "days": day()}
    assert pair(one, two)[1]
    assert not pair(one | tie, two | tie)[1]


def test_positions_are_compared_inside_one_document_only():
    one, two = telling("a"), telling("b", start=1000, reference="definite")
    assert "later-definite" in compared(one, two, within=True)[0]
    assert "later-definite" not in compared(one, two)[0]


def test_coding_s_view_of_two_claims_of_a_document_weighs_whichever_comes_first():
    one = telling("a", start=100)
    other = telling("b", start=900, alike=(("clm-doc-1-a", 1.5), ("clm-doc-1-c", 3.0)))
    columns = columns_of([one, other], KNOWLEDGE.linking)
    for left, right in ((0, 1), (1, 0)):
        found, _ = compare(columns, np.array([left]), np.array([right]), within=True)
        assert found["coded-alike"][0] == 4.5


def test_likeness_to_the_same_third_claims_speaks_for_two_of_a_document_whichever_comes_first():
    one = telling("a", start=100, alike=(("clm-doc-1-c", 1.0), ("clm-doc-1-d", 2.37)))
    other = telling("b", start=900, alike=(("clm-doc-1-c", 3.0), ("clm-doc-1-d", -1.0), ("clm-doc-1-e", 4.0)))
    columns = columns_of([one, other], KNOWLEDGE.linking)
    for left, right in ((0, 1), (1, 0)):
        found, _ = compare(columns, np.array([left]), np.array([right]), within=True)
        assert found["alike-to-others"][0] == (4.0 + 2.0) / 4
    assert KNOWLEDGE.linking.weights("within")["alike-to-others"] > 0


def test_claims_that_coding_did_not_take_for_one_say_nothing_of_it():
    assert "coded-alike" not in compared(telling("a"), telling("b"), within=True)[0]


def test_coding_s_view_weighs_inside_documents_alone():
    assert "coded-alike" not in pair({}, {})[0]
    assert KNOWLEDGE.linking.weights("within")["coded-alike"] > 0
    assert "coded-alike" not in KNOWLEDGE.linking.weights("across")
