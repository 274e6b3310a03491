"""Named rules that give each event its date."""

from __future__ import annotations

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times.carry import carried_time
from reportedly.extract.times.own import is_told_later, own_time, told_time
from reportedly.extract.times.sequel import since_then
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange


def assign_time(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], times: tuple[TimeMention, ...]
) -> Coded[DateRange] | Uncoded:
    """Give an event the date that its own words tell, or the one that the narrative before it carries on.

    The nearest expression of the sentence in the grammar wins; one inside another event's clause is that event's.
    Failing that, a past narrative goes on with the date of the sentences before it (derivation
    ``carried-from-sentence``, whose input is the offsets of the words).

    Returns:
        Coded days, or Uncoded "absent", with a note and the words where only the publication day is missing; never
        the publication day by default.
    """
    since = since_then(reading, event, times)
    if since is not None:
        return since
    own = own_time(reading, event, events, times)
    told = told_time(reading, event, own, times) if own is not None else None
    if told is not None and not (own is not None and is_told_later(reading, event, own)):
        return told
    carried = carried_time(reading, event, events, times)
    if isinstance(told, Coded) and isinstance(carried, Coded):
        return _narrowed(told, carried)
    return carried or told or Uncoded(uncoded="absent")


def _narrowed(told: Coded[DateRange], carried: Coded[DateRange]) -> Coded[DateRange]:
    """The day that the narrative carries on, under the words that say by when it was told, unless it is later."""
    if (carried.value.last or "") > (told.value.last or "") or carried.derivation is None:
        return told
    derivation = msgspec.structs.replace(carried.derivation, kind="told-after")
    return msgspec.structs.replace(carried, evidence=told.evidence, derivation=derivation)
