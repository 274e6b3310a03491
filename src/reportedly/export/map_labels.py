"""Finds room for names beside points on a map, so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float, float]
"""Left, top and right of a label; all labels are equally high."""

CHARACTER, LINE = 6.4, 13.0
"""Width of a character and height of a line, in map units at the page's label size."""
MOST = 60
"""Labels tried; the points beyond keep their ring and its title."""


def place_labels(
    points: Iterable[tuple[float, float, float, str]], width: float, height: float
) -> list[tuple[float, float] | None]:
    """Return where each name begins (left, baseline), or None where there is no room.

    ``points`` are x, y, size of the ring, name; the first ones choose first.

    >>> place_labels([(50, 50, 4, "A"), (51, 50, 4, "Bb")], 100, 100)[0]
    (57, 54)
    """
    taken: list[Box] = []
    found: list[tuple[float, float] | None] = []
    for number, (x, y, size, name) in enumerate(points):
        spot = _spot(x, y, size, name, taken, width, height) if number < MOST else None
        found.append(spot)
        if spot is not None:
            taken.append((spot[0], spot[1] - LINE, spot[0] + len(name) * CHARACTER))
    return found


def _spot(
    x: float, y: float, size: float, name: str, taken: list[Box], width: float, height: float
) -> tuple[float, float] | None:
    """The first free place: right, left, below, above."""
    long = len(name) * CHARACTER
    spots = (
        (x + size + 3, y + 4),
        (x - size - 3 - long, y + 4),
        (x - long / 2, y + size + LINE),
        (x - long / 2, y - size - 4),
    )
    for left, base in spots:
        box = (left, base - LINE, left + long)
        is_inside = left >= 0 and box[2] <= width and box[1] >= 0 and base <= height - LINE
        if is_inside and not any(_overlap(box, other) for other in taken):
            return left, base
    return None


def _overlap(one: Box, other: Box) -> bool:
    """Say whether two labels share room."""
    return one[0] < other[2] and other[0] < one[2] and abs(one[1] - other[1]) < LINE
