"""What crowds and police make of a protest, a clash, an attack; what a misfortune makes of harm."""

from __future__ import annotations

import pytest
from tests.unit.extract.events.test_rules import events_of, type_in


@pytest.mark.parametrize(
    ("text", "trigger", "acled"),
    [
        ("Teachers held a protest outside the ministry.", "protest", "Peaceful protest"),
        ("Police broke up a protest of teachers with batons.", "broke up", "Protest with intervention"),
        ("Police violently dispersed the marchers, wounding nine.", "dispersed", "Excessive force against protesters"),
        ("The protest ended with youths torching two vans.", "protest", "Violent demonstration"),
        ("Clashes broke out between police and demonstrators.", "Clashes", "Violent demonstration"),
        ("Clashes broke out between the army and militants.", "Clashes", "Armed clash"),
        ("Protesters blocked the road to the port.", "blocked", "Violent demonstration"),
        ("A mob lynched two traders at the market.", "mob lynched", "Mob violence"),
    ],
)
def test_what_the_sentence_tells_of_a_crowd_decides(text: str, trigger: str, acled: str) -> None:
    assert type_in(text, trigger) == acled


def test_riot_police_alone_make_no_riot() -> None:
    assert type_in("Riot police watched a rally of nurses.", "rally") == "Peaceful protest"


def test_tear_gas_is_no_chemical_weapon() -> None:
    found = events_of("Police used water cannon and tear gas against the crowd.")
    assert {event.type.acled for event in found.values()} == {"Protest with intervention"}
    assert all(event.type.acled != "Chemical weapon" for event in events_of("Girls choked on tear gas.").values())


@pytest.mark.parametrize(
    "text",
    [
        "Nineteen people were killed when their bus collided with a van.",
        "A chlorine leak at the works killed four labourers.",
        "A plane crash killed all thirty passengers.",
        "The boiler of a sugar plant exploded, killing two labourers.",
    ],
)
def test_accidents_are_no_attacks(text: str) -> None:
    assert events_of(text) == {}


def test_weapons_and_armed_sides_outweigh_an_accident_word() -> None:
    assert events_of("Rockets crashed into the market, killing nine.") != {}


def test_who_is_driven_out_tells_who_gained() -> None:
    driven = "The insurgents were pushed back from the hills above the dam."
    assert type_in(driven, "pushed back", ("The insurgents", "rebel-group")) == "Government regains territory"


def test_rebels_of_a_country_are_not_its_state() -> None:
    text = "Marran rebels took control of the port."
    assert type_in(text, "took control of", ("Marran", "state"), ("rebels", "rebel-group")).startswith("Non-state")


@pytest.mark.parametrize(
    ("text", "acled"),
    [
        ("The army captured nine militants near the dam.", "Arrests"),
        ("Militants captured nine soldiers near the dam.", "Abduction/forced disappearance"),
        ("A drone captured footage of the dam.", None),
        ("The army captured the village.", "Government regains territory"),
    ],
)
def test_who_captures_what_tells_an_arrest_from_an_abduction_or_a_conquest(text: str, acled: str | None) -> None:
    found = [event.type.acled for event in events_of(text).values()]
    assert found == ([acled] if acled else [])


def test_ground_left_without_a_fight_is_no_battle() -> None:
    text = "The rebels took control of the village after the army withdrew."
    assert type_in(text, "took control of") == "Non-violent transfer of territory"


@pytest.mark.parametrize(
    "text", ["Teachers marched on Monday.", "Protesters marched on the ministry.", "Nurses marched towards the square."]
)
def test_who_marches_without_arms_protests_whatever_word_follows(text: str) -> None:
    assert type_in(text, "marched") == "Peaceful protest"


def test_who_marches_on_a_town_under_arms_moves_troops() -> None:
    assert events_of("The brigade marched on the river.")["marched"].type.label == "troop movement"
