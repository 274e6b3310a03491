"""Coders' values and the machine's meet in one shape, and right means what each field says it means."""

import pytest
from tests.build import claim_of

from reportedly.evaluate.coded_fields import FIELDS, Known, comparable, is_right, machine_value
from reportedly.evaluate.codes import codes_of

CLAIM = claim_of(
    "The army shelled Saraqib on Wednesday, killing 3 children and 4 men, the monitor said.", "shelled",
    published="2018-06-30",
)  # fmt: skip
KNOWN = Known(actor=str.casefold, point={"Saraqib": (35.86, 36.81)}.get)


def told(field, value):
    return comparable(codes_of({field: value}), field, KNOWN)


@pytest.mark.parametrize(("field", "value", "right"), [
    ("what", "Shelling/artillery/missile attack", True), ("what", "Grenade", False), ("what", None, False),
    ("where", "Saraqib", True), ("where", [35.88, 36.82], True), ("where", [36.2, 37.16], False),
    ("when", ["2018-06-27", "2018-06-27"], True), ("when", ["2018-06-27", "2018-06-28"], False),
    ("killed", [7, 7], True), ("killed", [1, None], True), ("killed", [8, 9], False), ("killed", None, False),
    ("factuality", "asserted", True), ("factuality", "denied", False), ("source", "monitoring_group", True),
])  # fmt: skip
def test_the_machine_is_right_or_wrong(field, value, right):
    assert is_right(field, machine_value(CLAIM, field), told(field, value), CLAIM) is right


def test_the_dead_of_all_victim_classes_are_added_up():
    assert machine_value(CLAIM, "killed") == (7, 7)


def test_a_field_that_was_not_coded_is_unset_and_none_is_none():
    assert comparable(codes_of({}), "what", KNOWN) is not None
    assert comparable(codes_of({"what": None}), "what", KNOWN) is None
    assert comparable(codes_of({"who": []}), "who", KNOWN) is None


def test_where_a_coder_sees_no_event_nothing_else_was_coded():
    codes = codes_of({"is_event": False, "what": "Grenade"})
    assert comparable(codes, "what", KNOWN) is comparable(codes, "who", KNOWN) is not None
    assert comparable(codes, "is_event", KNOWN) is False


def test_every_field_of_a_coder_has_a_way_to_compare_it():
    assert [field.name for field in FIELDS] == list(codes_of({}).__struct_fields__)


def test_actors_are_compared_as_sets():
    assert told("who", ["A", "b"]) == told("who", ["B", "a", "a"])
