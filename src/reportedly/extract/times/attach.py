"""How near a time expression stands to an event in the grammar of its sentence."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.extract.times.asides import (
    glances,
    is_aside,
    is_fronted,
    is_open,
    is_record,
    is_shared,
    is_unmet,
    says_more,
)
from reportedly.extract.times.aspect import tense_of
from reportedly.extract.times.order import is_sequel, is_wanted, path_up
from reportedly.records.mention import EventMention, TimeMention
from reportedly.text.parse import Token

_WORDS = frozenset({"speak", "deal"})
_CONTENT = frozenset({"acl", "relcl", "ccomp", "pcomp", "pobj"})
"""Frames of words that are the news, and arcs into what is said: a date of speaking is not one of what is spoken of."""

INSIDE, SAME, ABOVE, SCENE, SPOKEN, LOOSE = 0.0, 1.0, 2.0, 3.0, 4.0, 5.0
"""Distances: under the event's own word; its clause; a clause above; one scene told in two clauses; the time of
speaking; no relation but the sentence. Only their order matters."""


def distance_to(
    reading: Reading, event: EventMention, time: TimeMention, rivals: tuple[EventMention, ...]
) -> float | None:
    """Measure how near an expression stands to an event, or None where it belongs to something else."""
    path = path_up(reading, time.head)
    if time.of_speech and path[0].dep == "acl" and path[0].tag == "VBN":
        return SPOKEN + 1  # "..., an outlet reported on Monday", which parsers hang on the noun
    owner = _owner(path, rivals)
    if is_record(reading, time):
        return None
    if owner is event:
        return INSIDE if not _is_far(path, event) else None
    above = path_up(reading, event.head)
    places = {token.i: steps for steps, token in enumerate(above)}
    crossing = next((n for n, token in enumerate(path) if token.i in places), None)
    if crossing is None:
        return LOOSE
    below = path[:crossing]
    steps = places[path[crossing].i]
    if owner is not None and owner.head in {token.i for token in below}:
        return SCENE if is_shared(reading, below) else None
    if owner is not None and owner.frame in _WORDS and any(token.dep in _CONTENT for token in above[:steps]):
        return None  # "called on Wednesday for a meeting to discuss the attack"
    if glances(reading, below) or is_unmet(reading, event, time):
        return None
    if any(token.dep in ("nsubj", "nsubjpass") for token in below[1:]):
        return None if is_open(time) else LOOSE  # "the party, in power since 1963, sent troops"
    if is_aside(reading, above[:steps]):
        if says_more(above[:steps], path, rivals) or is_fronted(reading, event, time, above[steps]):
            return SCENE
        return LOOSE if is_open(time) and tense_of(reading, event.head) == "perfect" else None
    if is_sequel(reading, above[:steps], time) or is_wanted(reading, event, above[:steps]):
        return None
    return _in_line(reading, event, time, steps, is_direct=not below and owner is None)


def _in_line(reading: Reading, event: EventMention, time: TimeMention, steps: int, *, is_direct: bool) -> float:
    """The distance of an expression whose own clause governs the event, some steps above it."""
    if time.of_speech and steps > 0:
        return SPOKEN + steps / 10
    if reading.clauses[event.head] == reading.clauses[time.head]:
        return SAME + steps / 100
    return SAME if is_direct and not steps else ABOVE + steps / 100


def _is_far(path: tuple[Token, ...], event: EventMention) -> bool:
    """Say whether an expression below an event's word hangs on something else there ("..., the site of X in May")."""
    below = [token for token in path if event.head != token.i]
    below = below[: next((n for n, token in enumerate(path) if token.i == event.head), 0)]
    return any(token.dep in ("relcl", "appos") for token in below[:-1])


def _owner(path: tuple[Token, ...], rivals: tuple[EventMention, ...]) -> EventMention | None:
    """The first event met on the way up from an expression."""
    for token in path:
        for rival in rivals:
            if token.i == rival.head:
                return rival
    return None
