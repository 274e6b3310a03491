"""How the values of a field rank under each rule: by origins, by whose word goes first, by day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from reportedly.link.aggregation.settings import Settings
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.event import Support

Rank = tuple[float, ...]
"""A larger one goes first."""
Ranking = Callable[[Support], Rank]
T = TypeVar("T")


def by_majority(support: Support) -> Rank:
    """Rank by independent origins (none where none can be told), then by outlets.

    >>> by_majority(Support(value=3, claim_ids=(), reports=4, outlets=2, origins=None))
    (0.0, 2.0)
    """
    return float(support.origins or 0), float(support.outlets)


def by_priority(claims: Mapping[str, Claim], settings: Settings) -> Ranking:
    """Rank by the best heard of those who tell a value, then as by majority."""

    def rank(support: Support) -> Rank:
        best = min((_priority(claims[name], settings) for name in support.claim_ids), default=len(settings.priority))
        return -float(best), *by_majority(support)

    return rank


def _priority(claim: Claim, settings: Settings) -> int:
    """The place in the declared list of the last source of a chain, by id or type; one not in it comes last."""
    link = claim.attribution[-1]
    names = (link.source_id, link.type)
    return next((place for place, name in enumerate(settings.priority) if name in names), len(settings.priority))


def by_day(claims: Mapping[str, Claim]) -> Ranking:
    """Rank by the latest day of publication, an unknown one earliest; then as by majority."""

    def rank(support: Support) -> Rank:
        return max((_day(claims[name]) for name in support.claim_ids), default=0.0), *by_majority(support)

    return rank


def _day(claim: Claim) -> float:
    """The day of publication as a number that grows with it."""
    return float(claim.published.value.replace("-", "")) if isinstance(claim.published, Coded) else 0.0


def best(found: Sequence[T], rank: Callable[[T], Rank]) -> list[T]:
    """Give those that rank first, several where they tie; none of none."""
    top = max(map(rank, found), default=())
    return [each for each in found if rank(each) == top]


def heard(supports: Iterable[Support], claims: Mapping[str, Claim], settings: Settings) -> list[Support]:
    """Give the values that somebody asserts (or hedges, where hedged claims count); all where nobody does."""
    counted = {"asserted", "hedged"} if settings.count_hedged else {"asserted"}
    told = list(supports)
    kept = [each for each in told if any(claims[name].factuality.value in counted for name in each.claim_ids)]
    return kept or told
