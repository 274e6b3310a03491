"""Give actor mentions their values."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import ActorMention


def resolve_actors(reading: Reading, found: tuple[object, ...], knowledge: Knowledge) -> tuple[ActorMention, ...]:
    """To be written."""
    return ()
