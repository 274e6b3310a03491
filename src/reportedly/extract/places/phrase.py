"""Read a place as tables write it: "Tadmur/Palmyra town", "X village (Tell X)", "road between A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from reportedly.extract.places.likeness import Asked
from reportedly.knowledge.place_words import PlaceWords

_BRACKETS = re.compile(r"\(([^()]*)\)?")
_SLASH = re.compile(r"\s*[/\\|]\s*")
_BETWEEN = re.compile(r"\bbetween\s+(?P<one>.+?)\s+and\s+(?P<other>.+?)(?:\s+in\s+.+)?$", re.IGNORECASE)
_FROM_TO = re.compile(r"^(?P<one>[^,]+?)\s*(?:\s[-–—]\s|[–—]|-(?=[A-Z]))\s*(?P<other>[^,]+)$")
_KM = re.compile(r"(?P<far>\d+(?:\.\d+)?)\s*(?:km|kilomet(?:er|re)s?)\b", re.IGNORECASE)
_ROMAN = re.compile(r"^(?:[IVX]+|\d{1,2})$")
_LEFT_OUT = frozenset({"the", "former", "nearby", "near", "around", "in"})
_LINES = frozenset({"road", "highway", "route", "motorway", "junction", "triangle", "axis", "line"})
TOWNS = frozenset({"town", "towns", "city", "cities"})
"""Words that tell a town from a village."""
_ANY = frozenset({"settlement", "neighbourhood", "suburb", "district", "region", "admin1", "rural", "capital"})
"""Kinds whose word is no part of a name; a hill's or a camp's may be."""


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """A compass direction: a part of the place ("northern X"), or from it where ``outside`` ("7 km north of X")."""

    anchor: str
    direction: str
    outside: bool
    distance_km: float | None


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """The names that a place is given, best first, and how it lies to them.

    ``ends`` are the two names that a road lies between; ``holder`` is what stands after a comma or "in".
    """

    names: tuple[Asked, ...]
    side: Side | None = None
    ends: tuple[str, str] | None = None
    holder: str | None = None


def read_phrase(text: str, words: PlaceWords) -> Phrase:
    """Read the names, kinds and relation that a string gives one place.

    >>> from reportedly.knowledge.packs import Pack
    >>> words = PlaceWords((Pack.shipped("core"),))
    >>> [asked.name for asked in read_phrase("Tall Hamra/Karm village (Old Karm)", words).names]
    ['Tall Hamra', 'Karm', 'Old Karm']
    >>> read_phrase("Road between Karm and Hamra", words).ends, read_phrase("Northern Karm province", words).side.anchor
    (('Karm', 'Hamra'), 'Karm')
    """
    plain = " ".join(text.split()).replace("oil/gas", "oil gas")
    place, _, holder = plain.partition(", ") if ", " in plain else plain.partition(" in ")
    return Phrase(
        names=tuple(_names(place, words)),
        ends=_ends(place),
        holder=holder or None,
        side=_side(place, words),
    )


def _names(text: str, words: PlaceWords) -> Iterator[Asked]:
    """Every name in a string with what its type word says."""
    bracketed = [part for inside in _BRACKETS.findall(text) for part in _SLASH.split(inside)]
    plain = [part for part in _SLASH.split(_BRACKETS.sub(" ", text)) if part.strip()]
    kind, is_town = _kind(plain[-1].split() if plain else [], words)
    for at, part in enumerate((*plain, *bracketed)):
        name = _bare(part.split(), words)
        if name:
            yield Asked(name=name, kind=kind, is_town=is_town, is_second=at > 0)


def _kind(tokens: list[str], words: PlaceWords) -> tuple[str | None, bool]:
    """The kind of place that a word at either end tells, and whether it is a town."""
    ends = [token.lower() for token in (*tokens[-2:][::-1], *tokens[:1])]
    kind = next((words.types[token] for token in ends if words.types.get(token) in _ANY), None)
    return kind, any(token in TOWNS for token in ends)


def _bare(tokens: list[str], words: PlaceWords) -> str:
    """A name without articles, type words, numerals and directions of a part."""
    tokens = [token.strip(",;") for token in tokens]
    while tokens and tokens[0].lower() in _LEFT_OUT:
        tokens = tokens[1:]
    if len(tokens) > 2 and _ROMAN.match(tokens[-1]) and _is_type(tokens[-2], words):
        tokens = tokens[:-1]
    while len(tokens) > 1 and _is_type(tokens[-1], words):
        tokens = tokens[:-1]
    if len(tokens) > 2 and _is_type(tokens[0], words) and tokens[1].lower() == "of":
        tokens = tokens[2:]
    elif len(tokens) > 1 and tokens[0].lower() in ("village", "town", "city"):
        tokens = tokens[1:]
    return " ".join(tokens)


def _is_type(token: str, words: PlaceWords) -> bool:
    """Say whether a word only tells the kind of a place."""
    return words.types.get(token.lower()) in _ANY or token.lower() in ("villge", "locality", "site")


def _ends(text: str) -> tuple[str, str] | None:
    """The two names that a road, or a stretch between places, joins."""
    between = _BETWEEN.search(text)
    if between:
        return between["one"], between["other"]
    tokens = text.split()
    at = next((n for n, token in enumerate(tokens) if token.lower() in _LINES), None)
    line = _FROM_TO.match(" ".join(tokens[:at])) if at else None
    return (line["one"], line["other"]) if line else None


def _side(text: str, words: PlaceWords) -> Side | None:
    """The direction that a string tells, and the name that it is a direction of."""
    tokens = _BRACKETS.sub(" ", text).split()
    for at, token in enumerate(tokens[:-1]):
        direction = words.directions.get(token.lower())
        if not direction or direction == "C":
            continue
        outside = tokens[at + 1].lower() in ("of", "from")
        is_part = words.types.get(tokens[at + 1].lower()) is not None
        rest = tokens[at + 2 :] if outside else tokens[at + 1 :] if at == 0 else tokens[:at] if is_part else []
        anchor = _bare(
            [word for word in rest if word.lower() != "of" and not (is_part and _is_type(word, words))], words
        )
        if anchor:
            far = _KM.search(text)
            return Side(
                anchor=_SLASH.split(anchor)[0],
                direction=direction,
                outside=outside,
                distance_km=float(far["far"]) if far else None,
            )
    return None
