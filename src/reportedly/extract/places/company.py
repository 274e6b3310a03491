"""Sum what a document's names are believed to be, by country, province and square of the map."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from reportedly.knowledge.gazetteer import Place

SQUARES_A_DEGREE = 2.0
"""Squares of the map are half a degree wide; a place counts in the eight around its own as well: 30 to 110 km."""
LOOSE = 0.6
"""How far a name with one candidate in a square counts there before anything is believed of it (own choice)."""
Shares = Sequence[tuple[float, Place]]
Trace = tuple[Hashable, ...]


class Company:
    """The other names of a document, asked for a candidate of one of them; each name has one voice.

    Source of the idea: spatial minimality (Leidner 2007, Toponym Resolution in Text), here as sums over squares, which
    cost one look-up a candidate.
    """

    def __init__(self, names: Mapping[str, Sequence[Shares]]) -> None:
        self._own = {key: _traces(mentions) for key, mentions in names.items()}
        self._all: dict[Trace, float] = {}
        for traces in self._own.values():
            for trace, weight in traces.items():
                self._all[trace] = self._all.get(trace, 0.0) + weight

    def country(self, place: Place, key: str) -> float:
        """The share of the other names' belief that lies in a candidate's country, 0 to 1."""
        return self.share(place.country, key)

    def share(self, country: str | None, key: str) -> float:
        """The share of the other names' belief that lies in a country, 0 to 1."""
        return self._others(("country", country), key) / max(self._others(("any",), key), 1.0)

    def region(self, place: Place, key: str) -> float:
        """How many other names lie in a candidate's province; 0 where its row tells none."""
        return self._others(("region", place.country, place.admin1), key) if place.admin1 else 0.0

    def square(self, place: Place, key: str) -> float:
        """How many other names have a candidate within some 30 to 110 km, namesakes counting little each."""
        if place.lat is None or place.lon is None or place.feature == "admin1":
            return 0.0
        return self._others(("square", *_square(place.lat, place.lon)), key)

    def _others(self, trace: Trace, key: str) -> float:
        """The belief under a trace that is not a name's own."""
        return max(0.0, self._all.get(trace, 0.0) - self._own.get(key, {}).get(trace, 0.0))


def _traces(mentions: Sequence[Shares]) -> dict[Trace, float]:
    """What one name adds: the mean over its mentions, for squares the most."""
    traces: dict[Trace, float] = {}
    for shares in mentions:
        loose = LOOSE / (1.0 + math.log2(len(shares)))
        for share, place in shares:
            for trace in _containers(place):
                traces[trace] = traces.get(trace, 0.0) + share / len(mentions)
            for square in _squares(place):
                traces[square] = max(traces.get(square, 0.0), share, loose)
    return traces


def _containers(place: Place) -> Iterator[Trace]:
    """The country and province that a place lies in."""
    if place.country:
        yield ("any",)
        yield ("country", place.country)
        if place.admin1:
            yield ("region", place.country, place.admin1)


def _squares(place: Place) -> Iterable[Trace]:
    """The squares of a point and around it; none of countries and provinces."""
    if place.lat is None or place.lon is None or place.feature == "admin1":
        return ()
    up, right = _square(place.lat, place.lon)
    return [("square", up + north, right + east) for north in (-1, 0, 1) for east in (-1, 0, 1)]


def _square(lat: float, lon: float) -> tuple[int, int]:
    """The square that a point lies in."""
    return math.floor(lat * SQUARES_A_DEGREE), math.floor(lon * SQUARES_A_DEGREE)
