"""Named rules that give each event its counts."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.claim import CountField
from reportedly.records.coded import Uncoded
from reportedly.records.mention import CountMention, EventMention, Roles


def assign_counts(
    reading: Reading,
    event: EventMention,
    events: tuple[EventMention, ...],
    counts: tuple[CountMention, ...],
    roles: Roles,
) -> CountField:
    """To be written."""
    return Uncoded(uncoded="absent")
