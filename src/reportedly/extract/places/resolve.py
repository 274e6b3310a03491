"""Give toponyms their values."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import PlaceMention


def resolve_places(reading: Reading, found: tuple[object, ...], knowledge: Knowledge) -> tuple[PlaceMention, ...]:
    """To be written."""
    return ()
