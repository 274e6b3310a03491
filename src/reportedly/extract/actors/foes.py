"""Tell against whom ground is taken from the one enemy of the author that the report names."""

from __future__ import annotations

import msgspec

from reportedly.extract.actors.opponents import is_contest
from reportedly.extract.reading import Reading
from reportedly.knowledge.actors import Actors
from reportedly.knowledge.roles import RoleWords
from reportedly.records.coded import Coded, Derivation
from reportedly.records.mention import ActorMention, EventMention, Roles
from reportedly.records.values import ActorRef

SIDE_OF_KIND = {
    "rebel-group": "opposition",
    "pro-government-militia": "government",
    "jihadist-group": "jihadist",
}
"""The side of those who have no name of their own: "rebels", "loyalist militia"."""

FIGHTING = frozenset(
    {"state-forces", "state-government", "rebel-group", "jihadist-group", "pro-government-militia", "coalition"}
)
"""Kinds of actor that hold ground."""

NEAR = 1
"""Sentences around an act in which the one enemy is looked for where the report names several."""

SCORE = 0.35
"""Score of an enemy whom no words of the act name."""

Named = list[tuple[str, ActorMention]]


def sole_foes(
    reading: Reading,
    events: tuple[EventMention, ...],
    roles: tuple[Roles, ...],
    mentions: tuple[ActorMention, ...],
    actors: Actors,
    words: RoleWords,
) -> tuple[Roles, ...]:
    """Fill an absent whom of taking and fighting with the only side named that is its author's enemy.

    The enemy is the one documented in ``hostilities``; one side in the whole article, or one within ``NEAR``
    sentences. Where two stay, or none, the field stays as it is. The value has a derivation with the words that name
    the enemy.
    """
    named = [(side, m) for m in mentions if (side := side_named(m, actors)) is not None]
    told: list[Roles] = []
    for event, role in zip(events, roles, strict=True):
        foe = _foe(reading, event, role, named, actors, words)
        told.append(role if foe is None else msgspec.structs.replace(role, whom=(_derived(foe),)))
    return tuple(told)


def side_named(mention: ActorMention, actors: Actors) -> str | None:
    """Return the documented side of a mention that names a fighting party, null for all others."""
    if not isinstance(mention.value, Coded) or mention.value.value.kind not in FIGHTING:
        return None
    return _side(mention.value.value, actors)


def _side(ref: ActorRef, actors: Actors) -> str | None:
    """The documented side of an actor: its own, its parent's, or that of its kind."""
    if ref.actor_id is None:
        return SIDE_OF_KIND.get(ref.kind)
    at = actors.known.get(ref.actor_id)
    while at is not None and at.side is None and at.parent is not None:
        at = actors.known.get(at.parent)
    return at.side if at is not None else None


def _foe(
    reading: Reading, event: EventMention, role: Roles, named: Named, actors: Actors, words: RoleWords
) -> ActorMention | None:
    """The nearest mention of the only enemy of the author of a contest without one."""
    if not is_contest(event) or isinstance(role.whom, tuple) or not isinstance(role.who, tuple):
        return None
    acting = [each.value for each in role.who if each.value.part != "support"] or [each.value for each in role.who]
    own = {_side(ref, actors) for ref in acting}
    hostile = words.hostile.get(next(iter(own)) or "", frozenset()) if len(own) == 1 else frozenset()
    article = reading.block(event.head).article
    foes = [(side, m) for side, m in named if side in hostile and reading.block(m.head).article == article]
    kept = foes if len({side for side, _ in foes}) == 1 else _near(reading, event, foes)
    return min((m for _, m in kept), key=lambda m: (abs(m.head - event.head), m.head), default=None)


def _near(reading: Reading, event: EventMention, foes: Named) -> Named:
    """The enemies within NEAR sentences, if they are of one side."""
    tokens = reading.parse.tokens
    sent = tokens[event.head].sent
    near = [(side, m) for side, m in foes if abs(tokens[m.head].sent - sent) <= NEAR]
    return near if len({side for side, _ in near}) == 1 else []


def _derived(mention: ActorMention) -> Coded[ActorRef]:
    """The actor of a mention with a derivation that names its words."""
    assert isinstance(mention.value, Coded)
    return msgspec.structs.replace(
        mention.value,
        derivation=Derivation(kind="carried-sole-enemy", inputs=(f"{mention.start}:{mention.end}",)),
        rule=f"{mention.value.rule} actors.sole-enemy@1",
        score=SCORE,
    )
