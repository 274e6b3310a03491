"""Say which place a string names: for tables, reviewers and scripts, where no text around the name can help."""

from __future__ import annotations

import msgspec

from reportedly.extract.places.found import Cue
from reportedly.extract.places.geometry import placed, row_of
from reportedly.extract.places.likeness import Asked
from reportedly.extract.places.phrase import Phrase, Side, read_phrase
from reportedly.extract.places.suggest import Suggestion, likeliest
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.values import PlaceRef, Relation
from reportedly.text.distance import km_between

LEAST = 0.3
"""Least likelihood of a place that is taken (of places between .3 and .4, about half are right: see the bench)."""
LEAST_HOST = 0.5
"""The same of a village taken for an installation "at" it that no list has."""
ENDS, BEND_KM = 4, 60.0
"""Candidates looked at for each end of a road; how far apart two ends may lie before it tells against them."""
_KEEP = ("site", "line", "area")
_PLAIN = Cue(first=0, stop=0)


def resolve_name(
    name: str, knowledge: Knowledge, *, admin1: str | None = None, country: str | None = None
) -> Coded[PlaceRef] | Uncoded:
    """Give a place's name, as tables write it, its place: any romanisation, with its type word, brackets or slashes.

    ``admin1`` is the province's name in any spelling, ``country`` an ISO 3166 code. Places at home whose names
    sound alike are weighed by spelling, province, kind and size, against there being none (see `suggest_places`).

    Returns:
        Coded, with the likelihood as score; a place known only by its relation has no id but a radius.
        Uncoded "unknown-name" where no listed place is likely, "ambiguous" where several are alike.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> resolve_name("Khan Cheikhoun town", load_knowledge(), admin1="Idleb").value.name
    'Khan Shaykhun'
    >>> resolve_name("Tall Ghayr Mawjud village", load_knowledge(), admin1="Idleb").uncoded
    'unknown-name'
    """
    asking = _Asking(name, knowledge.gazetteer, admin1, country)
    return asking.stretch() or asking.part() or asking.place()


def suggest_places(
    name: str, knowledge: Knowledge, *, admin1: str | None = None, country: str | None = None, at_most: int = 5
) -> tuple[Suggestion, ...]:
    """List the places that a name may mean, likeliest first, each with its likelihood 0..1.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> suggest_places("Tel Rifaat", load_knowledge())[0].place.admin1
    'Aleppo'
    """
    return _Asking(name, knowledge.gazetteer, admin1, country).suggestions()[:at_most]


class _Asking:
    """One string that is asked for."""

    def __init__(self, name: str, gazetteer: Gazetteer, admin1: str | None, country: str | None) -> None:
        self.name, self.gazetteer, self.country = name, gazetteer, country
        self.phrase: Phrase = read_phrase(name, gazetteer.words)
        holder = admin1 or self.phrase.holder
        self.unit = unit_named(holder, gazetteer, country) if holder else None

    def suggestions(self) -> tuple[Suggestion, ...]:
        """What the string's names may mean."""
        return self._of(self.phrase.names)

    def _of(self, names: tuple[Asked, ...]) -> tuple[Suggestion, ...]:
        """What names may mean in the province that is told."""
        admin1 = self.unit.name if self.unit else None
        asked = tuple(msgspec.structs.replace(one, admin1=admin1) for one in names)
        return likeliest(asked, self.gazetteer, self.country)

    def place(self) -> Coded[PlaceRef] | Uncoded:
        """The value of a string that names a place."""
        unit = self._unit()
        if unit is not None:
            return self._coded(placed(unit, _PLAIN, None, self.name, self.gazetteer), unit, 0.95)
        found = self.suggestions()
        best = found[0] if found else None
        if best is not None and best.score >= (LEAST_HOST if self._is_host(best) else LEAST):
            facility = "line" if best.missing_thing == "road" else "site"
            cue = Cue(first=0, stop=0, facility=facility) if self._is_host(best) else _PLAIN
            return self._coded(placed(best.place, cue, None, self.name, self.gazetteer), best.place, best.score)
        if sum(one.score for one in found) > 0.5:
            return Uncoded(uncoded="ambiguous", note=self.name)
        return Uncoded(uncoded="unknown-name", note=self.name)

    def _is_host(self, found: Suggestion) -> bool:
        """Say whether a place is only where an installation that was asked for would stand."""
        return found.missing_thing is not None and found.place.precision not in _KEEP

    def _unit(self) -> Place | None:
        """The first-level unit that the string names as such ("Idlib Governorate")."""
        is_unit = any(one.kind == "admin1" for one in self.phrase.names)
        return unit_named(self.phrase.names[0].name, self.gazetteer, self.country) if is_unit else None

    def part(self) -> Coded[PlaceRef] | None:
        """The value of a string that tells a direction: "northern X", "7 km east of X"; None where it tells none."""
        side = self.phrase.side
        anchor = self._anchor(side) if side else None
        if side is None or anchor is None:
            return None
        cue = Cue(first=0, stop=0, direction=side.direction, outside=side.outside, distance_km=side.distance_km)
        city = self.gazetteer.by_id.get(anchor.city_id) if anchor.city_id else None
        return self._coded(placed(anchor, cue, city, self.name, self.gazetteer), anchor, 0.6)

    def _anchor(self, side: Side) -> Place | None:
        """The place that a direction is told of: for "northern X" only a province, as "Eastern X" may be a name."""
        unit = unit_named(side.anchor, self.gazetteer, self.country)
        if not side.outside:
            return unit
        found = self._of((Asked(name=side.anchor),))
        return found[0].place if found and found[0].score >= LEAST else unit

    def stretch(self) -> Coded[PlaceRef] | None:
        """The value of a string that names the two ends of a road; None where it does not, or one is unknown."""
        if self.phrase.ends is None:
            return None
        starts, stops = (self._end(end) for end in self.phrase.ends)
        pairs = [
            (one.score * other.score * _nearness(one.place, other.place), one, other)
            for one in starts
            for other in stops
        ]
        score, one, other = max(pairs, key=lambda pair: pair[0], default=(0.0, None, None))
        if one is None or other is None or score < LEAST**2:
            return None
        return self._coded(_midway(one.place, other.place, self.name), one.place, score)

    def _end(self, text: str) -> list[Suggestion]:
        """What one end of a road may be: it need not lie in the province that is told of the road."""
        asked = Asked(name=_first_name(text, self.gazetteer))
        found = (*self._of((asked,))[:ENDS], *likeliest((asked,), self.gazetteer, self.country)[:ENDS])
        return [one for one in found if one.place.lat is not None]

    def _coded(self, ref: PlaceRef, place: Place, score: float) -> Coded[PlaceRef]:
        """A value that rests on the string that was given."""
        rule = "places.named-relation@1" if ref.relation else "places.named@1"
        derivation = Derivation(kind="name-given", inputs=(self.name,))
        return Coded(value=ref, derivation=derivation, rule=rule, rows=(row_of(place),), score=round(score, 2))


def unit_named(name: str, gazetteer: Gazetteer, country: str | None = None) -> Place | None:
    """Find the first-level unit that bears a name in any spelling, type word or not; None where none or several do.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> unit_named("Deir ez Zor Governorate", load_knowledge().gazetteer).name
    'Deir ez-Zor'
    """
    plain = " ".join(word for word in name.split() if gazetteer.words.types.get(word.lower()) != "admin1")
    units = [place for place in gazetteer.named(plain) if place.feature == "admin1"]
    units = [u for u in units if u.country == country] if country else units
    home = [u for u in units if u.country in gazetteer.home] or units
    return home[0] if len({unit.name for unit in home}) == 1 else None


def _first_name(text: str, gazetteer: Gazetteer) -> str:
    """The first name in a string, without its type words."""
    names = read_phrase(text, gazetteer.words).names
    return names[0].name if names else text


def _nearness(one: Place, other: Place) -> float:
    """How well two places can be the ends of one road: 1 side by side, less the farther they are apart."""
    far = km_between(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)
    return BEND_KM / (BEND_KM + far) if far > 1.0 else 0.0


def _midway(one: Place, other: Place, words: str) -> PlaceRef:
    """The stretch between two places."""
    far = km_between(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)
    return PlaceRef(
        place_id=None,
        name=words,
        lat=round(((one.lat or 0.0) + (other.lat or 0.0)) / 2, 4),
        lon=round(((one.lon or 0.0) + (other.lon or 0.0)) / 2, 4),
        precision="line",
        radius_km=round(far / 2 + 3.0, 1),
        admin1=one.admin1 if one.admin1 == other.admin1 else None,
        country=one.country if one.country == other.country else None,
        relation=Relation(kind="between", anchor_ids=(one.id, other.id)),
    )
