"""A stretch of words that some finder takes for a trigger, before its sense is settled."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.triggers import Sense


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """Trigger words with the senses they may have, best first, and the light verb that governs them.

    ``undergoes`` is true where the light verb's subject suffers the event ("came under fire"). A finder that types by
    itself hands over one unconditional sense.
    """

    first: int
    stop: int
    head: int
    senses: tuple[Sense, ...]
    is_nominal: bool
    support: int | None = None
    undergoes: bool = False
    finder: str
    rows: tuple[str, ...] = ()
    score: float = 1.0


class WeaponWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words for a weapon or carrier, and the class of means they tell."""

    first: int
    stop: int
    head: int
    means: str
    row: str


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What the finders hand on: trigger candidates and weapon words, both in text order."""

    candidates: tuple[Candidate, ...] = ()
    weapons: tuple[WeaponWords, ...] = ()
