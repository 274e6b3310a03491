"""Whether two numbers count other people: the dead of one side of a battle are not those of the other."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.knowledge.actors import Actor
from reportedly.link.contradictions.number import Number
from reportedly.link.contradictions.people import class_of
from reportedly.link.contradictions.values import listed
from reportedly.records.claim import Claim
from reportedly.records.values import ActorRef

SIDED = frozenset({"fighters", "soldiers", "police", "people"})
"""Classes of people that stand on a side."""
ANYBODY = frozenset({"civilians", "unknown", "people", "person"})
"""Kinds of actors whose names seldom tell who they are not."""
GROUPS = frozenset({"armed-group", "rebel-group", "jihadist-group"})
"""Kinds of groups under arms that belong to no state; "an armed group" may be any of them."""


def are_other_people(one: Claim, number: Number, two: Claim, other: Number, actors: Mapping[str, Actor]) -> bool:
    """Say whether both claims name whom they count, and no one of them may be one of the others.

    An author's own losses are not those of whom the same author fights in the other claim, whatever they are called.
    """
    if not {number.of, other.of} & SIDED:
        return False
    if _are_own(one, number) != _are_own(two, other) and _share_an_author(one, two, actors):
        return True
    counted, others = _counted(one, number), _counted(two, other)
    return bool(counted and others) and not any(may_be_one(a, b, actors) for a in counted for b in others)


def _counted(claim: Claim, number: Number) -> tuple[ActorRef, ...]:
    """The actors whom a number counts: the claim's own side where the count says so, else whom it befell."""
    return listed(claim.who if _are_own(claim, number) else claim.whom)


def _are_own(claim: Claim, number: Number) -> bool:
    """Whether a number counts the author's own: "the Kurds lost three fighters"."""
    counts = [count for count in listed(claim.how_many) if count.kind == number.kind]
    return {count.side for count in counts if class_of(count.of) == number.of} == {"who"}


def _share_an_author(one: Claim, two: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether somebody may be author in both claims."""
    return any(may_be_one(a, b, actors) for a in listed(one.who) for b in listed(two.who))


def may_be_one(one: ActorRef, two: ActorRef, actors: Mapping[str, Actor]) -> bool:
    """Say whether two references may stand for one actor: one part of the other, a loose label, a shared name.

    >>> rebels = ActorRef(actor_id=None, name="unidentified rebels", kind="rebel-group", ambiguous=True)
    >>> army = ActorRef(actor_id="act-sy-mil", name="Syrian Armed Forces", kind="state-forces")
    >>> may_be_one(rebels, rebels, {}), may_be_one(rebels, army, {})
    (True, False)
    """
    if one.actor_id is not None and two.actor_id is not None:
        return bool(lineage(one.actor_id, actors) & lineage(two.actor_id, actors)) or _share_a_name(one, two)
    kinds = {one.kind, two.kind}
    return (
        len(kinds) == 1
        or bool(kinds & ANYBODY)
        or (kinds <= GROUPS and "armed-group" in kinds)
        or _share_a_name(one, two)
    )


def lineage(actor_id: str, actors: Mapping[str, Actor]) -> set[str]:
    """Give an actor's id and those of all it is part of."""
    found: set[str] = set()
    current: str | None = actor_id
    while current is not None and current not in found:
        found.add(current)
        known = actors.get(current)
        current = known.parent if known is not None else None
    return found


def _share_a_name(one: ActorRef, two: ActorRef) -> bool:
    """Whether the names have a telling word in common: "Syria" and "Syrian"."""
    return bool(_stems(one.name) & _stems(two.name))


def _stems(name: str) -> set[str]:
    """The first five letters of the words that tell one actor from others."""
    plain = {"armed", "forces", "force", "army", "air", "government", "group", "unidentified", "people", "state"}
    words = name.lower().replace("-", " ").replace("(", " ").replace(")", " ").split()
    return {word[:5] for word in words if len(word) > 3 and word not in plain}
