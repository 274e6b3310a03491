"""Borders and rivers: the stretch beside a place that the words name, or the whole where they name none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from reportedly.extract.places.anchors import related
from reportedly.extract.places.geometry import row_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.place_lines import PlaceLine, Point
from reportedly.records.coded import Coded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef, Relation
from reportedly.text.distance import km_between
from reportedly.text.parse import Token

BESIDE_TOKENS = 6
"""How many tokens a place may stand from the border or river that it tells the stretch of."""
BESIDE_KM = 45.0
"""How far such a place may lie from the line."""
STRETCH_KM = 6.0
"""Radius of the stretch beside a place, on top of half its distance from the line."""
APART = frozenset({"NOUN", "PRON", "SCONJ", "AUX"})
APART_WORDS = frozenset({",", ";", "and", "but", "town", "village", "city"})
"""Parts of speech and words that part a line from a place behind it: what follows is told of something else."""
LONGEST_KM = 100.0
"""Radius beyond which a stretch says too little of where a thing happened to be drawn as a circle."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A border or river as the words name it: tokens ``[first, stop)``."""

    first: int
    stop: int
    line: PlaceLine


class Borders:
    """Reads borders and rivers among the mentions of one reading."""

    def __init__(self, reading: Reading, mentions: tuple[PlaceMention, ...], gazetteer: Gazetteer) -> None:
        self.reading, self.mentions, self.gazetteer = reading, mentions, gazetteer
        self.tokens, self.words = reading.parse.tokens, gazetteer.relations
        self.countries = Counter(ref.country for m in mentions if (ref := _ref(m)) and ref.country)
        self.borders = tuple(self._borders())

    def read(self, n: int) -> tuple[PlaceMention, int] | None:
        """Read the line that mention ``n`` belongs to: what it makes, and the index of the next mention; else None."""
        mention = self.mentions[n]
        line = self._river(mention) or self._border_over(mention)
        if line is None:
            return None
        beside = self._beside(line, n)
        if beside is None:
            return None
        made = self._stretch(line, self.mentions[beside])
        return (made, beside + 1) if made else None

    def unnamed(self) -> Iterator[PlaceMention]:
        """Yield the borders that no mention belongs to, where their sentence names no other point."""
        for border in self.borders:
            sent = self.tokens[border.first].sent
            inside = [m for m in self.mentions if self.tokens[m.first].sent == sent]
            if not any((ref := _ref(m)) is not None and ref.lat is not None for m in inside):
                ref = _on(border.line, *border.line.circle(), ())
                yield related(self.reading, border.first, border.stop, ref, "places.border@1", (border.line.row,))

    def _stretch(self, line: Line, mention: PlaceMention) -> PlaceMention | None:
        """The stretch of a line beside a place, or inside a province."""
        ref = _ref(mention)
        if ref is None or ref.lat is None or ref.lon is None:
            return None
        anchors = (ref.place_id,) if ref.place_id else ref.relation.anchor_ids if ref.relation else ()
        found = _inside(line.line, ref) if ref.precision == "admin1" else _near(line.line, ref.lat, ref.lon)
        if found is None:
            return None
        made = msgspec.structs.replace(_on(line.line, *found, anchors), admin1=ref.admin1, country=ref.country)
        first, stop = min(line.first, mention.first), max(line.stop, mention.stop)
        beside = tuple(row_of(place) for name in anchors if (place := self.gazetteer.by_id.get(name)))
        return related(self.reading, first, stop, made, "places.border@1", (line.line.row, *beside))

    def _river(self, mention: PlaceMention) -> Line | None:
        """The river that a mention names."""
        ref = _ref(mention)
        line = self.gazetteer.lines.by_id.get(ref.place_id or "") if ref else None
        return Line(first=mention.first, stop=mention.stop, line=line) if line and mention.is_locative else None

    def _border_over(self, mention: PlaceMention) -> Line | None:
        """The border whose words a mention is the first behind, or the last before."""
        near = (b for b in self.borders if self._is_beside(b, mention) or b.first <= mention.first < b.stop)
        return next(near, None)

    def _beside(self, line: Line, n: int) -> int | None:
        """The index of the mention at or after ``n`` that tells a line's stretch."""
        behind = (at for at in range(n, min(n + 3, len(self.mentions))) if self.mentions[at].first >= line.stop)
        at = next(behind, None)
        if at is None or not self._is_beside(line, self.mentions[at]):
            return None
        ref = _ref(self.mentions[at])
        return at if ref is not None and ref.lat is not None else None

    def _is_beside(self, line: Line, mention: PlaceMention) -> bool:
        """Say whether a mention follows a line closely in its sentence."""
        between = self.tokens[line.stop : mention.first]
        is_same = self.tokens[mention.first].sent == self.tokens[line.first].sent
        is_near = 0 <= mention.first - line.stop <= BESIDE_TOKENS and mention.is_locative
        return is_same and is_near and not any(self._parts(token) for token in between)

    def _parts(self, token: Token) -> bool:
        """Say whether a token parts a line from a place behind it: a noun, or a name that goes on with no dash."""
        is_name = token.pos == "PROPN" and self.tokens[token.i + 1].text != "-"
        return is_name or token.pos in APART or token.lower in APART_WORDS

    def _borders(self) -> Iterator[Line]:
        """Yield each border that the words name by one or both of its countries."""
        for token in self.tokens:
            if token.lower not in self.words.border:
                continue
            first, before = self._countries_before(token.i)
            stop, behind = self._countries_behind(token.i + 1)
            line = self._line((*before, *behind))
            if line is not None:
                yield Line(first=first, stop=stop, line=line)

    def _line(self, countries: tuple[str, ...]) -> PlaceLine | None:
        """The border of two countries; of one, that with the country the text is mostly about."""
        if len(countries) >= 2:
            return self.gazetteer.lines.border(countries[0], countries[1])
        if not countries:
            return None
        about = [country for country, _ in self.countries.most_common() if country != countries[0]]
        lines = (self.gazetteer.lines.border(countries[0], country or "") for country in about)
        return next((line for line in lines if line), None)

    def _countries_before(self, stop: int) -> tuple[int, tuple[str, ...]]:
        """The countries named right before a border word, and the first token of their names."""
        found: list[str] = []
        first, at = stop, stop - 1
        while at >= 0 and len(found) < 2:
            country = self._country(at)
            if country:
                found.insert(0, country)
                first = at
            elif self.tokens[at].lower not in ("-", "–", "/", "'s", "and", "common", "shared", "joint"):
                break
            at -= 1
        return first, tuple(found)

    def _countries_behind(self, first: int) -> tuple[int, tuple[str, ...]]:
        """The countries named in "border with X" and "border between X and Y", and where the words end."""
        at = first + 1 if self._is_area(first) else first
        if at >= len(self.tokens) or self.tokens[at].lower not in ("with", "between"):
            return first, ()
        found: list[str] = []
        stop, limit = first, 2 if self.tokens[at].lower == "between" else 1
        for token in self.tokens[at + 1 : at + 6]:
            country = self._country(token.i)
            if country:
                found.append(country)
                stop = token.i + 1
            elif token.lower not in ("the", "and"):
                break
            if len(found) == limit:
                break
        return stop, tuple(found)

    def _is_area(self, at: int) -> bool:
        """Say whether a token is the "area" of "border area"."""
        return at < len(self.tokens) and self.tokens[at].lower in self.words.border_area

    def _country(self, at: int) -> str | None:
        """The country that a token names or whose people it names, as its ISO code."""
        return self.gazetteer.country_of(self.tokens[at].text)


def _ref(mention: PlaceMention) -> PlaceRef | None:
    """The place of a mention that has one."""
    return mention.value.value if isinstance(mention.value, Coded) else None


def _near(line: PlaceLine, lat: float, lon: float) -> tuple[Point, float] | None:
    """The point of a line nearest to a place, with a radius; None where the place lies far off."""
    point, far = line.nearest(lat, lon)
    return (point, round(STRETCH_KM + far / 2, 1)) if far <= BESIDE_KM else None


def _inside(line: PlaceLine, unit: PlaceRef) -> tuple[Point, float] | None:
    """The circle of a line's points that lie within the radius of a unit; None where none does."""
    lat, lon = unit.lat or 0.0, unit.lon or 0.0
    held = [point for point in line.drawn() if km_between(lat, lon, *point) <= (unit.radius_km or 0.0)]
    if len(held) < 2:
        return None
    part = msgspec.structs.replace(line, points=tuple(held))
    return part.circle()


def _on(line: PlaceLine, point: Point, radius: float, anchors: tuple[str, ...]) -> PlaceRef:
    """The value of a stretch of a line; one too long for a point has none."""
    has_point = radius <= LONGEST_KM
    return PlaceRef(
        place_id=None,
        name=line.name,
        lat=point[0] if has_point else None,
        lon=point[1] if has_point else None,
        precision="line",
        radius_km=radius if has_point else None,
        relation=Relation(kind="near", anchor_ids=(*anchors, line.id)),
    )
