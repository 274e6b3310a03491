"""Read the words around a name: "the village of X", "northern X", "7 km east of X", "X's southern countryside"."""

from __future__ import annotations

import re

from reportedly.extract.places.found import Cue
from reportedly.knowledge.place_words import PlaceWords
from reportedly.text.parse import Token

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?$")
_JOINED_DISTANCE = re.compile(r"(\d+(?:\.\d+)?)-?(km|kilomet(?:er|re)s?|miles?)$")
_KM = {
    "km": 1.0,
    "kms": 1.0,
    "kilometers": 1.0,
    "kilometres": 1.0,
    "kilometer": 1.0,
    "kilometre": 1.0,
    "miles": 1.609,
    "mile": 1.609,
    "meters": 0.001,
    "metres": 0.001,
}
_SPELLED = {
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "twenty": 20.0,
    "thirty": 30.0,
}
PLURALS = frozenset(
    [
        "villages",
        "towns",
        "cities",
        "hamlets",
        "provinces",
        "governorates",
        "districts",
        "neighborhoods",
        "neighbourhoods",
        "regions",
        "areas",
        "suburbs",
        "hills",
        "quarters",
        "mountains",
        "fronts",
        "axes",
    ]
)


_MIDDLE = frozenset(
    {"general", "international", "military", "air", "central", "national", "refugee", "displacement", "training",
     "army", "naval", "detention", "railway", "train", "bus", "border", "power", "oil", "gas"}
)  # fmt: skip
"""Words that may stand between a name and its facility: "the Jabalia refugee camp"."""
WHOLE = frozenset({"admin1", "settlement", "capital", "country"})
"""Kinds that a direction before them describes: "the northern province of X" lies in the north, whole."""


class CueReader:
    """Reads cues in one sentence; holds its tokens and the words that matter."""

    def __init__(self, tokens: tuple[Token, ...], words: PlaceWords) -> None:
        self.tokens = tokens
        self.words = words

    def read(self, first: int, stop: int, low: int, high: int) -> Cue:
        """Read the cue of the name in tokens ``[first, stop)``, looking no further than ``[low, high)``."""
        cue = self._right(Cue(first=first, stop=stop), high)
        return self._left(cue, low)

    def _lower(self, at: int, low: int, high: int) -> str:
        """The word at a position, or nothing outside the sentence."""
        return self.tokens[at].lower if low <= at < high else ""

    def _right(self, cue: Cue, high: int) -> Cue:
        """Words after the name: a type or facility, perhaps after a possessive and a direction."""
        at = cue.stop
        if self._lower(at, 0, high) in ("'s", "'"):
            at += 1
        direction = self.words.directions.get(self._lower(at, 0, high))
        word = self._lower(at + 1, 0, high) if direction else self._lower(at, 0, high)
        end = at + 2 if direction else at + 1
        if word in _MIDDLE and not direction:
            word, end = self._lower(at + 1, 0, high), at + 2
        kind, facility = self.words.types.get(word), self.words.facilities.get(word)
        if kind == "capital" or (direction and kind is None):
            return cue
        if kind or facility:
            return _with(cue, stop=end, kind=kind, facility=facility, direction=direction, plural=word in PLURALS)
        return cue

    def _left(self, cue: Cue, low: int) -> Cue:
        """Words before the name: direction, type word with or without "of", distance."""
        at = cue.first - 1
        if self._lower(at, low, cue.first) == "the":
            at -= 1
        before = self._lower(at, low, cue.first)
        if before in ("of", "from", "to", "between"):
            return self._of(cue, at - 1, low, before)
        side = self.direction(at, low)
        if side and self.tokens[at].pos != "VERB":
            return _with(cue, first=side[1], direction=cue.direction or side[0])
        kind = self.words.types.get(before)
        if kind and kind != "nature" and self.tokens[at].text[:1].isupper() and self.tokens[at].tag.startswith("NNP"):
            return cue
        if kind and kind not in ("region", "rural") and at == cue.first - 1 and not cue.kind:
            return _with(cue, first=at, kind=kind, plural=before in PLURALS)
        return cue

    def _of(self, cue: Cue, at: int, low: int, joint: str) -> Cue:
        """What stands before "of NAME" or "from NAME"."""
        word = self._lower(at, low, cue.first)
        side = self.direction(at, low)
        if side and joint == "of":
            direction, start = side
            far = self.distance(start - 1, low)
            first, km = (far[1], far[0]) if far else (start, None)
            is_part = far is None and self._is_part(start, low)
            return _with(cue, first=first, direction=direction, outside=not is_part, distance_km=km)
        if joint == "from":
            far = self.distance(at, low)
            return _with(cue, first=far[1], outside=True, distance_km=far[0]) if far else cue
        if joint != "of":
            return cue
        kind, facility = self.words.types.get(word), self.words.facilities.get(word)
        if not (kind or facility):
            return cue
        side = self.direction(at - 1, low)
        is_whole = kind in WHOLE and word not in PLURALS
        return _with(
            cue,
            first=side[1] if side else at,
            kind=cue.kind or kind,
            plural=word in PLURALS,
            direction=side[0] if side and not is_whole else cue.direction,
            facility=cue.facility or (facility if not kind else None),
        )

    def _is_part(self, start: int, low: int) -> bool:
        """Say whether a direction before "of" names a part ("in the west of X"), not a way off ("to the west of X")."""
        return self._lower(start - 1, low, start) == "the" and self._lower(start - 2, low, start) != "to"

    def direction(self, at: int, low: int) -> tuple[str, int] | None:
        """A compass direction that ends at a token ("north", "south-east", "north west"), and its first token."""
        last = self._lower(at, low, at + 1)
        for first, before in ((at - 2, self._lower(at - 2, low, at)), (at - 1, self._lower(at - 1, low, at))):
            is_joined = first == at - 1 or self._lower(at - 1, low, at) == "-"
            code = self.words.directions.get(before + last) if before and is_joined else None
            if code:
                return code, first
        code = self.words.directions.get(last)
        return (code, at) if code else None

    def distance(self, at: int, low: int) -> tuple[float, int] | None:
        """A distance in km that ends at a token, and its first token; "80 km (50 miles)" is one, told first in km."""
        far = self._one_distance(at, low)
        if far is None or self._lower(far[1] - 1, low, at) != "(":
            return far
        return self._one_distance(far[1] - 2, low) or far

    def _one_distance(self, at: int, low: int) -> tuple[float, int] | None:
        """A distance in km that ends at or just before a token ("7 km", "7km to the"), and its first token."""
        while at > low and self.tokens[at].lower in ("to", "the", "away", "about", ")", "(", "some"):
            at -= 1
        word = self._lower(at, low, at + 1)
        joined = _JOINED_DISTANCE.match(word)
        if joined:
            return float(joined[1]) * _KM.get(joined[2], 1.0), at
        number = self._lower(at - 1, low, at)
        if word in _KM and (_NUMBER.match(number) or number in _SPELLED):
            amount = _SPELLED.get(number) or float(number.replace(",", "."))
            return amount * _KM[word], at - 1
        return None


def _with(cue: Cue, **changes: object) -> Cue:
    """A copy of a cue with what was read; what is not said stays."""
    fields = {name: getattr(cue, name) for name in cue.__struct_fields__}
    fields.update({name: value for name, value in changes.items() if value is not None})
    return Cue(**fields)
