"""The shapes of numbers in words and digits, and what they are worth."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from reportedly.knowledge.counts import CountWords

_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_UP_TO_HUNDRED = 100


class Grammar(msgspec.Struct, frozen=True):
    """Patterns over lower-cased text: a whole expression, and the bound that may stand before it."""

    expression: re.Pattern[str]
    before: re.Pattern[str]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """Lowest and highest number, both included, null for open; whether it is vague or rounded.

    >>> Amount(low=20, high=None).is_approximate
    False
    """

    low: int | None
    high: int | None
    is_approximate: bool = False


@lru_cache(maxsize=8)
def grammar_of(words: CountWords) -> Grammar:
    """Compile the patterns from the tables."""
    small = _any([word for word, (_, kind) in words.numbers.items() if kind == "unit"])
    tens = _any([word for word, (_, kind) in words.numbers.items() if kind == "ten"])
    scale = f"(?:{_any([word for word, (_, kind) in words.numbers.items() if kind == 'scale'])})s?"
    spelled = rf"(?:(?:{tens})(?:[\s-](?:{small}))?|(?:{small}))"
    scaled = rf"{spelled}(?:[\s-]{scale})+(?:\s+(?:and\s+)?{spelled})?"
    number = rf"(?:(?:{_DIGITS})(?:\s+{scale})*|an?\s+{scale}|{scaled}|{spelled})"
    vague = _any(list(words.vague))
    expression = (
        rf"(?<![\w.,:$€£/'-])(?:(?<=between )(?P<from>{number})\s+and\s+(?P<till>{number})(?![\w/:])"
        rf"|(?P<low>(?>{number}))\s*(?:-|to|or)\s*(?P<high>{number})(?![\w/:])(?!-\w)"
        rf"|(?P<vague>{vague})(?!\w)|(?P<number>{number})(?![\w/:%])(?!-[a-z\d])(?!\.\d))"
    )
    bounds = rf"(?:\b(?:{_any(list(words.bounds))}|between|from)\s+)+$"
    return Grammar(expression=re.compile(expression), before=re.compile(bounds))


def _any(words: list[str]) -> str:
    """The words as one alternative, longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def worth(text: str, words: CountWords) -> int | None:
    """Return the whole number that digits and number words stand for, or None for a fraction.

    Reads "3,000", "1.5 million", "twenty-two", "a dozen", "two hundred and five".
    """
    total, current = 0, 0.0
    for part in re.findall(r"[\d.,]+|[a-z]+", text.lower()):
        if part[0].isdigit():
            current += float(part.replace(",", "").rstrip("."))
        elif part in ("a", "an"):
            current = 1
        elif part != "and":
            value, kind = words.numbers.get(part) or words.numbers[part.removesuffix("s")]
            if kind != "scale":
                current += value
            elif value <= _UP_TO_HUNDRED:
                current = (current or 1) * value
            else:
                total, current = total + round((current or 1) * value), 0
    whole = total + current
    return int(whole) if float(whole).is_integer() else None


@lru_cache(maxsize=4096)
def bounds_in(lead: str, words: CountWords) -> frozenset[str]:
    """Which bounds the words before a number hold: least, most, below, about, total, plain."""
    found, rest = set(), lead.split()
    while rest:
        size = next((n for n in range(len(rest), 0, -1) if " ".join(rest[:n]) in words.bounds), 0)
        if size:
            found.add(words.bounds[" ".join(rest[:size])])
        rest = rest[size or 1 :]
    return frozenset(found)
