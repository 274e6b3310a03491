"""Cuts a happening of several days or places into equal shares, each of one day and place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from reportedly.link.policies.happening import RANK, Happening, Side
from reportedly.link.policies.totals import span_days
from reportedly.link.policies.unit import Part
from reportedly.records.values import DateRange, PlaceRef

NIGHT_DAYS = 2
"""Days of a span that is one event-day: a night, the past 24 hours; nobody says on which of the two days it was."""
MAX_DAYS = 31
"""A happening told of more days than a month is not cut: its shares would say nothing of any day."""
SPOTS = 1
"""Greatest rank of a place at which two happenings of one day may be taken for one: a spot, a line, an area."""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One share of a happening: its day (ISO 8601) and place, null where the happening has none that is certain."""

    happening: Happening
    part: Part
    day: str | None
    place: PlaceRef | None
    is_cut: bool = False

    @property
    def order(self) -> tuple[tuple[str, str, int], int]:
        """The order of pieces: that of the happenings' first claims, then of the shares."""
        return self.happening.order, self.part.index


def cut(happening: Happening, *, by_day: bool) -> tuple[Piece, ...]:
    """Cut a happening by place, and by day where asked; days first, then places, in the order they were told.

    A vague date ("last week", "in May") is not cut: nobody says that it went on all that time. Nor are two days: they
    are mostly a night or the past 24 hours, and stand under the first.

    >>> from tests.unit.link.policies.build import happening
    >>> [piece.day for piece in cut(happening(days=("2016-08-01", "2016-08-03")), by_day=True)]
    ['2016-08-01', '2016-08-02', '2016-08-03']
    >>> [piece.day for piece in cut(happening(days=("2016-08-01", "2016-08-02")), by_day=True)]
    ['2016-08-01']
    """
    days = tuple(_days(happening.days)) if by_day else (_only_day(happening.days),)
    places: tuple[PlaceRef | None, ...] = happening.places or (None,)
    of = len(days) * len(places)
    return tuple(
        Piece(happening=happening, part=Part(claim_ids=happening.claim_ids, index=index, of=of),
              day=day, place=place, is_cut=of > 1)
        for index, (day, place) in enumerate((day, place) for day in days for place in places)
    )  # fmt: skip


def whole(happening: Happening) -> Piece:
    """Take a happening as one piece, whatever its days and places."""
    place = happening.places[0] if len(happening.places) == 1 else None
    return Piece(
        happening=happening, part=Part(claim_ids=happening.claim_ids), day=_only_day(happening.days), place=place
    )  # fmt: skip


def _only_day(days: DateRange | None) -> str | None:
    """The day of a happening of one day, the first of one night."""
    if days is None or days.first is None or days.last is None:
        return None
    is_one = days.first == days.last or (days.precision == "days" and span_days(days) <= NIGHT_DAYS)
    return days.first if is_one else None


def _days(days: DateRange | None) -> Iterator[str | None]:
    """Each day of a told range; no day where there is none that is certain."""
    only = _only_day(days)
    if only is not None or days is None or days.first is None or days.precision != "days":
        yield only
        return
    length = span_days(days)
    if not 1 < length <= MAX_DAYS:
        yield None
        return
    first = date.fromisoformat(days.first)
    yield from ((first + timedelta(days=after)).isoformat() for after in range(length))


def is_spot(place: PlaceRef | None) -> bool:
    """Say whether a place is small enough that two happenings there on one day may be taken for one."""
    return place is not None and RANK[place.precision] <= SPOTS


def sides_agree(one: Happening, two: Happening, *, either_way: bool) -> bool:
    """Say whether nothing in the parties keeps two happenings apart; ``either_way``: who and whom may change places."""
    straight = _agree(one.who, two.who) and _agree(one.whom, two.whom)
    return straight or (either_way and _agree(one.who, two.whom) and _agree(one.whom, two.who))


def _agree(one: Side, two: Side) -> bool:
    """A shared party, or a side that names none."""
    return not one.roots or not two.roots or bool(one.roots & two.roots)
