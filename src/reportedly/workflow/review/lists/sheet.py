"""Lays summaries of events out as columns: each different cell is looked at once, however many rows have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import Any

import numpy as np

from reportedly.records.summary import EventSummary, Publication
from reportedly.workflow.review.lists.columns import NO_DAY, NONE, Columns, Marks, day_number
from reportedly.workflow.review.lists.names import Cell, Ints, Names
from reportedly.workflow.review.lists.points import Points

CELLS = {"types": "type_terms", "actors": "actor_terms", "places": "place_terms"}
"""Columns of names with the fields of further terms for them."""
LISTS = ("factuality", "contradictions", "flags")
"""Columns of names without further terms."""
SINGLES = ("status", "inclusion", "country", "admin1", "place", "precision", "no_place", "part_of")
"""Columns of one name or none."""
DAYS = ("first", "last")
NUMBERS = ("killed_low", "killed_high", "reports", "outlets", "origins", "claims")
POINT = ("no_place", "lat", "lon", "radius_km", "precision", "place")
_NOBODY = Publication(None, None)


class Known(dict[Any, Any]):
    """What each different cell of a column comes to, worked out when it is first met.

    >>> list(Known(len).of(["Idlib", "Homs", "Idlib"]))
    [5, 4, 5]
    """

    def __init__(self, come_to: Callable[[Any], object]) -> None:
        super().__init__()
        self._come_to = come_to

    def __missing__(self, cell: object) -> object:
        found = self[cell] = self._come_to(cell)
        return found

    def of(self, cells: Iterable[object]) -> Iterator[Any]:
        """Give what each of some cells comes to."""
        return map(self.__getitem__, cells)


class Sheet:
    """Makes columns of summaries; all columns that one sheet makes share its names and points."""

    def __init__(self, publications: Mapping[str, Publication], copies: set[tuple[str, str]]) -> None:
        self.publications, self._copies = dict(publications), copies
        self.names = {column: Names() for column in (*CELLS, *LISTS, *SINGLES, "outlet", "assigned")}
        self.points = Points()
        self._known = self._numberers()
        self._told = Known(self._told_by)

    def learn(self, publications: Mapping[str, Publication]) -> None:
        """Take note of who published some more Documents."""
        self.publications.update(publications)
        self._told.clear()

    def lay_out(self, told: Sequence[EventSummary], marks: Marks) -> Columns:
        """Lay summaries out as columns."""
        ids = [each.id for each in told]
        outlet, since, until, repeats = _columns(self._told.of(_taken(told, "documents")), 4)
        assigned = self._known["assigned"].of(map(marks.assigned.get, ids))
        return Columns(
            id=np.array(ids, np.object_), outlet=outlet, published_first=since, published_last=until,
            repeats=repeats.astype(np.bool_), assigned=_ints(assigned, len(ids)),
            version=_ints((marks.versions.get(each, 0) for each in ids), len(ids)),
            lat=np.array([each.lat for each in told], np.float64),
            lon=np.array([each.lon for each in told], np.float64),
            is_placed=np.array([each.no_place is None for each in told], np.bool_),
            disputed=np.array([each.disputed for each in told], np.bool_),
            unclear_actor=np.array([each.unclear_actor for each in told], np.bool_),
            **{name: self._numbered(told, name, name, terms) for name, terms in CELLS.items()},
            **{name: self._numbered(told, name, name) for name in (*LISTS, *SINGLES, *DAYS, *NUMBERS)},
            spot=self._numbered(told, "spot", *POINT),
        )  # fmt: skip

    def _numbered(self, told: Sequence[EventSummary], column: str, *fields: str) -> Ints:
        """One column, of what some fields come to."""
        return _ints(self._known[column].of(_taken(told, *fields)), len(told))

    def _numberers(self) -> dict[str, Known]:
        """What the cells of each column come to, as one number."""
        found = {name: Known(partial(_of_cell, self.names[name])) for name in CELLS}
        found |= {name: Known(self.names[name].number) for name in LISTS}
        found |= {name: Known(partial(_of_one, self.names[name])) for name in (*SINGLES, "assigned")}
        found |= {name: Known(day_number) for name in DAYS} | {name: Known(_or_none) for name in NUMBERS}
        return found | {"spot": Known(self._spot)}

    def _spot(self, point: tuple[Any, ...]) -> int:
        """The number of an event's point, a new one where no event lay there before; `NONE` where it has none."""
        no_place, lat, lon, radius_km, precision, place = point
        if no_place is not None or lat is None or lon is None:
            return NONE
        return self.points.at(lat, lon, radius_km or 0.0, precision or "", place or "")

    def _told_by(self, documents: tuple[str, ...]) -> tuple[int, int, int, bool]:
        """Who published some Documents, the first and last day on which they did, and whether one repeats another."""
        told = [self.publications.get(each, _NOBODY) for each in documents]
        outlets = tuple(sorted({each.outlet for each in told if each.outlet}))
        days = [day_number(each.published) for each in told if each.published] or [NO_DAY]
        return self.names["outlet"].number(outlets), min(days), max(days), self._repeats(documents)

    def _repeats(self, documents: Sequence[str]) -> bool:
        """Whether one of some Documents repeats a part of another of them."""
        if len(documents) < 2 or not self._copies:
            return False
        return any((one, two) in self._copies for one in documents for two in documents)


def _taken(told: Sequence[EventSummary], *fields: str) -> Iterator[Any]:
    """One field of each summary, or a tuple of several."""
    return map(attrgetter(*fields), told)


def _of_cell(names: Names, cell: Cell) -> int:
    """The number of a cell of names and further terms."""
    return names.number(*cell)


def _of_one(names: Names, cell: str | None) -> int:
    """The number of a cell of one name or none."""
    return names.number((cell,) if cell else ())


def _or_none(number: int | None) -> int:
    """A number, `NONE` where there is none."""
    return NONE if number is None else number


def _ints(values: Iterable[int], size: int) -> Ints:
    """So many numbers as an array."""
    return np.fromiter(values, np.int64, size)


def _columns(rows: Iterable[tuple[int, ...]], width: int) -> Ints:
    """Rows of numbers, so many in each, as an array of columns."""
    return np.fromiter(chain.from_iterable(rows), np.int64).reshape(-1, width).T.copy()
