"""Finds things by what a person has typed so far of any of their names, in whatever spelling."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from reportedly.knowledge.place_names import ARTICLES, article_key, skeleton
from reportedly.text.fold import fold

T = TypeVar("T")
LOOKED_AT = 600
"""Names that begin with what was typed and are ranked; two letters may begin a thousand."""
ENOUGH = 3
"""Names found by their letters, below which those that sound alike are looked for."""
WHOLE, BEGINS, WORD, WORD_BEGINS, SOUNDS = 1.0, 0.9, 0.8, 0.7, 0.6
"""How well a name fits: it is what was typed, begins with it, has it as its last words, has a word that begins so, or
sounds alike."""


class Hit(NamedTuple, Generic[T]):
    """Something found: the thing, the name that fits best, and how well it fits (0..1)."""

    thing: T
    name: str
    score: float


class NameIndex(Generic[T]):
    """Things under their names; made once, asked at each key.

    >>> index = NameIndex([("Khan Shaykhun", 1), ("Al-Bab", 2)])
    >>> [hit.thing for hit in index.find("shay")], [hit.thing for hit in index.find("khan sheikhoun")]
    ([1], [1])
    """

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        self._named = list(named)
        self._starts = sorted(start for n, (name, _) in enumerate(self._named) for start in _starts(fold(name), n))

    @cached_property
    def _bones(self) -> dict[str, list[int]]:
        """The names by their consonants; made when spelling alone does not find enough."""
        found: dict[str, list[int]] = {}
        for n, (name, _) in enumerate(self._named):
            found.setdefault(skeleton(name), []).append(n)
        return found

    def find(self, text: str) -> list[Hit[T]]:
        """Return the things whose names fit, each once under its best name, the best first."""
        typed = fold(text)
        best: dict[T, Hit[T]] = {}
        spelled = list(self._spelled(typed)) if typed else []
        if typed and len(spelled) < ENOUGH:
            spelled.extend(self._sounding(text))
        for n, score in spelled:
            name, thing = self._named[n]
            if score > best.get(thing, Hit(thing, name, 0.0)).score:
                best[thing] = Hit(thing, name, score)
        return sorted(best.values(), key=lambda hit: (-hit.score, len(hit.name), hit.name))

    def _spelled(self, typed: str) -> Iterator[tuple[int, float]]:
        """Names of which a word, and what follows it, begins with what was typed."""
        at = bisect_left(self._starts, (typed, -1, False))
        for suffix, n, is_first in islice(self._starts, at, at + LOOKED_AT):
            if not suffix.startswith(typed):
                return
            if is_first:
                yield n, WHOLE if suffix == typed else BEGINS
            else:
                yield n, WORD if suffix == typed else WORD_BEGINS

    def _sounding(self, text: str) -> Iterator[tuple[int, float]]:
        """Names with the same consonants."""
        bones = skeleton(text)
        return ((n, SOUNDS) for n in self._bones.get(bones, ()) if len(bones) > 2 or article_key(text) == bones)


def _starts(folded: str, n: int) -> Iterator[tuple[str, int, bool]]:
    """What follows each blank of a name; an article at its head counts as no word of its own."""
    words = folded.split()
    skipped = 1 if len(words) > 1 and words[0] in (*ARTICLES, "the") else 0
    for at in range(len(words)):
        yield " ".join(words[at:]), n, at <= skipped
