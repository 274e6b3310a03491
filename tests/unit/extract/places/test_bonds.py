"""What speaks for a place being where an event happened."""

from __future__ import annotations

from tests.build import KNOWLEDGE, event_at, reading_of

from reportedly.extract.places.bonds import Bonds, path_between, preposition_of, tokens_of
from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places


def features(text: str, trigger: str, nth: int) -> tuple[str, ...]:
    """What holds of an event and the nth place of a sentence."""
    reading = reading_of(text)
    places = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    event = event_at(reading, trigger)
    bonds = Bonds(reading.parse, 0, places, tokens_of(event))
    return bonds.features(event, places[nth])


def test_object_of_the_event_hangs_on_it() -> None:
    found = features("Artillery shelled Morek.", "shelled", 0)
    assert {"under-event", "label-dobj", "governor-event", "only", "after"} <= set(found)


def test_names_of_a_list_share_the_bonds_of_the_first() -> None:
    text = "Artillery shelled the towns of Morek, Halfaya and Saraqib."
    assert {"listed", "under-event", "label-dobj"} <= set(features(text, "shelled", 2))


def test_mark_tells_another_place() -> None:
    assert "tells-another" in features("Gunmen killed two men in Binnish in Idlib province.", "killed", 1)


def test_preposition_is_read_through_the_town_of() -> None:
    reading = reading_of("A shell landed near the town of Morek.")
    morek = next(token for token in reading.parse.tokens if token.text == "Morek")
    assert preposition_of(reading.parse, morek.i) == "near"


def test_words_of_two_sentences_have_no_way_between_them() -> None:
    reading = reading_of("Shells hit Morek. Two people died.")
    tokens = reading.parse.tokens
    died = next(token.i for token in tokens if token.text == "died")
    assert path_between(reading.parse, 2, frozenset({died})) is None
