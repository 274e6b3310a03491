"""Words that only look like a time that names no day: prices a year, sums of 2,000, "soon after"."""

from __future__ import annotations

import re

from reportedly.extract.reading import Reading

_RATE = re.compile(
    r"(?:\d|%|\bcents?|\bdollars?|\bmillion|\bbillion|\bpercent|\bpct|\btimes|\bonce|\btwice|\bbarrels)\s+$"
)
_AFTER = re.compile(r"\s+(?:after|before|afterwards?|thereafter|as\b|enough)")
_NOT_SOON = re.compile(r"\b(?:as|so|too|how|very|sooner|pretty)\s+$")
_COUNTED = ("NNS",)


def is_expression(reading: Reading, name: str, match: re.Match[str], offset: int) -> bool:
    """Say whether a match of a shape that dates nothing is a time at all, by the words around it."""
    text = reading.document.text
    before = text[max(0, offset + match.start() - 24) : offset + match.start()].lower()
    behind = text[offset + match.end() : offset + match.end() + 24].lower()
    if name == "bare-year":
        return not _counts(reading, offset + match.start())
    if name in ("length", "lengths") and match["u"] == "quarter" and behind.lstrip().startswith("of "):
        return False  # "three quarters of the town"
    if name in ("length", "length-range"):
        return match["old"] is None and not (match["n"] in ("a", "an") and _RATE.search(before))
    if name == "often":
        return not _is_attribute(reading, offset + match.start())
    if name == "vague" and match["v"] == "soon":
        return not _AFTER.match(behind) and not _NOT_SOON.search(before)
    return True


def _is_attribute(reading: Reading, start: int) -> bool:
    """Say whether a word stands before the noun it goes with ("the daily ration", "the party daily Granma")."""
    token = next(iter(reading.parse.tokens_between(start, start + 24)), None)
    return token is not None and token.dep in ("amod", "compound", "nmod") and token.head > token.i


def _counts(reading: Reading, start: int) -> bool:
    """Say whether four digits count things ("2000 villagers")."""
    token = next((t for t in reading.parse.tokens_between(start, start + 4)), None)
    if token is None:
        return False
    head = reading.parse.tokens[token.head]
    return token.dep == "nummod" and head.i > token.i and head.tag in _COUNTED
