"""Find time expressions in the words."""

from __future__ import annotations

import re

from reportedly.extract.reading import Reading
from reportedly.extract.times.adjoin import adjoined
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.grammar import LEAD, Shape
from reportedly.extract.times.kinds import kinds_in, shapes_for
from reportedly.extract.times.lookalikes import is_expression
from reportedly.knowledge.load import Knowledge
from reportedly.text.fold import APOSTROPHES
from reportedly.text.parse import Parse, Sentence

__all__ = ["UNDATED", "FoundTime", "find_expressions", "find_times"]

_STRAIGHT = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys("–‑‐—", "-"),
                           **dict.fromkeys("\r\n\t\v\f\xa0   ", " ")})  # fmt: skip
_VERBS_TOO = ("may", "march", "ab")
UNDATED = frozenset({
    "bare-year", "century", "fiscal", "year-quarter", "clock", "part", "length", "length-range", "lengths", "unit",
    "current", "every", "times", "habit", "often", "vague",
})  # fmt: skip
"""Shapes that no claim is dated by: lengths, hours, what repeats, vague references, years that nothing marks as one."""
LEAD_REACH = 48
"""Characters before an expression in which `LEAD` is read; the longest lead ("since the early hours of") has 30."""


def find_times(reading: Reading, knowledge: Knowledge) -> tuple[FoundTime, ...]:
    """Find every time expression of the reporting that may date an event, in text order, without overlaps."""
    return tuple(one for one in find_expressions(reading, knowledge) if one.shape not in UNDATED)


def find_expressions(reading: Reading, knowledge: Knowledge) -> tuple[FoundTime, ...]:
    """Find every time expression of the reporting, in text order, without overlaps: the longest wins."""
    words = knowledge.times
    found: list[FoundTime] = []
    for sentence in reading.parse.sentences:
        lowered = _lowered(reading.document.text[sentence.start : sentence.end])
        shapes = shapes_for(kinds_in(reading.parse, sentence, lowered, words), words)
        if shapes:
            inside = _in_sentence(reading, sentence, lowered, shapes)
            found.extend(adjoined(reading.document.text, inside, words) if len(inside) > 1 else inside)
    return tuple(found)


def _lowered(text: str) -> str:
    """Lower case with plain apostrophes and hyphens, of the same length as the text."""
    plain = text.translate(_STRAIGHT)
    low = plain.lower()
    return low if len(low) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


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
    kept.sort(key=lambda one: (one.end, one.start))
    return [one for n, one in enumerate(kept) if n + 1 == len(kept) or not _is_led(one, kept[n + 1])]


def _is_led(one: FoundTime, following: FoundTime) -> bool:
    """Say whether an expression is but the lead of the next one ("|the night of| Friday")."""
    return one.start >= following.start


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
    parts = _parts(match, lead)
    if not tokens or not _is_time(reading, name, match, lead, sentence.start):
        return None
    return FoundTime(
        shape=name, start=start, end=end, first=tokens[0], stop=tokens[-1] + 1, parts=parts,
        bound=lead["bound"], edge=lead["edge"], which=lead["which"], lead=lead[0].strip(),
        core=start + lead.start("core") - lead.start(),
    )  # fmt: skip


def _parts(match: re.Match[str], lead: re.Match[str]) -> dict[str, str]:
    """The groups that took part; a unit keeps one name, "years" without a number is several, "the night of" a part."""
    parts = {key: told for key, told in match.groupdict().items() if told}
    if "u2" in parts:
        parts |= {"u": parts.pop("u2"), "n": "several"}
    elif "u3" in parts:
        parts["u"] = parts.pop("u3")
    if lead["of"]:
        parts.setdefault("part", lead["of"])
    return parts


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
    if name == "hijri":
        return text[offset + match.start("h")].isupper() and _is_month_of_faith(match, lead)
    if name == "weekday":
        at = offset + match.start()
        return text[at].isupper() and not _is_habit(match, lead)
    if name == "year":
        return _is_year(reading, match, lead, offset)
    return name not in UNDATED or is_expression(reading, name, match, offset)


def _is_month(text: str, match: re.Match[str], lead: re.Match[str], offset: int) -> bool:
    """Month names are capital; "May" and "March" alone need a preposition or a number beside them."""
    group = "m" if match["m"] else "m3"
    if not text[offset + match.start(group)].isupper():
        return False
    alone = match["m"] in _VERBS_TOO and not any(match.groupdict().get(key) for key in ("d", "y", "m2"))
    return not alone or bool(lead[0].strip())


def _is_month_of_faith(match: re.Match[str], lead: re.Match[str]) -> bool:
    """Rajab and Ramadan are men too, Mehr an agency: a month has a day, a year or a preposition."""
    return any(match[key] for key in ("d", "d2", "y")) or bool(lead[0].strip())


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
