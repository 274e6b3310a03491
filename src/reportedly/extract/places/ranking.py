"""Rank the places that share a name by how well the words around it fit each."""

from __future__ import annotations

import math

from reportedly.extract.places.context import Context
from reportedly.extract.places.found import FoundPlace
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Place

MARGIN = 0.35
"""Least lead of the best candidate over another one elsewhere; closer is ambiguous (own choice, see the bench)."""
_OBJECTS = frozenset({"dobj", "nsubjpass", "conj", "appos"})
"""Grammatical relations in which a village's name stands without a preposition."""
FIT = {
    "neighbourhood": ("neighbourhood",),
    "suburb": ("neighbourhood", "settlement"),
    "settlement": ("settlement",),
    "district": ("neighbourhood", "settlement", "area"),
    "nature": ("area", "site", "line"),
    "region": ("area", "settlement"),
}


class Ranking:
    """Ranks the candidates of one reading's names."""

    def __init__(self, reading: Reading, context: Context, home: frozenset[str]) -> None:
        self.reading = reading
        self.context = context
        self.home = home

    def ranked(self, found: FoundPlace) -> list[tuple[float, Place]]:
        """Candidates with their scores, best first; weak ones that the text contradicts are left out."""
        scored = [(self._score(place, found), place) for place in found.candidates]
        kept = [pair for pair in scored if not self._is_unlikely(pair, found)]
        return sorted(kept, key=lambda pair: (-pair[0], pair[1].id))

    def _score(self, place: Place, found: FoundPlace) -> float:
        """Agreement of a candidate with the text."""
        score = math.log10(max(place.population, 10)) / 2 + self.context.province_score(place, found)
        far = self.context.nearest_km(place, found)
        if far is not None:
            score += 1.5 * max(0.0, 1.0 - far / 120.0)
        wanted = FIT.get(found.cue.kind or "")
        if wanted:
            score += 1.5 if place.precision in wanted else -1.0
        if found.cue.facility and place.precision == "site":
            score += 1.0
        return score + (0.5 if place.country in self.home else 0.0)

    def _is_unlikely(self, pair: tuple[float, Place], found: FoundPlace) -> bool:
        """Say whether a small place is ruled out by its surroundings."""
        score, place = pair
        if place.country not in self.home and place.feature != "country":
            return not (place.capital or found.cue.kind or self._follows_preposition(found))
        if place.population >= 20_000 or place.feature == "admin1" or place.precision in ("area", "line"):
            return False
        far = self.context.nearest_km(place, found)
        one_word = found.stop - found.first == 1
        if one_word and len(self.reading.parse.tokens[found.first].text) <= 3 and not found.cue.kind:
            return found.preposition is None or far is None or far > 80.0
        if one_word and self.context.province_score(place, found) < 0 and (far is None or far > 50.0):
            return True
        parse = self.reading.parse
        dep = parse.tokens[parse.head_of(found.first, found.stop)].dep
        alone = found.preposition is None and not found.cue.kind and not found.cue.facility and dep not in _OBJECTS
        return alone and one_word and (far is None or far > 80.0) and score < 2.5

    def _follows_preposition(self, found: FoundPlace) -> bool:
        """Say whether a name stands right after a preposition of place and ends its run of capitals."""
        tokens = self.reading.parse.tokens
        before = tokens[found.first - 1].lower if found.first else ""
        after = tokens[found.stop] if found.stop < len(tokens) else None
        return before in ("in", "near", "at", "from", "to", "outside") and not (after and after.pos == "PROPN")

    def is_tie(self, ranked: list[tuple[float, Place]]) -> bool:
        """Say whether two candidates in different places are equally good."""
        if len(ranked) < 2:
            return False
        (best, one), (next_best, other) = ranked[0], ranked[1]
        if best - next_best >= MARGIN or one.lat is None or other.lat is None or one.admin1 == other.admin1:
            return False
        return "admin1" not in (one.feature, other.feature)
