"""Numbers of units of time: "24", "twenty-four", "two and a half", "half an", "a couple of"."""

from __future__ import annotations

import re

from reportedly.knowledge.times import TimeWords


def amount_of(words: str, table: TimeWords) -> float | None:
    """Read the number that words tell; None for "several", "a few", "dozens of".

    >>> amount_of("24", TimeWords(())), amount_of("half an", TimeWords(()))
    (24.0, 0.5)
    """
    words = " ".join(words.split())
    if words.startswith("half"):
        return 0.5
    half = 0.5 if words.endswith("and a half") else 0.0
    words = words.removesuffix("and a half").strip().replace(",", "")
    if words in ("a couple of", "couple of", "couple"):
        return 2.0
    if " " in words and words.split()[0] in ("a", "an"):
        words = words.split(maxsplit=1)[1]
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return float(words) + half
    total = _sum_of(words, table)
    return None if total is None else total + half


def _sum_of(words: str, table: TimeWords) -> float | None:
    """The number that spelled words make: "twenty-four", "two hundred"."""
    total = 0.0
    for word in re.split(r"[\s-]+", words):
        if word not in table.numerals:
            return None
        value = table.numerals[word]
        total = total * value if value >= 100 and total else total + value
    return total
