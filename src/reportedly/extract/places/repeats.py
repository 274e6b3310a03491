"""Say which place "the town", "the capital" or "the country" points back to."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import msgspec

from reportedly.extract.places.found import FoundPlace
from reportedly.extract.places.senses import is_province_sense
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.place_world import read_countries
from reportedly.records.coded import Derivation

OF_UNITS = frozenset({"provincial", "regional", "state", "governorate", "district", "county", "departmental"})
"""Words before "capital" that make it the main town of a unit."""
CLEAR = 0.6
"""Least share of the places named before that must lie in one country for the text to speak of it alone."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """The place pointed back to and how that was reached."""

    place: Place
    derivation: Derivation
    rule: str
    score: float


class Repeats:
    """Remembers the places of one reading as they come, to answer words that point back."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.reading = reading
        self.gazetteer = gazetteer
        self._done: list[tuple[FoundPlace, Place]] = []

    def note(self, found: FoundPlace, place: Place) -> None:
        """Remember a place that the text has named."""
        self._done.append((found, place))

    def target(self, found: FoundPlace) -> Target | None:
        """The place that words such as "the town" stand for; None if none before answers to them."""
        if found.cue.kind == "capital":
            return self._capital(found)
        if found.cue.kind == "country":
            return self._country()
        word, spoken_of = self.reading.parse.tokens[found.first].lower, self.spoken_of()
        for earlier, place in reversed(self._done):
            if place.country in (self.gazetteer.home | {spoken_of}) and _answers(word, found.cue.kind, place):
                return self._same(earlier, place)
        return None

    def spoken_of(self) -> str | None:
        """The country in which most of the places named before lie; None where no country has CLEAR of them."""
        counts = Counter(place.country for _, place in self._done if place.country)
        if not counts:
            return None
        country, times = counts.most_common(1)[0]
        return country if times >= CLEAR * counts.total() else None

    def _same(self, earlier: FoundPlace, place: Place) -> Target:
        """A place named before, with the words that named it."""
        derivation = Derivation(kind="same-place", inputs=(self._words(earlier),))
        return Target(place=place, derivation=derivation, rule="places.repeat@1", score=0.6)

    def _words(self, earlier: FoundPlace) -> str:
        """The characters of an earlier name, as a derivation's input."""
        span = self.reading.span(earlier.first, earlier.stop)
        return f"{span.start}:{span.end}"

    def _country(self) -> Target | None:
        """The country that the text speaks of, if it has named it; of several without a doubt the most named."""
        spoken_of = self.spoken_of()
        named = [(found, place) for found, place in self._done if place.feature == "country"]
        clear = [(found, place) for found, place in named if place.country == spoken_of]
        if not named:
            return None
        most = max(clear or named, key=lambda pair: (sum(p is pair[1] for _, p in named), -pair[0].first))
        return self._same(*most)

    def _capital(self, found: FoundPlace) -> Target | None:
        """The seat of government that the words or the text tell; a unit's main town for "the provincial capital"."""
        before = self._words_before(found)
        if before & OF_UNITS:
            return self._main_town()
        told = {country for word in before if (country := self.gazetteer.country_of(word))}
        country = told.pop() if len(told) == 1 else None if told else self.spoken_of()
        place = self._seat(country) if country else None
        if place is None:
            return None
        derivation = Derivation(kind="capital-of", inputs=(country or "",))
        return Target(place=place, derivation=derivation, rule="places.capital@2", score=0.7)

    def _words_before(self, found: FoundPlace) -> frozenset[str]:
        """The words that hang on a pointing word, before it."""
        near = self.reading.parse.tokens[max(0, found.first - 5) : found.first]
        return frozenset(token.lower for token in near if token.head == found.first)

    def _seat(self, country: str) -> Place | None:
        """The capital of a country."""
        name = _capitals().get(country)
        named = self.gazetteer.named(name) if name else ()
        return next((place for place in named if place.capital and place.country == country), None)

    def _main_town(self) -> Target | None:
        """The main town of the province named last."""
        for earlier, place in reversed(self._done):
            province = self.gazetteer.admin1.get((place.country or "", place.admin1 or ""))
            if province is not None and province.city_id:
                derivation = Derivation(kind="main-town-of", inputs=(self._words(earlier),))
                town = self.gazetteer.by_id[province.city_id]
                return Target(place=town, derivation=derivation, rule="places.capital@2", score=0.6)
        return None


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    """The name of each country's capital, by the country's code."""
    return {country.iso: country.capital for country in read_countries() if country.capital}


def _answers(word: str, kind: str | None, place: Place) -> bool:
    """Say whether a word such as "city", "village" or "province" can point back to a place."""
    if place.feature == "country":
        return False
    if kind == "admin1" or is_province_sense(place):
        return kind == "admin1" and is_province_sense(place)
    if word in ("city", "capital"):
        return place.feature in ("city", "capital", "town")
    if kind in ("neighbourhood", "district"):
        return place.precision == "neighbourhood"
    return place.precision == "settlement" and place.feature != "city"
