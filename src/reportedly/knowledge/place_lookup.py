"""Read the place index where it lies: a place, and nothing else, becomes an object when it is asked for."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from reportedly.knowledge.place import Place
from reportedly.knowledge.place_file import Pool, Sections, Table
from reportedly.knowledge.place_layout import JOIN, PRECISIONS, ROW
from reportedly.knowledge.place_spots import CELLS, cell_of
from reportedly.text.distance import KM_PER_DEGREE, km_between

GEONAMES = "gn:"
"""What ids of GeoNames begin with."""


class PlaceIndex:
    """All places of one index, by key, id, unit and spot."""

    def __init__(self, sections: Sections) -> None:
        self.sections = sections
        self.size = len(self.sections["place"]) // ROW.size
        self.keys = Table(self.sections, "key")
        self.by_id = PlacesById(self, "id")
        self.units = Places(self, "unit")
        self._rows = self.sections["place"]
        self._texts = Pool(self.sections, "place")
        self._first = Table(self.sections, "first")
        self._key_from, self._key_place = self.sections.numbers("key.from"), self.sections.numbers("key.place")
        self._ids = Table(self.sections, "id")
        self._towns = self.sections.numbers("town")
        self.town_count = len(self._towns)
        self._listed = self.size - self.town_count
        """Where the world's towns begin."""
        self._places: dict[int, Place] = {}
        self._keyed: dict[str, tuple[Place, ...]] = {}
        self._starts: dict[str, bool] = {}

    def place(self, row: int) -> Place:
        """The place of a row; the same object each time."""
        place = self._places.get(row)
        if place is None:
            place = self._places[row] = self._read(row)
        return place

    def keyed(self, key: str) -> tuple[Place, ...]:
        """All places under an article key, those of preferred sources first."""
        found = self._keyed.get(key)
        if found is None:
            row = self.keys.row(key)
            found = self._keyed[key] = () if row is None else self.of_key(row)
        return found

    def of_key(self, row: int) -> tuple[Place, ...]:
        """All places under the key of a row."""
        return tuple(map(self.place, self._key_place[self._key_from[row] : self._key_from[row + 1]]))

    def may_begin(self, word: str) -> bool:
        """Say whether any key begins with a word."""
        known = self._starts.get(word)
        if known is None:
            known = self._starts[word] = self._first.row(word) is not None
        return known

    def near(self, lat: float, lon: float, km: float) -> Iterator[tuple[float, Place]]:
        """Yield places at most so many kilometres from a point, each with its distance, in no order."""
        numbers, starts = self.sections.numbers("cell.number"), self.sections.numbers("cell.from")
        rows = self.sections.numbers("cell.place")
        for cell in _cells_around(lat, lon, km):
            at = bisect_left(numbers, cell)
            if at == len(numbers) or numbers[at] != cell:
                continue
            for row in rows[starts[at] : starts[at + 1]]:
                place_lat, place_lon, *_ = ROW.unpack_from(self._rows, row * ROW.size)
                far = km_between(lat, lon, place_lat, place_lon)
                if far <= km:
                    yield far, self.place(row)

    def in_unit(self, text: str) -> tuple[Place, ...]:
        """The places in a first-level unit (see `unit_text`), by id."""
        row = Table(self.sections, "inside").row(text)
        if row is None:
            return ()
        starts, rows = self.sections.numbers("inside.from"), self.sections.numbers("inside.place")
        return tuple(map(self.place, rows[starts[row] : starts[row + 1]]))

    def at_home(self) -> Iterator[tuple[str, Place]]:
        """Yield each name, as it is written, of each place at home."""
        names = Pool(self.sections, "home")
        for at, row in enumerate(self.sections.numbers("home.place")):
            yield names[at], self.place(row)

    def town(self, text: str) -> Place:
        """The town of the world's list that an id names; a KeyError where none does."""
        digits = text.removeprefix(GEONAMES)
        number = int(digits) if text != digits and digits.isdecimal() else -1
        at = bisect_left(self._towns, number)
        if at == len(self._towns) or f"{GEONAMES}{self._towns[at]}" != text:
            raise KeyError(text)
        return self.place(self._listed + at)

    def town_ids(self) -> Iterator[str]:
        """The ids of the world's towns that no pack lists."""
        return map(f"{GEONAMES}{{}}".format, self._towns)

    def _read(self, row: int) -> Place:
        """Make the object of a row."""
        lat, lon, radius_km, id_row, *rest = ROW.unpack_from(self._rows, row * ROW.size)
        *numbers, population, precision, capital = rest
        name, feature, admin1, country, city_id, ids, name_ar, admin2, admin3, pack = (
            self._texts[number] if number else None for number in numbers
        )
        return Place(
            id=self._ids[id_row] if row < self._listed else f"{GEONAMES}{self._towns[row - self._listed]}",
            name=name or "",
            lat=None if math.isnan(lat) else lat,
            lon=None if math.isnan(lon) else lon,
            precision=PRECISIONS[precision],
            radius_km=None if math.isnan(radius_km) else radius_km,
            feature=feature or "",
            admin1=admin1,
            country=country,
            population=population,
            capital=bool(capital),
            city_id=city_id,
            ids=tuple(ids.split(JOIN)) if ids else (),
            name_ar=name_ar,
            admin2=admin2,
            admin3=admin3,
            pack=pack,
        )


class Places(Mapping[str, Place]):
    """Places by a string that is one place's alone: an id, or country and name of a first-level unit."""

    def __init__(self, index: PlaceIndex, name: str) -> None:
        self._index = index
        self._table = Table(index.sections, name)
        self._place = index.sections.numbers(f"{name}.place")

    def __getitem__(self, text: str) -> Place:
        row = self._table.row(text)
        if row is None:
            raise KeyError(text)
        return self._index.place(self._place[row])

    def __iter__(self) -> Iterator[str]:
        return (self._table[row] for row in range(len(self._table)))

    def __len__(self) -> int:
        return len(self._table)


class PlacesById(Places):
    """Places by their ids, the world's towns by their numbers."""

    def __getitem__(self, text: str) -> Place:
        row = self._table.row(text)
        return self._index.town(text) if row is None else self._index.place(self._place[row])

    def __iter__(self) -> Iterator[str]:
        yield from super().__iter__()
        yield from self._index.town_ids()

    def __len__(self) -> int:
        return super().__len__() + self._index.town_count


def _cells_around(lat: float, lon: float, km: float) -> Iterator[int]:
    """The cells of the grid that a circle can reach."""
    up = km / KM_PER_DEGREE
    across = up / max(0.05, math.cos(math.radians(min(89.0, abs(lat) + up))))
    south, north = max(-90.0, lat - up), min(90.0, lat + up)
    for y in range(math.floor(south * CELLS), math.floor(north * CELLS) + 1):
        for x in range(math.floor((lon - across) * CELLS), math.floor((lon + across) * CELLS) + 1):
            yield cell_of(y / CELLS, (x / CELLS + 180.0) % 360.0 - 180.0)
