"""Tell against whom ground is taken or a battle fought, from the enemy that the report has just named."""

from __future__ import annotations

import msgspec

from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded, Derivation
from reportedly.records.mention import EventMention, Roles
from reportedly.records.values import ActorRef

WINDOW = 8
"""Sentences over which an enemy is carried; set on hand-annotated reports (bench set claims)."""

CONTESTED = frozenset({"take", "clash", "lose"})
"""Frames of acts that need an enemy."""

ARMED = frozenset(
    {"state-forces", "state-government", "rebel-group", "jihadist-group", "armed-group", "coalition", "state",
     "pro-government-militia"}
)  # fmt: skip
"""Kinds of actor that fight."""

Side = tuple[Coded[ActorRef], ...]


class _Fight(msgspec.Struct, frozen=True):
    """Who fought whom in one sentence of one section."""

    sentence: int
    section: int
    sides: tuple[Side, Side]


def carry_opponents(reading: Reading, events: tuple[EventMention, ...], roles: tuple[Roles, ...]) -> tuple[Roles, ...]:
    """Fill an absent whom of taking and fighting with the enemy whom the author fights nearby.

    Fighting of which no side is told takes both from the same sentence. What is carried has the words it was told by
    and a derivation that names them.
    """
    fights = [fight for event, role in zip(events, roles, strict=True) if (fight := _fight(reading, event, role))]
    if not fights:
        return roles
    return tuple(_completed(reading, event, role, fights) for event, role in zip(events, roles, strict=True))


def _fight(reading: Reading, event: EventMention, role: Roles) -> _Fight | None:
    """Who fights whom in an event, as its own words tell."""
    if event.type.plover != "ASSAULT" or not isinstance(role.who, tuple) or not isinstance(role.whom, tuple):
        return None
    sides = _armed(role.who), _armed(role.whom)
    if not all(sides):
        return None
    return _Fight(reading.parse.tokens[event.head].sent, reading.block(event.head).section, sides)


def _completed(reading: Reading, event: EventMention, role: Roles, fights: list[_Fight]) -> Roles:
    """A role with the sides that its own words leave open."""
    if not is_contest(event) or isinstance(role.whom, tuple):
        return role
    sentence, section = reading.parse.tokens[event.head].sent, reading.block(event.head).section
    near = sorted((f for f in fights if f.section == section), key=lambda f: (abs(f.sentence - sentence), f.sentence))
    if isinstance(role.who, tuple):
        return _with_enemy(role, [f for f in near if abs(f.sentence - sentence) <= WINDOW])
    if event.frame == "clash" and near and near[0].sentence == sentence:
        who, whom = (tuple(map(_carried, side)) for side in near[0].sides)
        return msgspec.structs.replace(role, who=who, whom=whom)
    return role


def is_contest(event: EventMention) -> bool:
    """Say whether an act is done against an enemy: ground taken, a battle fought."""
    is_battle = event.frame in CONTESTED or (event.frame == "attack" and event.type.acled == "Armed clash")
    return is_battle and event.type.plover == "ASSAULT"


def _armed(field: Side) -> Side:
    """Those of a field who fight, as its own words tell."""
    return tuple(each for each in field if each.value.kind in ARMED and each.value.part != "support")


def _with_enemy(role: Roles, fights: list[_Fight]) -> Roles:
    """A role with the other side of the nearest fight of its author."""
    assert isinstance(role.who, tuple)
    own = {_key(each.value) for each in role.who}
    for fight in fights:
        for mine, other in (fight.sides, fight.sides[::-1]):
            enemies = tuple(each for each in other if _key(each.value) not in own)
            if enemies and own & {_key(each.value) for each in mine}:
                return msgspec.structs.replace(role, whom=tuple(map(_carried, enemies)))
    return role


def _key(ref: ActorRef) -> str:
    """One name for a state and its organs, the actor itself otherwise."""
    if ref.actor_id is not None and ref.kind.startswith("state"):
        return "-".join(ref.actor_id.split("-")[:2])
    return ref.actor_id or ref.name.partition(" (")[0]


def _carried(enemy: Coded[ActorRef]) -> Coded[ActorRef]:
    """The enemy with a derivation from the words that named it."""
    words = tuple(f"{span.start}:{span.end}" for span in enemy.evidence)
    return msgspec.structs.replace(
        enemy,
        derivation=Derivation(kind="carried-from-sentence", inputs=words),
        rule=f"{enemy.rule} actors.carried-enemy@1",
        score=round(enemy.score * 0.6, 3),
    )
