"""Whether an event belongs to the running narrative, so that the date before it goes on to hold."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.extract.reading import Reading
from reportedly.extract.times.aspect import is_disguised, tense_at, tense_of
from reportedly.extract.times.order import follows, is_aim
from reportedly.records.coded import Uncoded
from reportedly.records.mention import EventMention
from reportedly.records.values import DateRange

LONGEST = timedelta(days=8)
"""Longest stretch that the next sentence may inherit: the days a bulletin covers, not a campaign."""

SCENE_DAYS = timedelta(days=3)
"""Longest stretch that another kind of event may inherit."""

OLDEST = timedelta(days=10)
"""Age at publication up to which a day is the news itself; older dates are background, told once."""

_DAYS = frozenset({"day", "days", "week"})
"""Precisions of what a report tells of; a month is its frame, even one that is only three days old."""
_LINE = frozenset({"ROOT", "ccomp", "conj", "advcl"})
_SCENE = frozenset({"as", "when"})
_OF_LONG = frozenset({"ongoing", "continued", "continuing", "recent", "previous", "past", "future", "planned", "daily"})
_BREAKS = frozenset({"elsewhere", "separately", "separate", "previously"})
_OPENING_WORDS = 3
"""Words of a sentence among which one that leaves the scene may stand ("In a separate attack ...")."""


def is_news(reading: Reading, days: DateRange) -> bool:
    """Say whether a range is short and recent enough to be the time that the report tells of; nothing ahead is."""
    if days.first is None or days.last is None or days.precision not in _DAYS:
        return False
    first, last = date.fromisoformat(days.first), date.fromisoformat(days.last)
    published = reading.header.published
    if last - first > LONGEST:
        return False
    return isinstance(published, Uncoded) or timedelta() <= date.fromisoformat(published.value) - last <= OLDEST


def is_short(days: DateRange) -> bool:
    """Say whether a range is no longer than one scene of fighting lasts."""
    if days.first is None or days.last is None:
        return False
    return date.fromisoformat(days.last) - date.fromisoformat(days.first) <= SCENE_DAYS


def is_narrated(reading: Reading, event: EventMention) -> bool:
    """Say whether an event is told in the simple past, outside relative clauses, and in the scene told before.

    What stands behind an "after", or in a sentence that begins "Elsewhere", is another scene; an "ongoing siege" and
    "recent raids" are not of the day.
    """
    parse = reading.parse
    if any(kid.lower in _OF_LONG for kid in parse.kids(event.head, "amod")):
        return False
    for at in (parse.tokens[event.head], *parse.ancestors(event.head)):
        if at.dep == "relcl":
            return False
        tense = tense_at(reading, at)
        if tense != "none":
            return tense == "past" and not is_apart(reading, event)
    return False


def is_foreground(reading: Reading, event: EventMention) -> bool:
    """Say whether an event stands outside relative clauses and is no aim ("preparing to attack")."""
    token = reading.parse.tokens[event.head]
    if is_aim(reading, event):
        return False
    return not any(at.dep == "relcl" for at in (token, *reading.parse.ancestors(token.i)))


def is_apart(reading: Reading, event: EventMention) -> bool:
    """Say whether an event lies behind an "after", or its sentence leaves the scene ("Elsewhere ...")."""
    sentence = reading.parse.sentence_of(event.head)
    opening = reading.parse.tokens[sentence.first : min(sentence.stop, sentence.first + _OPENING_WORDS)]
    if any(token.lower in _BREAKS for token in opening):
        return True
    for token in (reading.parse.tokens[event.head], *reading.parse.ancestors(event.head)):
        if follows(reading, token):
            return True
    return False


def is_main(reading: Reading, event: EventMention) -> bool:
    """Say whether an event stands in the main line of its sentence: all verbs above it tell the past."""
    parse = reading.parse
    if event.is_nominal and parse.tokens[event.head].dep not in ("nsubj", "nsubjpass", "dobj"):
        return False
    if event.frame == "move" and parse.tokens[event.head].tag == "VBN":
        return False  # "were displaced" tells a state
    verb = parse.tokens[reading.clauses[event.head]]
    for at in (verb, *parse.ancestors(verb.i)):
        if (at.dep not in _LINE and not is_disguised(reading, at)) or tense_of(reading, at.i) != "past":
            return False
        if at.dep == "advcl" and not any(kid.lower in _SCENE for kid in parse.kids(at.i, "mark", "advmod")):
            return False
    return True
