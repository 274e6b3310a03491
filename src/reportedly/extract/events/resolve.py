"""Give triggers their event types."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.mention import ActorMention, EventMention, PlaceMention


def resolve_events(
    reading: Reading,
    found: tuple[object, ...],
    actors: tuple[ActorMention, ...],
    places: tuple[PlaceMention, ...],
    knowledge: Knowledge,
) -> tuple[EventMention, ...]:
    """To be written."""
    return ()
