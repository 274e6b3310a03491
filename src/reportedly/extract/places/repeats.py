"""Say which place "the town", "the capital" or "the country" points back to."""

from __future__ import annotations

import msgspec

from reportedly.extract.places.found import FoundPlace
from reportedly.extract.places.senses import is_province_sense
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.records.coded import Derivation

_FOREIGN = frozenset(
    {"turkish", "russian", "lebanese", "iranian", "french", "us", "british", "german", "jordanian", "israeli", "'s"}
)


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
        word = self.reading.parse.tokens[found.first].lower
        for earlier, place in reversed(self._done):
            if place.country in self.gazetteer.home and _answers(word, found.cue.kind, place):
                return self._same(earlier, place)
        return None

    def _same(self, earlier: FoundPlace, place: Place) -> Target:
        """A place named before, with the words that named it."""
        derivation = Derivation(kind="same-place", inputs=(self._words(earlier),))
        return Target(place=place, derivation=derivation, rule="places.repeat@1", score=0.6)

    def _words(self, earlier: FoundPlace) -> str:
        """The characters of an earlier name, as a derivation's input."""
        span = self.reading.span(earlier.first, earlier.stop)
        return f"{span.start}:{span.end}"

    def _country(self) -> Target | None:
        """The country that the text has named most often."""
        named = [(found, place) for found, place in self._done if place.feature == "country"]
        if not named:
            return None
        most = max(named, key=lambda pair: (sum(p is pair[1] for _, p in named), -pair[0].first))
        return self._same(*most)

    def _capital(self, found: FoundPlace) -> Target | None:
        """The capital of the country that the words or the text name; a province's main town for "provincial"."""
        before = {token.lower for token in self.reading.parse.tokens[max(0, found.first - 3) : found.first]}
        if "provincial" in before:
            return self._main_town()
        if before & _FOREIGN:
            return None
        countries = {place.country for _, place in self._done if place.country in self.gazetteer.home}
        name = "Baghdad" if "iraqi" in before or countries == {"IQ"} else "Damascus"
        place = next((p for p in self.gazetteer.named(name) if p.feature in ("city", "capital")), None)
        if place is None:
            return None
        derivation = Derivation(kind="capital-of", inputs=(place.country or "",))
        return Target(place=place, derivation=derivation, rule="places.capital@1", score=0.7)

    def _main_town(self) -> Target | None:
        """The main town of the province named last."""
        for earlier, place in reversed(self._done):
            province = self.gazetteer.admin1.get((place.country or "", place.admin1 or ""))
            if province is not None and province.city_id:
                derivation = Derivation(kind="main-town-of", inputs=(self._words(earlier),))
                town = self.gazetteer.by_id[province.city_id]
                return Target(place=town, derivation=derivation, rule="places.capital@1", score=0.6)
        return None


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
