"""Words that name a larger happening, and what speaks for one happening being part of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal

from reportedly.knowledge.packs import Pack, rows_of

Reach = Literal["one", "acts", "campaign"]


class LargerWords:
    """Views over ``larger_happenings`` (word to reach) and ``part_of`` (comparison to weight).

    A ``campaign`` goes on for days and holds acts of several kinds ("offensive", "siege"); ``acts`` are several of one
    kind ("airstrikes"); all else is ``one``.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> larger = load_knowledge().larger
    >>> larger.reach(["the", "offensive"]), larger.reach(["air", "strikes"]), larger.reach(["strike"])
    ('campaign', 'acts', 'one')
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._packs = packs
        self._reach = {row["word"]: row["reach"] for _, row in rows_of(packs, "larger_happenings")}

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """By how much each comparison raises the log-odds that one happening is part of another."""
        return {row["comparison"]: float(row["weight"]) for _, row in rows_of(self._packs, "part_of")}

    def reach(self, words: Iterable[str]) -> Reach:
        """How far the happening reaches that words in lower case name; the furthest of them."""
        found = {self._reach.get(word) for word in words}
        if "campaign" in found:
            return "campaign"
        return "acts" if "acts" in found else "one"
