"""How many an event killed, as its counts in force have it."""

from __future__ import annotations

from reportedly.export.event_values import values_of
from reportedly.link.aggregation.deaths import Deaths, deaths_in
from reportedly.records.event import Event
from reportedly.records.values import Count


def deaths_of(event: Event) -> Deaths | None:
    """Sum up the killed of an event, null where nobody tells deaths."""
    return deaths_in(values_of(event.how_many, Count))
