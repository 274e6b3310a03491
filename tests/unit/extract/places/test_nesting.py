"""Which place names only say where another one lies."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.nesting import Nesting
from reportedly.extract.places.resolve import resolve_places


def innermost(text: str) -> list[str]:
    """The words of the places that do not only tell where another lies."""
    reading = reading_of(text)
    places = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    return [reading.span(p.first, p.stop).text for p in Nesting(reading.parse, places).innermost()]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Shells hit the village of Kafr Nabl in Idlib province.", ["village of Kafr Nabl"]),
        ("Shells hit Saraqib, Idlib province, on Monday.", ["Saraqib"]),
        ("Shells hit Safira, about 25 km southeast of the city of Aleppo.", ["Safira"]),
        ("Shells hit Morek, Halfaya and Saraqib.", ["Morek", "Halfaya", "Saraqib"]),
    ],
)
def test_wider_places_and_marks_are_left_out(text: str, inner: list[str]) -> None:
    assert innermost(text) == inner
