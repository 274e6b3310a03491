"""One place and the words that lead away from it: "east of the town of X", "within 10 km of X", "around X"."""

from __future__ import annotations

import msgspec

from reportedly.extract.places.anchors import anchor_of, related
from reportedly.extract.places.cues import CueReader
from reportedly.extract.places.geometry import VILLAGE_RADIUS_KM, at_distance, outside, row_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.records.coded import Coded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef, Relation

POINTS = ("settlement", "site", "neighbourhood", "near")
"""Precisions of places that one can be a distance away from."""
SURROUNDINGS_KM = 4.0
"""How far beyond a place "around it" reaches."""


class Around:
    """Reads what stands before one mention."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.reading, self.gazetteer = reading, gazetteer
        self.tokens, self.words = reading.parse.tokens, gazetteer.relations
        self.cues = CueReader(self.tokens, gazetteer.words)

    def read(self, mention: PlaceMention) -> PlaceMention:
        """Return the mention that the words before it make, or the mention itself."""
        if not mention.is_locative or not isinstance(mention.value, Coded):
            return mention
        ref = mention.value.value
        if ref.relation is not None:
            return self._in_the_open(mention, ref) if ref.relation.kind == "direction" else mention
        place = anchor_of(mention, self.gazetteer)
        if place is None or ref.precision not in POINTS:
            return mention
        return self._away(mention, place) or self._round(mention, place) or mention

    def _away(self, mention: PlaceMention, place: Place) -> PlaceMention | None:
        """ "East of the town of X", "within 10 km of X", "6 km off X"."""
        at, low = self._joint(mention), self._low(mention)
        if at is None:
            return None
        side = self.cues.direction(at - 1, low) if self.tokens[at].lower == "of" else None
        far = self.cues.distance((side[1] if side else at) - 1, low)
        if side is None and far is None:
            return None
        first = far[1] if far else side[1] if side else at
        if side and far is None and self._word(first - 1, low) == "the" and self._word(first - 2, low) != "to":
            return None
        ref = outside(place, side[0], far[0] if far else None) if side else at_distance(place, far[0] if far else 0.0)
        if side is None and self._word(first - 1, low) in self.words.within:
            ref, first = _within(place, far[0] if far else 0.0), first - 1
        return self._made(mention, first, ref, "places.relational@2", place)

    def _round(self, mention: PlaceMention, place: Place) -> PlaceMention | None:
        """ "Around X": the place and what lies about it."""
        at, low = mention.first - 1, self._low(mention)
        at = at - 1 if self._word(at, low) == "the" else at
        if self._word(at, low) not in self.words.round or place.precision != "settlement":
            return None
        ref = _within(place, (place.radius_km or VILLAGE_RADIUS_KM) + SURROUNDINGS_KM)
        return self._made(mention, at, ref, "places.around@1", place)

    def _in_the_open(self, mention: PlaceMention, ref: PlaceRef) -> PlaceMention:
        """ "The desert south of X" reaches farther than "south of X"."""
        at, low = mention.first - 1, self._low(mention)
        wide = self.words.open_country.get(self._word(at, low))
        relation = ref.relation
        if wide is None or relation is None or relation.direction is None or ref.precision != "near":
            return mention
        place = self.gazetteer.by_id.get(relation.anchor_ids[0])
        if place is None or place.lat is None:
            return mention
        made = outside(place, relation.direction, None, wide=wide)
        return self._made(mention, at, made, "places.open@1", place)

    def _made(self, mention: PlaceMention, first: int, ref: PlaceRef, rule: str, place: Place) -> PlaceMention:
        """The mention with the words before it, in the role it had."""
        role = mention.value.value.role if isinstance(mention.value, Coded) else "at"
        kept = msgspec.structs.replace(ref, role="at" if role == "near" else role)
        return related(self.reading, first, mention.stop, kept, rule, (row_of(place),))

    def _joint(self, mention: PlaceMention) -> int | None:
        """The "of", "from" or "off" that stands before a mention, articles aside."""
        at, low = mention.first - 1, self._low(mention)
        at = at - 1 if self._word(at, low) == "the" else at
        return at if self._word(at, low) in ("of", "from", "off") else None

    def _low(self, mention: PlaceMention) -> int:
        """The first token of a mention's sentence."""
        return self.reading.parse.sentence_of(mention.first).first

    def _word(self, at: int, low: int) -> str:
        """The word at a token, or nothing before the sentence."""
        return self.tokens[at].lower if at >= low else ""


def _within(place: Place, radius: float) -> PlaceRef:
    """The circle of a radius around a place."""
    ref = at_distance(place, radius)
    relation = Relation(kind="near", anchor_ids=(place.id,))
    return PlaceRef(
        place_id=None,
        name=f"around {place.name}",
        lat=ref.lat,
        lon=ref.lon,
        precision="near",
        radius_km=round(radius, 1),
        admin1=ref.admin1,
        country=ref.country,
        relation=relation,
    )
