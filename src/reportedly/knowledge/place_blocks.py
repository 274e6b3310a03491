"""Find the places at home whose names may be another spelling of a name: their consonants differ by one at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.packs import SHIPPED
from reportedly.knowledge.place_spellings import Spellings

_CONSONANTS = "bdfghjklmnrst0123456789"
_SHORTEST = 3
"""Consonants in the shortest key that may differ by one: shorter ones would meet half the gazetteer."""
_CELLS = 4
_NO_SPOTS = frozenset({"country", "admin1", "admin2", "admin3"})
Entry = tuple[str, Place]


class SpellingIndex:
    """Names of places under their consonant keys (`Spellings.blocks`).

    >>> from reportedly.knowledge.load import load_knowledge
    >>> index = spelling_index(load_knowledge().gazetteer)
    >>> "Tal Rifaat" in {place.name for _, place in index.candidates("Til Refaat")}
    True
    """

    def __init__(self, spellings: Spellings, entries: Iterable[Entry]) -> None:
        self.spellings = spellings
        self._under: dict[str, list[Entry]] = {}
        for name, place in entries:
            for block in spellings.blocks(name):
                self._under.setdefault(block, []).append((name, place))

    @cached_property
    def _places(self) -> dict[str, Place]:
        """Every place by its id."""
        return {place.id: place for entries in self._under.values() for _, place in entries}

    @cached_property
    def listed(self) -> Counter[str | None]:
        """How many places of each country there are."""
        return Counter(place.country for place in self._places.values())

    @cached_property
    def reported(self) -> dict[str, int]:
        """How many places of reports (rows of our own packs) lie around each place: wars return to the same fronts."""
        cells = Counter(_cell(place) for place in self._places.values() if place.pack in SHIPPED)
        return {place.id: cells[_cell(place)] for place in self._places.values()}

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """Each name and place that shares a key with a name, or has one that differs by a consonant."""
        found: dict[tuple[str, str], Entry] = {}
        for block in self.spellings.blocks(name):
            for near in (block, *_near(block)):
                for entry in self._under.get(near, ()):
                    found[entry[0], entry[1].id] = entry
        return tuple(found.values())


def _cell(place: Place) -> tuple[int, int]:
    """A square of about 25 km that a place lies in."""
    return round((place.lat or 0.0) * _CELLS), round((place.lon or 0.0) * _CELLS)


@lru_cache(maxsize=4)
def spelling_index(gazetteer: Gazetteer) -> SpellingIndex:
    """Index the names of all places at home, once for each gazetteer."""
    spellings = Spellings(gazetteer.packs)
    return SpellingIndex(spellings, _home_names(gazetteer, spellings))


def _home_names(gazetteer: Gazetteer, spellings: Spellings) -> Iterator[Entry]:
    """Each name of each place at home, those that are written together apart."""
    for name, place in gazetteer.names_at_home():
        if place.feature not in _NO_SPOTS:
            for one in spellings.written(name, tuple(unit for unit in (place.admin2, place.admin3) if unit)):
                yield one, place


def _near(block: str) -> Iterator[str]:
    """Every key one consonant away from a key that is not too short."""
    if len(block) < _SHORTEST:
        return
    for at in range(len(block) + 1):
        before, after = block[:at], block[at:]
        yield before + after[1:]
        for char in _CONSONANTS:
            yield before + char + after
            yield before + char + after[1:]
