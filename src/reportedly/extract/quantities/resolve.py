"""Give counts their values."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import CountMention


def resolve_counts(reading: Reading, found: tuple[object, ...], knowledge: Knowledge) -> tuple[CountMention, ...]:
    """To be written."""
    return ()
