"""The expression of an event's own sentence that dates it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeVar

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times.aspect import allows, is_going_on, tense_at
from reportedly.extract.times.attach import distance_to
from reportedly.extract.times.order import is_before, is_beginning
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange

_M = TypeVar("_M", EventMention, TimeMention)

_FAINT = ("meanwhile", "the meantime", "the same time")
NO_LATER = "times.no-later-than@1"
"""Rule of a day on or before which an event happened: it was told then, or something came after it then."""


def own_time(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> TimeMention | None:
    """The expression of the event's own sentence that dates it, if any: the nearest in the grammar."""
    sentence = reading.parse.sentence_of(event.head)
    best: tuple[float, int, TimeMention] | None = None
    rivals = between(events, sentence.start, sentence.end)
    told = between(times, sentence.start, sentence.end)
    for time in told:
        if not is_usable(reading, time) or time.first <= event.head < time.stop or is_faint(reading, time):
            continue
        if _is_inner(reading, event, time, told):
            continue
        if not allows(reading, event, time):
            continue
        cost = distance_to(reading, event, time, rivals)
        if cost is not None and (best is None or (cost, abs(time.head - event.head)) < best[:2]):
            best = (cost, abs(time.head - event.head), time)
    return best[2] if best else None


def _is_inner(reading: Reading, event: EventMention, time: TimeMention, told: tuple[TimeMention, ...]) -> bool:
    """Say whether an expression stands in a longer one ("since the war began in 2011") and the event not below that."""
    outer = [other for other in told if other.first < time.first and time.stop <= other.stop]
    if not outer:
        return False
    governors = [event.head, *(token.i for token in reading.parse.ancestors(event.head))]
    return any(not any(other.first <= i < other.stop for i in governors) for other in outer)


def is_usable(reading: Reading, time: TimeMention) -> bool:
    """Say whether an expression dates something: it has a value, or would if the publication day were known."""
    return isinstance(time.value, Coded) or isinstance(reading.header.published, Uncoded)


def is_faint(reading: Reading, time: TimeMention) -> bool:
    """Say whether an expression only goes on with the narrative's time ("meanwhile", "at the same time")."""
    words = reading.document.text[time.start : time.end].lower()
    return words.endswith(_FAINT)


def between(items: tuple[_M, ...], start: int, end: int) -> tuple[_M, ...]:
    """The mentions that begin inside ``[start, end)``, from a tuple in text order."""
    low = bisect_left(items, start, key=_start)
    return items[low : bisect_left(items, end, lo=low, key=_start)]


def _start(mention: EventMention | TimeMention) -> int:
    """Where a mention begins."""
    return mention.start


def told_time(
    reading: Reading, event: EventMention, time: TimeMention, times: tuple[TimeMention, ...] = ()
) -> Coded[DateRange] | Uncoded:
    """The value of an expression for an event; what was told on a day happened no later than that day."""
    value = time.value
    if not isinstance(value, Coded):
        return value
    if is_beginning(reading, event, time) and isinstance(reading.header.published, Coded):
        last = max(value.value.last or "", reading.header.published.value)
        days = msgspec.structs.replace(value.value, last=last, precision="open")
        return msgspec.structs.replace(value, value=days, rule="times.from-beginning@1", score=0.7)
    ended = _ended(reading, event, time, times)
    if ended is not None:
        return ended
    if not is_told_later(reading, event, time) and not is_before(reading, event, time):
        return value
    days = msgspec.structs.replace(value.value, first=None, precision="open")
    return msgspec.structs.replace(value, value=days, rule=NO_LATER, score=0.5)


def _ended(
    reading: Reading, event: EventMention, stretch: TimeMention, times: tuple[TimeMention, ...]
) -> Coded[DateRange] | None:
    """A stretch up to now ends with the month in which it was told ("acknowledged last month 700 dead since 2014")."""
    value = stretch.value
    if not isinstance(value, Coded) or value.value.precision != "open":
        return None
    if value.value.first is None or value.value.last is None:
        return None
    sentence = reading.parse.sentence_of(event.head)
    above = {token.i for token in reading.parse.ancestors(event.head)}
    for time in between(times, sentence.start, sentence.end):
        told = time.value
        if not time.of_speech or not isinstance(told, Coded) or told.value.precision == "open":
            continue
        if reading.clauses[time.head] not in above or stretch.first <= time.first < stretch.stop:
            continue
        last = told.value.last
        if last is not None and value.value.first < last < value.value.last:
            days = msgspec.structs.replace(value.value, last=last)
            evidence = (*value.evidence, *told.evidence)
            return msgspec.structs.replace(value, value=days, evidence=evidence, rule="times.told-until@1")
    return None


def is_told_later(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Say whether an expression tells when somebody spoke of an event, not when it happened."""
    if not time.of_speech or event.frame == "speak" or is_going_on(reading, event.head):
        return False
    if _is_own_report(reading, event, time):
        return False
    return reading.clauses[event.head] != reading.clauses[time.head] or _is_speaker(reading, event)


def _is_own_report(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Say whether a body tells on a day what it did ("On Friday the navy said it targeted ..."): it did so that day."""
    verb = reading.parse.tokens[reading.clauses[time.head]]
    doers = reading.parse.kids(event.head, "nsubj")
    is_own = any(kid.tag == "PRP" for kid in doers) and tense_at(reading, reading.parse.tokens[event.head]) == "past"
    return is_own and time.stop <= verb.i


def _is_speaker(reading: Reading, event: EventMention) -> bool:
    """Say whether the parse took what happened for who spoke ("strikes killed ten, a monitor said on Friday")."""
    return event.frame != "speak" and reading.parse.tokens[event.head].dep == "nsubj"
