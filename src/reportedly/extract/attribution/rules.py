"""Which chain governs a stretch of text."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink

OUTLET = SourceLink(source_id=None, name="OUTLET", type="media_outlet")


def saying_at(reading: Reading, sayings: tuple[Saying, ...], start: int, end: int) -> Saying:
    """To be written: the innermost Saying that governs the code points, else the outlet's own voice."""
    return Saying(content=((start, end),), chain=(OUTLET,), rule="attribution.outlet@1")
