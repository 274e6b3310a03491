"""Which place names of a sentence only say where another one lies ("Binnish in Idlib", "Safira, south of Aleppo")."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.records.coded import Coded
from reportedly.records.mention import PlaceMention
from reportedly.text.parse import Parse

SIZES = {"site": 0, "neighbourhood": 1, "settlement": 2, "near": 2, "line": 2, "area": 3,
         "admin3": 4, "admin2": 5, "admin1": 6, "country": 7}  # fmt: skip
"""Precisions from the smallest to the widest."""
UNKNOWN = 2
"""The size of a name without a value: reports name villages that no gazetteer has, but seldom such provinces."""
ARCS = frozenset({"prep", "pobj", "pcomp", "appos", "poss", "compound", "nmod", "amod", "npadvmod", "advmod", "acl",
                  "relcl", "attr", "dep", "quantmod", "nummod"})  # fmt: skip
"""Arcs from a name up to the name whose place it tells; a coordination ends the search."""
STATIVE = frozenset({"be", "locate", "situate", "lie", "include", "sit", "border", "overlook", "call", "know", "name"})
"""Verbs of a clause that only tells where a place lies."""
_GAP = frozenset({",", "(", ")", "[", "]", "-", "in", "the", "of", "city", "town", "village", "district", "province",
                  "governorate", "region", "state", "area", "'s", "county", "republic"})  # fmt: skip
"""What may stand between a name and the wider one behind it."""
_BY = frozenset({",", "near", "(", ")", "[", "]", "-", "about", "some", "around", "nearly", "only", "just", "roughly",
                 "approximately", "which", "that", "is", "lies", "located", "situated", "kilometers", "kilometres",
                 "km", "miles", "mile", "kms", "the", "a", "an", "city", "town", "village", "suburb",
                 "and"})  # fmt: skip
"""What may stand between a name and the distance or direction that tells where it lies; "near" besides."""
_FAR = frozenset({"kilometers", "kilometres", "kilometer", "kilometre", "km", "kms", "miles", "mile"})


class Nesting:
    """The places of one sentence, asked which of them lie in which."""

    def __init__(self, parse: Parse, places: Sequence[PlaceMention]) -> None:
        self.parse = parse
        self.places = tuple(places)

    def innermost(self) -> tuple[PlaceMention, ...]:
        """The places that do not only tell where another one lies, in text order."""
        outer = {
            id(wide) for wide in self.places for each in self.places if each is not wide and self.tells(wide, each)
        }
        return tuple(place for place in self.places if id(place) not in outer)

    def tells(self, wide: PlaceMention, place: PlaceMention) -> bool:
        """Say whether one name only tells where the other's place lies; a river or road is told by points on it."""
        if isinstance(place.value, Coded) and place.value.value.precision == "line":
            return False
        if wide is place:
            return False
        return self._hangs_on(wide, place) or self._follows(wide, place) or self._measures(wide, place)

    def _hangs_on(self, wide: PlaceMention, place: PlaceMention) -> bool:
        """Say whether a name stands inside the phrase of another: "the village of X in Y", "Y's X district"."""
        at = self.parse.tokens[wide.head]
        for _ in range(8):
            if at.dep not in ARCS or at.head == at.i:
                return False
            if at.dep in ("acl", "relcl") and at.lemma not in STATIVE:
                return False
            at = self.parse.tokens[at.head]
            if place.first <= at.i < place.stop:
                return size(wide) >= size(place) or wide.first > place.first
        return False

    def _follows(self, wide: PlaceMention, place: PlaceMention) -> bool:
        """Say whether a wider place stands right behind: "Saraqib, Idlib province", "Amil of western Baghdad"."""
        if wide.first < place.stop or size(wide) <= size(place):
            return False
        between = self.parse.tokens[place.stop : wide.first]
        return len(between) <= 4 and all(token.lower in _GAP for token in between)

    def _measures(self, mark: PlaceMention, place: PlaceMention) -> bool:
        """Say whether a place is given by its distance or direction from a mark: "Safira, 20 km south of Aleppo"."""
        if mark.first < place.stop or mark.first - place.stop > 12:
            return False
        between = self.parse.tokens[place.stop : mark.first]
        far = any(token.lower in _FAR for token in between)
        if not far and not _is_bearing(mark):
            return False
        return all(token.lower in _BY or token.pos == "NUM" or far for token in between)


def _is_bearing(place: PlaceMention) -> bool:
    """Say whether a place's words only give a bearing ("20 km south of Aleppo", "near Aleppo")."""
    if not isinstance(place.value, Coded):
        return False
    ref = place.value.value
    return ref.role == "near" or (ref.relation is not None and ref.relation.kind in ("distance", "direction"))


def size(place: PlaceMention) -> int:
    """How wide a place is, 0 to 7; the part of a country or province as wide as what is next below it."""
    if not isinstance(place.value, Coded):
        return UNKNOWN
    ref = place.value.value
    if ref.precision == "area" and ref.relation is not None:
        return SIZES["country"] if ref.lat is None else SIZES["admin2"]
    return SIZES[ref.precision]
