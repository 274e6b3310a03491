"""Two places that bound a third: "between X and Y", "the X-Y road", "the highway linking X to Y"."""

from __future__ import annotations

from reportedly.extract.places.anchors import anchor_of, related, town_of
from reportedly.extract.places.geometry import row_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.place_relations import DASHES
from reportedly.records.coded import Coded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef, Relation
from reportedly.text.distance import km_between

FARTHEST_KM = 400.0
"""Places further apart bound no place of an event."""
WIDE_KM = 15.0
"""Half a distance up to which "between" is near both, and beyond which it is an area."""
LEAST_KM = 3.0
BEND = 1.1
"""Radius of a road over half its length as the crow flies: roads bend."""


class Pairs:
    """Reads pairs among the mentions of one reading."""

    def __init__(self, reading: Reading, mentions: tuple[PlaceMention, ...], gazetteer: Gazetteer) -> None:
        self.reading, self.mentions, self.gazetteer = reading, mentions, gazetteer
        self.tokens, self.words = reading.parse.tokens, gazetteer.relations

    def read(self, n: int) -> tuple[PlaceMention, int] | None:
        """Read the pair that mention ``n`` begins: what it makes, and the index of the next mention; else None."""
        if n + 1 >= len(self.mentions):
            return None
        one, other = self.mentions[n], self.mentions[n + 1]
        if not self._are_joined(one, other):
            return None
        ends = self._towns(one), self._towns(other)
        if ends[0] is None or ends[1] is None or ends[0].id == ends[1].id:
            return None
        return self._made(one, other, (ends[0], ends[1]), n)

    def _made(
        self, one: PlaceMention, other: PlaceMention, ends: tuple[Place, Place], n: int
    ) -> tuple[PlaceMention, int] | None:
        """The mention of a pair whose words say road or between."""
        road = self._road(one, other)
        first = road[0] if road else self._between(one)
        if first is None or _apart(*ends) > FARTHEST_KM:
            return None
        stop = road[1] if road else other.stop
        ref = _road(*ends) if road else _between(*ends)
        rule = "places.road@1" if road else "places.between@1"
        return related(self.reading, first, stop, ref, rule, tuple(row_of(end) for end in ends)), n + 2

    def _towns(self, mention: PlaceMention) -> Place | None:
        """The town at an end of a pair."""
        place = anchor_of(mention, self.gazetteer)
        if place is None or place.feature == "country" or place.precision == "line":
            return None
        return town_of(place, self.gazetteer)

    def _are_joined(self, one: PlaceMention, other: PlaceMention) -> bool:
        """Say whether only a joint and an article stand between two mentions of a sentence."""
        between = [t.lower for t in self.tokens[one.stop : other.first] if t.lower not in ("the", "'s")]
        return (
            len(between) == 1
            and between[0] in self.words.joints
            and self.tokens[one.first].sent == self.tokens[other.first].sent
        )

    def _between(self, one: PlaceMention) -> int | None:
        """The token of the "between" that governs a pair's first name."""
        at = self._before(one.first)
        return at if at is not None and self.tokens[at].lower == "between" else None

    def _road(self, one: PlaceMention, other: PlaceMention) -> tuple[int, int] | None:
        """The tokens ``[first, stop)`` of a road with its ends: a road word before or behind the pair."""
        at = self._before(one.first)
        while at is not None and self.tokens[at].lower in (*self.words.links, "that", "which", "the"):
            at = at - 1 if at > 0 else None
        if at is not None and at < one.first - 1 and self._is_road(at):
            return at, other.stop
        if isinstance(other.value, Coded) and self._is_road(other.stop - 1):
            return one.first, other.stop
        behind = other.stop if other.stop < len(self.tokens) else other.stop - 1
        return (one.first, behind + 1) if self._is_road(behind) and self._is_dash(one) else None

    def _is_dash(self, one: PlaceMention) -> bool:
        """Say whether a dash follows a mention, as between the ends of a road."""
        return self.tokens[one.stop].lower in DASHES

    def _is_road(self, at: int) -> bool:
        """Say whether a token is a word for a road or railway."""
        return self.gazetteer.words.facilities.get(self.tokens[at].lower) == "line"

    def _before(self, first: int) -> int | None:
        """The token before a mention, articles aside, in its sentence."""
        at = first - 1
        while at >= 0 and self.tokens[at].lower in ("the", "both"):
            at -= 1
        return at if at >= 0 and self.tokens[at].sent == self.tokens[first].sent else None


def _apart(one: Place, other: Place) -> float:
    """The distance of two places with points, in km."""
    return km_between(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)


def _between(one: Place, other: Place) -> PlaceRef:
    """The place half-way, as wide as both are apart."""
    radius = max(LEAST_KM, _apart(one, other) / 2)
    return _middle(one, other, f"between {one.name} and {other.name}", radius, is_road=False)


def _road(one: Place, other: Place) -> PlaceRef:
    """The road between two places, as the circle that holds it."""
    radius = max(LEAST_KM, BEND * _apart(one, other) / 2)
    return _middle(one, other, f"{one.name}-{other.name} road", radius, is_road=True)


def _middle(one: Place, other: Place, name: str, radius: float, *, is_road: bool) -> PlaceRef:
    """The point half-way between two places, with a radius."""
    return PlaceRef(
        place_id=None,
        name=name,
        lat=round(((one.lat or 0.0) + (other.lat or 0.0)) / 2, 3),
        lon=round(((one.lon or 0.0) + (other.lon or 0.0)) / 2, 3),
        precision="line" if is_road else "near" if radius <= WIDE_KM else "area",
        radius_km=round(radius, 1),
        admin1=one.admin1 if one.admin1 == other.admin1 else None,
        country=one.country if one.country == other.country else None,
        relation=Relation(kind="between", anchor_ids=(one.id, other.id)),
    )
