"""Carry an author to a strike that names none from the nearest strike of the same kind told just before."""

from __future__ import annotations

import msgspec

from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import EventMention, Roles
from reportedly.records.values import ActorRef

CARRIED_TYPES = frozenset({"Air/drone strike", "Shelling/artillery/missile attack"})
"""Sub-events that reports tell in series by one author; bombs and killings are not."""

WINDOW = 3
"""Sentences back that an author is carried over; set on hand-annotated reports (bench set claims)."""


def carry_authors(reading: Reading, events: tuple[EventMention, ...], roles: tuple[Roles, ...]) -> tuple[Roles, ...]:
    """Fill an absent who from the last author of the same sub-event, within WINDOW sentences of one section.

    The carried value has the words it was told by and a derivation that names them.
    """
    last: dict[tuple[str, int], tuple[int, tuple[Coded[ActorRef], ...]]] = {}
    carried = []
    for event, role in zip(events, roles, strict=True):
        key = (event.type.acled, reading.block(event.head).section)
        sentence = reading.parse.tokens[event.head].sent
        if isinstance(role.who, tuple):
            last[key] = (sentence, role.who)
        elif role.who.uncoded == "absent" and event.type.acled in CARRIED_TYPES and key in last:
            at, authors = last[key]
            if sentence - at <= WINDOW:
                role = msgspec.structs.replace(role, who=_carried(authors, role.whom))
        carried.append(role)
    return tuple(carried)


def _carried(authors: tuple[Coded[ActorRef], ...], whom: object) -> tuple[Coded[ActorRef], ...] | Uncoded:
    """The authors with a derivation, but not those that are told to undergo this act."""
    struck = {each.value.name for each in whom} if isinstance(whom, tuple) else set()
    kept = tuple(
        msgspec.structs.replace(
            each,
            derivation=Derivation(
                kind="carried-from-sentence", inputs=tuple(f"{span.start}:{span.end}" for span in each.evidence)
            ),
            rule=f"{each.rule} actors.carried-author@1",
            score=round(each.score * 0.6, 3),
        )
        for each in authors
        if each.value.name not in struck
    )
    return kept or Uncoded(uncoded="absent")
