"""Find sayings in the words."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge


def find_sayings(reading: Reading, knowledge: Knowledge) -> tuple[object, ...]:
    """To be written."""
    return ()
