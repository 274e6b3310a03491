"""Rank the places that share a name by how well the words around it fit each."""

from __future__ import annotations

import math
from collections.abc import Iterable

from reportedly.extract.places.company import Company, Shares
from reportedly.extract.places.containment import UNITS, Containment, holds
from reportedly.extract.places.context import Context
from reportedly.extract.places.found import FoundPlace
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.place_names import article_key

MARGIN = 0.35
"""Least lead of the best candidate over another one elsewhere; closer is ambiguous (own choice, see the bench)."""
UNIT_KINDS = frozenset({"admin1", "region", "rural"})
FAR_MARGIN = 0.05
"""The same outside the theatre, where towns of one name differ in size."""
LARGE_TOWN, MOSTLY, STRAY = 100_000, 0.5, 0.25
"""People of a town abroad that needs no company; the share of other names at home from which a text plays there; and
the share below which nothing speaks for another country."""
ROUNDS = 2
"""How often the document's places are weighed anew with what the others came out as."""
SHARPNESS = 2.0
"""How much a lead in score counts as belief."""
TOLD = 4.0
"""What holds a name in the words beside it outweighs all else: "Paris, Texas"."""
SAME_COUNTRY, SAME_REGION, NEAR, NEAR_SHARE = 1.0, 2.0, 1.5, 1.5
"""Most that the country, the province and the surroundings of the document's other names, and the province of those
in the same sentence, add."""
ENOUGH = 0.7
"""Other names in one province or square that bring half of that."""
HOME = 0.5
COUNTRY = 1.0
"""Countries are named more often than the towns and provinces that share their names."""
CAPITAL = 0.3
NESTED = 0.6
"""A bare name that a unit shares with a town inside it means the town more often ("Kandahar", "New York")."""
BY_ANOTHER_NAME = 0.7
"""Outside the theatre's own rows, a place under its first name comes before one under an alternate name."""
_OBJECTS = frozenset({"dobj", "nsubjpass", "conj", "appos"})
"""Grammatical relations in which a village's name stands without a preposition."""
FIT = {
    "neighbourhood": ("neighbourhood",),
    "suburb": ("neighbourhood", "settlement"),
    "settlement": ("settlement",),
    "district": ("neighbourhood", "settlement", "area", "admin2", "admin3"),
    "admin1": ("admin1",),
    "nature": ("area", "site", "line"),
    "region": ("area", "settlement", "admin1", "admin2"),
}


def settle(reading: Reading, found: tuple[FoundPlace, ...], gazetteer: Gazetteer) -> Ranking:
    """Rank all names of a reading together.

    Each name's candidates are first believed by size and by what the words beside the name say; then, in two rounds,
    by what the other names of the document are believed to be. No name's absence from the lists touches another's.
    """
    told = _told(reading, found, gazetteer)
    context, peoples = Context(reading, (), {}), _peoples(reading, gazetteer)
    ranking = Ranking(reading, context, told, Company({}), gazetteer.home)
    for _ in range(ROUNDS):
        beliefs = {place.first: ranking.beliefs(place) for place in found if place.candidates}
        names: dict[str, list[Shares]] = {key: [((1.0, country),)] for key, country in peoples.items()}
        for place in found:
            if place.candidates:
                names.setdefault(context.key(place), []).append(beliefs[place.first])
        ranking = Ranking(reading, Context(reading, found, beliefs), told, Company(names), gazetteer.home)
    return ranking


def _peoples(reading: Reading, gazetteer: Gazetteer) -> dict[str, Place]:
    """The countries whose adjectives the text uses ("Ukrainian officials"), by the key of their name."""
    demonyms = gazetteer.words.demonyms
    names = {demonyms[token.lower] for token in reading.parse.tokens if token.lower in demonyms}
    named = ((name, place) for name in sorted(names) for place in gazetteer.named(name))
    return {article_key(name): place for name, place in named if place.feature == "country"}


def _told(reading: Reading, found: Iterable[FoundPlace], gazetteer: Gazetteer) -> dict[str, tuple[Place, ...]]:
    """What holds each name, as the words beside any of its mentions say: one sense a document."""
    found = tuple(found)
    containment, context = Containment(reading, found, gazetteer), Context(reading, (), {})
    told: dict[str, tuple[Place, ...]] = {}
    for place in found:
        if place.candidates and not place.repeats:
            key = context.key(place)
            told[key] = (*told.get(key, ()), *containment.told(place))
    return told


class Ranking:
    """Ranks the candidates of one reading's names."""

    def __init__(
        self,
        reading: Reading,
        context: Context,
        told: dict[str, tuple[Place, ...]],
        company: Company,
        home: frozenset[str],
    ) -> None:
        self.reading = reading
        self.context = context
        self.told = told
        self.company = company
        self.home = home
        self._ranked: dict[int, list[tuple[float, Place]]] = {}

    def ranked(self, found: FoundPlace) -> list[tuple[float, Place]]:
        """Candidates with their scores, best first; weak ones that the text contradicts are left out."""
        if found.first not in self._ranked:
            scored = [(self._score(place, found), place) for place in found.candidates]
            kept = [pair for pair in scored if found.given or not self._is_unlikely(pair, found)]
            self._ranked[found.first] = sorted(kept, key=lambda pair: (-pair[0], pair[1].id))
        return self._ranked[found.first]

    def beliefs(self, found: FoundPlace) -> tuple[tuple[float, Place], ...]:
        """Candidates with their shares of belief, which sum to 1."""
        scores = [self._score(place, found) for place in found.candidates]
        top = max(scores)
        weights = [math.exp(SHARPNESS * (score - top)) for score in scores]
        return tuple((w / sum(weights), place) for w, place in zip(weights, found.candidates, strict=True))

    def _score(self, place: Place, found: FoundPlace) -> float:
        """Agreement of a candidate with the text."""
        score = self._prior(place, found) + self._fit(place, found)
        if any(holds(unit, place) for unit in self.told.get(self.context.key(found), ())):
            score += TOLD
        if place.country in self.home:
            return score + self._among_villages(place, found)
        return score + self._in_company(place, found)

    def _among_villages(self, place: Place, found: FoundPlace) -> float:
        """Agreement with the provinces and points named around, in a theatre whose villages share names."""
        score = self.context.province_score(place, found)
        score += SAME_COUNTRY * self.company.country(place, self.context.key(found))
        far = self.context.nearest_km(place, found)
        return score if far is None else score + 1.5 * max(0.0, 1.0 - far / 120.0)

    def _in_company(self, place: Place, found: FoundPlace) -> float:
        """Agreement with what the document's other names are believed to be."""
        key = self.context.key(found)
        region, square = self.company.region(place, key), self.company.square(place, key)
        score = SAME_COUNTRY * self.company.country(place, key) + NEAR_SHARE * self.context.region_score(place, found)
        return score + SAME_REGION * region / (region + ENOUGH) + NEAR * square / (square + ENOUGH)

    def _prior(self, place: Place, found: FoundPlace) -> float:
        """How much is known of a place before the words around: its size, its rank, whether this is its first name."""
        score = math.log10(max(place.population, 10)) / 2
        score += COUNTRY if place.feature == "country" else CAPITAL if place.capital else 0.0
        if place.country in self.home:
            return score + HOME
        if place.feature in ("admin1", "admin2") and _has_town_inside(place, found.candidates):
            score += NESTED if found.cue.kind in UNIT_KINDS else -NESTED
        is_first = article_key(place.name) == self.context.key(found) or _is_seat(place, found.candidates)
        return score - (0.0 if is_first else BY_ANOTHER_NAME)

    def _fit(self, place: Place, found: FoundPlace) -> float:
        """Agreement with the kind of place that the words beside a name ask for."""
        score = 0.0
        wanted = FIT.get(found.cue.kind or "")
        if wanted:
            score += 1.5 if place.precision in wanted else -1.0
        if found.cue.facility:
            score += 1.0 if place.precision == "site" else -1.0 if place.feature in UNITS else 0.0
        return score

    def _is_unlikely(self, pair: tuple[float, Place], found: FoundPlace) -> bool:
        """Say whether a small place is ruled out by its surroundings."""
        score, place = pair
        if place.country not in self.home:
            return self._is_out_of_place(place, found)
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

    def _is_out_of_place(self, place: Place, found: FoundPlace) -> bool:
        """Say whether a small town lies in a country of which a text that plays at home says little else.

        Which names of towns abroad are places at all is weighed where names are found (`Evidence`); this rule
        (``far-towns@1``) keeps a village of the theatre that is spelt as a hamlet overseas from going there.
        """
        if place.capital or place.feature in UNITS or place.population >= LARGE_TOWN:
            return False
        key = self.context.key(found)
        if any(holds(unit, place) for unit in self.told.get(key, ())):
            return False
        at_home = sum(self.company.share(country, key) for country in self.home)
        return at_home >= MOSTLY and self.company.country(place, key) < STRAY

    def is_tie(self, ranked: list[tuple[float, Place]]) -> bool:
        """Say whether two candidates in different places are equally good."""
        if len(ranked) < 2:
            return False
        (best, one), (next_best, other) = ranked[0], ranked[1]
        margin = MARGIN if one.country in self.home else FAR_MARGIN
        if best - next_best >= margin or one.lat is None or other.lat is None or one.admin1 == other.admin1:
            return False
        return "admin1" not in (one.feature, other.feature)


def _has_town_inside(unit: Place, candidates: Iterable[Place]) -> bool:
    """Say whether a town of the same name lies in a unit, or is a capital ("Washington")."""
    return any(place.precision == "settlement" and (place.capital or holds(unit, place)) for place in candidates)


def _is_seat(town: Place, candidates: Iterable[Place]) -> bool:
    """Say whether a unit of the same name holds a town: the unit has the English name, the town the local one."""
    return any(unit.feature in UNITS and holds(unit, town) for unit in candidates)
