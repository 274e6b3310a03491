"""Draws claims' places as an SVG map: areas for what is uncertain, hollow rings for what nobody has reviewed.

Equirectangular around the middle latitude, fitted to the points, with a graticule and a scale bar; no outline data.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from html import escape
from statistics import median

import msgspec

from reportedly.export.map_labels import place_labels
from reportedly.export.plain import field_items
from reportedly.records.claim import Claim
from reportedly.records.values import PlaceRef

WIDTH = 960
"""Of the drawing, in its own units; the page scales it."""
LOW, HIGH = 360, 720
"""Least and most height."""
KM_PER_DEGREE = 111.32
BROAD = "admin1"
"""A precision whose point is only the middle of a province: an area is drawn, and no ring."""
UNDRAWN = "country"
"""A precision whose point would say nothing; such claims are listed beside the map."""
FAR = 2.5
"""Times the reach of nine claims in ten: a point farther out is named beside the map; chosen by eye."""
NEAR_DEGREES = 2.0
"""A point that near to the middle is always drawn."""
STEPS = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30)


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """One point with every claim that stands there; ``is_open`` until a person has accepted one."""

    lat: float
    lon: float
    radius_km: float
    name: str
    claim_ids: tuple[str, ...]
    is_broad: bool
    is_open: bool


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What part of the world is drawn, and at how many units a degree of latitude."""

    west: float
    north: float
    east: float
    south: float
    scale: float
    squeeze: float

    def x(self, lon: float) -> float:
        """Units from the left."""
        return (lon - self.west) * self.squeeze * self.scale

    def y(self, lat: float) -> float:
        """Units from the top."""
        return (self.north - lat) * self.scale

    @property
    def height(self) -> float:
        """Of the drawing."""
        return self.y(self.south)


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """A map as an SVG element, the claims that stand on it, and the names of places far outside it."""

    svg: str
    claim_ids: frozenset[str]
    outside: tuple[str, ...]


def draw_map(claims: Iterable[Claim]) -> Drawing | None:
    """Draw the part of the world where the claims are, or return None where no claim has a point."""
    found = find_dots(claims)
    if not found:
        return None
    dots = gathered(found)
    outside = sorted(dot.name for dot in found if dot not in dots)
    ids = frozenset(id for dot in dots for id in dot.claim_ids)
    return Drawing(svg=_svg(dots, fit(dots)), claim_ids=ids, outside=tuple(outside))


def _svg(dots: tuple[Dot, ...], frame: Frame) -> str:
    """The drawing, back to front."""
    label = f"Map of {len(dots)} places; the table below holds the same claims"
    body = "".join((*_graticule(frame), *_areas(dots, frame), *_rings(dots, frame), *_names(dots, frame), _bar(frame)))
    return (
        f'<svg class="map" viewBox="0 0 {WIDTH} {frame.height:.0f}" role="img" aria-label="{label}">'
        f'<rect class="sea" width="{WIDTH}" height="{frame.height:.0f}"/>{body}</svg>'
    )


def find_dots(claims: Iterable[Claim]) -> tuple[Dot, ...]:
    """Gather the claims' places by point, the point with most claims first."""
    found: dict[tuple[float, float, bool], list[tuple[Claim, PlaceRef]]] = {}
    for claim in claims:
        for place in (item.value for item in field_items(claim.where)):
            if is_drawn(place) and place.lat is not None and place.lon is not None:
                key = (round(place.lat, 4), round(place.lon, 4), place.precision == BROAD)
                found.setdefault(key, []).append((claim, place))
    dots = (_dot(key, told) for key, told in found.items())
    return tuple(sorted(dots, key=lambda dot: (-len(dot.claim_ids), dot.lat, dot.lon, dot.is_broad)))


def is_drawn(place: PlaceRef) -> bool:
    """Say whether a place stands on the map: it has a point, and is no whole country."""
    return place.lat is not None and place.lon is not None and place.precision != UNDRAWN


def _dot(key: tuple[float, float, bool], told: list[tuple[Claim, PlaceRef]]) -> Dot:
    """One point from the claims and places that share it."""
    lat, lon, is_broad = key
    return Dot(
        lat=lat, lon=lon, is_broad=is_broad, name=min((place.name for _, place in told), key=lambda n: (len(n), n)),
        radius_km=max(place.radius_km or 0.0 for _, place in told),
        claim_ids=tuple(dict.fromkeys(claim.id for claim, _ in told)),
        is_open=all(claim.status == "proposed" for claim, _ in told),
    )  # fmt: skip


def gathered(dots: tuple[Dot, ...]) -> tuple[Dot, ...]:
    """The points without those so far from the others that they would shrink the map to nothing.

    Far is FAR times the distance, from the claims' middle, within which nine claims in ten lie.
    """
    each = [dot for dot in dots for _ in dot.claim_ids]
    middle = median(dot.lat for dot in each), median(dot.lon for dot in each)
    reach = sorted(_apart(dot, middle) for dot in each)[(len(each) - 1) * 9 // 10]
    return tuple(dot for dot in dots if _apart(dot, middle) <= max(FAR * reach, NEAR_DEGREES))


def _apart(dot: Dot, middle: tuple[float, float]) -> float:
    """Degrees between a point and the middle, the greater of the two directions."""
    return max(abs(dot.lat - middle[0]), abs(dot.lon - middle[1]))


def fit(dots: tuple[Dot, ...]) -> Frame:
    """Choose the part of the world that holds the points, with room around them."""
    south, north = min(d.lat for d in dots), max(d.lat for d in dots)
    west, east = min(d.lon for d in dots), max(d.lon for d in dots)
    squeeze = max(0.2, math.cos(math.radians((south + north) / 2)))
    tall, wide = max(0.4, (north - south) * 1.24), max(0.6, (east - west) * squeeze * 1.24)
    scale = min(WIDTH / wide, HIGH / tall)
    tall, wide = max(tall, LOW / scale), WIDTH / scale
    middle_lat, middle_lon = (south + north) / 2, (west + east) / 2
    return Frame(
        west=middle_lon - wide / squeeze / 2, east=middle_lon + wide / squeeze / 2, north=middle_lat + tall / 2,
        south=middle_lat - tall / 2, scale=scale, squeeze=squeeze,
    )  # fmt: skip


def _graticule(frame: Frame) -> Iterator[str]:
    """Lines of latitude and longitude with their degrees at the edge."""
    step = next((s for s in STEPS if (frame.east - frame.west) / s <= 8), STEPS[-1])
    for lon in _multiples(frame.west, frame.east, step):
        x = frame.x(lon)
        yield f'<line class="grid" x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{frame.height:.1f}"/>'
        yield f'<text class="degree" x="{x + 3:.1f}" y="{frame.height - 5:.1f}">{_degrees(lon, "EW")}</text>'
    for lat in _multiples(frame.south, frame.north, step):
        y = frame.y(lat)
        yield f'<line class="grid" x1="0" y1="{y:.1f}" x2="{WIDTH}" y2="{y:.1f}"/>'
        yield f'<text class="degree" x="4" y="{y - 3:.1f}">{_degrees(lat, "NS")}</text>'


def _multiples(low: float, high: float, step: float) -> Iterator[float]:
    """Multiples of a step strictly inside a range."""
    for n in range(math.floor(low / step) + 1, math.ceil(high / step)):
        yield n * step


def _degrees(value: float, names: str) -> str:
    """Degrees with the half of the world: "36.5°E"."""
    return f"{abs(value):g}°{names[value < 0]}" if round(value, 6) else "0°"


def _areas(dots: tuple[Dot, ...], frame: Frame) -> Iterator[str]:
    """The area that each point may lie in, widest first."""
    for dot in sorted(dots, key=lambda d: -d.radius_km):
        radius = dot.radius_km / KM_PER_DEGREE * frame.scale
        kind = "area broad" if dot.is_broad else "area"
        yield f'<circle class="{kind}" cx="{frame.x(dot.lon):.1f}" cy="{frame.y(dot.lat):.1f}" r="{radius:.1f}"/>'


def _rings(dots: tuple[Dot, ...], frame: Frame) -> Iterator[str]:
    """A ring for each point, a link to its first claim; hollow until a person has accepted."""
    for dot in dots:
        if dot.is_broad:
            continue
        size, kind = ring_size(dot), "ring" if dot.is_open else "ring solid"
        told = escape(f"{dot.name}: {len(dot.claim_ids)} {'claim' if len(dot.claim_ids) == 1 else 'claims'}")
        yield (
            f'<a href="#{escape(dot.claim_ids[0])}"><circle class="{kind}" cx="{frame.x(dot.lon):.1f}" '
            f'cy="{frame.y(dot.lat):.1f}" r="{size:.1f}"><title>{told}</title></circle></a>'
        )


def ring_size(dot: Dot) -> float:
    """Radius of a ring in units: its area grows with the number of claims."""
    return min(16.0, 3.0 + 1.6 * math.sqrt(len(dot.claim_ids)))


def _names(dots: tuple[Dot, ...], frame: Frame) -> Iterator[str]:
    """Names beside the points, as many as fit without lying on each other."""
    points = [(frame.x(d.lon), frame.y(d.lat), 0.0 if d.is_broad else ring_size(d), d.name) for d in dots]
    for dot, label in zip(dots, place_labels(points, WIDTH, frame.height), strict=True):
        if label is not None:
            kind = "name broad" if dot.is_broad else "name"
            x, y, side = label
            yield f'<text class="{kind} {side}" x="{x:.1f}" y="{y:.1f}">{escape(dot.name)}</text>'


def _bar(frame: Frame) -> str:
    """A scale bar of a round number of kilometres, at the lower right."""
    per_km = frame.scale / KM_PER_DEGREE
    km = max((k for k in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if k * per_km <= 160), default=1)
    right, y = WIDTH - 16, frame.height - 22
    left = right - km * per_km
    return (
        f'<path class="bar" d="M{left:.1f} {y - 4:.1f}v4H{right}v-4"/>'
        f'<text class="degree end" x="{right}" y="{y - 8:.1f}">{km} km</text>'
    )
