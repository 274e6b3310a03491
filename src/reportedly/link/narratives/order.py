"""The order in which claims were told: by day of publication, unknown last, then document and place in the text."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

AFTER_ALL = "9999"
"""Sorts behind every ISO day."""


def day_told(claim: Claim, reported: Mapping[str, Reported]) -> str | None:
    """Return the day on which a claim's Document was published (ISO 8601), or None where nobody told it."""
    document = reported.get(claim.document_id)
    if document is not None and document.published is not None:
        return document.published[:10]
    return claim.published.value[:10] if isinstance(claim.published, Coded) else None


def telling_order(claim: Claim, reported: Mapping[str, Reported]) -> tuple[str, bool, str, int]:
    """Return a sort key; of two texts of one day that are copies, the copy comes second."""
    document = reported.get(claim.document_id)
    is_copy = document is not None and document.copy_of is not None
    return day_told(claim, reported) or AFTER_ALL, is_copy, claim.document_id, claim.trigger.start
