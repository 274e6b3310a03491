"""What the layout rules need to know, as plain sets of folded words; filled from the data packs."""

from __future__ import annotations

import re

import msgspec

from reportedly.text.fold import fold

_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´.&][^\W_]+)*")

MOST_PHRASE_WORDS = 8
"""Words that a phrase at a line's start may have."""


class BlockCues(msgspec.Struct, frozen=True, kw_only=True):
    """Phrases of page furniture, folded: whole lines, line starts, parts of short lines, tails glued to a text.

    ``cities`` are dateline places, ``agencies`` folded wire names; ``labels`` stand before a date; ``desks`` are
    navigation words above a headline; ``media`` are words that mark a name as an outlet's; the patterns match words
    glued to a text, case as in print.
    """

    lines: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    captions: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()
    desks: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    labels: re.Pattern[str] = re.compile(r"(?!)")
    leads: re.Pattern[str] = re.compile(r"(?!)")
    tails: re.Pattern[str] = re.compile(r"(?!)")
    strong_tails: re.Pattern[str] = re.compile(r"(?!)")
    photo_ends: re.Pattern[str] = re.compile(r"(?!)")
    bylines: re.Pattern[str] = re.compile(r"(?!)")


def phrase_pattern(phrases: tuple[str, ...], *, ignore_case: bool = False) -> re.Pattern[str]:
    """One pattern for any of these phrases, longest first, blanks of any kind between the words.

    >>> bool(phrase_pattern(("Read Also",)).search("… the town. Read  Also"))
    True
    """
    if not phrases:
        return re.compile(r"(?!)")
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    choices = (r"[\s\xa0]+".join(map(re.escape, phrase.split())) for phrase in ordered)
    return re.compile(r"(?:" + "|".join(choices) + r")", re.IGNORECASE if ignore_case else 0)


def line_key(text: str) -> str:
    """Fold a line and drop its bare numbers: "Comments (12)" and "Comments" meet.

    >>> line_key("Comments (12)")
    'comments'
    """
    return " ".join(word for word in fold(text).split() if not word.isdigit())


def words_of(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of a stretch as matches, so that their offsets are at hand."""
    return list(_WORD.finditer(text, start, end))


def match_words(text: str, start: int, end: int, wanted: tuple[str, ...]) -> int | None:
    """Say where these folded words end if the stretch begins with them; punctuation and case do not matter.

    >>> match_words("Army shells Idlib. The army", 0, 27, ("army", "shells", "idlib"))
    17
    """
    at = start
    for n, word in enumerate(wanted):
        found = _WORD.search(text, at, min(end, at + 60))
        if found is None or fold(found[0]).replace(" ", "") != word or (n and found.start() - at > 4):
            return None
        at = found.end()
    return at


def folded_words(text: str) -> tuple[str, ...]:
    """Words of a text as `match_words` compares them."""
    return tuple(fold(found[0]).replace(" ", "") for found in _WORD.finditer(text))


def begins_with(key: str, phrases: frozenset[str]) -> bool:
    """Say whether a folded line begins with one of these folded phrases of up to MOST_PHRASE_WORDS words.

    >>> begins_with("file photo a tank", frozenset({"file photo"}))
    True
    """
    words = key.split(" ", MOST_PHRASE_WORDS)[:MOST_PHRASE_WORDS]
    return any(" ".join(words[:n]) in phrases for n in range(1, len(words) + 1))
