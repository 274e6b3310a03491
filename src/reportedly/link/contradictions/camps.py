"""On which side of a war an actor stands, as far as documented, and when two actors cannot have done one thing."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.knowledge.actors import Actor
from reportedly.link.contradictions.same_people import lineage
from reportedly.records.values import ActorRef

STATE = frozenset({"state", "state-forces", "state-government", "state-police", "pro-government-militia", "coalition"})
ARMED = frozenset({"rebel-group", "jihadist-group", "armed-group"})


def are_rivals(one: ActorRef, two: ActorRef, actors: Mapping[str, Actor]) -> bool:
    """Say whether two authors of one act exclude each other, by one rule for every side.

    Two documented sides that differ; or a state's forces beside a group of no state that nobody names. Who is on no
    documented side, and two actors of one side, exclude nobody: a report may call an ally or a part by another name.

    >>> army = ActorRef(actor_id=None, name="Syrian Armed Forces", kind="state-forces")
    >>> rebels = ActorRef(actor_id=None, name="unidentified rebels", kind="rebel-group", ambiguous=True)
    >>> are_rivals(army, rebels, {}), are_rivals(rebels, rebels, {})
    (True, False)
    """
    sides = side_of(one, actors), side_of(two, actors)
    if None not in sides:
        return sides[0] != sides[1]
    return _is_state_beside_unnamed(one, two) or _is_state_beside_unnamed(two, one)


def side_of(actor: ActorRef, actors: Mapping[str, Actor]) -> str | None:
    """Give the documented side of an actor: its own, or that of what it is part of or, for a state, its government."""
    if actor.actor_id is None:
        return None
    found = [actors[name].side for name in (*_up(actor.actor_id, actors), f"{actor.actor_id}-gov") if name in actors]
    return next((side for side in found if side), None)


def _up(actor_id: str, actors: Mapping[str, Actor]) -> list[str]:
    """An actor and what it is part of, the nearest first."""
    above = lineage(actor_id, actors)
    return sorted(above, key=lambda name: -len(lineage(name, actors)))


def _is_state_beside_unnamed(one: ActorRef, two: ActorRef) -> bool:
    """Whether the first is a state's and the second some armed group of no state without a name."""
    return one.kind in STATE and two.kind in ARMED and two.actor_id is None and two.name.startswith("unidentified")
