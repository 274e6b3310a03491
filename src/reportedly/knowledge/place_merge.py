"""Make one Place of what several sources list: the same id, or the same name on nearly the same spot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec

from reportedly.knowledge.place import Entry, Place
from reportedly.knowledge.place_keys import article_keys
from reportedly.knowledge.place_names import article_key, closeness, skeleton
from reportedly.text.distance import km_between

SAME_NAME_KM = 8.0
"""A settlement of another source this near, under the same name or one that sounds the same, is the same one."""
SAME_UNIT_KM = 15.0
"""And this near where both are said to lie in one first-level unit: world lists place many a village that far off."""
SAME_SPOT_KM, SAME_SPELLING = 3.0, 0.85
"""So near, two names with the same consonants need only be this close (see `closeness`)."""
_CELLS = 5
"""Cells a degree in which neighbours are looked for: about 22 km from north to south."""
_TOWN_LIKE = ("settlement", "neighbourhood")


class _Row:
    """A place while sources are being put together: the first source's row, and what others add."""

    def __init__(self, entry: Entry, keys: Sequence[str]) -> None:
        self.place = entry.place
        self.others: list[Place] = []
        self.names = list(dict.fromkeys(entry.names))
        self.keys = dict.fromkeys(keys)
        self._boned: dict[str, list[str]] | None = None
        self.sources = {entry.place.pack}

    def add(self, entry: Entry, keys: Sequence[str]) -> None:
        """Take in what another source says of the same place."""
        self.others.append(entry.place)
        self.names = list(dict.fromkeys((*self.names, *entry.names)))
        self.keys.update(dict.fromkeys(keys))
        self._boned = None
        self.sources.add(entry.place.pack)

    def boned(self, bones: str) -> Sequence[str]:
        """The keys that have these consonants."""
        if self._boned is None:
            self._boned = {}
            for key in self.keys:
                self._boned.setdefault(skeleton(key), []).append(key)
        return self._boned.get(bones, ())

    def merged(self) -> Place:
        """The place as its first source has it, gaps filled from the others, with everybody's ids."""
        if not self.others:
            return self.place
        all_rows = (self.place, *self.others)
        ids = dict.fromkeys(one for row in all_rows for one in (row.id, *row.ids))
        return msgspec.structs.replace(
            self.place,
            ids=tuple(one for one in ids if one != self.place.id),
            admin1=next((row.admin1 for row in all_rows if row.admin1), None),
            admin2=next((row.admin2 for row in all_rows if row.admin2), None),
            admin3=next((row.admin3 for row in all_rows if row.admin3), None),
            name_ar=next((row.name_ar for row in all_rows if row.name_ar), None),
        )


class Merged(msgspec.Struct, frozen=True, gc=False):
    """One place, its names as they are written, and the article keys of these."""

    place: Place
    names: tuple[str, ...]
    keys: tuple[str, ...]


def merge_entries(entries: Iterable[Entry]) -> list[Merged]:
    """Put the entries of all sources together; the source that comes first gives a place its id, name and point.

    Rows of one source are never merged with each other: who lists two places means two.
    """
    listed = list(entries)
    counts = [len(entry.names) for entry in listed]
    keys = iter(article_keys([name for entry in listed for name in entry.names]))
    merger = _Merger()
    for entry, count in zip(listed, counts, strict=True):
        merger.take(entry, [key for key in islice(keys, count) if key])
    return merger.merged()


class _Merger:
    """Takes entries one by one, those of the preferred source first."""

    def __init__(self) -> None:
        self._rows: list[_Row | Merged] = []
        self._by_id: dict[str, _Row] = {}
        self._near: dict[tuple[str | None, int, int], list[_Row]] = {}
        self._countries: set[str | None] = set()
        self._units: dict[tuple[str | None, str], _Row] = {}

    def take(self, entry: Entry, keys: Sequence[str]) -> None:
        """Enter a place, or add it to the one that it is."""
        place = entry.place
        if place.pack is None and place.country not in self._countries:
            self._rows.append(Merged(place, entry.names, tuple(dict.fromkeys(keys))))
            return
        entry = self._with_known_unit(entry)
        row = self._same(entry.place, keys)
        if row is None:
            row = _Row(entry, keys)
            self._rows.append(row)
            self._enter(row)
        else:
            row.add(entry, keys)
        for one in (entry.place.id, *entry.place.ids):
            self._by_id.setdefault(one, row)
        if entry.place.feature == "admin1":
            for key in (*keys, *map(skeleton, keys)):
                self._units.setdefault((entry.place.country, key), row)

    def merged(self) -> list[Merged]:
        """Every place, in the order in which the first source of each came."""
        return [
            row if isinstance(row, Merged) else Merged(row.merged(), tuple(row.names), tuple(row.keys))
            for row in self._rows
        ]

    def _with_known_unit(self, entry: Entry) -> Entry:
        """The entry with its first-level unit called as the preferred source calls it."""
        place = entry.place
        if place.admin1 is None or place.pack is None or place.feature == "admin1":
            return entry
        unit = self._unit(place.country, place.admin1)
        if unit is None or unit.place.name == place.admin1:
            return entry
        return Entry(msgspec.structs.replace(place, admin1=unit.place.name), entry.names)

    def _unit(self, country: str | None, name: str) -> _Row | None:
        """The first-level unit of a country that bears a name, or one with its consonants."""
        key = article_key(name)
        return self._units.get((country, key)) or self._units.get((country, skeleton(key)))

    def _same(self, place: Place, keys: Sequence[str]) -> _Row | None:
        """The place entered before that this one is."""
        known = next((self._by_id[one] for one in (place.id, *place.ids) if one in self._by_id), None)
        if known is not None:
            return known
        if place.feature == "admin1":
            unit = next((row for key in keys if (row := self._units.get((place.country, key)))), None)
            return unit if unit is not None and place.pack not in unit.sources else None
        if place.precision not in _TOWN_LIKE or place.country not in self._countries:
            return None
        return self._on_the_spot(place, keys)

    def _on_the_spot(self, place: Place, keys: Sequence[str]) -> _Row | None:
        """The nearest place of other sources that bears the name."""
        found = [
            (far, number, row)
            for number, row in enumerate(self._neighbours(place))
            if (far := _km(place, row.place)) <= _reach_km(place, row.place) and _is_same_name(far, keys, row)
        ]
        return min(found, default=(0.0, 0, None))[2]

    def _neighbours(self, place: Place) -> list[_Row]:
        """The settlements of other sources in the cells around a place."""
        lat, lon = int((place.lat or 0.0) * _CELLS), int((place.lon or 0.0) * _CELLS)
        cells = ((place.country, y, x) for y in (lat - 1, lat, lat + 1) for x in (lon - 1, lon, lon + 1))
        return [row for cell in cells for row in self._near.get(cell, ()) if place.pack not in row.sources]

    def _enter(self, row: _Row) -> None:
        """Let later sources find a settlement of a pack by where it lies."""
        place = row.place
        if not is_listed_settlement(place) or place.lat is None or place.lon is None:
            return
        self._countries.add(place.country)
        self._near.setdefault((place.country, int(place.lat * _CELLS), int(place.lon * _CELLS)), []).append(row)


def is_listed_settlement(place: Place) -> bool:
    """Say whether a pack lists a place as a settlement: in its country, other sources may list the same one."""
    return place.pack is not None and place.precision in _TOWN_LIKE


def _is_same_name(far_km: float, keys: Sequence[str], row: _Row) -> bool:
    """Say whether names are one; on the very spot, another spelling will do."""
    if any(key in row.keys for key in keys):
        return True
    least = SAME_SPELLING if far_km <= SAME_SPOT_KM else 1.0
    return any(closeness(key, other) >= least for key in keys for other in row.boned(skeleton(key)))


def _reach_km(one: Place, other: Place) -> float:
    """How far apart the two points of one settlement may be."""
    return SAME_UNIT_KM if one.admin1 and one.admin1 == other.admin1 else SAME_NAME_KM


def _km(one: Place, other: Place) -> float:
    """Distance between two places with a point."""
    return km_between(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)
