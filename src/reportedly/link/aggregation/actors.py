"""The event's actors under a rule: everyone named whom no rival version excludes, loose labels only where none is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from reportedly.link.aggregation.standing import Ranking, best
from reportedly.link.contradictions.same_people import may_be_one
from reportedly.records.event import Contradiction, Support
from reportedly.records.values import ActorRef


def settle_actors(
    supports: Sequence[Support], rank: Ranking | None, contradictions: Sequence[Contradiction]
) -> tuple[list[dict[str, Any]], bool]:
    """Settle who or whom: all that are told, but under a rule that ranks none whom one of higher rank excludes.

    "Unidentified rebels" give way to a named group that they may be. Two of one rank that exclude each other are both
    left out.

    Returns:
        The actors, and whether some exclude each other.
    """
    kept = [each for each in supports if rank is None or not _is_beaten(each, supports, rank, contradictions)]
    actors = [msgspec.convert(each.value, ActorRef) for each in kept]
    named = [actor for actor in actors if actor.actor_id is not None]
    told = [
        a for a in actors if a.actor_id is not None or not (a.ambiguous and any(may_be_one(a, b, {}) for b in named))
    ]
    split = any(_exclude(one, two, contradictions) for one in supports for two in supports)
    return [msgspec.to_builtins(actor) for actor in told], split


def _is_loose(actor: ActorRef, named: Sequence[ActorRef]) -> bool:
    """Whether a label stands for nobody in particular, and a named actor may be meant."""
    return actor.ambiguous and any(may_be_one(actor, other, {}) for other in named)


def _is_beaten(
    one: Support, supports: Sequence[Support], rank: Ranking, contradictions: Sequence[Contradiction]
) -> bool:
    """Whether a rival ranks as high or higher."""
    rivals = [other for other in supports if _exclude(one, other, contradictions)]
    return any(one not in best([one, other], rank) or len(best([one, other], rank)) > 1 for other in rivals)


def _exclude(one: Support, two: Support, contradictions: Sequence[Contradiction]) -> bool:
    """Whether claims of the two stand on the two sides of a contradiction."""
    return any(_stand_on(one, two, each) or _stand_on(two, one, each) for each in contradictions)


def _stand_on(one: Support, two: Support, each: Contradiction) -> bool:
    """Whether all who tell the first stand on the first side, and somebody who tells the second on the other."""
    left, right = (set(side) for side in each.sides[:2])
    return (set(one.claim_ids) <= left and bool(set(two.claim_ids) & right)) or (
        set(two.claim_ids) <= right and bool(set(one.claim_ids) & left)
    )
