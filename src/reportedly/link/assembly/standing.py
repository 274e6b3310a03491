"""Who stands behind some claims of an event, counted once for each set of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.knowledge.sources import Sources
from reportedly.link.origins.count import OriginCount, count_origins
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.event import Support


class Standing:
    """Counts reports, outlets and origins; the values of an event are mostly told by the same few sets of claims."""

    def __init__(self, claims: Mapping[str, Claim], reported: Mapping[str, Reported], sources: Sources) -> None:
        self._claims, self._reported, self._sources = claims, reported, sources
        self._kept: dict[tuple[str, ...], OriginCount] = {}

    def count(self, claim_ids: Sequence[str]) -> OriginCount:
        """Count who stands behind claims, by their ids."""
        key = tuple(sorted(set(claim_ids)))
        if key not in self._kept:
            self._kept[key] = count_origins([self._claims[id] for id in key], self._reported, self._sources)
        return self._kept[key]

    def support(self, value: object, claim_ids: tuple[str, ...]) -> Support:
        """Say who supports a value."""
        told = self.count(claim_ids)
        return Support(
            value=value, claim_ids=claim_ids, reports=told.reports, outlets=told.outlets, origins=told.origins,
            origin_names=told.names, unknown=told.unknown, sides=told.sides, against_own_side=told.against_own_side,
        )  # fmt: skip

    def origin_names(self, claims: Sequence[Claim]) -> dict[str, str]:
        """Give each claim the one origin at the end of its chain, where it can be told."""
        told = ((claim.id, self.count((claim.id,)).names) for claim in claims)
        return {id: names[0] for id, names in told if len(names) == 1}
