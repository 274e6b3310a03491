"""Says who made a claim or an event what it is: the machine alone, or people after it."""

from __future__ import annotations

from reportedly.records.claim import Claim, ClaimStatus
from reportedly.review.values import ADDED

MADE: dict[ClaimStatus, str] = {
    "proposed": "machine coding",
    "accepted": "machine coding, accepted by a person",
    "corrected": "machine coding, corrected by a person",
    "rejected": "machine coding, rejected by a person",
}
"""What stands behind a status."""


def made_by(status: ClaimStatus) -> str:
    """Say who stands behind an event of a status.

    >>> made_by("accepted")
    'machine coding, accepted by a person'
    """
    return MADE[status]


def claim_made_by(claim: Claim) -> str:
    """Say who stands behind a claim; one that a person added is no machine's."""
    return "added by a person" if claim.factuality.rule == ADDED else made_by(claim.status)
