"""Tolls that sum up many acts."""

import pytest
from msgspec.structs import replace
from tests.samples import coded
from tests.unit.link.policies.build import claim, killed

from reportedly.link.policies.totals import is_total
from reportedly.records.values import DateRange


@pytest.mark.parametrize(
    "told",
    [
        {"days": ("2016-08-01", "2016-08-31")},
        {"how_many": (killed(300_000),)},
        {"how_many": (killed(130, basis="cumulative"),), "days": None},
        {"total_of": ("hap-1", "hap-2")},
    ],
)
def test_a_toll_of_many_days_of_a_war_or_of_named_happenings_is_a_total(told: dict) -> None:
    assert is_total([claim(**told)])


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"days": ("2016-08-01", "2016-08-02")},
        {"how_many": (killed(8, basis="cumulative"),)},
        {"how_many": (), "days": ("2016-08-01", "2016-08-31")},
    ],
)
def test_the_toll_of_one_act_is_none_and_neither_is_a_long_act_without_a_toll(told: dict) -> None:
    assert not is_total([claim(**told)])


def test_a_vague_date_makes_no_total() -> None:
    year = coded(DateRange(first="2013-01-01", last="2013-12-31", precision="year"))
    assert not is_total([replace(claim(), when=year)])


def test_most_claims_decide() -> None:
    act, total = claim("clm-a-1"), claim("clm-b-1", days=("2016-08-01", "2016-08-31"))
    assert not is_total([act, total])
    assert is_total([total, total, act])
