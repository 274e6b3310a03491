"""Inside one report a smaller number is mostly part of a larger one; when it may not be."""

from __future__ import annotations

from reportedly.link.contradictions.values import is_own_voice, listed, share_speaker
from reportedly.records.claim import Claim
from reportedly.records.values import PlacePrecision

EXACTNESS: tuple[PlacePrecision, ...] = (
    "site", "neighbourhood", "settlement", "near", "line", "admin3", "area", "admin2", "admin1", "country",
)  # fmt: skip
"""How exact a place is told, the most exact first."""


def may_be_part(smaller: Claim, larger: Claim) -> bool:
    """Say whether the smaller of two numbers may be part of the larger one because of who tells both, and where.

    Only inside one report: one speaker seldom contradicts himself, an outlet adds up in its own voice what its sources
    tell, and a number told of a more exact place is one of several.
    """
    if smaller.document_id != larger.document_id:
        return False
    return share_speaker(smaller, larger) or is_own_voice(larger) or _is_more_exact(smaller, larger)


def _is_more_exact(one: Claim, two: Claim) -> bool:
    """Whether both tell where, and the first more exactly."""
    ranks = (_exactness(one), _exactness(two))
    return ranks[0] is not None and ranks[1] is not None and ranks[0] < ranks[1]


def _exactness(claim: Claim) -> int | None:
    """The rank of the most exact place at which or near which it happened."""
    ranks = [EXACTNESS.index(place.precision) for place in listed(claim.where) if place.role in ("at", "near")]
    return min(ranks, default=None)
