"""Give toponyms their values: the right one of several places, a point beside it, or the reason there is none."""

from __future__ import annotations

import math

from reportedly.extract.places.context import Context
from reportedly.extract.places.found import FoundPlace
from reportedly.extract.places.geometry import placed, plain_ref, unknown_at
from reportedly.extract.places.senses import is_province_sense, pick_sense
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.world_places import THEATRE
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef, PlaceRole

MARGIN = 0.35
"""Least lead of the best candidate over another one elsewhere; closer is ambiguous (own choice, see the bench)."""
APART_KM = 20.0
FUZZY_WITH_PROVINCE, FUZZY_NEARBY, NEARBY_KM = 0.78, 0.88, 60.0
"""Least closeness of spelling when the sentence's province agrees, and when only other places of the document do."""
_FIT = {
    "neighbourhood": ("neighbourhood",), "suburb": ("neighbourhood", "settlement"), "settlement": ("settlement",),
    "district": ("neighbourhood", "settlement", "area"), "nature": ("area", "site", "line"), "region": ("area", "settlement"),
}  # fmt: skip


def resolve_places(reading: Reading, found: tuple[FoundPlace, ...], knowledge: Knowledge) -> tuple[PlaceMention, ...]:
    """Resolve every found place, in text order.

    Candidates share the folded name; they are ranked by the province the sentence names, the kind of place its type
    word asks for, distance to the document's other places, and size. Names the gazetteer lacks are compared by
    consonants, and only where province or distance agrees; else they get the place around them as an anchor.
    """
    resolver = _Resolver(reading, found, knowledge.gazetteer)
    return tuple(resolver.mention(place) for place in found)


class _Resolver:
    """Resolves the places of one reading."""

    def __init__(self, reading: Reading, found: tuple[FoundPlace, ...], gazetteer: Gazetteer) -> None:
        self.reading = reading
        self.found = found
        self.gazetteer = gazetteer
        self.context = Context(reading, found)
        self.done: list[tuple[FoundPlace, Place, PlaceRef]] = []

    def mention(self, found: FoundPlace) -> PlaceMention:
        """One found place with its value."""
        first, stop = found.cue.first, max(found.cue.stop, found.stop)
        value = self._repeat(found) if found.repeats else self._value(found)
        tokens = self.reading.parse.tokens
        announced = found.cue.kind is not None or found.cue.facility is not None
        silent = isinstance(value, Uncoded) and (found.repeats or (value.uncoded == "unknown-name" and not announced))
        locative = found.standing == "place" and not silent
        return PlaceMention(
            start=tokens[first].start, end=tokens[stop - 1].end, head=self.reading.parse.head_of(first, stop),
            first=first, stop=stop, value=value, is_locative=locative,
        )  # fmt: skip

    def _value(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """The value of a named place."""
        evidence = (self.reading.span(found.cue.first, max(found.cue.stop, found.stop)),)
        ranked = self._ranked(found)
        if not ranked:
            return self._unlisted(found)
        if self._is_tie(ranked):
            return Uncoded(uncoded="ambiguous", evidence=evidence)
        score, place = ranked[0]
        place = pick_sense(found, place, [p for _, p in ranked], self.gazetteer)
        ref = self._ref(found, place)
        if found.standing == "place":
            self.done.append((found, place, ref))
        rule = "places.relational@1" if ref.relation else "places.gazetteer@1"
        return Coded(value=ref, evidence=evidence, rule=rule, rows=(place.id,), score=round(min(0.95, 0.6 + score / 20), 2))

    def _ref(self, found: FoundPlace, place: Place) -> PlaceRef:
        """The value of a place with what its words say of it, and its role."""
        city = self.gazetteer.by_id.get(place.city_id) if place.city_id else None
        words = self.reading.span(found.first, max(found.cue.stop, found.stop)).text
        if found.cue.facility and place.feature == "admin1" and city:
            place, city = city, None
        ref = placed(place, found.cue, city, words)
        return self._with_role(ref, found)

    def _with_role(self, ref: PlaceRef, found: FoundPlace) -> PlaceRef:
        """Add role and, for towns whose row lacks it, the province."""
        admin1 = ref.admin1
        if admin1 is None and ref.country in THEATRE and ref.lat is not None and ref.lon is not None:
            admin1 = self.gazetteer.admin1_near(ref.lat, ref.lon, ref.country)
        role = self._role(found)
        near = role == "near" and ref.precision in ("settlement", "site", "neighbourhood")
        return PlaceRef(
            role=role, place_id=ref.place_id, name=ref.name, lat=ref.lat, lon=ref.lon,
            precision="near" if near else ref.precision,
            radius_km=max(ref.radius_km or 0.0, 10.0) if near else ref.radius_km,
            admin1=admin1, country=ref.country, relation=ref.relation,
        )  # fmt: skip

    def _role(self, found: FoundPlace) -> PlaceRole:
        """The role that preposition and verb of motion give."""
        words = self.gazetteer.words
        role = words.prepositions.get(found.preposition or "", "at")
        if role in ("from", "to"):
            tokens, parse = self.reading.parse.tokens, self.reading.parse
            above = list(parse.ancestors(parse.head_of(found.cue.first, max(found.cue.stop, found.stop))))[:4]
            if not any(tokens[t.i].lemma in words.motion for t in above):
                role = "at"
        return "near" if role == "near" else "from" if role == "from" else "to" if role == "to" else "at"

    def _ranked(self, found: FoundPlace) -> list[tuple[float, Place]]:
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
        wanted = _FIT.get(found.cue.kind or "")
        if wanted:
            score += 1.5 if place.precision in wanted else -1.0
        if found.cue.facility and place.precision == "site":
            score += 1.0
        return score + (0.5 if place.country in THEATRE else 0.0)

    def _is_unlikely(self, pair: tuple[float, Place], found: FoundPlace) -> bool:
        """Say whether a small place is ruled out by its surroundings."""
        score, place = pair
        if place.country not in THEATRE and place.feature != "country":
            return not (place.capital or found.cue.kind or self._follows_preposition(found))
        if place.population >= 20_000 or place.feature == "admin1" or place.precision in ("area", "line"):
            return False
        far = self.context.nearest_km(place, found)
        one_word = found.stop - found.first == 1
        if one_word and len(self.reading.parse.tokens[found.first].text) <= 3 and not found.cue.kind:
            return found.preposition is None or far is None or far > 80.0
        if one_word and self.context.province_score(place, found) < 0 and (far is None or far > 50.0):
            return True
        alone = found.preposition is None and not found.cue.kind and not found.cue.facility
        return alone and one_word and (far is None or far > 80.0) and score < 2.5

    def _follows_preposition(self, found: FoundPlace) -> bool:
        """Say whether a name stands right after a preposition of place and ends its run of capitals."""
        tokens = self.reading.parse.tokens
        before = tokens[found.first - 1].lower if found.first else ""
        after = tokens[found.stop] if found.stop < len(tokens) else None
        return before in ("in", "near", "at", "from", "to", "outside") and not (after and after.pos == "PROPN")

    def _is_tie(self, ranked: list[tuple[float, Place]]) -> bool:
        """Say whether two candidates in different places are equally good."""
        if len(ranked) < 2:
            return False
        (best, one), (next_best, other) = ranked[0], ranked[1]
        if best - next_best >= MARGIN or one.lat is None or other.lat is None or one.admin1 == other.admin1:
            return False
        return "admin1" not in (one.feature, other.feature)

    def _unlisted(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """A name that no gazetteer row bears as it is spelt, or none that fits."""
        span = self.reading.span(found.first, found.stop)
        evidence = (self.reading.span(found.cue.first, max(found.cue.stop, found.stop)),)
        near = self._similar(span.text, found)
        if near:
            closeness, place = near
            ref = self._ref(found, place)
            self.done.append((found, place, ref))
            return Coded(value=ref, evidence=evidence, rule="places.skeleton@1", rows=(place.id,), score=round(0.8 * closeness, 2))
        anchor = self._anchor(found) if found.cue.kind or found.cue.facility or not found.candidates else None
        if anchor is None or found.standing != "place":
            return Uncoded(uncoded="unknown-name", note=span.text, evidence=evidence)
        ref = self._with_role(unknown_at(span.text, anchor, found.cue.kind), found)
        return Coded(value=ref, evidence=evidence, rule="places.anchor@1", rows=(anchor.id,), score=0.4)

    def _similar(self, name: str, found: FoundPlace) -> tuple[float, Place] | None:
        """The theatre place whose spelling is near and whose surroundings agree, if just one is."""
        fits = []
        for closeness, place in self.gazetteer.similar(name, FUZZY_WITH_PROVINCE):
            far = self.context.nearest_km(place, found)
            close_by = far is not None and far <= NEARBY_KM
            kinds = _FIT.get(found.cue.kind or "")
            if kinds and place.precision not in kinds:
                continue
            if self.context.agrees(place, found) and (close_by or far is None or closeness >= FUZZY_NEARBY):
                fits.append((closeness + 0.1, closeness, place))
            elif close_by and closeness >= FUZZY_NEARBY and self.context.province_score(place, found) > 0:
                fits.append((closeness, closeness, place))
        fits.sort(key=lambda fit: (-fit[0], fit[2].id))
        return (fits[0][1], fits[0][2]) if fits else None

    def _anchor(self, found: FoundPlace) -> Place | None:
        """The known place nearest in the sentence that can hold an unknown one, else the last city before it."""
        tokens = self.reading.parse.tokens
        sent = tokens[found.first].sent
        same = [(f, p) for f, p in self._clear() if tokens[f.first].sent == sent and f is not found]
        holds = ("city", "capital", "town") if found.cue.kind in ("neighbourhood", "district", "suburb") else ()
        fitting = [(f, p) for f, p in same if not holds or p.feature in (*holds, "admin1")]
        if fitting:
            return min(fitting, key=lambda pair: (abs(pair[0].first - found.first), pair[0].first))[1]
        earlier = [p for f, p in self._clear() if f.first < found.first and p.feature in ("city", "capital")]
        return earlier[-1] if holds and earlier else None

    def _clear(self) -> list[tuple[FoundPlace, Place]]:
        """Named places with one clear point, before and after, in text order."""
        clear = []
        for found in self.found:
            if found.repeats or found.standing == "inside-name" or not found.candidates:
                continue
            ranked = self._ranked(found)
            if ranked and not self._is_tie(ranked) and ranked[0][1].lat is not None:
                clear.append((found, pick_sense(found, ranked[0][1], [p for _, p in ranked], self.gazetteer)))
        return clear

    def _repeat(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """The place that "the town" or "the capital" points back to."""
        evidence = (self.reading.span(found.first, found.stop),)
        if found.cue.kind == "capital":
            return self._capital(found)
        if found.cue.kind == "country":
            return self._country(found)
        word = self.reading.parse.tokens[found.first].lower
        for earlier, place, _ in reversed(self.done):
            if _answers(word, found.cue.kind, place):
                span = self.reading.span(earlier.first, earlier.stop)
                ref = self._with_role(plain_ref(place), found)
                derivation = Derivation(kind="same-place", inputs=(f"{span.start}:{span.end}",))
                return Coded(value=ref, evidence=evidence, derivation=derivation, rule="places.repeat@1", rows=(place.id,), score=0.6)
        return Uncoded(uncoded="absent", evidence=evidence)

    def _capital(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """"The (Syrian) capital": the capital of the country that the words or the document name."""
        evidence = (self.reading.span(found.first, found.stop),)
        before = {t.lower for t in self.reading.parse.tokens[max(0, found.first - 3) : found.first]}
        if "provincial" in before:
            return self._main_town(found)
        name = "Baghdad" if "iraqi" in before or self.context.countries == {"IQ"} else "Damascus"
        foreign = {"turkish", "russian", "lebanese", "iranian", "french", "us", "british", "german", "jordanian", "'s"}
        if before & foreign:
            return Uncoded(uncoded="absent", evidence=evidence)
        place = next(p for p in self.gazetteer.named(name) if p.feature in ("city", "capital"))
        ref = self._with_role(plain_ref(place), found)
        derivation = Derivation(kind="capital-of", inputs=(place.country or "",))
        return Coded(value=ref, evidence=evidence, derivation=derivation, rule="places.capital@1", rows=(place.id,), score=0.7)


    def _main_town(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """"The provincial capital": the main town of the province named last."""
        evidence = (self.reading.span(found.first, found.stop),)
        for earlier, place, _ in reversed(self.done):
            province = self.gazetteer.admin1.get((place.country or "", place.admin1 or ""))
            if province is not None and province.city_id:
                span = self.reading.span(earlier.first, earlier.stop)
                town = self.gazetteer.by_id[province.city_id]
                derivation = Derivation(kind="main-town-of", inputs=(f"{span.start}:{span.end}",))
                return Coded(
                    value=self._with_role(plain_ref(town), found), evidence=evidence, derivation=derivation,
                    rule="places.capital@1", rows=(town.id,), score=0.6,
                )  # fmt: skip
        return Uncoded(uncoded="absent", evidence=evidence)

    def _country(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """"The country": the one that the document names most often before."""
        evidence = (self.reading.span(found.first, found.stop),)
        named = [(f, p) for f, p, _ in self.done if p.feature == "country"]
        if not named:
            return Uncoded(uncoded="absent", evidence=evidence)
        earlier, place = max(named, key=lambda pair: (sum(p is pair[1] for _, p in named), -pair[0].first))
        span = self.reading.span(earlier.first, earlier.stop)
        return Coded(
            value=self._with_role(plain_ref(place), found), evidence=evidence, rule="places.repeat@1", rows=(place.id,),
            derivation=Derivation(kind="same-place", inputs=(f"{span.start}:{span.end}",)), score=0.6,
        )  # fmt: skip


def _answers(word: str, kind: str | None, place: Place) -> bool:
    """Say whether a word such as "city", "village" or "province" can point back to a place."""
    if place.country not in THEATRE or place.feature == "country":
        return False
    if kind == "admin1" or is_province_sense(place):
        return kind == "admin1" and is_province_sense(place)
    if word in ("city", "capital"):
        return place.feature in ("city", "capital", "town")
    if kind in ("neighbourhood", "district"):
        return place.precision == "neighbourhood"
    return place.precision == "settlement" and place.feature != "city"
