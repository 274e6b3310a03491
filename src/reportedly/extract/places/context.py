"""What a document says elsewhere about where it plays: provinces and points, near and far from a name."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.places.found import FoundPlace
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Place
from reportedly.text.distance import km_between

NEIGHBOURS = {"Damascus": "Rif Dimashq", "Rif Dimashq": "Damascus"}
"""Provinces that reports do not keep apart."""


class Hint(msgspec.Struct, frozen=True, kw_only=True):
    """A province or point that the text names at a token."""

    token: int
    sent: int
    section: tuple[int, int]
    admin1: str | None
    country: str | None
    lat: float | None
    lon: float | None


class Context:
    """The hints of one reading, asked for each name that needs them."""

    def __init__(self, reading: Reading, places: Iterable[FoundPlace]) -> None:
        self.reading = reading
        self.hints = tuple(h for place in places if (h := self._hint(place)) is not None)
        self.countries = frozenset(h.country for h in self.hints if h.country)
        self._points = _points(self.hints)

    def _hint(self, found: FoundPlace) -> Hint | None:
        """What a name tells of others: only names that leave no doubt do."""
        if found.repeats or found.standing == "inside-name" or not found.candidates:
            return None
        best = _clear(found.candidates)
        if best is None:
            return None
        token = self.reading.parse.tokens[found.first]
        return Hint(
            token=found.first,
            sent=token.sent,
            section=self.section(found.first),
            admin1=best.admin1,
            country=best.country,
            lat=best.lat if best.precision != "admin1" else None,
            lon=best.lon,
        )

    def section(self, token: int) -> tuple[int, int]:
        """The article and section that a token stands in."""
        block = self.reading.parse.block_of(token)
        return block.article, block.section

    def province_score(self, place: Place, found: FoundPlace) -> float:
        """How well the provinces named around a name agree with a candidate: about -1.5 to 3."""
        sent, section = self.reading.parse.tokens[found.first].sent, self.section(found.first)
        close = [h for h in self.hints if h.sent == sent and h.token != found.first and h.admin1]
        if close:
            return 3.0 if any(_same_province(h.admin1, place.admin1) for h in close) else -1.5
        wide = [h for h in self.hints if h.section == section and h.token != found.first and h.admin1]
        wide = wide or [h for h in self.hints if h.admin1 and h.token != found.first]
        if not wide:
            return 0.0
        return 2.0 * sum(_same_province(h.admin1, place.admin1) for h in wide) / len(wide)

    def agrees(self, place: Place, found: FoundPlace) -> bool:
        """Say whether a province named in the same sentence is the candidate's."""
        return self.province_score(place, found) == 3.0

    def nearest_km(self, place: Place, found: FoundPlace) -> float | None:
        """Distance from a candidate to the nearest point the document names elsewhere; None if it names none."""
        if place.lat is None or place.lon is None:
            return None
        far = (
            km_between(place.lat, place.lon, *point)
            for point, tokens in self._points.items()
            if point != (place.lat, place.lon) and tokens != {found.first}
        )
        return min(far, default=None)


def _points(hints: tuple[Hint, ...]) -> dict[tuple[float, float], set[int]]:
    """Each point once, with the tokens that name it: a long text names the same few places over and over."""
    points: dict[tuple[float, float], set[int]] = {}
    for hint in hints:
        if hint.lat is not None and hint.lon is not None:
            points.setdefault((hint.lat, hint.lon), set()).add(hint.token)
    return points


def _clear(candidates: tuple[Place, ...]) -> Place | None:
    """The place of a name that leaves no doubt about its province."""
    theatre = [p for p in candidates if p.admin1 or p.feature == "country"]
    if len({p.admin1 for p in theatre}) != 1:
        cities = [p for p in theatre if p.feature in ("admin1", "city", "capital")]
        return cities[-1] if cities and len({p.admin1 for p in cities}) == 1 else None
    return theatre[-1]


def _same_province(one: str | None, other: str | None) -> bool:
    """Say whether two provinces are one, or are not kept apart by reports."""
    return one is not None and other is not None and (one == other or NEIGHBOURS.get(one) == other)
