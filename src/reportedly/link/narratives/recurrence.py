"""Says whether claims of one pattern are a narrative, several reports of one happening, or told once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from reportedly.link.narratives.order import day_told
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.narrative import NarrativeKind, Pattern

ECHO_DAYS = 7
"""Days after which telling one happening again is an echo: news of a day is told for a week. Set by hand, no bench."""


def kind_of(
    pattern: Pattern, claims: Sequence[Claim], reported: Mapping[str, Reported], events: Mapping[str, str]
) -> NarrativeKind:
    """Return the kind; ``events`` maps claim ids to events, where linking has been done.

    A narrative is a distinctive pattern that two texts tell of different happenings, or of one over more than
    ``ECHO_DAYS`` days. Copies of a text are one text.
    """
    if len({_text_of(claim, reported) for claim in claims}) < 2:
        return "told-once"
    is_again = _is_told_of_several(claims, events) or _days_spanned(claims, reported) > ECHO_DAYS
    return "narrative" if pattern.is_distinctive and is_again else "one-happening"


def _text_of(claim: Claim, reported: Mapping[str, Reported]) -> str:
    """The Document that first had this text."""
    document = reported.get(claim.document_id)
    return document.copy_of if document is not None and document.copy_of is not None else claim.document_id


def _days_spanned(claims: Sequence[Claim], reported: Mapping[str, Reported]) -> int:
    """Days from the first to the last publication; 0 where fewer than two are known."""
    days = sorted({day for claim in claims if (day := day_told(claim, reported)) is not None})
    return (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days if days else 0


def _is_told_of_several(claims: Sequence[Claim], events: Mapping[str, str]) -> bool:
    """Say whether the texts tell different happenings.

    Other events tell so; where nothing is linked, days that exclude each other do, or one text that tells several.
    """
    linked = {events[claim.id] for claim in claims if claim.id in events}
    if linked:
        return len(linked) > 1
    if len({claim.document_id for claim in claims}) < len({claim.happening for claim in claims}):
        return True
    ranges = [days for claim in claims if (days := _days_of(claim)) is not None]
    return bool(ranges) and min(last for _, last in ranges) < max(first for first, _ in ranges)


def _days_of(claim: Claim) -> tuple[str, str] | None:
    """First and last day of the happening, where both are told."""
    if not isinstance(claim.when, Coded):
        return None
    first, last = claim.when.value.first, claim.when.value.last
    return (first, last) if first is not None and last is not None else None
