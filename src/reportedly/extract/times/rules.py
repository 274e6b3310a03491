"""Named rules that give each event its date."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange


def assign_time(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | Uncoded:
    """To be written."""
    return Uncoded(uncoded="absent")
