"""A filter is read from what people write, and spelled in one way."""

from __future__ import annotations

import pytest

from reportedly.errors import UsageError
from reportedly.review.filter import PARAMETERS, Filter


def spelled(told: str) -> str:
    """The canonical spelling of a filter."""
    return str(Filter.parse(told))


@pytest.mark.parametrize(
    ("told", "canonical"),
    [
        ("", ""),
        ("?status=proposed&country=sy", "country=SY&status=proposed"),
        ("country=IQ&country=SY,IQ", "country=IQ,SY"),
        ("place=Tell+Abyad", "place=Tell%20Abyad"),
        ("place=Tell%20Abyad%2CHoms", "place=Homs,Tell%20Abyad"),
        (r"outlet=News%5C,%20Daily", r"outlet=News\,%20Daily"),
        ("q=%20air%20%20strike%20", "q=air%20strike"),
        ("sealed=no", ""),
        ("sealed=yes", "sealed=yes"),
        ("placed=NO&dated=yes", "placed=no&dated=yes"),
        ("bbox=35.50,32,42.4,37.30", "bbox=35.5,32,42.4,37.3"),
        ("bbox=-0.0,0,170,10", "bbox=0,0,170,10"),
        ("killed=007", "killed=7"),
        ("country=&actor=", ""),
        ("why=Contradiction", "why=contradiction"),
        ("actor=داعش", "actor=%D8%AF%D8%A7%D8%B9%D8%B4"),
    ],
)
def test_one_spelling(told: str, canonical: str) -> None:
    assert spelled(told) == canonical
    assert spelled(canonical) == canonical


def test_values_of_a_mapping_are_those_of_its_query_string() -> None:
    assert Filter.parse({"country": ["SY", "IQ"], "since": "2017-01-01"}) == Filter.parse(
        "since=2017-01-01&country=IQ,SY"
    )


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("colour=red", "colour"),
        ("status=true", "status=true"),
        ("since=2017-02-30", "since"),
        ("since=yesterday", "since"),
        ("since=2017-02-03&until=2017-02-02", "since=2017-02-03"),
        ("killed=many", "killed"),
        ("killed=0", "killed"),
        ("killed=-3", "killed"),
        ("killed=3,4", "killed"),
        ("since=2017-01-01&since=2017-01-02", "since"),
        ("bbox=1,2,3", "bbox"),
        ("bbox=1,20,3,10", "bbox"),
        ("bbox=1,nan,3,10", "bbox"),
        ("bbox=1,-inf,3,10", "bbox"),
        ("placed=maybe", "placed"),
        ("country=Syria", "country=SYRIA"),
        ("ids=clm-1", "ids=clm-1"),
        ("precision=exact", "precision=exact"),
        ("contradiction=who", "contradiction=who"),
        ("why=boredom", "why=boredom"),
    ],
)
def test_nonsense_is_refused_by_name(told: str, named: str) -> None:
    with pytest.raises(UsageError, match="RPT-108") as error:
        Filter.parse(told)
    assert error.value.where == named


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UsageError, match="RPT-108"):
        Filter.parse({"q": "\ud800"})


def test_every_parameter_of_the_contract_is_there() -> None:
    told = ("q country admin1 place actor type outlet since until published_since published_until status inclusion why "
            "contradiction killed origins reports factuality precision bbox placed dated flag assigned sealed part_of "
            "ids")  # fmt: skip
    assert tuple(told.split()) == PARAMETERS
