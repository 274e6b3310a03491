"""The pieces that patterns of time expressions are built from: alternatives of pack words, numbers, years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from reportedly.knowledge.times import TimeWords

YEAR = r"(?:19|20)\d\d"
OLD_YEAR = r"(?:1[5-9]|20)\d\d"
"""Years that a preposition leads; without one a number of the nineteenth century is more often a number."""
TH = r"(?:st|nd|rd|th)?"
VAGUE_AMOUNT = r"(?:a\s+)?(?:several|few|many|some|couple\s+of|dozens\s+of|hundreds\s+of|number\s+of)"


class Fragments:
    """Alternatives made of the tables of time words, each a piece of a pattern without groups of its own."""

    def __init__(self, words: TimeWords) -> None:
        self.words = words

    def names(self, *kinds: str) -> str:
        """All names of some kinds as one alternative."""
        return _any(self.words.words_of(*kinds))

    def cues(self, kind: str) -> str:
        """All cues of a kind as one alternative."""
        return _any(self.words.cues_of(kind))

    @cached_property
    def month(self) -> str:
        """Full month names of any calendar of solar months."""
        return self.names("month")

    @cached_property
    def short(self) -> str:
        """Full and short month names, the short ones with or without a full stop."""
        return rf"(?:{self.month}|(?:{self.names('month-short')})\b\.?)"

    @cached_property
    def unit(self) -> str:
        """Units of time."""
        return self.names("unit")

    @cached_property
    def number(self) -> str:
        """A small number in digits or one word."""
        return rf"(?:\d{{1,3}}|{_any(_longest(self.words.numerals))})"

    @cached_property
    def amount(self) -> str:
        """A number of units: "24", "2.5", "twenty-four", "two and a half", "half a", "a", and vague ones."""
        spelled = _longest(word for word in self.words.numerals if word not in ("a", "an", "couple"))
        word = _any(spelled)
        chain = rf"(?:{word})(?:[\s-]+(?:{word}))*"
        exact = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|(?:an?\s+)?{chain}|an?)(?:\s+and\s+a\s+half)?"
        return rf"(?:half(?:\s+an?)?|{VAGUE_AMOUNT}|{exact})"

    @cached_property
    def year(self) -> str:
        """A year behind a date: "2016", ", 2016", "last year", "of the same year"."""
        told = r"(?:last|this|next|that|the\s+same|the\s+previous|the\s+following)\s+year"
        return rf"(?:,?\s*(?:of\s+|in\s+)?(?P<y>{YEAR}|{told}))"

    @cached_property
    def phrase(self) -> str:
        """The fixed phrases."""
        return _any(_longest(self.words.phrases), is_escaped=False)

    @cached_property
    def feast(self) -> str:
        """The feasts."""
        return _any(_longest(self.words.feasts))

    @cached_property
    def epoch(self) -> str:
        """The nouns whose start is known; a pattern that never matches where no pack tells any."""
        return _any(_longest(self.words.epochs)) or r"(?!)"


def _longest(words: Iterable[str]) -> list[str]:
    """Longest first, so that an alternative takes all it can."""
    return sorted(words, key=lambda word: (-len(word), word))


def _any(words: Iterable[str], *, is_escaped: bool = True) -> str:
    """Words as one alternative, with any blanks between theirs."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") if is_escaped else word for word in words)
