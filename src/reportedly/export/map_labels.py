"""Finds room for names beside points on a map, so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float, float]
"""Left, top and right of a label; all labels are equally high."""
Spot = tuple[float, float, str]
"""Where a name is anchored, its baseline, and on which side of the anchor it is written: start, middle, end."""

CHARACTER, LINE = 6.4, 13.0
"""Width of a character and height of a line, in map units at the page's label size."""
MOST = 60
"""Labels tried; the points beyond keep their ring and its title."""


def place_labels(points: Iterable[tuple[float, float, float, str]], width: float, height: float) -> list[Spot | None]:
    """Return where each name is written, or None where there is no room for it.

    ``points`` are x, y, size of the ring, name; the first ones choose first.

    >>> place_labels([(50, 50, 4, "A"), (51, 50, 4, "Bb")], 100, 100)[0]
    (57, 54, 'start')
    """
    many = list(points)
    taken: list[Box] = [(x - size, y - LINE / 2, x + size) for x, y, size, _ in many if size]
    found: list[Spot | None] = []
    for number, (x, y, size, name) in enumerate(many):
        spot = _spot(x, y, size, name, taken, width, height) if number < MOST else None
        found.append(spot)
        if spot is not None:
            taken.append(_box(spot, len(name) * CHARACTER))
    return found


def _spot(x: float, y: float, size: float, name: str, taken: list[Box], width: float, height: float) -> Spot | None:
    """The first free place: right, left, below, above."""
    spots: tuple[Spot, ...] = (
        (x + size + 3, y + 4, "start"), (x - size - 3, y + 4, "end"),
        (x, y + size + LINE, "middle"), (x, y - size - 4, "middle"),
    )  # fmt: skip
    for spot in spots:
        box = _box(spot, len(name) * CHARACTER)
        is_inside = box[0] >= 0 and box[2] <= width and box[1] >= 0 and spot[1] <= height - LINE
        if is_inside and not any(_overlap(box, other) for other in taken):
            return spot
    return None


def _box(spot: Spot, long: float) -> Box:
    """The room that a label takes."""
    left = spot[0] - {"start": 0.0, "middle": 0.5, "end": 1.0}[spot[2]] * long
    return left, spot[1] - LINE + 2, left + long


def _overlap(one: Box, other: Box) -> bool:
    """Say whether two labels share room."""
    return one[0] < other[2] and other[0] < one[2] and abs(one[1] - other[1]) < LINE
