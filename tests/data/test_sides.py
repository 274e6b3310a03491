"""Sides of wars: one name each, by one rule for every side."""

from reportedly.knowledge.packs import Pack

PACKS = {name: Pack.shipped(name) for name in ("core", "sources", "syria")}
SIDES = list(PACKS["sources"].rows("sides"))
SOURCES = list(PACKS["sources"].rows("sources"))
BY_ID = {row["id"]: row for row in SOURCES}


def test_sides_are_sorted_and_named_once():
    names = [row["side"] for row in SIDES]
    assert names == sorted(names)
    assert len({name.casefold() for name in names}) == len(names)


def test_every_side_of_a_source_is_a_row_and_every_row_is_some_sources():
    assert {row["side"] for row in SIDES} == {row["side"] for row in SOURCES if row["side"]}


def test_every_government_has_a_country_of_its_own_and_nobody_else_has_one():
    countries = [row["country"] for row in SIDES if row["kind"] == "government"]
    assert all(countries)
    assert len(set(countries)) == len(countries)
    assert not [row["side"] for row in SIDES if row["kind"] != "government" and row["country"]]


def test_every_actor_of_a_side_is_an_actor_and_acts_for_one_side():
    known = {row["id"] for name in ("core", "syria") for row in PACKS[name].rows("actors")}
    named = [actor for row in SIDES for actor in row["actors"].split()]
    assert set(named) <= known
    assert len(set(named)) == len(named)


def test_whoever_bears_arms_and_every_organ_of_a_state_is_on_a_side():
    bodies = [row for row in SOURCES if row["type"] in ("armed_actor_statement", "state_media")]
    assert [row["id"] for row in bodies if not row["side"]] == []


def test_a_part_of_a_body_is_on_the_bodys_side():
    parts = [row for row in SOURCES if row["affiliation"] and BY_ID[row["affiliation"]]["side"]]
    assert [row["id"] for row in parts if row["side"] != BY_ID[row["affiliation"]]["side"]] == []


def test_a_medium_that_a_law_keeps_independent_is_on_no_side_whoever_pays_for_it():
    assert [row["id"] for row in SOURCES if "independent by law" in row["note"] and row["side"]] == []


def test_a_nation_or_a_tendency_is_no_side():
    assert not {row["side"] for row in SIDES} & {"Kurdish", "Arab", "Sunni", "Shiite", "state", "Saudi", "Western"}
    assert not [row["side"] for row in SIDES if row["side"].startswith("pro-")]
