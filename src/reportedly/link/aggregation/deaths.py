"""How many people were killed: one range from counts of several classes of people, and who they were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.records.values import Count

WHOLE = ("people", "unknown", "persons")
"""What a count counts that takes in everybody."""
CIVILIAN_CLASSES = frozenset({"civilians", "children", "women", "men", "elderly", "students", "patients"})
INSIDE = {"children": "civilians", "women": "civilians", "elderly": "civilians", "soldiers": "fighters"}
"""Classes that are part of another: they add nothing where that one is told."""
FIGHTING = frozenset({"fighters", "soldiers", "militants", "rebels", "officers", "police"})


class Deaths(msgspec.Struct, frozen=True, kw_only=True):
    """Killed, of side a, side b, civilians and others, with the range over all; null where nobody tells deaths.

    ``best`` is the lower end where it is told, as the data sets take the more cautious number; ``high`` null is open.
    """

    low: int | None
    high: int | None
    a: int = 0
    b: int = 0
    civilians: int = 0

    @property
    def best(self) -> int | None:
        """The number in force: the lower end, else the upper, and never less than those told by class."""
        told = self.low if self.low is not None else self.high
        return None if told is None else max(told, self.a + self.b + self.civilians)

    @property
    def unknown(self) -> int | None:
        """Those of `best` of whom nobody says whose they were."""
        return None if self.best is None else self.best - self.a - self.b - self.civilians


def deaths_in(counts: Sequence[Count]) -> Deaths | None:
    """Sum up counts of killed: the count of everybody where there is one, else the sum of the classes.

    >>> deaths_in([Count(kind="killed", of="civilians", low=3, high=3, words=""),
    ...            Count(kind="killed", of="fighters", side="who", low=2, high=None, words="")]).best
    5
    """
    told = [count for count in counts if count.kind == "killed"]
    told = told or [count for count in counts if count.kind == "bodies_found"]
    if not told:
        return None
    classes = {count.of for count in told}
    parts = [count for count in told if count.of not in WHOLE and INSIDE.get(count.of) not in classes]
    whole = [count for count in told if count.of in WHOLE and count.subset_of is None]
    low, high = _bounds(whole[0]) if whole else _sum(parts)
    split = {"a": _of(parts, FIGHTING, "who"), "b": _of(parts, FIGHTING, "whom"),
             "civilians": _of(parts, CIVILIAN_CLASSES, None)}  # fmt: skip
    least = sum(split.values())
    return Deaths(low=low if low is None else max(low, least), high=high if high is None else max(high, least), **split)


def _bounds(count: Count) -> tuple[int | None, int | None]:
    """Both ends of one count."""
    return count.low, count.high


def _sum(counts: Iterable[Count]) -> tuple[int | None, int | None]:
    """Both ends of the sum; an open lower end adds nothing, an open upper end leaves the sum open."""
    lows, highs = zip(*map(_bounds, counts), strict=True)
    known = [low for low in lows if low is not None]
    is_open = any(high is None for high in highs)
    return (sum(known) if known else None), (None if is_open else sum(highs))


def _of(counts: Iterable[Count], classes: frozenset[str], side: str | None) -> int:
    """The least killed of some classes, on one side where it is named."""
    return sum(count.low or 0 for count in counts if count.of in classes and side in (None, count.side))
