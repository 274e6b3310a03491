"""Cuts a number into equal shares that add up to it, and adds numbers of several happenings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Count = dict[str, Any]
"""A count in the documented JSON shape."""


def share_of(number: int | None, index: int, of: int) -> int | None:
    """Give share ``index`` (from 0) of a number cut evenly; what is left over goes to the first shares, one each.

    Nothing is lost or made: the shares add up to the number. An open end stays open in every share.

    >>> [share_of(11, index, 3) for index in range(3)]
    [4, 4, 3]
    """
    return None if number is None else number // of + (index < number % of)


def shared_count(count: Count, index: int, of: int) -> Count:
    """Cut both ends of a count; a share is approximate, whatever the whole was.

    "Up to 60" bounds every share as it bounds the whole: nobody says that there were 60 to be cut.

    >>> shared_count({"kind": "killed", "low": 5, "high": 5}, 0, 2)["low"]
    3
    >>> shared_count({"kind": "killed", "low": None, "high": 60}, 0, 2)["high"]
    60
    """
    if of == 1:
        return count
    if not count.get("low") and count.get("high"):
        return {**count, "approximate": True}
    low, high = share_of(count.get("low"), index, of), share_of(count.get("high"), index, of)
    return {**count, "low": low, "high": high, "approximate": True}


def added_counts(counts: list[list[Count]], scenes: Sequence[str] = ()) -> list[Count]:
    """Add the counts of several happenings, those of one kind, people and side; an open end leaves the sum open.

    ``scenes`` name the place and day of each happening: equal numbers of two happenings of one scene are one number,
    told twice, and are not added.

    >>> one = {"kind": "killed", "of": "people", "low": 5, "high": 5}
    >>> [(each["low"], each["high"]) for each in added_counts([[one], [one | {"low": 2, "high": None}]])]
    [(7, None)]
    """
    if len(counts) == 1:
        return counts[0]
    found: dict[tuple[str, str, str], Count] = {}
    seen: set[tuple[Any, ...]] = set()
    for told, scene in zip(counts, scenes or [""] * len(counts), strict=True):
        twins = {_twin(count, scene) for count in told if scene}
        for count in told:
            if _twin(count, scene) not in seen:
                key = (str(count.get("kind")), str(count.get("of")), str(count.get("side")))
                found[key] = _sum(found[key], count) if key in found else {**count, "subset_of": None}
        seen |= twins
    return list(found.values())


def _twin(count: Count, scene: str) -> tuple[Any, ...]:
    """What makes the numbers of two happenings one."""
    return (scene, *(count.get(name) for name in ("kind", "of", "side", "low", "high")))


def _sum(one: Count, two: Count) -> Count:
    """The sum of two counts; "at least 5" and "at most 3" are at least 5."""
    low = one["low"] if two["low"] is None else two["low"] if one["low"] is None else one["low"] + two["low"]
    high = None if one["high"] is None or two["high"] is None else one["high"] + two["high"]
    is_about = bool(one.get("approximate") or two.get("approximate"))
    return {**one, "low": low, "high": high, "approximate": is_about, "words": ""}
