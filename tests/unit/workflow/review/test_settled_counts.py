"""A settled number of dead takes the place of the claim's, and every other count stays what it was."""

import pytest
from msgspec import convert
from tests.samples import coded, sample_claim

from reportedly.records.values import Count
from reportedly.review.values import Given
from reportedly.workflow.review.settled_counts import settled_counts


def count(kind, low, high, of="people", **more):
    return coded(Count(kind=kind, of=of, low=low, high=high, words=str(low), **more), "dozens")


def settled(told, *counts):
    made = settled_counts(told, sample_claim(how_many=counts))
    values = [each.get("value", each) for each in made]
    return [(v["kind"], v["of"], v["low"], v["high"], v["subset_of"], v["approximate"]) for v in values]


def test_parts_of_the_dead_and_of_others_stay_parts():
    counts = (
        count("injured", 9, 12, approximate=True), count("killed", 5, 5),
        count("injured", 2, 2, "children", subset_of=0), count("killed", 3, 3, "children", subset_of=1),
    )  # fmt: skip
    assert settled((6, 7), *counts) == [
        ("killed", "people", 6, 7, None, False), ("injured", "people", 9, 12, None, True),
        ("injured", "children", 2, 2, 1, False), ("killed", "children", 3, 3, 0, False),
    ]  # fmt: skip


def test_a_part_that_is_larger_than_what_was_settled_goes_with_its_own_parts():
    counts = (count("killed", 9, 9), count("killed", 8, 8, subset_of=0), count("killed", 1, 1, "medics", subset_of=0))
    assert settled((3, 3), *counts) == [("killed", "people", 3, 3, None, False), ("killed", "medics", 1, 1, 0, False)]


def test_several_numbers_of_dead_become_parts_of_what_they_add_up_to():
    counts = (count("killed", 3, 3, "civilians"), count("killed", 5, 5, "soldiers"))
    assert settled((9, None), *counts) == [
        ("killed", "people", 9, None, None, False), ("killed", "civilians", 3, 3, 0, False),
        ("killed", "soldiers", 5, 5, 0, False),
    ]  # fmt: skip


def test_where_no_dead_were_settled_they_go_with_their_parts_and_others_stay():
    counts = (count("killed", 3, 3), count("killed", 1, 1, subset_of=0), count("injured", 4, 4))
    assert settled(None, *counts) == [("injured", "people", 4, 4, None, False)]
    assert settled_counts(None, sample_claim(how_many=counts[:2])) == {"uncoded": "absent"}


@pytest.mark.parametrize("told", [(2, 2), None])
def test_counts_that_stay_keep_their_words(told):
    kept = settled_counts(told, sample_claim(how_many=(count("injured", 4, 4),)))[-1]
    assert len(convert(kept, Given).evidence) == 1
