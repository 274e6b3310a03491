"""Seventy relational phrases: the area that is coded holds the place meant, and is about as small as one drawn by hand.

The phrases, the places they mean and the areas were written before the rules that read them.
"""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path
from statistics import median

import msgspec
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.records.coded import Coded
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between

LEAST_HOLDING, LARGEST_RATIO = 0.9, 2.0


class Phrase(msgspec.Struct, frozen=True):
    """One row: the sentence, the phrase in it, the place meant, and the area drawn by hand in square km."""

    sentence: str
    words: str
    lat: float
    lon: float
    hand_km2: float


def phrases() -> list[Phrase]:
    rows = Path(__file__).with_name("relational_places.tsv").read_text("utf-8").splitlines()[1:]
    cells = [row.split("\t") for row in rows]
    return [
        Phrase(sentence, words, *map(float, truth.split()), area_km2(area)) for sentence, words, _, truth, area in cells
    ]


def area_km2(drawn: str) -> float:
    """The area of "circle LAT LON KM" or "box SOUTH WEST NORTH EAST"."""
    shape, *numbers = drawn.split()
    a, b, c, *d = map(float, numbers)
    if shape == "circle":
        return math.pi * c * c
    return km_between(a, b, c, b) * km_between((a + c) / 2, b, (a + c) / 2, d[0])


def coded(phrase: Phrase) -> PlaceRef | None:
    """The place coded from the words that overlap the phrase most."""
    reading = reading_of(phrase.sentence)
    start = phrase.sentence.index(phrase.words)
    end = start + len(phrase.words)
    mentions = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    shared = [(min(m.end, end) - max(m.start, start), m) for m in mentions if m.start < end and start < m.end]
    best = max(shared, key=lambda pair: pair[0], default=None)
    return best[1].value.value if best and isinstance(best[1].value, Coded) else None


@lru_cache(maxsize=1)
def measured() -> tuple[tuple[Phrase, bool, float], ...]:
    """Each phrase, whether its area holds the place, and how many times the hand-drawn area it is."""
    found = []
    for phrase in phrases():
        ref = coded(phrase)
        if ref is None or ref.lat is None or ref.lon is None or ref.radius_km is None:
            found.append((phrase, False, math.inf))
            continue
        holds = km_between(phrase.lat, phrase.lon, ref.lat, ref.lon) <= ref.radius_km
        found.append((phrase, holds, math.pi * ref.radius_km**2 / phrase.hand_km2))
    return tuple(found)


def test_the_set_is_as_large_as_it_says() -> None:
    assert len(phrases()) >= 60
    assert len({phrase.words for phrase in phrases()}) == len(phrases())


def test_areas_hold_the_places_meant() -> None:
    missed = [phrase.words for phrase, holds, _ in measured() if not holds]
    assert 1 - len(missed) / len(measured()) >= LEAST_HOLDING, missed


def test_areas_are_about_as_small_as_drawn_by_hand() -> None:
    assert median(ratio for _, _, ratio in measured()) <= LARGEST_RATIO


def test_a_phrase_of_two_places_keeps_both_as_anchors() -> None:
    ref = next(coded(phrase) for phrase in phrases() if phrase.words.startswith("between Hama"))
    assert ref is not None
    assert ref.relation is not None
    assert (ref.place_id, ref.relation.kind, len(ref.relation.anchor_ids)) == (None, "between", 2)
