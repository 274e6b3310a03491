"""Give toponyms their values: the right one of several places, a point beside it, or the reason there is none."""

from __future__ import annotations

from reportedly.extract.places.context import CLOSE, NEIGHBOURS
from reportedly.extract.places.found import FoundPlace
from reportedly.extract.places.geometry import placed, row_of, unknown_at
from reportedly.extract.places.likeness import Asked
from reportedly.extract.places.likeness_weights import WEIGHTS
from reportedly.extract.places.phrase import TOWNS
from reportedly.extract.places.ranking import FIT, settle
from reportedly.extract.places.relations import relate_places
from reportedly.extract.places.repeats import Repeats
from reportedly.extract.places.senses import pick_sense
from reportedly.extract.places.suggest import Suggestion, likeliest
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef, PlaceRole

LIKELY, NEARBY_KM, BY = 0.5, 60.0, 0.7
"""Least likelihood of a place known by another spelling; within how many km another place of the text speaks for one,
and how much, in the units of `likeness_weights`."""
BORDER_KM = 12.0
"""Villages this near a province are told to lie in it."""
ABROAD_KM = 50.0
"""A town this near a country may be told to lie in it: its side of the border is in doubt, or disputed."""
_KNOWN_AFAR = frozenset({"city", "capital", "country", "admin1", "admin2", "river", "road"})


def resolve_places(reading: Reading, found: tuple[FoundPlace, ...], knowledge: Knowledge) -> tuple[PlaceMention, ...]:
    """Resolve every found place, in text order.

    Candidates share the folded name; they are ranked by the province the sentence names, the kind of place its type
    word asks for, distance to the document's other places, and size. Names the gazetteer lacks are compared by
    consonants, and only where province or distance agrees; else they get the place around them as an anchor.
    """
    resolver = _Resolver(reading, found, knowledge.gazetteer)
    return relate_places(reading, tuple(resolver.mention(place) for place in found), knowledge.gazetteer)


class _Resolver:
    """Resolves the places of one reading."""

    def __init__(self, reading: Reading, found: tuple[FoundPlace, ...], gazetteer: Gazetteer) -> None:
        self.reading = reading
        self.found = found
        self.gazetteer = gazetteer
        self.ranking = settle(reading, found, gazetteer)
        self.context = self.ranking.context
        self.repeats = Repeats(reading, gazetteer)

    def mention(self, found: FoundPlace) -> PlaceMention:
        """One found place with its value."""
        first, stop = found.cue.first, max(found.cue.stop, found.stop)
        value = self._repeat(found) if found.repeats else self._value(found)
        tokens = self.reading.parse.tokens
        announced = found.cue.kind is not None or found.cue.facility is not None
        silent = isinstance(value, Uncoded) and (found.repeats or (value.uncoded == "unknown-name" and not announced))
        locative = found.standing == "place" and not silent
        return PlaceMention(
            start=tokens[first].start,
            end=tokens[stop - 1].end,
            head=self.reading.parse.head_of(first, stop),
            first=first,
            stop=stop,
            value=value,
            is_locative=locative,
        )

    def _value(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """The value of a named place."""
        evidence = (self.reading.span(found.cue.first, max(found.cue.stop, found.stop)),)
        ranked = self.ranking.ranked(found)
        if not ranked:
            return self._unlisted(found)
        if self.ranking.is_tie(ranked):
            return Uncoded(uncoded="ambiguous", evidence=evidence)
        score, place = ranked[0]
        place = pick_sense(found, place, [p for _, p in ranked], self.gazetteer)
        if self._is_elsewhere(place, found):
            return self._unlisted(found)
        ref = self._ref(found, place)
        if found.standing == "place":
            self.repeats.note(found, place)
        rule = "places.relational@2" if ref.relation else "places.gazetteer@2"
        return Coded(
            value=ref, evidence=evidence, rule=rule, rows=(row_of(place),), score=round(min(0.95, 0.6 + score / 20), 2)
        )

    def _ref(self, found: FoundPlace, place: Place) -> PlaceRef:
        """The value of a place with what its words say of it, and its role."""
        city = self.gazetteer.by_id.get(place.city_id) if place.city_id else None
        words = self.reading.span(found.first, max(found.cue.stop, found.stop)).text
        if found.cue.facility and place.feature == "admin1" and city:
            place, city = city, None
        ref = placed(place, found.cue, city, words, self.gazetteer)
        return self._with_role(ref, found)

    def _with_role(self, ref: PlaceRef, found: FoundPlace) -> PlaceRef:
        """Add role and, for towns whose row lacks it, the province."""
        admin1 = ref.admin1
        if admin1 is None and ref.country in self.gazetteer.home and ref.lat is not None and ref.lon is not None:
            admin1 = self.gazetteer.admin1_near(ref.lat, ref.lon, ref.country)
        role = self._role(found)
        near = role == "near" and ref.precision in ("settlement", "site", "neighbourhood")
        return PlaceRef(
            role=role,
            place_id=ref.place_id,
            name=ref.name,
            lat=ref.lat,
            lon=ref.lon,
            precision="near" if near else ref.precision,
            radius_km=max(ref.radius_km or 0.0, 10.0) if near else ref.radius_km,
            admin1=admin1,
            country=ref.country,
            relation=ref.relation,
        )

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

    def _unlisted(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """A name that no gazetteer row bears as it is spelt, or none that fits."""
        span = self.reading.span(found.first, found.stop)
        evidence = (self.reading.span(found.cue.first, max(found.cue.stop, found.stop)),)
        near = self._similar(span.text, found)
        if near:
            ref = self._ref(found, near.place)
            self.repeats.note(found, near.place)
            rows = (row_of(near.place),)
            return Coded(value=ref, evidence=evidence, rule="places.spelling@1", rows=rows, score=round(near.score, 2))
        anchor = self._anchor(found) if found.cue.kind or found.cue.facility or not found.candidates else None
        if anchor is None or found.standing != "place":
            return Uncoded(uncoded="unknown-name", note=span.text, evidence=evidence)
        ref = self._with_role(unknown_at(span.text, anchor, found.cue.kind), found)
        return Coded(value=ref, evidence=evidence, rule="places.anchor@2", rows=(row_of(anchor),), score=0.4)

    def _similar(self, name: str, found: FoundPlace) -> Suggestion | None:
        """The place at home that a spelling most likely means, given the words and places around; None where unlikely.

        Only what lies in a province that the text names, or near another place of it, is thought of.
        """
        words = self.reading.span(found.cue.first, max(found.cue.stop, found.stop)).text.lower().split()
        asked = Asked(name=name, kind=found.cue.kind, is_town=not TOWNS.isdisjoint(words))
        likely = likeliest((asked,), self.gazetteer, beside=lambda place: self._beside(place, found))
        return likely[0] if likely and likely[0].score >= LIKELY else None

    def _beside(self, place: Place, found: FoundPlace) -> float | None:
        """What the text around a name says for a place, in the units of `likeness_weights`; None rules it out."""
        kinds = FIT.get(found.cue.kind or "")
        if (kinds and place.precision not in kinds) or self._is_elsewhere(place, found):
            return None
        province, far = self.context.province_score(place, found), self.context.nearest_km(place, found)
        close_by = far is not None and far <= NEARBY_KM
        if province <= 0.0 and not close_by:
            return None
        told = WEIGHTS["admin1_same" if province > 0.0 else "admin1_other"] * min(abs(province) / CLOSE, 1.0)
        return told + (BY * (1.0 - 2.0 * min(far, NEARBY_KM) / NEARBY_KM) if far is not None else 0.0)

    def _is_elsewhere(self, place: Place, found: FoundPlace) -> bool:
        """Say whether the words put a name into a country or home province that neither holds it nor lies beside it.

        Cities are named beside provinces that they do not lie in; villages are not.
        """
        if place.feature in _KNOWN_AFAR or place.lat is None or place.lon is None:
            return False
        told = self.ranking.told.get(self.context.key(found), ())
        if self._is_abroad(place, told):
            return True
        units = {unit.name for unit in told if unit.feature == "admin1" and unit.country in self.gazetteer.home}
        if not units or place.admin1 in units:
            return False
        beside = {near.admin1 for _, near in self.gazetteer.near(place.lat, place.lon, BORDER_KM)}
        return not units & (beside | {NEIGHBOURS.get(place.admin1 or "")})

    def _is_abroad(self, place: Place, told: tuple[Place, ...]) -> bool:
        """Say whether the words beside a town name only countries that it lies far from."""
        countries = {unit.country for unit in told if unit.country}
        if not countries or place.country in countries or place.lat is None or place.lon is None:
            return False
        return not any(near.country in countries for _, near in self.gazetteer.near(place.lat, place.lon, ABROAD_KM))

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
            ranked = self.ranking.ranked(found)
            if ranked and not self.ranking.is_tie(ranked) and ranked[0][1].lat is not None:
                clear.append((found, pick_sense(found, ranked[0][1], [p for _, p in ranked], self.gazetteer)))
        return clear

    def _repeat(self, found: FoundPlace) -> Coded[PlaceRef] | Uncoded:
        """The place that "the town" or "the capital" points back to."""
        evidence = (self.reading.span(found.first, found.stop),)
        target = self.repeats.target(found)
        if target is None:
            return Uncoded(uncoded="absent", evidence=evidence)
        ref = self._with_role(target.place.ref(), found)
        return Coded(
            value=ref,
            evidence=evidence,
            derivation=target.derivation,
            rule=target.rule,
            rows=(row_of(target.place),),
            score=target.score,
        )
