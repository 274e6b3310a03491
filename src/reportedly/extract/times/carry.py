"""Dates that the narrative carries on to events whose own words tell none."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.answered import is_answered
from reportedly.extract.reading import Reading
from reportedly.extract.times.aspect import tense_of
from reportedly.extract.times.narrative import is_foreground, is_main, is_narrated, is_news, is_short
from reportedly.extract.times.order import path_up
from reportedly.extract.times.own import between, is_faint, is_usable, own_time, told_time
from reportedly.extract.times.reference import is_anaphoric, known_time
from reportedly.extract.times.sequel import gone_on_since
from reportedly.records.coded import Coded, Derivation, Uncoded
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
) -> Coded[DateRange] | Uncoded | None:
    """The date that other sentences carry on to an event, or None; Uncoded where theirs lacks the publication day.

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


def carry(value: Coded[DateRange] | Uncoded, rule: str) -> Coded[DateRange] | Uncoded:
    """Take a date over from another sentence: no words of its own, the offsets of theirs as its input."""
    if isinstance(value, Uncoded):
        return value
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
    """The expressions of a sentence that tell when: not of speaking, no open stretches, asides or mere "meanwhile"."""
    for time in between(times, sentence.start, sentence.end):
        if time.of_speech or not is_usable(reading, time) or is_faint(reading, time):
            continue
        if any(token.dep == "relcl" for token in path_up(reading, time.head)):
            continue
        if isinstance(time.value, Uncoded) or time.value.value.precision != "open":
            yield time


def _gone_on(
    reading: Reading,
    event: EventMention,
    sentence: Sentence,
    events: tuple[EventMention, ...],
    times: tuple[TimeMention, ...],
) -> Coded[DateRange] | Uncoded | None:
    """The day of the sentence told last, if it is news and the event goes on with what that sentence tells.

    Measured on annotated reports: of one type 40 right and 5 invented, of different types in the main line 15 and 4.
    """
    others = between(events, sentence.start, sentence.end)
    dated = _last_dated(reading, others, events, times)
    told = dated[1] if dated else _last_told(reading, times, sentence)
    if told is None or not _is_news(reading, told):
        return None
    kin = (dated[0],) if dated else others
    if any(is_same_type(other, event) for other in kin):
        return carry(told, "times.carried@2")
    back = reading.parse.sentence_of(event.head).i - sentence.i
    is_talk = dated is not None and dated[0].frame in _TALK
    if back <= NEAR and not is_talk and _is_short(told) and is_main(reading, event):
        return carry(told, "times.same-scene@1")
    return None


def _is_news(reading: Reading, told: Coded[DateRange] | Uncoded) -> bool:
    """Say whether a date is the time that the report tells of; unknown ones are relative, so they are."""
    return isinstance(told, Uncoded) or is_news(reading, told.value)


def _is_short(told: Coded[DateRange] | Uncoded) -> bool:
    """Say whether a date is no longer than one scene; unknown ones may be."""
    return isinstance(told, Uncoded) or is_short(told.value)


def _last_dated(
    reading: Reading,
    others: tuple[EventMention, ...],
    events: tuple[EventMention, ...],
    times: tuple[TimeMention, ...],
) -> tuple[EventMention, Coded[DateRange] | Uncoded] | None:
    """The last event of a sentence that its own words date, with that date; what another answers only if no other."""
    for other in sorted(others, key=lambda other: (is_answered(reading.parse, other.head), -other.head)):
        time = own_time(reading, other, events, times)
        if time is not None:
            return (other, time.value)
    return None


def _last_told(
    reading: Reading, times: tuple[TimeMention, ...], sentence: Sentence
) -> Coded[DateRange] | Uncoded | None:
    """The last day of a sentence none of whose events it dates."""
    told = [time.value for time in narrated_times(reading, times, sentence)]
    return told[-1] if told else None


def is_same_type(one: EventMention, other: EventMention) -> bool:
    """Say whether two events have one type that says something ("Other" does not)."""
    return one.type.acled == other.type.acled != "Other"


def _foretold(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | Uncoded | None:
    """A headline's or opening sentence's date from the first dated event of the same type right after it."""
    here = reading.parse.sentence_of(event.head)
    if here.i >= OPENING or not is_foreground(reading, event):
        return None
    for sentence in _body_after(reading, here):
        for other in between(events, sentence.start, sentence.end):
            if reading.parse.tokens[other.head].tag == "VBG" or other.type.acled != event.type.acled:
                continue
            time = own_time(reading, other, events, times)
            if time is None or time.of_speech:
                continue
            told = told_time(reading, other, time, times)
            if _is_news(reading, told):
                return carry(told, "times.foretold@1")
    return None


def _body_after(reading: Reading, here: Sentence) -> Iterator[Sentence]:
    """The next OPENING sentences that are no headlines; scraped pages print the headline twice."""
    left = OPENING
    for sentence in reading.parse.sentences[here.i + 1 :]:
        if reading.block(sentence.first).kind != "headline":
            left -= 1
            yield sentence
        if left == 0:
            return
