"""What a document says elsewhere about where it plays: countries, provinces and points, near and far from a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

import msgspec

from reportedly.extract.places.found import FoundPlace
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Place
from reportedly.knowledge.place_names import article_key
from reportedly.text.distance import km_between

NEIGHBOURS = {"Damascus": "Rif Dimashq", "Rif Dimashq": "Damascus"}
"""Provinces that reports do not keep apart."""
CLEAR = 0.6
"""Least share of belief with which a name tells of others (own choice)."""
CLOSE, ELSEWHERE, WIDE = 3.0, -1.5, 2.0
"""Scores of a province named in the sentence, of another one named there, and of one named all over the document."""
DEGREES_NEAR = 1.5
"""Points farther north or south than this are not near."""

K = TypeVar("K")
Region = tuple[str, str]
Beliefs = Mapping[int, tuple[tuple[float, Place], ...]]
"""By a name's first token: its candidates with their shares of belief, which sum to 1."""


class Hint(msgspec.Struct, frozen=True, kw_only=True):
    """A country, province or point that the text names at a token, and by which name."""

    token: int
    sent: int
    section: tuple[int, int]
    key: str
    region: Region | None
    country: str | None
    lat: float | None
    lon: float | None
    is_mark: bool
    """Whether the words only tell how far or which way off it is: what lies there may be in another province."""


class Context:
    """The hints of one reading, asked for each name that needs them."""

    def __init__(self, reading: Reading, places: Iterable[FoundPlace], beliefs: Beliefs) -> None:
        self.reading = reading
        self._keys: dict[int, str] = {}
        self._near: dict[tuple[str, str], float | None] = {}
        self.hints = tuple(h for place in places if (h := self._hint(place, beliefs)) is not None)
        self._points = _points(self.hints)

    @cached_property
    def _by_sentence(self) -> dict[int, list[Hint]]:
        """Hints that tell of a province, by sentence."""
        return _grouped((h.sent, h) for h in self.hints if h.region)

    @cached_property
    def _by_section(self) -> dict[tuple[int, int], list[Hint]]:
        """Hints that tell of a province, by article and section."""
        return _grouped((h.section, h) for h in self.hints if h.region)

    def _hint(self, found: FoundPlace, beliefs: Beliefs) -> Hint | None:
        """What a name tells of others: only as much as is hardly in doubt."""
        shares = beliefs.get(found.first)
        if found.repeats or found.standing == "inside-name" or not shares:
            return None
        country = _likely((share, place.country) for share, place in shares)
        if country is None:
            return None
        region = _likely((share, _region(place)) for share, place in shares)
        best = max(shares, key=lambda pair: pair[0])
        point = best[1] if best[0] >= CLEAR or (region and region == _region(best[1])) else None
        has_point = point is not None and point.precision not in ("admin1", "country")
        token = self.reading.parse.tokens[found.first]
        return Hint(
            token=found.first,
            sent=token.sent,
            section=self.section(found.first),
            key=self.key(found),
            region=region,
            country=country,
            lat=point.lat if has_point and point else None,
            lon=point.lon if has_point and point else None,
            is_mark=found.cue.outside,
        )

    def key(self, found: FoundPlace) -> str:
        """The name under which mentions of one place meet."""
        known = self._keys.get(found.first)
        if known is None:
            known = self._keys[found.first] = article_key(self.reading.span(found.first, found.stop).text)
        return known

    def section(self, token: int) -> tuple[int, int]:
        """The article and section that a token stands in."""
        block = self.reading.parse.block_of(token)
        return block.article, block.section

    def province_score(self, place: Place, found: FoundPlace) -> float:
        """How well the provinces named around a name agree with a candidate: about -1.5 to 3."""
        key, region = self.key(found), _region(place)
        close = [h for h in self._by_sentence.get(self._sent(found), ()) if h.key != key]
        if any(_same_province(h.region, region) for h in close):
            return CLOSE
        if any(not h.is_mark or h.country != place.country for h in close):
            return ELSEWHERE
        return WIDE * self._share(found, key, region)

    def region_score(self, place: Place, found: FoundPlace) -> float:
        """The share of a candidate's province among those that the sentence names, 0 to 1."""
        key, region = self.key(found), _region(place)
        close = [h for h in self._by_sentence.get(self._sent(found), ()) if h.key != key]
        return sum(_same_province(h.region, region) for h in close) / len(close) if close else 0.0

    def _share(self, found: FoundPlace, key: str, region: Region | None) -> float:
        """The share of a candidate's province among those of the section, else of the document."""
        wide = [h for h in self._by_section.get(self.section(found.first), ()) if h.key != key]
        wide = wide or [h for h in self.hints if h.region and h.key != key]
        return sum(_same_province(h.region, region) for h in wide) / len(wide) if wide else 0.0

    def agrees(self, place: Place, found: FoundPlace) -> bool:
        """Say whether a province named in the same sentence is the candidate's."""
        key, region = self.key(found), _region(place)
        return any(
            h.key != key and _same_province(h.region, region) for h in self._by_sentence.get(self._sent(found), ())
        )

    def _sent(self, found: FoundPlace) -> int:
        """The sentence of a name."""
        return self.reading.parse.tokens[found.first].sent

    def nearest_km(self, place: Place, found: FoundPlace) -> float | None:
        """Distance from a candidate to the nearest point the document names elsewhere; None if it names none."""
        if place.lat is None or place.lon is None:
            return None
        asked = (place.id, self.key(found))
        if asked not in self._near:
            self._near[asked] = self._nearest(place.lat, place.lon, asked[1])
        return self._near[asked]

    def _nearest(self, lat: float, lon: float, key: str) -> float | None:
        """Distance to the nearest point of another name; those far north or south count only if none is near."""
        points = [p for p, keys in self._points.items() if p != (lat, lon) and keys != {key}]
        close = [p for p in points if abs(p[0] - lat) < DEGREES_NEAR]
        return min((km_between(lat, lon, *point) for point in close or points), default=None)


def _points(hints: tuple[Hint, ...]) -> dict[tuple[float, float], set[str]]:
    """Each point once, with the names for it: a long text names the same few places over and over."""
    points: dict[tuple[float, float], set[str]] = {}
    for hint in hints:
        if hint.lat is not None and hint.lon is not None:
            points.setdefault((hint.lat, hint.lon), set()).add(hint.key)
    return points


def _grouped(pairs: Iterable[tuple[K, Hint]]) -> dict[K, list[Hint]]:
    """Hints under their keys, in text order."""
    groups: dict[K, list[Hint]] = {}
    for key, hint in pairs:
        groups.setdefault(key, []).append(hint)
    return groups


def _likely(shares: Iterable[tuple[float, K | None]]) -> K | None:
    """The value that holds most of the belief, if it holds enough."""
    sums: dict[K | None, float] = {}
    for share, value in shares:
        sums[value] = sums.get(value, 0.0) + share
    best = max(sums.items(), key=lambda item: item[1])
    return best[0] if best[1] >= CLEAR else None


def _region(place: Place) -> Region | None:
    """A place's country and province; None where its row tells no province."""
    return (place.country, place.admin1) if place.country and place.admin1 else None


def _same_province(one: Region | None, other: Region | None) -> bool:
    """Say whether two provinces are one, or are not kept apart by reports."""
    if one is None or other is None or one[0] != other[0]:
        return False
    return one[1] == other[1] or NEIGHBOURS.get(one[1]) == other[1]
