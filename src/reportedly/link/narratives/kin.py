"""Whose part an actor is: the bodies above it, and the state that leads a coalition named after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.knowledge.actors import Actor, Actors


_LED = re.compile(r"^([\w.]+(?: \w+)?)-led\b")
"""How the pack names a coalition after the state that leads it."""


def kin_of(actor_id: str, actors: Actors) -> tuple[str, ...]:
    """Return an actor and the bodies it is part of, itself first, the outermost last.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> actors = load_knowledge().actors
    >>> kin_of("act-us-82", actors), kin_of("act-cjtf", actors)
    (('act-us-82', 'act-us-mil', 'act-us'), ('act-cjtf', 'act-us'))
    """
    found: list[str] = []
    at: str | None = actor_id
    while at is not None and at not in found:
        found.append(at)
        at = _above(at, actors)
    return tuple(found)


def is_known(actor_id: str, actors: Actors) -> bool:
    """Say whether the packs in use know an actor; one that another pack gave may stand in older claims."""
    return actors.knows(actor_id)


def name_of(actor_id: str, actors: Actors) -> str:
    """Return an actor's name, or its id where no pack in use knows it."""
    return actors.actor(actor_id).name if is_known(actor_id, actors) else actor_id


def _above(actor_id: str, actors: Actors) -> str | None:
    """The body that an actor is part of, or the state that leads it."""
    if not is_known(actor_id, actors):
        return None
    actor = actors.actor(actor_id)
    return actor.parent or _leader(actor, actors)


def _leader(actor: Actor, actors: Actors) -> str | None:
    """The state after which a coalition is named ("Saudi-led coalition")."""
    led = _LED.match(actor.name) if actor.kind == "coalition" else None
    return _by_adjective(led.group(1), actors) if led else None


def _by_adjective(word: str, actors: Actors) -> str | None:
    """The state of an adjective ("Saudi"), a name, or the abbreviation that its id is made of ("US")."""
    told = (
        state.id
        for state in actors.states.values()
        if word in (state.adjective, state.name, state.id.removeprefix("act-").upper())
    )
    return next(told, None)
