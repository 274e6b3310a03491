"""Stretches that go on from a date told before: "has since taken", "since then", parts of a total since a day."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.extract.reading import Reading
from reportedly.extract.times.aspect import tense_of
from reportedly.extract.times.order import HARM
from reportedly.extract.times.own import between, own_time, told_time
from reportedly.records.coded import Coded, Derivation
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange
from reportedly.text.parse import Sentence, Token

NEAR = 3
"""Sentences after a total in which its parts are told."""
RECENT = timedelta(days=366)
"""Age of a stretch's first day up to which it is a count of the news, not of a whole war."""
_PARTS = frozenset({"another", "more", "include", "other", "among", "rest", "remain"})


def since_then(reading: Reading, event: EventMention, times: tuple[TimeMention, ...]) -> Coded[DateRange] | None:
    """The stretch of "has since taken" or "since then ... have been killed": from the last date before, up to now."""
    published = reading.header.published
    since = _bare_since(reading, event)
    if since is None or not isinstance(published, Coded):
        return None
    sentence = reading.parse.sentence_of(event.head)
    start = reading.parse.sentences[max(0, sentence.i - 1)].start
    for time in reversed(between(times, start, since.start)):
        value = time.value
        if isinstance(value, Coded) and value.value.first is not None and value.value.first <= published.value:
            span = reading.quote(since.start, since.end)
            return Coded(
                value=DateRange(first=value.value.first, last=published.value, precision="open"),
                evidence=(span, *value.evidence),
                derivation=Derivation(kind="since-then", inputs=("published",)),
                rule="times.since-then@1",
                score=0.6,
            )
    return None


def _bare_since(reading: Reading, event: EventMention) -> Token | None:
    """A "since" at a verb in the present perfect that names no beginning of its own but "then"."""
    if event.is_nominal or tense_of(reading, event.head) != "perfect":
        return None
    for verb in (event.head, reading.parse.tokens[event.head].head):
        for kid in reading.parse.kids(verb, "advmod", "prep", "mark"):
            below = reading.parse.kids(kid.i)
            if kid.lower == "since" and (not below or below[0].lower == "then"):
                return kid
    return None


def gone_on_since(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | None:
    """The stretch up to now of a total told just before, for its parts and for what goes on with it."""
    here = reading.parse.sentence_of(event.head)
    is_part = event.frame in HARM and _tells_part(reading, here)
    is_perfect = tense_of(reading, event.head) == "perfect"
    if not (is_part or is_perfect):
        return None
    for back in range(1, min(NEAR, here.i) + 1):
        sentence = reading.parse.sentences[here.i - back]
        for other in reversed(between(events, sentence.start, sentence.end)):
            time = own_time(reading, other, events, times)
            if time is None:
                continue
            told = told_time(reading, other, time, times)
            if not isinstance(told, Coded) or not _is_running(reading, told.value):
                return None
            fits = (is_part and other.frame in HARM) or (is_perfect and other.type.acled == event.type.acled)
            return told if fits else None
    return None


def _tells_part(reading: Reading, sentence: Sentence) -> bool:
    """Say whether a sentence tells a part of what was counted ("another 40", "the dead include")."""
    return any(token.lemma.lower() in _PARTS for token in reading.parse.tokens[sentence.first : sentence.stop])


def _is_running(reading: Reading, days: DateRange) -> bool:
    """Say whether a stretch runs up to now from a day not long ago."""
    published = reading.header.published
    if days.precision != "open" or days.first is None or not isinstance(published, Coded):
        return False
    return date.fromisoformat(published.value) - date.fromisoformat(days.first) <= RECENT
