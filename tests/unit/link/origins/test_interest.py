"""A source speaks against its own side by four rules, the same for every side."""

import pytest
from tests.unit.link.origins.build import SOURCES, act, actor, killed, reported, told

from reportedly.link.origins.count import count_origins
from reportedly.link.origins.interest import rules_against
from reportedly.records.claim import Claim, Factuality

SIDES = [
    ("Syrian Arab Army", "act-sy-air", "state-forces", "Syrian government"),
    ("Pentagon", "act-us-air", "state-forces", "US government"),
    ("Russian Defence Ministry", "act-ru-air", "state-forces", "Russian government"),
    ("Israeli army", "act-il-air", "state-forces", "Israeli government"),
    ("Hamas", "act-qassam", "armed-group", "Hamas"),
    ("Islamic State", "act-isil", "jihadist-group", "Islamic State"),
    ("Free Syrian Army", "act-fsa", "rebel-group", "opposition"),
    ("Syrian Democratic Forces", "act-ypg", "rebel-group", "SDF"),
]
CIVILIANS = actor(None, "civilians")
PEOPLE = actor(None, "civilians", name="people")
ENEMY = actor("act-nobody", "armed-group")


def against(claim: Claim, side: str) -> list[str]:
    """The rules by which a claim speaks against a side."""
    return list(rules_against(claim, side, SOURCES))


@pytest.mark.parametrize(("source", "own", "kind", "side"), SIDES)
def test_each_side_that_tells_of_its_own_harm_to_civilians_speaks_against_itself(source, own, kind, side):
    claim = told("1", source, what=act("strike"), who=actor(own, kind), whom=CIVILIANS)
    assert against(claim, side) == ["own-harm@1"]
    assert count_origins([claim], reported(claim), SOURCES).against_own_side == ("clm-1",)


@pytest.mark.parametrize(("source", "own", "kind", "side"), SIDES)
def test_each_side_that_tells_of_its_own_losses_speaks_against_itself(source, own, kind, side):
    claim = told("1", source, what=act("clash"), who=ENEMY, whom=actor(own, kind), how_many=killed("soldiers"))
    assert against(claim, side) == ["own-losses@1"]


@pytest.mark.parametrize(("source", "own", "kind", "side"), SIDES)
def test_each_side_that_tells_of_ground_it_lost_speaks_against_itself(source, own, kind, side):
    claim = told("1", source, what=act("overtaken"), who=ENEMY, whom=actor(own, kind), how_many=())
    assert against(claim, side) == ["own-retreat@1"]


@pytest.mark.parametrize(("source", "own", "kind", "side"), SIDES)
def test_each_side_that_denies_its_own_gain_speaks_against_itself(source, own, kind, side):
    denied = Factuality(value="denied", rule="tests@1")
    claim = told("1", source, what=act("regained"), who=actor(own, kind), whom=ENEMY, factuality=denied)
    assert against(claim, side) == ["own-gain-denied@1"]


@pytest.mark.parametrize(("source", "own", "kind", "side"), SIDES)
def test_who_accuses_others_or_denies_its_own_harm_does_not(source, own, kind, side):
    denied = Factuality(value="denied", rule="tests@1")
    assert against(told("1", source, what=act("strike"), who=ENEMY, whom=CIVILIANS), side) == []
    own_denied = told("1", source, what=act("strike"), who=actor(own, kind), whom=CIVILIANS, factuality=denied)
    assert against(own_denied, side) == []


def test_a_suspected_author_is_on_no_side():
    claim = told("1", "Pentagon", what=act("strike"), who=actor("act-us-air", "state-forces", suspected=True),
                 whom=CIVILIANS)  # fmt: skip
    assert against(claim, "US government") == []


def test_dead_civilians_on_the_own_side_are_no_losses_of_it():
    claim = told("1", "Pentagon", what=act("clash"), who=ENEMY, whom=actor("act-us-mil", "state-forces"),
                 how_many=killed("civilians"))  # fmt: skip
    assert against(claim, "US government") == []


@pytest.mark.parametrize(("of", "expected"), [("people", []), ("children", ["own-harm@1"])])
def test_people_of_whom_nothing_is_said_may_be_soldiers(of, expected):
    claim = told("1", "Pentagon", what=act("strike"), who=actor("act-us-air", "state-forces"), whom=PEOPLE,
                 how_many=killed(of))  # fmt: skip
    assert against(claim, "US government") == expected


def test_fighters_killed_outside_a_fight_are_told_as_victims():
    claim = told("1", "Pentagon", what=act("strike"), who=ENEMY, whom=actor("act-us-mil", "state-forces"),
                 how_many=killed("soldiers"))  # fmt: skip
    assert against(claim, "US government") == []
