"""Units that are no reporting: page chrome, captions, related links, desks, dates alone, bylines."""

from __future__ import annotations

import re

from reportedly.records.layout import BlockKind
from reportedly.text.layout.cues import BlockCues, begins_with, line_key
from reportedly.text.layout.dates import TIME, find_days, match_day

_BAR = re.compile(r"\s[|·•»›>/]\s|\s{2,}|\t")
_PUNCTUATION = re.compile(r"[\s\xa0|,;:·•\-–—/()\[\]]+")
_UPDATED_AT = re.compile(r"\(?updated[\s\xa0]+[012]?\d[0-5]\d\b", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?i:by|from)[\s\xa0:]+(?P<name>[A-Z][\w'’.\-]*(?:[\s\xa0,/&]+"
    r"(?:(?:and|in|at|of|for|with|the|al|el|bin|ibn|abu|van|von|der|den|de|du|la|le)[\s\xa0]+){0,2}"
    r"[A-Z(][\w'’.\-)]*){0,9})[\s\xa0]*[|,\-–—:]*$"
)
"""A name has capitals: "By Monday evening the army held the ridge." is a sentence."""
_COUNTER = re.compile(r"\(\d[\d,.]*\)")
_INNER_STOP = re.compile(r"[.!?][\"”’)]*[\s\xa0]+[A-Z]")
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|#\w+(?:\s+#\w+)*", re.IGNORECASE)
_CREDIT = re.compile(
    r"[(\[]?(?:photo|image|picture|video|credit|source|via)s?(?:\s+(?:by|credit|source))?\s*[:©/]\s*\S.{0,70}",
    re.IGNORECASE,
)
SHORT = 30
"""Words up to which a unit may be furniture for one phrase in it."""
LONGEST = 420
"""Characters up to which a unit may be furniture at all, counters apart."""


def furniture_kind(text: str, start: int, end: int, cues: BlockCues) -> BlockKind | None:
    """Say what kind of furniture a whole unit is, or None where it may be reporting."""
    if _is_counter(text, start, end):
        return "chrome"
    if end - start > LONGEST:
        return None
    raw = text[start:end]
    if is_dateline(text, start, end, cues):
        return "dateline"
    key = line_key(raw)
    if not key or key in cues.lines or _LINK.fullmatch(raw):
        return "chrome"
    return _by_phrase(raw, key, raw.count(" ") + 1, cues)


def _by_phrase(raw: str, key: str, words: int, cues: BlockCues) -> BlockKind | None:
    """Judge a short unit by the phrases it begins with or holds."""
    if begins_with(key, cues.captions):
        return "caption"
    if words <= SHORT and begins_with(key, cues.related):
        return "related-headline"
    if (cues.photo_ends.search(raw) and raw.rstrip().endswith((")", "]"))) or _CREDIT.fullmatch(raw):
        return "credit" if words <= 6 else "caption"
    if words <= SHORT and _is_chrome(raw, key, cues):
        return "chrome"
    if _BYLINE.match(raw) and words <= 12:
        return "byline"
    return "chrome" if _is_bar(raw) else None


def _is_chrome(raw: str, key: str, cues: BlockCues) -> bool:
    """Say whether a short unit begins with page chrome, or is one sentence with page chrome in it."""
    if raw.startswith("©") or begins_with(key, cues.starts):
        return True
    return not _INNER_STOP.search(raw) and any(f" {phrase} " in f" {key} " for phrase in cues.parts)


def is_dateline(text: str, start: int, end: int, cues: BlockCues) -> bool:
    """Say whether a unit is nothing but labels, dates and times, with at least one date."""
    if end - start > 120:
        return False
    at, dates = start, 0
    while at < end:
        step = _step(text, at, end, cues)
        if step is None:
            return False
        dates += step[1]
        at = step[0]
    return dates > 0


def date_run(text: str, start: int, end: int, cues: BlockCues) -> int | None:
    """End of a run of labels, dates and times that begins at ``start`` and holds a date; None without one.

    >>> date_run("Last updated at Jul 152015 A soldier", 0, 36, BlockCues())
    """
    at, stop = start, None
    while at < end:
        step = _step(text, at, end, cues, lone_time=stop is not None)
        if step is None:
            break
        at, dates = step
        if dates or (stop is not None and text[at - 1].isalnum()):
            stop = at
        elif stop is not None and ")" in text[stop:at]:
            stop = text.index(")", stop, at) + 1
    return stop


def _step(text: str, at: int, end: int, cues: BlockCues, *, lone_time: bool = True) -> tuple[int, int] | None:
    """Consume one label, day, time or stretch of punctuation: (new position, days seen)."""
    day = match_day(text, at, end)
    if day and day.readings:
        return day.end, 1
    updated = _UPDATED_AT.match(text, at, end)
    label = updated or cues.labels.match(text, at, end)
    if label and label.end() > at and _is_followed_by_time(text, label.end(), end, cues):
        return label.end(), 0
    blank = _PUNCTUATION.match(text, at, end)
    if blank:
        return blank.end(), 0
    time = TIME.match(text, at, end) if lone_time else None
    if time and _is_time(text, time, end):
        return time.end(), 0
    return None


def _is_followed_by_time(text: str, at: int, end: int, cues: BlockCues) -> bool:
    """A label stands before a day, a clock time or another label; else it is a word of the text."""
    blank = _PUNCTUATION.match(text, at, end)
    after = blank.end() if blank else at
    if after >= end or text[after].isdigit() or match_day(text, after, end):
        return True
    following = cues.labels.match(text, after, end)
    return following is not None and following.end() > after and match_day(text, following.end() + 1, end) is not None


def _is_time(text: str, time: re.Match[str], end: int) -> bool:
    """A bare "1935" or weekday counts as a time only where no word goes on after it."""
    bare = time[0].isdigit() or time[0].isalpha()
    rest = text[time.end() : min(end, time.end() + 2)].lstrip()
    return not bare or not rest or not (rest[0].isalpha() or rest[0] in "%")


def _is_counter(text: str, start: int, end: int) -> bool:
    """A bar of visits by day: many dates, or numbers in brackets beside dates."""
    if end - start > 600 or not any(char.isdigit() for char in text[start : start + 80]):
        return False
    days = sum(1 for _ in find_days(text, start, end))
    return days >= 3 or (days >= 1 and len(_COUNTER.findall(text, start, end)) >= 2)


def _is_bar(raw: str) -> bool:
    """A navigation bar: four or more short items between bars, no sentence."""
    items = [item for item in _BAR.split(raw) if item.strip()]
    return len(items) >= 4 and all(len(item.split()) <= 4 for item in items) and not raw.rstrip().endswith(".")
