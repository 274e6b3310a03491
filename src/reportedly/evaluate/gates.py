"""Floors that a score may not fall below, and the ratchet that only ever raises them.

A floor belongs to the very data it was measured on: it is kept with a digest of that data and means nothing for others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

Figures = Mapping[str, float]
SLACK = 0.02
"""Share by which a pinned floor stands below its figure: one row of the smallest set (n about 50), which another
processor's rounding in the parser may turn."""


class Missed(msgspec.Struct, frozen=True, kw_only=True):
    """A metric that fell below its floor, or was not measured at all (``value`` is null).

    >>> Missed(metric="found", floor=0.8, value=None).value is None
    True
    """

    metric: str
    floor: float
    value: float | None


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """Hash the names (below ``root``) and bytes of files, in the order of their names: 16 hex digits."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.relative_to(root).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def find_missed(figures: Figures, floors: Figures) -> tuple[Missed, ...]:
    """List the floors that figures do not reach, by name.

    >>> [missed.metric for missed in find_missed({"a": 0.7, "b": 0.9}, {"a": 0.8, "b": 0.9, "c": 0.1})]
    ['a', 'c']
    """
    values = {metric: figures.get(metric) for metric in floors}
    return tuple(
        Missed(metric=metric, floor=floors[metric], value=value)
        for metric, value in sorted(values.items())
        if value is None or value < floors[metric]
    )


def raised_floors(figures: Figures, floors: Figures) -> dict[str, float]:
    """Pin each figure, less SLACK, as a floor; a floor never goes down.

    Raises:
        ValueError: naming the metrics, if a figure fell below its floor: mend the fall, do not pin it.

    >>> raised_floors({"a": 0.9}, {"a": 0.8})
    {'a': 0.88}
    """
    missed = find_missed(figures, floors)
    if missed:
        names = ", ".join(f"{item.metric} {item.value} < {item.floor}" for item in missed)
        raise ValueError(f"floors never go down: {names}")
    return {
        metric: max(floors.get(metric, 0.0), round(max(0.0, value - SLACK), 3))
        for metric, value in sorted(figures.items())
    }
