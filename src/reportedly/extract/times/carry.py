"""Dates that the narrative carries on to events whose own words tell none."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times.aspect import tense_of
from reportedly.extract.times.narrative import is_foreground, is_main, is_narrated, is_news, is_short
from reportedly.extract.times.own import between, is_faint, own_time, told_time
from reportedly.extract.times.reference import is_anaphoric, known_time
from reportedly.extract.times.sequel import gone_on_since
from reportedly.records.coded import Coded, Derivation
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange
from reportedly.text.parse import Sentence

OPENING = 3
"""Sentences of a report's opening, headline included, that sum up what the next ones date."""
REACH = 8
"""Sentences back from which a date is carried to an event of the same type."""
NEAR = 3
"""Sentences back from which it is carried to what else happened in the same scene."""
_TALK = frozenset({"speak", "deal"})
"""Frames of events whose day is that of talking, which dates no fighting after it."""


def carried_time(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | None:
    """The date that other sentences carry on to an event, or None.

    What points back ("the attack") has the date of what it points to; parts of a total have the total's stretch; the
    simple past goes on with the day told last, for the same type from REACH sentences, for other acts of the scene
    from NEAR; a headline and the opening have the day of the first dated event of their type right after.
    Derivation ``carried-from-sentence``, whose inputs are the offsets of the words.
    """
    if is_anaphoric(reading, event):
        known = known_time(reading, event, events, times)
        if known is not None:
            return carry(known, "times.antecedent@1")
    running = gone_on_since(reading, event, events, times)
    if running is not None:
        return carry(running, "times.part-of-stretch@1")
    if is_narrated(reading, event):
        sentence = _told_last(reading, event, times)
        if sentence is not None:
            return _gone_on(reading, event, sentence, events, times)
    return _foretold(reading, event, events, times)


def carry(value: Coded[DateRange], rule: str) -> Coded[DateRange]:
    """Take a date over from another sentence: no words of its own, the offsets of theirs as its input."""
    inputs = tuple(f"{span.start}:{span.end}" for span in value.evidence)
    derivation = Derivation(kind="carried-from-sentence", inputs=inputs)
    return msgspec.structs.replace(value, evidence=(), derivation=derivation, rule=rule, score=value.score * 0.7)


def _told_last(reading: Reading, event: EventMention, times: tuple[TimeMention, ...]) -> Sentence | None:
    """The nearest sentence before that tells a day; one told in the pluperfect only where there is no other."""
    here = reading.parse.sentence_of(event.head)
    before = reading.parse.sentences[max(0, here.i - REACH) : here.i]
    second: Sentence | None = None
    for sentence in reversed(before):
        told = tuple(narrated_times(reading, times, sentence))
        if any(tense_of(reading, time.head) != "pluperfect" for time in told):
            return sentence
        second = second or (sentence if told else None)
    return second


def narrated_times(reading: Reading, times: tuple[TimeMention, ...], sentence: Sentence) -> Iterator[TimeMention]:
    """The expressions of a sentence that tell when: not of speaking, no open stretches, not a mere "meanwhile"."""
    for time in between(times, sentence.start, sentence.end):
        if time.of_speech or not isinstance(time.value, Coded) or is_faint(reading, time):
            continue
        if time.value.value.precision != "open":
            yield time


def _gone_on(
    reading: Reading,
    event: EventMention,
    sentence: Sentence,
    events: tuple[EventMention, ...],
    times: tuple[TimeMention, ...],
) -> Coded[DateRange] | None:
    """The day of the sentence told last, if it is news and the event goes on with what that sentence tells.

    Measured on annotated reports: of one type 40 right and 5 invented, of different types in the main line 15 and 4.
    """
    others = between(events, sentence.start, sentence.end)
    dated = _last_dated(reading, others, events, times)
    told = dated[1] if dated else _last_told(reading, times, sentence)
    if told is None or not is_news(reading, told.value):
        return None
    kin = (dated[0],) if dated else others
    if any(is_same_type(other, event) for other in kin):
        return carry(told, "times.carried@2")
    back = reading.parse.sentence_of(event.head).i - sentence.i
    is_talk = dated is not None and dated[0].frame in _TALK
    if back <= NEAR and not is_talk and is_short(told.value) and is_main(reading, event):
        return carry(told, "times.same-scene@1")
    return None


def _last_dated(
    reading: Reading,
    others: tuple[EventMention, ...],
    events: tuple[EventMention, ...],
    times: tuple[TimeMention, ...],
) -> tuple[EventMention, Coded[DateRange]] | None:
    """The last event of a sentence that its own words date, with that date; None if it is only bounded or of speech."""
    for other in reversed(others):
        time = own_time(reading, other, events, times)
        if time is not None and isinstance(time.value, Coded):
            return (other, time.value)
    return None


def _last_told(reading: Reading, times: tuple[TimeMention, ...], sentence: Sentence) -> Coded[DateRange] | None:
    """The last day of a sentence none of whose events it dates."""
    told = [time.value for time in narrated_times(reading, times, sentence) if isinstance(time.value, Coded)]
    return told[-1] if told else None


def is_same_type(one: EventMention, other: EventMention) -> bool:
    """Say whether two events have one type that says something ("Other" does not)."""
    return one.type.acled == other.type.acled != "Other"


def _foretold(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | None:
    """A headline's or opening sentence's date from the first dated event of the same type right after it."""
    here = reading.parse.sentence_of(event.head)
    if here.i >= OPENING or not is_foreground(reading, event):
        return None
    for sentence in reading.parse.sentences[here.i + 1 : here.i + 1 + OPENING]:
        for other in between(events, sentence.start, sentence.end):
            if reading.parse.tokens[other.head].tag == "VBG" or other.type.acled != event.type.acled:
                continue
            time = own_time(reading, other, events, times)
            if time is None or time.of_speech:
                continue
            told = told_time(reading, other, time, times)
            if isinstance(told, Coded) and is_news(reading, told.value):
                return carry(told, "times.foretold@1")
    return None
