"""Named rules that give each event its counts."""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeVar

import msgspec

from reportedly.extract.quantities.attach import owners_of
from reportedly.extract.reading import Reading
from reportedly.records.claim import ActorField, CountField
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import CountMention, EventMention, Roles
from reportedly.records.values import Count, CountSide

_M = TypeVar("_M", EventMention, CountMention)
_VICTIMS = frozenset(
    {"killed", "injured", "captured", "abducted", "missing", "casualties", "destroyed", "bodies_found"}
)
AFTER = 1
"""Sentences after an event, without an event of their own, whose counts are still its consequences."""


def assign_counts(
    reading: Reading,
    event: EventMention,
    events: tuple[EventMention, ...],
    counts: tuple[CountMention, ...],
    roles: Roles,
) -> CountField:
    """Give an event the counts of its clause and of the clauses that tell its consequences, in text order.

    A count goes to the nearest event of its sentence; to two only where one names the other's cause ("were killed in
    air strikes"). Counts of a following sentence that tells no event of its own are the last event's before it.

    Returns:
        Coded counts with ``subset_of`` as an index into this tuple, or Uncoded "absent".
    """
    mine = _counts_of(reading, event, events, counts)
    if not mine:
        return Uncoded(uncoded="absent")
    place = {at: index for index, at in enumerate(mine)}
    return tuple(_sided(event, counts[at], place, roles) for at in mine)


def _counts_of(
    reading: Reading, event: EventMention, events: tuple[EventMention, ...], counts: tuple[CountMention, ...]
) -> list[int]:
    """Indexes of an event's counts among all counts, in text order."""
    here = reading.parse.sentence_of(event.head)
    rivals = _between(events, here.start, here.end)
    found = [
        at for at in _range(counts, here.start, here.end)
        if any(_key(owner) == _key(event) for owner in owners_of(reading, counts[at], rivals))
    ]  # fmt: skip
    if rivals and rivals[-1].start == event.start:
        found += _after(reading, here.i, events, counts)
    return found


def _after(
    reading: Reading, sentence: int, events: tuple[EventMention, ...], counts: tuple[CountMention, ...]
) -> list[int]:
    """Counts of harm in the sentences right after that tell no event themselves, within the same block."""
    found: list[int] = []
    block = reading.parse.sentences[sentence].block
    for after in reading.parse.sentences[sentence + 1 : sentence + 1 + AFTER]:
        if after.block != block or _between(events, after.start, after.end):
            break
        found += [at for at in _range(counts, after.start, after.end) if counts[at].value.value.kind in _VICTIMS]
    return found


def _sided(event: EventMention, count: CountMention, place: dict[int, int], roles: Roles) -> Coded[Count]:
    """A count with its side and the place of its whole among the event's counts."""
    value = count.value.value
    part_of = place.get(count.part_of) if count.part_of is not None else None
    side = _side(event, value)
    if side == "unknown" and value.kind in _VICTIMS:
        side = _named_side(count, roles)
    return msgspec.structs.replace(count.value, value=msgspec.structs.replace(value, side=side, subset_of=part_of))


def _named_side(count: CountMention, roles: Roles) -> CountSide:
    """The side whose own words are counted: "ten soldiers were killed in clashes with the group"."""
    is_who, is_whom = _names(roles.who, count), _names(roles.whom, count)
    return "unknown" if is_who == is_whom else "who" if is_who else "whom"


def _names(field: ActorField, count: CountMention) -> bool:
    """Say whether an actor's words lie in the words of a count."""
    spans = [span for each in field for span in each.evidence] if isinstance(field, tuple) else []
    return any(span.start < count.end and count.start < span.end for span in spans)


def _side(event: EventMention, value: Count) -> CountSide:
    """Whose they are: the victims of a one-sided deed are whom; a brigade's own losses who; of a clash unknown."""
    if value.side != "unknown":
        return value.side
    if value.kind in _VICTIMS and event.frame in ("attack", "seize", "suffer"):
        return "whom"
    if value.kind in ("displaced", "evacuated"):
        return "whom" if event.frame in ("give", "attack", "seize") else "who"
    return "who" if value.kind in ("arrived", "personnel") and event.frame in ("move", "yield") else "unknown"


def _range(items: tuple[_M, ...], start: int, end: int) -> range:
    """Indexes of the mentions that begin inside ``[start, end)``."""
    low = bisect_left(items, start, key=_start)
    return range(low, bisect_left(items, end, lo=low, key=_start))


def _between(items: tuple[_M, ...], start: int, end: int) -> tuple[_M, ...]:
    """The mentions that begin inside ``[start, end)``, from a tuple in text order."""
    found = _range(items, start, end)
    return items[found.start : found.stop]


def _key(event: EventMention) -> tuple[int, int]:
    """What tells one event mention of a Document from another."""
    return event.start, event.end


def _start(mention: EventMention | CountMention) -> int:
    """Where a mention begins."""
    return mention.start
