"""Named rules that give each event its places."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.claim import PlaceField
from reportedly.records.coded import Uncoded
from reportedly.records.mention import EventMention, PlaceMention


def assign_places(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], places: tuple[PlaceMention, ...]
) -> PlaceField:
    """To be written."""
    return Uncoded(uncoded="absent")
