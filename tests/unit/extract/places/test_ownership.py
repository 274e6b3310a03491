"""Which places of its sentence an event happened at."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, event_at, names_of, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.ownership import Ownership
from reportedly.extract.places.resolve import resolve_places
from reportedly.extract.places.rules import assign_places
from reportedly.records.claim import PlaceField


def where(text: str, trigger: str, *others: str) -> PlaceField:
    """The place field of the event on a word, beside other events."""
    reading = reading_of(text)
    places = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    event = event_at(reading, trigger)
    events = (event, *(event_at(reading, other) for other in others))
    return assign_places(Ownership(reading, events, places, KNOWLEDGE), event)


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Artillery shelled Morek and Halfaya.", "shelled", ["Morek", "Halfaya"]),
        ("Gunmen killed two farmers in Binnish, northeast of Idlib.", "killed", ["Binnish"]),
        ("A barrel bomb fell on a market in Saraqib, Syria.", "fell", ["Saraqib"]),
    ],
)
def test_event_has_the_innermost_places_that_its_words_govern(text: str, trigger: str, places: list[str]) -> None:
    assert sorted(names_of(where(text, trigger))) == sorted(places)


def test_place_where_words_were_said_is_no_place_of_what_was_said() -> None:
    text = "The minister said in Beirut that shells had killed four people."
    assert "Beirut" not in names_of(where(text, "killed"))


def test_place_that_a_sentence_opens_with_is_the_place_of_what_is_said() -> None:
    assert names_of(where("In Saraqib, activists said that shells killed four people.", "killed")) == ["Saraqib"]


def test_place_of_another_event_is_taken_over_with_a_derivation() -> None:
    field = where("After the army shelled Morek, its commander was killed.", "killed", "shelled")
    assert isinstance(field, tuple)
    assert [place.derivation.kind for place in field if place.derivation] == ["same-sentence"]


def test_weights_of_ones_own_take_the_place_of_the_packs() -> None:
    reading = reading_of("Artillery shelled Morek.")
    places = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    event = event_at(reading, "shelled")
    assert not Ownership(reading, (event,), places, KNOWLEDGE, {"always": -9.0}).mentioned(event)
