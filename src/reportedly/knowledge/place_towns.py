"""The world's towns column by column: they are too many to be objects, and none of them is one of a pack's places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any

from reportedly.knowledge.place_world import City, is_arabic

TOWN_KM = 10.0
"""Radius taken for a town of the world's list outside the countries that the packs are about."""

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, Any]


class Towns:
    """Columns of towns: ids of GeoNames, names, WGS84 degrees, countries, first-level units, people, capitals.

    ``other_names`` are those of all towns one after another; ``named`` says which town bears each.
    """

    def __init__(
        self,
        cities: Sequence[City],
        others: Mapping[int, tuple[str, ...]],
        units: Mapping[tuple[str, str], str],
        capitals: frozenset[tuple[str, str]],
    ) -> None:
        import numpy as np

        self.size = len(cities)
        self.ids = np.array([city.geonameid for city in cities], dtype=np.uint32)
        self.names = [city.name for city in cities]
        self.lat = np.array([city.latitude for city in cities], dtype=np.float64)
        self.lon = np.array([city.longitude for city in cities], dtype=np.float64)
        self.countries = [city.countrycode for city in cities]
        self.units = [units.get((city.countrycode, city.admin1code)) for city in cities]
        self.population = np.array([city.population for city in cities], dtype=np.uint32)
        self.capital = np.fromiter(
            map(capitals.__contains__, zip(self.countries, self.names, strict=True)), dtype=bool, count=self.size
        )
        self.other_names: list[str] = []
        counts = []
        for names in map(others.get, self.ids.tolist(), repeat(())):
            counts.append(len(names))
            self.other_names += names
        self.named: Numbers = np.repeat(np.arange(self.size, dtype=np.int64), counts)

    def arabic_names(self) -> dict[int, str]:
        """The first name in Arabic letters of each town that has one."""
        found: dict[int, str] = {}
        held = [at for at, name in enumerate(self.other_names) if is_arabic(name)]
        for town, at in zip(self.named[held].tolist(), held, strict=True):
            found.setdefault(town, self.other_names[at])
        return found


def no_towns() -> Towns:
    """An empty list of towns."""
    return Towns((), {}, {}, frozenset())
