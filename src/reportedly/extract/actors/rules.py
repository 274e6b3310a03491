"""Named rules that give each event its who and whom."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.coded import Uncoded
from reportedly.records.mention import ActorMention, EventMention, Roles


def assign_actors(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], actors: tuple[ActorMention, ...]
) -> Roles:
    """To be written."""
    return Roles(who=Uncoded(uncoded="absent"), whom=Uncoded(uncoded="absent"))
