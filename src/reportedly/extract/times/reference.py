"""Event words that point back to what was told before ("the attack", "those raids"), and its date."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.extract.times.narrative import is_news
from reportedly.extract.times.own import between, own_time, told_time
from reportedly.records.coded import Coded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange

FAR = 30
"""Sentences back in which an event of the same type is looked for, to which an event word points."""
REACH = 8
"""Sentences back in which one of the same kind is."""
BESIDE = 2
"""Sentences back from which a date of the background is taken over, by what points there with its own word."""
_SAID = frozenset({"alleged", "reported", "suspected", "purported"})
"""Words of doubt about what others told before ("the alleged attack")."""
_POINTING = frozenset({"this", "that", "these", "those", "latter", "same"})


def is_anaphoric(reading: Reading, event: EventMention) -> bool:
    """Say whether an event word points back: "the attack" after an attack, "that raid", "these allegations"."""
    if not event.is_nominal:
        return False
    words = _before(reading, event)
    return bool(words & _POINTING) or ("the" in words and (event.is_reference or bool(words & _SAID)))


def points(reading: Reading, event: EventMention) -> bool:
    """Say whether an event word has a pointing word ("that raid"), which means what was told just before."""
    return bool(_before(reading, event) & _POINTING)


def _before(reading: Reading, event: EventMention) -> frozenset[str]:
    """The articles and adjectives of an event word."""
    return frozenset(kid.lower for kid in reading.parse.kids(event.head, "det", "amod"))


def known_time(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | None:
    """The date of what an event word points to: the nearest dated event before of its type, else of its kind.

    A date of the background ("in August 2013") is taken only by "that" and its like, from the sentences just before.
    """
    here = reading.parse.sentence_of(event.head)
    if points(reading, event) and here.i > 0:
        told = _only_date(times, reading.parse.sentences[here.i - 1].start, here.start)
        if told is not None:
            return told
    for same, reach in ((_is_same_type, FAR), (_is_same_kind, REACH)):
        for sentence in reversed(reading.parse.sentences[max(0, here.i - reach) : here.i]):
            if not between(times, sentence.start, sentence.end):
                continue
            for other in reversed(between(events, sentence.start, sentence.end)):
                time = own_time(reading, other, events, times) if same(other, event) else None
                if time is None or time.of_speech:
                    continue
                known = told_time(reading, other, time, times)
                if not isinstance(known, Coded) or known.value.first is None:
                    return None
                is_near = here.i - sentence.i <= BESIDE and points(reading, event)
                return known if is_near or is_news(reading, known.value) else None
    return None


def _only_date(times: tuple[TimeMention, ...], start: int, end: int) -> Coded[DateRange] | None:
    """The one day of a stretch of text, or its one longer date."""
    told = [t.value for t in between(times, start, end) if isinstance(t.value, Coded) and not t.of_speech]
    days = [value for value in told if value.value.precision == "day"]
    dates = days or [value for value in told if value.value.precision != "open"]
    return dates[0] if len(dates) == 1 else None


def _is_same_type(one: EventMention, other: EventMention) -> bool:
    """Say whether two events are of one sub-event type."""
    return one.type.acled == other.type.acled != "Other"


def _is_same_kind(one: EventMention, other: EventMention) -> bool:
    """Say whether two events are of one general type and act."""
    kinds = {(each.type.acled_type, each.type.plover) for each in (one, other)}
    return len(kinds) == 1 and "Other" not in (one.type.acled, other.type.acled)
