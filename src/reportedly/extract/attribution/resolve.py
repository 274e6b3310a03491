"""Give sayings their values."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import Saying


def resolve_chains(reading: Reading, found: tuple[object, ...], knowledge: Knowledge) -> tuple[Saying, ...]:
    """To be written."""
    return ()
