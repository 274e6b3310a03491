"""Totals: a claim that adds up others names their happenings, and is about none of them."""

import pytest
from tests.build import claims_of


@pytest.mark.parametrize(("text", "published"), [
    ("A total of 12 people were killed in Idlib province on Monday. Raids on Saraqib killed seven people. A shell "
     "killed three people in Kafr Nabl.", "2019-05-07"),
    ("Rockets killed nine people in Donetsk and Horlivka on Monday. In Donetsk, rockets killed six people near a "
     "market. In Horlivka, three people were killed by rockets.", "2022-09-06"),
    ("Rockets killed nine people in Donetsk and Horlivka on Monday. In Donetsk, rockets killed five people near a "
     "market. In Horlivka, two people were killed by rockets.", "2022-09-06"),
])  # fmt: skip
def test_a_total_names_the_happenings_of_its_parts(text: str, published: str) -> None:
    total, *parts = claims_of(text, published=published)
    assert total.total_of == tuple(part.happening for part in parts)
    assert total.total_by is not None
    assert total.total_by.rule in ("totals.words@1", "totals.sum@1", "totals.lead@1")
    assert all(text[span.start : span.end] == span.text for span in total.total_by.evidence)
    assert len({total.happening, *total.total_of}) == 3
    assert [part.total_of for part in parts] == [(), ()]


def test_a_toll_over_days_totals_the_day_that_is_told() -> None:
    total, part = claims_of(
        "Since Saturday, at least 68 people have been killed in air raids on Saraqib. On Tuesday, raids on Saraqib "
        "killed 11 people.",
        published="2019-05-07",
    )
    assert total.total_of == (part.happening,)
    assert total.happening != part.happening


def test_an_act_beside_a_smaller_one_elsewhere_totals_nothing() -> None:
    claims = claims_of(
        "A bomb killed nine people in Kabul on Monday. In Herat, a mine killed two people on Tuesday.",
        published="2019-05-08",
    )
    assert {claim.total_of for claim in claims} == {()}


def test_what_exceeds_a_number_is_no_part_of_it() -> None:
    claims = claims_of(
        "A total of five people were killed in Idlib province on Monday. Raids on Saraqib killed seven people.",
        published="2019-05-07",
    )
    assert {claim.total_of for claim in claims} == {()}
