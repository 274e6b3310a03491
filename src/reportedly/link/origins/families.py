"""Lets only one Document of those that share a text say who stands behind it, so that a copy adds no origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.link.reported import Reported
from reportedly.records.claim import Claim

LATEST = "9999"
"""Sorts behind every day: a Document without a day of publication is taken for the latest."""


def text_of(document_id: str, reported: Mapping[str, Reported]) -> str:
    """Name the text of a Document by the earliest Document that has it."""
    told = reported.get(document_id)
    return told.copy_of or document_id if told is not None else document_id


def speakers_of_texts(told: Iterable[Claim], reported: Mapping[str, Reported]) -> frozenset[str]:
    """Choose one Document of each text among those of some claims: the earliest by day, then id.

    Every chain of a text can be told from any of its copies; which of them was coded best is not asked, as that would
    let a copy add what its model does not say.
    """
    first: dict[str, tuple[str, str]] = {}
    for claim in told:
        known = reported.get(claim.document_id)
        day = (known.published if known is not None else None) or LATEST
        text = text_of(claim.document_id, reported)
        place = (day, claim.document_id)
        first[text] = min(first.get(text, place), place)
    return frozenset(document_id for _, document_id in first.values())
