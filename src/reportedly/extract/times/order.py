"""Words that put events in order without dating both: "after", "later", "began"."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.text.parse import Token

HARM = frozenset({"attack", "suffer", "clash"})
"""Frames of events that hurt somebody: the hurt and what caused it are one scene."""
_BEGIN = frozenset({"begin", "start"})
_AFTER = frozenset({"after", "following"})
_WANT = frozenset({"want", "intend", "plan", "hope", "wish", "aim", "vow", "threaten", "prepare", "seek", "refuse"})
_LATER = frozenset({"later", "then", "subsequently", "afterwards", "eventually"})


def path_up(reading: Reading, token: int) -> tuple[Token, ...]:
    """A token and its heads up to the root."""
    return (reading.parse.tokens[token], *reading.parse.ancestors(token))


def is_beginning(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Say whether the expression dates the beginning of what an event word names ("the siege began on Sunday")."""
    verb = reading.parse.tokens[reading.clauses[time.head]]
    if verb.lemma not in _BEGIN or not event.is_nominal:
        return False
    subject = reading.parse.tokens[event.head]
    return (subject.head == verb.i and subject.dep.startswith("nsubj")) or verb.head == subject.i


def is_before(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Say whether an event stands behind an "after" in a clause whose main verb the expression dates."""
    if isinstance(time.value, Coded) and time.value.value.precision == "day" and not event.is_nominal:
        return False  # within a day "after" orders the hours, not the dates
    if event.start < time.start and not _has_verb(reading, event.stop, time.first):
        return False  # "wrote to the families following the deaths in a raid on Monday"
    governors = {token.i for token in path_up(reading, time.head)}
    for token in path_up(reading, event.head):
        if token.i in governors:
            return False
        if follows(reading, token):
            return not (event.frame in HARM and _is_harmed(reading, token))
    return False


def _has_verb(reading: Reading, first: int, stop: int) -> bool:
    """Say whether a finite verb stands among some tokens."""
    return any(token.tag in ("VBD", "VBZ", "VBP") for token in reading.parse.tokens[first:stop])


def follows(reading: Reading, token: Token) -> bool:
    """Say whether a token is an "after" or heads a clause that one leads: what it leads came first.

    What came first need not have come on the day of what is told.
    """
    return token.lower in _AFTER or any(kid.lower in _AFTER for kid in reading.parse.kids(token.i, "mark"))


def _is_harmed(reading: Reading, token: Token) -> bool:
    """ "Two were killed on Monday after jets struck": harm done to a passive subject tells one scene with its cause."""
    return bool(reading.parse.kids(token.head, "nsubjpass", "auxpass"))


def is_sequel(reading: Reading, above: tuple[Token, ...], time: TimeMention) -> bool:
    """Say whether an event came "later" than another verb's month or year: "took it in 1967 and later annexed it"."""
    if isinstance(time.value, Coded) and time.value.value.precision in ("day", "days"):
        return False
    joined = [token for token in above if token.dep == "conj"]
    return any(kid.lower in _LATER for token in joined for kid in reading.parse.kids(token.i, "advmod"))


def is_aim(reading: Reading, event: EventMention) -> bool:
    """Say whether an event is told in the infinitive ("preparing to attack")."""
    token = reading.parse.tokens[event.head]
    return token.tag == "VB" and any(kid.tag == "TO" for kid in reading.parse.kids(token.i, "aux"))


def is_wanted(reading: Reading, event: EventMention, above: tuple[Token, ...]) -> bool:
    """Say whether an infinitive tells what somebody wants, so that no date above it is its own."""
    return is_aim(reading, event) and any(token.lemma in _WANT for token in above)
