"""Give time expressions their values."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import TimeMention


def resolve_times(reading: Reading, found: tuple[object, ...], knowledge: Knowledge) -> tuple[TimeMention, ...]:
    """To be written."""
    return ()
