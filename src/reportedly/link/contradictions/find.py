"""All contradictions among the claims of one event, between documents and inside one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from reportedly.knowledge.actors import Actor
from reportedly.link.contradictions.actors import actor_contradictions
from reportedly.link.contradictions.factuality import factuality_contradictions
from reportedly.link.contradictions.numbers import number_contradictions
from reportedly.link.contradictions.places import place_contradictions
from reportedly.link.contradictions.times import time_contradictions
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction


def find_contradictions(
    claims: Iterable[Claim],
    *,
    actors: Mapping[str, Actor] | None = None,
    origins: Mapping[str, str] | None = None,
    parts: Mapping[str, Collection[int]] | None = None,
) -> tuple[Contradiction, ...]:
    """Find which claims of one event cannot all be right, as sides of claims that say compatible things.

    Args:
        claims: The claims of one event; their order does not matter.
        actors: Known actors by id, to tell who is part of whom; without them only equal ids are one actor.
        origins: Claim id -> name of the independent origin at the end of its chain, where it can be told; without it
            no contradiction is noted as ``one-origin``.
        parts: Claim id -> indexes of the counts that its words tell as part of others (`told_as_parts`), where the
            texts are at hand; without it "two of the dead" is set against the number of the dead.

    >>> find_contradictions(())
    ()
    """
    told = sorted(claims, key=lambda claim: claim.id)
    known, standing = actors or {}, origins or {}
    return (
        *number_contradictions(told, known, standing, parts or {}),
        *place_contradictions(told, standing),
        *time_contradictions(told, standing),
        *actor_contradictions(told, known, standing),
        *factuality_contradictions(told, standing),
    )
