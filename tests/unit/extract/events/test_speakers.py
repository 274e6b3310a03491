"""A source whose name is a trigger word tells no event by its name; the same word in its ordinary use does."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.events.find import find_triggers
from reportedly.extract.events.resolve import resolve_events


def triggers(text: str) -> list[str]:
    """The event words of a text, lower-case."""
    reading = reading_of(text)
    events = resolve_events(reading, find_triggers(reading, (), KNOWLEDGE), (), (), KNOWLEDGE)
    return [text[event.start : event.end].lower() for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty accused both sides of shelling civilians in Tripoli on Monday.",
        "Amnesty said the army had killed six people in Goma on Monday.",
        "Amnesty condemned the bombing of a market in Goma on Monday.",
        "Amnesty urged both sides to spare civilians in Goma.",
        "Amnesty, which spoke to survivors, says jets killed six people.",
        "Amnesty's report says shells killed six people in Goma.",
        "Amnesty Accuses Army of Killing Six in Goma",
    ],
)
def test_name_of_who_speaks_is_no_trigger(text: str) -> None:
    assert not any("amnesty" in word for word in triggers(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels in Tripoli accepted an amnesty on Monday.",
        "Amnesty for rebels announced in Tripoli on Monday.",
        "Amnesty Announced for Rebels in Tripoli",
        "Amnesty saves 60 rebels in Tripoli",
        "Rebels Accept Amnesty in Tripoli",
    ],
)
def test_ordinary_use_of_the_same_word_stays_a_trigger(text: str) -> None:
    assert any("amnesty" in word for word in triggers(text))


def test_noun_that_opens_a_sentence_inside_a_longer_name_is_no_trigger() -> None:
    assert triggers("Bombing Victims Association said two people died on Monday.") == ["died"]
    assert triggers("Bombing victims were taken to Goma, where shells killed two people on Monday.")[-1] == "killed"
    assert "shelling" in triggers("Shelling kills six in Tripoli on Monday.")
