"""Read from the words beside a name what holds it: "Alexandria, La.", "the Yemeni port of Hodeidah"."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.places.found import FoundPlace
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.unit_abbreviations import unit_abbreviations
from reportedly.text.distance import km_between

UNITS = frozenset({"country", "admin1", "admin2"})
"""Features of places that hold others."""
_OPEN_RIGHT = frozenset({",", "in", "of", "(", "/"})
"""What may stand between a name and what holds it."""
_UNIT_WORDS = frozenset({"state", "oblast", "county", "prefecture", "department", "krai", "raion", "parish"})
_FILLERS = frozenset({"the", "of", "'s", "’s", "port", "border", "coastal", "capital", "war-torn"}) | _UNIT_WORDS
_FARTHEST = 6
"""Words that may stand between a name and what holds it: "in the restive northern state of X"."""


def holds(unit: Place, place: Place) -> bool:
    """Say whether a country or administrative unit holds a place."""
    if unit.id == place.id or unit.country != place.country or place.feature == "country":
        return False
    if unit.feature == "country":
        return True
    if unit.feature == "admin1":
        return place.feature != "admin1" and place.admin1 == unit.name
    if place.admin2 is not None:
        return place.admin2 == unit.name and place.admin1 == unit.admin1
    return place.feature not in UNITS and place.admin1 == unit.admin1 and _is_within(unit, place)


def _is_within(unit: Place, place: Place) -> bool:
    """Say whether a point lies inside a unit's circle."""
    if unit.lat is None or unit.lon is None or place.lat is None or place.lon is None:
        return False
    return km_between(unit.lat, unit.lon, place.lat, place.lon) <= (unit.radius_km or 0.0)


class Containment:
    """Reads what the words beside the names of one reading say of where they lie."""

    def __init__(self, reading: Reading, found: Iterable[FoundPlace], gazetteer: Gazetteer) -> None:
        self.tokens = reading.parse.tokens
        self.text = reading.document.text
        self.gazetteer = gazetteer
        self._abbreviations = unit_abbreviations(gazetteer.packs)
        named = [place for place in found if place.candidates and not place.repeats]
        self._starting = {at: place for place in named for at in {place.first, place.cue.first}}
        self._ending = {max(place.stop, place.cue.stop): place for place in named}

    def told(self, found: FoundPlace) -> tuple[Place, ...]:
        """The countries and units that the words beside a name put it in; of namesakes only one is meant."""
        units = (*self._behind(found), *self._before(found))
        if any(place.feature == "country" for place in found.candidates):
            return tuple(unit for unit in units if unit.feature != "country")
        return units

    def _behind(self, found: FoundPlace) -> tuple[Place, ...]:
        """Units behind a comma, a bracket, "in" or "of"; a mark that only tells how far off it is holds nothing."""
        stop = max(found.cue.stop, found.stop)
        if stop >= len(self.tokens) or self.tokens[stop].lower not in _OPEN_RIGHT:
            return ()
        if self.tokens[stop].text == ",":
            short = self._short(self.tokens[stop].end)
            if short:
                return short
        people: tuple[Place, ...] = ()
        for at in range(stop + 1, min(stop + _FARTHEST, len(self.tokens))):
            held = self._starting.get(at)
            if held is not None and held.cue.outside:
                return people
            if held is not None and held is not found and not self._is_adjective(at):
                farther = self._behind(held) if self.tokens[at - 1].text == "," else ()
                return (*people, *_units(held.candidates), *farther)
            people = (*people, *self._of_people(at))
            if not (people or self._is_adjective(at) or self._may_stand_between(at)):
                return ()
        return people

    def _is_adjective(self, at: int) -> bool:
        """Say whether a country's letters stand before a type word ("the US state of Texas")."""
        after = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        return self.tokens[at].text.isupper() and (after in self.gazetteer.words.types or after in _UNIT_WORDS)

    def _before(self, found: FoundPlace) -> tuple[Place, ...]:
        """The unit whose possessive or adjective announces a name ("Texas town of X", "Iraq's X", "Yemeni port X")."""
        at = min(found.first, found.cue.first)
        for before in range(at, max(at - _FARTHEST, 0), -1):
            held = self._ending.get(before)
            if held is not None and held is not found:
                return _units(held.candidates) if before < at else ()
            people = self._of_people(before - 1)
            if people or not self._may_stand_between(before - 1):
                return people
        return ()

    def _short(self, end: int) -> tuple[Place, ...]:
        """The units whose short form stands at a code point."""
        keys = self._abbreviations.opening(self.text[end : end + 10])
        return tuple(unit for key in keys if (unit := self.gazetteer.admin1.get(key)) is not None)

    def _of_people(self, at: int) -> tuple[Place, ...]:
        """The country of the adjective at a token."""
        country = self.gazetteer.words.demonyms.get(self.tokens[at].lower)
        return tuple(p for p in self.gazetteer.named(country) if p.feature == "country") if country else ()

    def _may_stand_between(self, at: int) -> bool:
        """Say whether a word may stand between a name and what holds it."""
        token, words = self.tokens[at], self.gazetteer.words
        known = token.lower in words.types or token.lower in words.directions or token.lower in _FILLERS
        return known or (token.pos == "ADJ" and token.text.islower())


def _units(candidates: Iterable[Place]) -> tuple[Place, ...]:
    """Those candidates that hold other places."""
    return tuple(place for place in candidates if place.feature in UNITS)
