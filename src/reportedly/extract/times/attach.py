"""How near a time expression stands to an event in the grammar of its sentence."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.text.parse import Token

_ASIDE = frozenset({"relcl", "acl", "appos"})
_WORDS = frozenset({"speak", "deal"})
_CONTENT = frozenset({"acl", "relcl", "ccomp", "pcomp", "pobj"})
"""Frames of words that are the news, and arcs into what is said: a date of speaking is not one of what is spoken of."""
_BEGIN = frozenset({"begin", "start"})
_AFTER = frozenset({"after", "following"})
_SAME_SCENE = frozenset({"when", "as", "while", "where", "in"})

INSIDE, SAME, ABOVE, SCENE, SPOKEN, LOOSE = 0.0, 1.0, 2.0, 3.0, 4.0, 5.0
"""Distances: under the event's own word; its clause; a clause above; one scene told in two clauses; the time of
speaking; no relation but the sentence. Only their order matters."""


def distance_to(
    reading: Reading, event: EventMention, time: TimeMention, rivals: tuple[EventMention, ...]
) -> float | None:
    """Measure how near an expression stands to an event, or None where it belongs to something else."""
    path = _path(reading, time.head)
    owner = _owner(path, rivals)
    if owner is event:
        return INSIDE if not _is_far(path, event) else None
    above = _path(reading, event.head)
    places = {token.i: steps for steps, token in enumerate(above)}
    crossing = next((n for n, token in enumerate(path) if token.i in places), None)
    if crossing is None:
        return LOOSE
    below = path[:crossing]
    steps = places[path[crossing].i]
    if owner is not None and owner.head in {token.i for token in below}:
        return _shared(reading, below)
    if owner is not None and owner.frame in _WORDS and any(token.dep in _CONTENT for token in above[:steps]):
        return None  # "called on Wednesday for a meeting to discuss the attack"
    if any(token.dep in ("nsubj", "nsubjpass") for token in below[1:]):
        return None if _is_open(time) else LOOSE  # "the party, in power since 1963, sent troops"
    if any(token.dep in _ASIDE for token in below) or _is_aside(above[:steps]):
        return None
    if time.of_speech and steps > 0:
        return SPOKEN + steps / 10
    if reading.clauses[event.head] == reading.clauses[time.head]:
        return SAME + steps / 100
    return ABOVE + steps / 100 if not below or owner is not None or steps else SAME


def _path(reading: Reading, token: int) -> tuple[Token, ...]:
    """A token and its heads up to the root."""
    return (reading.parse.tokens[token], *reading.parse.ancestors(token))


def _is_open(time: TimeMention) -> bool:
    """Say whether an expression is a stretch with an open or cut end ("since 1963")."""
    return isinstance(time.value, Coded) and time.value.value.precision == "open"


def _is_far(path: tuple[Token, ...], event: EventMention) -> bool:
    """Say whether an expression below an event's word hangs on something else there ("..., the site of X in May")."""
    below = [token for token in path if event.head != token.i]
    below = below[: next((n for n, token in enumerate(path) if token.i == event.head), 0)]
    return any(token.dep in ("relcl", "appos") for token in below[:-1])


def _is_aside(path: tuple[Token, ...]) -> bool:
    """Say whether an event lies in a backward glance ("the town, which fell ...", "a deal agreed by ...")."""
    return any(token.dep == "relcl" or (token.dep == "acl" and token.tag == "VBN") for token in path)


def _owner(path: tuple[Token, ...], rivals: tuple[EventMention, ...]) -> EventMention | None:
    """The first event met on the way up from an expression."""
    for token in path:
        for rival in rivals:
            if token.i == rival.head:
                return rival
    return None


def _shared(reading: Reading, below: tuple[Token, ...]) -> float | None:
    """Another event's date holds too where both clauses tell one scene ("were killed when jets struck on Monday")."""
    for token in below:
        if token.dep in _ASIDE or token.dep in ("ccomp", "pcomp"):
            return None
        if token.dep == "advcl" and not any(
            kid.lower in _SAME_SCENE for kid in reading.parse.kids(token.i, "advmod", "mark")
        ):
            return None
    return SCENE


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
    governors = {token.i for token in _path(reading, time.head)}
    for token in _path(reading, event.head):
        if token.i in governors:
            return False
        if token.lower in _AFTER or any(kid.lower in _AFTER for kid in reading.parse.kids(token.i, "mark")):
            return not _is_harmed(reading, token)
    return False


def _is_harmed(reading: Reading, token: Token) -> bool:
    """ "Two were killed on Monday after jets struck": harm done to a passive subject tells one scene with its cause."""
    return bool(reading.parse.kids(token.head, "nsubjpass", "auxpass"))
