"""All events of a project as columns of numbers: what is filtered, sorted and drawn, and nothing more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from reportedly.records.summary import EventSummary, Publication
from reportedly.workflow.review.lists.names import Bools, Cell, Ints, Names
from reportedly.workflow.review.lists.points import Points

T = TypeVar("T")
Floats = npt.NDArray[np.float64]
NO_DAY = 0
"""Stands for an open end; day 1 is 1 January of the year 1."""
NONE = -1
"""Stands for a number that nobody tells: killed, origins."""
NAMED = (
    "status", "inclusion", "types", "actors", "places", "country", "admin1", "place", "precision", "no_place",
    "factuality", "contradictions", "flags", "part_of", "outlet", "assigned",
)  # fmt: skip
"""Columns of names."""
_NOBODY = Publication(None, None)


@dataclass(frozen=True)
class Columns:
    """The rows of events, one array a column; ``names`` has the cells of the columns that `NAMED` lists.

    Days are ordinals (`NO_DAY` where open), ``lat`` and ``lon`` WGS84 degrees, ``radius`` km, not a number where there
    is no point. ``spot`` numbers the exact points of the map, `NONE` for what has none.
    """

    id: npt.NDArray[np.object_]
    status: Ints
    inclusion: Ints
    types: Ints
    actors: Ints
    places: Ints
    country: Ints
    admin1: Ints
    place: Ints
    precision: Ints
    no_place: Ints
    factuality: Ints
    contradictions: Ints
    flags: Ints
    part_of: Ints
    outlet: Ints
    assigned: Ints
    first: Ints
    last: Ints
    published_first: Ints
    published_last: Ints
    lat: Floats
    lon: Floats
    spot: Ints
    is_placed: Bools
    killed_low: Ints
    killed_high: Ints
    reports: Ints
    outlets: Ints
    origins: Ints
    claims: Ints
    disputed: Bools
    unclear_actor: Bools
    repeats: Bools
    version: Ints

    def __len__(self) -> int:
        return len(self.id)

    def put(self, rows: Ints, others: Columns) -> Columns:
        """Put others in the place of some rows, here and now, or, with rows beyond the last, in longer columns."""
        size = max(len(self), int(rows.max(initial=-1)) + 1)
        return Columns(**{each.name: _put(getattr(self, each.name), rows, getattr(others, each.name), size)
                          for each in fields(self)})  # fmt: skip


class Marks:
    """What judgements tell of events beside what their records show: the last one's number, and who is to look."""

    def __init__(self, versions: Mapping[str, int] | None = None, assigned: Mapping[str, str] | None = None) -> None:
        self.versions, self.assigned = versions or {}, assigned or {}


class Sheet:
    """Makes columns of summaries; all columns that one sheet makes share its names."""

    def __init__(self, publications: Mapping[str, Publication], copies: set[tuple[str, str]]) -> None:
        self.names = {column: Names() for column in NAMED}
        self.publications, self.copies = dict(publications), copies
        self.points = Points()

    def lay_out(self, told: Sequence[EventSummary], marks: Marks) -> Columns:
        """Lay summaries out as columns."""
        told_by = [[self.publications.get(each, _NOBODY) for each in one.documents] for one in told]
        days = [sorted(day_number(each.published) for each in some if each.published) for some in told_by]
        return Columns(
            id=np.array([each.id for each in told], np.object_),
            **self._named(told, marks),
            outlet=self._lists("outlet", [_outlets(some) for some in told_by]),
            first=_ints([day_number(each.first) for each in told]),
            last=_ints([day_number(each.last) for each in told]),
            published_first=_ints([some[0] if some else NO_DAY for some in days]),
            published_last=_ints([some[-1] if some else NO_DAY for some in days]),
            lat=_floats([each.lat for each in told]), lon=_floats([each.lon for each in told]),
            spot=_ints([self._spot(each) for each in told]),
            is_placed=np.array([each.no_place is None for each in told], np.bool_),
            killed_low=_ints([_or_none(each.killed_low) for each in told]),
            killed_high=_ints([_or_none(each.killed_high) for each in told]),
            reports=_ints([each.reports for each in told]), outlets=_ints([each.outlets for each in told]),
            origins=_ints([_or_none(each.origins) for each in told]), claims=_ints([each.claims for each in told]),
            disputed=np.array([each.disputed for each in told], np.bool_),
            unclear_actor=np.array([each.unclear_actor for each in told], np.bool_),
            repeats=np.array([self._repeats(each.documents) for each in told], np.bool_),
            version=_ints([marks.versions.get(each.id, 0) for each in told]),
        )  # fmt: skip

    def _named(self, told: Sequence[EventSummary], marks: Marks) -> dict[str, Ints]:
        """The columns of names, but for outlets."""
        cells: dict[str, list[Cell]] = {
            "types": [(each.types, each.type_terms) for each in told],
            "actors": [(each.actors, each.actor_terms) for each in told],
            "places": [(each.places, each.place_terms) for each in told],
        }
        found = {name: self._cells(name, some) for name, some in cells.items()}
        for name in ("factuality", "contradictions", "flags"):
            found[name] = self._lists(name, [getattr(each, name) for each in told])
        for name in ("status", "inclusion", "country", "admin1", "place", "precision", "no_place", "part_of"):
            found[name] = self._singles(name, [getattr(each, name) for each in told])
        return found | {"assigned": self._singles("assigned", [marks.assigned.get(each.id) for each in told])}

    def _cells(self, column: str, cells: Sequence[Cell]) -> Ints:
        """The numbers of some cells of a column."""
        return _numbers(cells, lambda cell: self.names[column].number(*cell))

    def _lists(self, column: str, cells: Sequence[tuple[str, ...]]) -> Ints:
        """The numbers of cells of names without further terms."""
        return _numbers(cells, self.names[column].number)

    def _singles(self, column: str, cells: Sequence[str | None]) -> Ints:
        """The numbers of cells of one name or none."""
        return _numbers(cells, lambda cell: self.names[column].number((cell,) if cell else ()))

    def _spot(self, told: EventSummary) -> int:
        """The number of an event's point, a new one where no event lay there before; `NONE` where it has none."""
        if told.no_place is not None or told.lat is None or told.lon is None:
            return NONE
        return self.points.at(told.lat, told.lon, told.radius_km or 0.0, told.precision or "", told.place or "")

    def _repeats(self, documents: Sequence[str]) -> bool:
        """Whether one of some Documents repeats a part of another of them."""
        if len(documents) < 2 or not self.copies:
            return False
        return any((one, two) in self.copies for one in documents for two in documents)


@lru_cache(maxsize=65536)
def day_number(told: str | None) -> int:
    """Number a day; `NO_DAY` for none and for what is no full day.

    >>> day_number("0001-01-02"), day_number(None), day_number("2017-13")
    (2, 0, 0)
    """
    try:
        return date.fromisoformat(told[:10]).toordinal() if told else NO_DAY
    except ValueError:
        return NO_DAY


def day_of(number: int) -> str | None:
    """Write a day's number as a day; null for `NO_DAY`.

    >>> day_of(736330), day_of(0)
    ('2017-01-01', None)
    """
    return None if number == NO_DAY else date.fromordinal(number).isoformat()


def _numbers(cells: Sequence[T], number: Callable[[T], int]) -> Ints:
    """The numbers of cells; each different one is asked for once."""
    known: dict[T, int] = {}
    found: list[int] = []
    for cell in cells:
        at = known.get(cell)
        if at is None:
            known[cell] = at = number(cell)
        found.append(at)
    return np.array(found, np.int64)


def _put(old: npt.NDArray[Any], rows: Ints, new: npt.NDArray[Any], size: int) -> npt.NDArray[Any]:
    """An array with others in the place of some rows; the same one where it is long enough."""
    made = old if len(old) == size else np.concatenate([old, np.zeros(size - len(old), old.dtype)])
    made[rows] = new
    return made


def _outlets(told_by: Sequence[Publication]) -> tuple[str, ...]:
    """Who published, each once, in order."""
    if len(told_by) == 1:
        return (told_by[0].outlet,) if told_by[0].outlet else ()
    return tuple(sorted({each.outlet for each in told_by if each.outlet}))


def _or_none(number: int | None) -> int:
    """A number, `NONE` where there is none."""
    return NONE if number is None else number


def _ints(values: list[int]) -> Ints:
    """Numbers as an array."""
    return np.array(values, np.int64)


def _floats(values: list[float | None]) -> Floats:
    """Numbers as an array, not a number where there is none."""
    return np.array(values, np.float64)
