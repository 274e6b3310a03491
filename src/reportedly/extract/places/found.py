"""A place expression as it stands in the words, before it has a value."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.knowledge.gazetteer import Place

Standing = Literal["place", "actor", "inside-name", "dateline"]


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """What the words around a name say of it.

    ``kind``: kind of place from the type word ("village" -> settlement); ``facility``: precision of a thing at the
    place ("airbase" -> site). ``direction`` is a compass point, ``outside`` true for "north of X" and false for
    "northern X"; ``first``/``stop`` are the tokens of the whole expression.
    """

    first: int
    stop: int
    kind: str | None = None
    plural: bool = False
    facility: str | None = None
    direction: str | None = None
    outside: bool = False
    distance_km: float | None = None


class FoundPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A name (tokens ``first`` to ``stop``) with its cue, its gazetteer candidates and how it stands.

    ``preposition`` is the lower-case word that governs it. ``repeats`` marks "the town", "the capital": words that
    point back to a place named before; ``is_person`` a name that is part of a person's;
    ``given`` one that somebody else marked, whose candidates are never too small to be meant.
    """

    first: int
    stop: int
    cue: Cue
    candidates: tuple[Place, ...] = ()
    preposition: str | None = None
    standing: Standing = "place"
    repeats: bool = False
    is_person: bool = False
    given: bool = False
