"""Carry an author to a strike that names none from the nearest strike of the same kind told just before."""

from __future__ import annotations

import msgspec

from reportedly.extract.answered import is_answered
from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import EventMention, Roles
from reportedly.records.values import ActorRef

CARRIED_TYPES = frozenset(
    {"Air/drone strike", "Shelling/artillery/missile attack", "Attack", "Abduction/forced disappearance"}
)
"""Sub-events that reports tell in series by one author; bombs and gas are not: their authors are disputed."""

WINDOW = 5
"""Sentences back that an author is carried over; set on hand-annotated reports (bench set claims)."""


def carry_authors(
    reading: Reading, events: tuple[EventMention, ...], roles: tuple[Roles, ...], denied: frozenset[int] = frozenset()
) -> tuple[Roles, ...]:
    """Fill an absent who from the last author of the same sub-event, within WINDOW sentences of one section.

    ``denied`` are head tokens of events that the text denies: whom a denial names is the author of nothing after it.
    An act that is answered ("in response to an attack") is not its answerer's, nor is what follows its author's.
    The carried value has the words it was told by and a derivation that names them.
    """
    last: dict[tuple[str, int], tuple[int, Roles]] = {}
    carried = []
    for event, role in zip(events, roles, strict=True):
        key = (event.type.plover if event.type.plover == "AID" else event.type.acled, reading.block(event.head).section)
        sentence = reading.parse.tokens[event.head].sent
        at, before = last.get(key, (-WINDOW - 1, role))
        if is_answered(reading.parse, event.head):
            pass
        elif event.head in denied or _is_doubted(role):
            last.pop(key, None)
        elif isinstance(role.who, tuple):
            last[key] = (sentence, role)
        elif sentence - at <= WINDOW and role.who.uncoded == "absent":
            role = _filled(event, role, before)
        carried.append(role)
    return tuple(carried)


def _is_doubted(role: Roles) -> bool:
    """Whether the author of an act is only suspected: it is the author of nothing after it."""
    return isinstance(role.who, tuple) and any(each.value.suspected for each in role.who)


def _filled(event: EventMention, role: Roles, before: Roles) -> Roles:
    """A role with the author, or for fighting without sides with both sides, of what was told before."""
    assert isinstance(before.who, tuple)
    if event.type.acled in CARRIED_TYPES or (event.frame == "give" and event.type.plover == "AID"):
        return msgspec.structs.replace(role, who=_carried(before.who, role.whom))
    if event.frame == "clash" and isinstance(role.whom, Uncoded) and isinstance(before.whom, tuple):
        return Roles(who=_carried(before.who, ()), whom=_carried(before.whom, ()))
    return role


def _carried(authors: tuple[Coded[ActorRef], ...], whom: object) -> tuple[Coded[ActorRef], ...] | Uncoded:
    """The authors with a derivation, but not those that are told to undergo this act."""
    struck = {each.value.name for each in whom} if isinstance(whom, tuple) else set()
    kept = tuple(
        msgspec.structs.replace(
            each,
            derivation=Derivation(
                kind="carried-from-sentence", inputs=tuple(f"{span.start}:{span.end}" for span in each.evidence)
            ),
            rule=f"{each.rule} actors.carried-author@2",
            score=round(each.score * 0.6, 3),
        )
        for each in authors
        if each.value.name not in struck
    )
    return kept or Uncoded(uncoded="absent")
