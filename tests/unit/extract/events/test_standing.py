"""What only goes on, or is only shown in a photograph, is no event."""

from __future__ import annotations

import pytest
from tests.unit.extract.events.test_rules import events_of


@pytest.mark.parametrize(
    "text",
    [
        "The government is fighting a number of armed factions.",
        "The militia says it is fighting alongside the army.",
    ],
)
def test_who_is_at_war_with_whom_is_no_event(text: str) -> None:
    assert events_of(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The army is fighting the militants near the dam.",
        "The army is fighting to push the militants out of the suburb.",
        "The army fought the militants for nine hours.",
    ],
)
def test_a_fight_with_a_place_a_time_or_an_aim_is_one(text: str) -> None:
    assert "Armed clash" in {event.type.acled for event in events_of(text).values()}


def test_a_caption_refers_back() -> None:
    assert events_of("The day was calm. A man walks past rubble after an air strike in the suburb.") == {}
    assert events_of("The day was calm. A man walked out unhurt after an air strike in the suburb.") != {}


def test_institutions_are_no_corpses() -> None:
    assert events_of("The province contains the committee of the guild.") == {}
    assert "bodies found" in {event.type.label for event in events_of("Shepherds found nine corpses.").values()}


def test_a_report_that_only_judges_an_attack_tells_none() -> None:
    assert events_of("The raids on the suburb mark another breach of trust.") == {}


def test_a_protest_behind_a_crackdown_is_no_happening_of_its_own() -> None:
    found = events_of("Unrest began with a crackdown on protests.")
    assert [event.type.acled for event in found.values()] == ["Excessive force against protesters"]


def test_turmoil_hits_nobody() -> None:
    assert events_of("The country was hit by violent unrest.") == {}
