"""Find time expressions in the words."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times.grammar import LEAD, Shape, shapes_of
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.times import TimeWords
from reportedly.text.fold import APOSTROPHES
from reportedly.text.parse import Parse, Sentence

_NUMERIC = re.compile(r"\d[/.-]\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STRAIGHT = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys("–‑‐—", "-"),
                           **dict.fromkeys("\r\n\t\v\f\xa0   ", " ")})  # fmt: skip
_NEEDS = {
    "day-month": "month", "month-day": "month", "month-range": "month", "month": "month", "weekday": "weekday",
    "ago": "unit", "past": "unit", "week": "unit", "weekend": "phrase", "age": "unit", "season": "season",
    "hijri": "hijri", "phrase": "phrase", "year-range": "year", "year": "year", "numeric": "numeric",
}  # fmt: skip
_VERBS_TOO = ("may", "march")
LEAD_REACH = 48
"""Characters before an expression in which `LEAD` is read; the longest lead ("since the early hours of") has 30."""


class FoundTime(msgspec.Struct, frozen=True, kw_only=True):
    """One expression with its shape, the groups of its pattern, and what its lead says; offsets into the text."""

    shape: str
    start: int
    end: int
    first: int
    stop: int
    parts: dict[str, str]
    bound: str | None = None
    edge: str | None = None
    which: str | None = None
    lead: str = ""


def find_times(reading: Reading, knowledge: Knowledge) -> tuple[FoundTime, ...]:
    """Find every time expression of the reporting, in text order, without overlaps: the longest wins."""
    words = knowledge.times
    found: list[FoundTime] = []
    for sentence in reading.parse.sentences:
        lowered = _lowered(reading.document.text[sentence.start : sentence.end])
        shapes = _shapes_for(_kinds(reading.parse, sentence, lowered, words), words)
        if shapes:
            found.extend(_in_sentence(reading, sentence, lowered, shapes))
    return tuple(found)


def _lowered(text: str) -> str:
    """Lower case with plain apostrophes and hyphens, of the same length as the text."""
    plain = text.translate(_STRAIGHT)
    low = plain.lower()
    return low if len(low) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


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
    for form in ("weekend", "weekends"):
        kinds.setdefault(form, set()).update(("phrase", "unit"))
    return {word: frozenset(found) for word, found in kinds.items()}


def _kinds(parse: Parse, sentence: Sentence, lowered: str, words: TimeWords) -> frozenset[str]:
    """The kinds of time word that a sentence holds."""
    table = _kinds_of_words(words)
    kinds = {k for t in parse.tokens[sentence.first : sentence.stop] for k in table.get(t.lower, ())}
    if _YEAR.search(lowered):
        kinds.add("year")
    if _NUMERIC.search(lowered):
        kinds.add("numeric")
    return frozenset(kinds)


@lru_cache(maxsize=512)
def _shapes_for(kinds: frozenset[str], words: TimeWords) -> tuple[Shape, ...]:
    """The shapes worth trying on a sentence with these kinds of word."""
    wanted = kinds | ({"unit"} if "season" in kinds else set())
    return tuple(shape for shape in shapes_of(words) if _NEEDS[shape.name] in wanted)


def _in_sentence(reading: Reading, sentence: Sentence, lowered: str, shapes: tuple[Shape, ...]) -> list[FoundTime]:
    """The longest matches of one sentence that do not overlap, in text order."""
    matches = [(shape.name, match) for shape in shapes for match in shape.pattern.finditer(lowered)]
    kept: list[FoundTime] = []
    taken: list[tuple[int, int]] = []
    for name, match in sorted(matches, key=_longest):
        if all(match.end() <= low or match.start() >= high for low, high in taken):
            one = _found(reading, sentence, lowered, name, match)
            if one is not None:
                kept.append(one)
                taken.append((match.start(), match.end()))
    return sorted(kept, key=lambda one: one.start)


def _longest(pair: tuple[str, re.Match[str]]) -> tuple[int, bool]:
    """Longest first; of equals the fixed phrase, whose row says exactly what it means."""
    return pair[1].start() - pair[1].end(), pair[0] != "phrase"


def _found(reading: Reading, sentence: Sentence, lowered: str, name: str, match: re.Match[str]) -> FoundTime | None:
    """Make one found expression, or nothing where the words only look like a time."""
    lead = LEAD.search(lowered[max(0, match.start() - LEAD_REACH) : match.start()])
    assert lead is not None  # every part of LEAD is optional
    start = sentence.start + match.start() - len(lead[0])
    end = sentence.start + match.end()
    tokens = _tokens(reading.parse, start, end)
    parts = {key: value for key, value in match.groupdict().items() if value}
    if not tokens or not _is_time(reading, name, match, lead, sentence.start):
        return None
    return FoundTime(
        shape=name, start=start, end=end, first=tokens[0], stop=tokens[-1] + 1, parts=parts,
        bound=lead["bound"], edge=lead["edge"], which=lead["which"], lead=lead[0].strip(),
    )  # fmt: skip


def _tokens(parse: Parse, start: int, end: int) -> tuple[int, ...]:
    """Tokens that touch a range; a date glued to its year may end inside a token."""
    inside = [token.i for token in parse.tokens_between(start, end)]
    if inside:
        return tuple(inside)
    return tuple(
        token.i for token in parse.tokens_between(start - 12, end + 12) if token.start < end and token.end > start
    )


def _is_time(reading: Reading, name: str, match: re.Match[str], lead: re.Match[str], offset: int) -> bool:
    """Say whether the words around leave the reading as a time standing."""
    text = reading.document.text
    if name in ("month", "month-day", "day-month", "month-range"):
        return _is_month(text, match, lead, offset)
    if name == "weekday":
        at = offset + match.start()
        return text[at].isupper() and not _is_habit(match, lead)
    if name == "year":
        return _is_year(reading, match, lead, offset)
    return True


def _is_month(text: str, match: re.Match[str], lead: re.Match[str], offset: int) -> bool:
    """Month names are capital; "May" and "March" alone need a preposition or a number beside them."""
    group = "m" if match["m"] else "m3"
    if not text[offset + match.start(group)].isupper():
        return False
    alone = match["m"] in _VERBS_TOO and not any(match.groupdict().get(key) for key in ("d", "y", "m2"))
    return not alone or bool(lead[0].strip())


def _is_habit(match: re.Match[str], lead: re.Match[str]) -> bool:
    """ "On Fridays" is a habit; "Friday's raid" and a lost apostrophe at a noun are not."""
    return match["plural"] == "s" and lead[0].strip() == "on"


def _is_year(reading: Reading, match: re.Match[str], lead: re.Match[str], offset: int) -> bool:
    """A bare four-digit number is a year after a preposition of time, unless it counts something."""
    start = offset + match.start()
    before = reading.document.text[max(0, start - 24) : start].lower()
    if not lead[0].strip() and not re.search(r"\b(?:in|during) (?:an?|the|its|their) (?:[a-z]+ )?$|\byear $", before):
        return False
    token = next((t for t in reading.parse.tokens_between(start, start + 4)), None)
    if token is None:  # "mid-2012" is one token
        return bool(lead["edge"])
    head = reading.parse.tokens[token.head]
    return not (token.dep == "nummod" and head.i > token.i and head.tag in ("NNS", "NNPS"))
