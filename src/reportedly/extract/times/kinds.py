"""Which kinds of time word a sentence holds, so that only the shapes it may have are tried on it."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.extract.times.grammar import Shape, shapes_of
from reportedly.knowledge.times import TimeWords
from reportedly.text.parse import Parse, Sentence

_NUMERIC = re.compile(r"\d[/.-]\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d0'?s\b|(?<!\d)1[5-8]\d\d(?!\d)")
_CLOCK = re.compile(
    r"\d\s?[ap]\.?\s?m\b|\d:\d\d|\bat \d\d?\.\d\d"
    r"|\d\d\d\d\s?(?:h|gmt|utc|local)|o'clock|\bin\s+the\s+(?:morning|afternoon|ev)"
)
_BY_LOOK = (
    ("year", _YEAR), ("numeric", _NUMERIC), ("clock", _CLOCK), ("quarter-code", re.compile(r"\b[qh][1-4]\b")),
    ("day-of-month", re.compile(r"\bon the \d\d?[snrt]")),
)  # fmt: skip
_MORE_KINDS = (
    ("weekend", "phrase unit"), ("weekends", "phrase unit"), ("season", "unit"), ("seconds", "unit"),
    ("second", "unit"), ("quarter", "quarter unit"), ("quarters", "unit"), ("half", "quarter"), ("period", "quarter"),
    ("century", "century unit"), ("fiscal", "fiscal"), ("every", "set"), ("each", "set"),
)  # fmt: skip


@lru_cache(maxsize=8)
def _kinds_of_words(words: TimeWords) -> dict[str, frozenset[str]]:
    """Which kinds of shape a token can begin or hold, by its lower-case form."""
    kinds: dict[str, set[str]] = {}
    for name in words.names.values():
        kind = "month" if name.kind == "month-short" else name.kind
        for form in (name.word.split()[0], name.word.split()[0] + "s", name.word + "."):
            kinds.setdefault(form, set()).add(kind)
    for phrase in words.phrases:
        kinds.setdefault(max(phrase.split(), key=len), set()).add("phrase")
    for cue in words.cues.values():
        kinds.setdefault(max(cue.word.split(), key=len), set()).add(cue.kind)
    for feast in words.feasts:
        kinds.setdefault(max(re.split(r"[\s'-]", feast), key=len), set()).add("feast")
    for form, more in _MORE_KINDS:
        kinds.setdefault(form, set()).update(more.split())
    return {word: frozenset(found) for word, found in kinds.items()}


def kinds_in(parse: Parse, sentence: Sentence, lowered: str, words: TimeWords) -> frozenset[str]:
    """Collect the kinds of time word that a sentence holds."""
    table = _kinds_of_words(words)
    kinds: set[str] = set()
    for token in parse.tokens[sentence.first : sentence.stop]:
        kinds.update(table.get(token.lower, ()))
        if "-" in token.lower:
            for piece in token.lower.split("-"):
                kinds.update(table.get(piece, ()))
    for kind, pattern in _BY_LOOK:
        if pattern.search(lowered):
            kinds.add(kind)
    return frozenset(kinds)


@lru_cache(maxsize=512)
def shapes_for(kinds: frozenset[str], words: TimeWords) -> tuple[Shape, ...]:
    """Choose the shapes worth trying on a sentence with these kinds of word."""
    return tuple(shape for shape in shapes_of(words) if shape.needs & kinds)
