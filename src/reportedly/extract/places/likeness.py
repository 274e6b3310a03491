"""Tell how likely a place is the one that a name means, from its spelling, province, kind, size and surroundings."""

from __future__ import annotations

import math

import msgspec

from reportedly.knowledge.gazetteer import Place
from reportedly.knowledge.place_names import article_key
from reportedly.knowledge.place_sounds import apart
from reportedly.knowledge.place_spellings import Spelled, Spellings

FARTHEST = 1.6
"""Spellings that differ by more than this (see `apart`) are not compared further."""
_OTHER_HEAD = 0.8
"""What it costs, in letters, to take a kind word for part of the name ("Tallhajar" = "Tell Hajar")."""
_BIG = frozenset({"town", "city", "capital"})
_ONE_UNIT = (frozenset({"Damascus", "Rif Dimashq"}),)
"""Provinces that reports do not keep apart."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A name somebody asks for and what he says of it; ``is_second`` marks a name in brackets or after a slash."""

    name: str
    kind: str | None = None
    is_town: bool = False
    is_second: bool = False
    admin1: str | None = None


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A place under one of its names; ``reported`` is the number of places near it that reports of war often name."""

    name: str
    place: Place
    reported: int = 0


Marks = dict[str, float]


def marks(asked: Asked, offer: Offer, spellings: Spellings) -> Marks | None:
    """List what speaks for and against an offer, by the names of WEIGHTS; None where the spellings are too far apart.

    >>> from reportedly.knowledge.packs import Pack
    >>> spellings = Spellings((Pack.shipped("core"),))
    >>> place = Place(id="x:1", name="Big Hamra", lat=35.0, lon=36.0, precision="settlement", radius_km=4.0, feature="")
    >>> sorted(marks(Asked(name="Hamra al-Kabira"), Offer(name="Big Hamra", place=place), spellings))
    ['qualities_same', 'same_sound', 'same_start']
    """
    one, other = spellings.spelled(asked.name), spellings.spelled(offer.name)
    spelling = _spelling(one, other)
    if spelling is None:
        return None
    found = {
        **spelling,
        **_both("qualities", one.qualities, other.qualities),
        **_both("things", one.things, other.things),
        **_admin1(asked.admin1, offer.place.admin1),
        **_kind(asked, offer.place),
        "same_letters": float(article_key(asked.name) == article_key(offer.name)),
        "reported": math.log1p(offer.reported),
        "second_name": float(asked.is_second),
    }
    return {name: value for name, value in found.items() if value}


def _spelling(one: Spelled, other: Spelled) -> Marks | None:
    """How far apart two names are, with or without their kind words."""
    core = apart(one.core, other.core, FARTHEST + _OTHER_HEAD)
    heads = _both("heads", frozenset(one.heads), frozenset(other.heads))
    edits, length = core, max(len(one.core), len(other.core))
    if one.heads != other.heads:
        whole = apart(one.whole, other.whole, FARTHEST)
        if whole < core + _OTHER_HEAD:
            edits, length, heads = whole, max(len(one.whole), len(other.whole)), {}
    if edits > FARTHEST:
        return None
    return {
        **heads,
        "edits": edits,
        "edits_share": edits / max(length, 1) if edits else 0.0,
        "edits_in_short": edits if length <= 4 else 0.0,
        "same_sound": float(edits == 0.0),
        "same_start": float(one.core[:1] == other.core[:1]),
    }


def _both(what: str, asked: frozenset[str], offered: frozenset[str]) -> Marks:
    """Whether two sets of words agree, clash, or only one side has any."""
    if asked == offered:
        return {f"{what}_same": float(bool(asked))}
    if not offered:
        return {f"{what}_only_asked": 1.0}
    if not asked:
        return {f"{what}_only_offered": 1.0}
    return {f"{what}_clash": 0.3 if asked & offered else 1.0}


def _admin1(asked: str | None, offered: str | None) -> Marks:
    """Whether the province is the one that is told."""
    if asked is None:
        return {}
    if offered is None:
        return {"admin1_unknown": 1.0}
    if asked == offered:
        return {"admin1_same": 1.0}
    return {"admin1_close" if frozenset((asked, offered)) in _ONE_UNIT else "admin1_other": 1.0}


def _kind(asked: Asked, place: Place) -> Marks:
    """Whether size and kind of the place are those of the words."""
    is_big = place.feature in _BIG
    is_site = place.precision not in ("settlement", "neighbourhood")
    return {
        "town_is_town": float(asked.is_town and is_big),
        "village_is_town": float(asked.kind == "settlement" and not asked.is_town and is_big),
        "city": float(place.feature in ("city", "capital")),
        "settlement_is_site": float(asked.kind == "settlement" and is_site),
        "site": float(is_site),
    }
