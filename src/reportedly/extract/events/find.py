"""Find triggers in the words."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import Saying


def find_triggers(reading: Reading, sayings: tuple[Saying, ...], knowledge: Knowledge) -> tuple[object, ...]:
    """To be written."""
    return ()
