"""Named rules that give each event its date."""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeVar

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times.attach import distance_to, is_before, is_beginning
from reportedly.extract.times.narrative import is_narrated, is_news
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange

OPENING = 3
"""Sentences of a report's opening, headline included, that sum up what the next ones date."""

_M = TypeVar("_M", EventMention, TimeMention)
REACH = 3
"""Sentences back from which a date is carried to an event of the same type."""


def assign_time(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | Uncoded:
    """Give an event the date that its own words tell, or the one that the narrative before it carries on.

    The nearest expression of the sentence in the grammar wins; one inside another event's clause is that event's.
    Failing that, a past narrative goes on with the date of the sentences before it (derivation
    ``carried-from-sentence``, whose input is the offsets of the words).

    Returns:
        Coded days, or Uncoded "absent"; never the publication day by default.
    """
    own = own_time(reading, event, events, times)
    if own is not None:
        return _told(reading, event, own)
    return _carried(reading, event, events, times) or Uncoded(uncoded="absent")


def own_time(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> TimeMention | None:
    """The expression of the event's own sentence that dates it, if any."""
    sentence = reading.parse.sentence_of(event.head)
    best: tuple[float, int, TimeMention] | None = None
    rivals = _between(events, sentence.start, sentence.end)
    for time in _between(times, sentence.start, sentence.end):
        if isinstance(time.value, Uncoded):
            continue
        cost = distance_to(reading, event, time, rivals)
        if cost is not None and (best is None or (cost, abs(time.head - event.head)) < best[:2]):
            best = (cost, abs(time.head - event.head), time)
    return best[2] if best else None


def _between(items: tuple[_M, ...], start: int, end: int) -> tuple[_M, ...]:
    """The mentions that begin inside ``[start, end)``, from a tuple in text order."""
    low = bisect_left(items, start, key=_start)
    return items[low : bisect_left(items, end, lo=low, key=_start)]


def _start(mention: EventMention | TimeMention) -> int:
    """Where a mention begins."""
    return mention.start


def _told(reading: Reading, event: EventMention, time: TimeMention) -> Coded[DateRange] | Uncoded:
    """The value of an expression for an event; what was told on a day happened no later than that day."""
    value = time.value
    if not isinstance(value, Coded):
        return value
    if is_beginning(reading, event, time) and isinstance(reading.header.published, Coded):
        last = max(value.value.last or "", reading.header.published.value)
        days = msgspec.structs.replace(value.value, last=last, precision="open")
        return msgspec.structs.replace(value, value=days, rule="times.from-beginning@1", score=0.7)
    spoken = time.of_speech and reading.clauses[event.head] != reading.clauses[time.head]
    if not spoken and not is_before(reading, event, time):
        return value
    days = msgspec.structs.replace(value.value, first=None, precision="open")
    return msgspec.structs.replace(value, value=days, rule="times.no-later-than@1", score=0.5)


def _carried(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | None:
    """The date of the nearest dated event before, if it is of the same type and both are the running narrative.

    Measured on annotated reports: of one type 40 right and 5 invented, of different types 14 and 15.
    """
    here = reading.parse.sentence_of(event.head)
    if is_narrated(reading, event.head):
        for back in range(1, min(REACH, here.i) + 1):
            sentence = reading.parse.sentences[here.i - back]
            for other in reversed(_between(events, sentence.start, sentence.end)):
                time = own_time(reading, other, events, times)
                if time is not None and isinstance(time.value, Coded):
                    return _carry(time.value) if _goes_on(reading, event, other, time) else None
    return _foretold(reading, event, events, times) if here.i < OPENING else None


def _foretold(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | None:
    """A headline's or opening sentence's date from the first dated event of the same type right after it."""
    here = reading.parse.sentence_of(event.head)
    for sentence in reading.parse.sentences[here.i + 1 : here.i + 1 + OPENING]:
        for other in _between(events, sentence.start, sentence.end):
            time = own_time(reading, other, events, times)
            if time is not None and _goes_on(reading, event, other, time) and isinstance(time.value, Coded):
                return _carry(time.value)
    return None


def _goes_on(reading: Reading, event: EventMention, other: EventMention, time: TimeMention) -> bool:
    """Say whether another event's date may be an event's too: one type, recent, and not the time of speaking."""
    if other.type.acled != event.type.acled or time.of_speech or not isinstance(time.value, Coded):
        return False
    return is_news(reading, time.value.value)


def _carry(value: Coded[DateRange]) -> Coded[DateRange]:
    """A date taken over from another sentence: no words of its own, the offsets of theirs as its input."""
    inputs = tuple(f"{span.start}:{span.end}" for span in value.evidence)
    return msgspec.structs.replace(
        value, evidence=(), derivation=Derivation(kind="carried-from-sentence", inputs=inputs),
        rule="times.carried@1", score=value.score * 0.7,
    )  # fmt: skip
