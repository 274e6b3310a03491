"""Stems under which the content words of reports meet, without a tagger: "shelling" and "shelled" are one."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.text.fold import fold

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_ENDINGS = ("ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "s", "y", "e")
SHORTEST = 3
"""Letters that a stem keeps at least."""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Cut a regular ending off a folded word; a crude stem that only has to meet its kin.

    >>> stem("shelling") == stem("shelled") == stem("shells"), stem("strikes") == stem("striking")
    (True, True)
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST and not word.endswith("ss"):
            cut = word[: -len(ending)]
            return cut[:-1] if len(cut) > SHORTEST and cut[-1] == cut[-2] else cut
    return word


@lru_cache(maxsize=200_000)
def _stem_of(word: str) -> str:
    """The stem of a word as it was printed; empty for single letters."""
    folded = fold(word).replace(" ", "")
    return stem(folded) if len(folded) > 1 else ""


def stems_of(text: str) -> frozenset[str]:
    """Give the stems of all words of a text, numbers as they stand.

    >>> sorted(stems_of("The army shelled 2 villages."))
    ['arm', 'shel', 'the', 'villag']
    """
    return frozenset(found for word in _WORD.findall(text) if (found := _stem_of(word)))
