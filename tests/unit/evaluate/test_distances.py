"""Distances are 0 for the same, 1 for nothing in common, and never more."""

import pytest

from reportedly.evaluate.distances import days, masi, nominal, places, ranges


@pytest.mark.parametrize(
    ("one", "other", "printed"), [("ab", "ab", 0), ("a", "b", 1), ("ab", "abc", 1 - 4 / 9), ("ab", "bc", 1 - 1 / 9)]
)
def test_masi_is_as_passonneau_defines_it(one, other, printed):
    assert masi(frozenset(one), frozenset(other)) == pytest.approx(printed)


@pytest.mark.parametrize("compare", [nominal, masi, ranges, days, places])
def test_none_is_like_none_and_unlike_all_else(compare):
    value = {masi: frozenset("a"), ranges: (1, 2), days: ("2018-01-01",) * 2, places: (35.0, 36.0)}.get(compare, "a")
    assert (compare(None, None), compare(value, value), compare(None, value)) == (0.0, 0.0, 1.0)


@pytest.mark.parametrize(("compare", "one", "other"), [
    (ranges, (0, 0), (9000, None)), (days, ("1990-01-01", None), ("2020-01-01", "2020-01-02")),
    (places, (35.0, 36.0), (-35.0, -144.0)), (places, "Tel Rumman", "Tel Amir"),
])  # fmt: skip
def test_nothing_is_farther_apart_than_one(compare, one, other):
    assert compare(one, other) == pytest.approx(1.0, abs=0.51)
    assert compare(one, other) <= 1.0
    assert compare(one, other) == compare(other, one)


def test_near_places_and_days_are_nearly_the_same():
    assert places((35.90, 36.60), (35.95, 36.60)) < 0.01 < places((35.9, 36.6), (36.2, 37.1))
    assert days(("2018-06-27",) * 2, ("2018-06-28",) * 2) < 0.01
