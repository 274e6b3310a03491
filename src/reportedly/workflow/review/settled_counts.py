"""Puts a settled number of dead into a claim's counts: what is part of it and all other counts stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import Count

Range = tuple[int | None, int | None]
"""Lowest and highest number, null for open."""
Counts = Mapping[int, Coded[Count]]
"""Counts by their place in the claim's list."""


def settled_counts(told: Range | None, claim: Claim) -> Any:
    """Return the claim's counts, in its JSON shape, with the dead as they were settled; none where null was settled.

    One count of dead takes the number and keeps its parts. Where the claim tells several beside each other, they are
    parts of the settled number, for coders settle what they add up to. A part that is larger than the whole goes.
    """
    counts = dict(enumerate(claim.how_many)) if isinstance(claim.how_many, tuple) else {}
    dead = [place for place, count in counts.items() if _is_dead(count.value)]
    others = _whole({place: count for place, count in counts.items() if place not in dead})
    if told is None:
        return _told(None, others) or {"uncoded": "absent"}
    settled = _settled([counts[place].value for place in dead], told)
    parts = counts if len(dead) > 1 else {place: count for place, count in counts.items() if place not in dead}
    fitting = {place: count for place, count in parts.items() if place in others or _fits(count.value, told[1])}
    return _told(settled, _whole(fitting, within=dead), within=dead)


def _is_dead(count: Count) -> bool:
    """Say whether a count is of dead and no part of another."""
    return count.kind == "killed" and count.subset_of is None


def _settled(dead: Sequence[Count], told: Range) -> Count:
    """The count of the dead that was settled; of people where the claim counts several kinds of them."""
    low, high = told
    if len(dead) == 1:
        return replace(dead[0], low=low, high=high, approximate=False)
    return Count(kind="killed", of="people", low=low, high=high, words="")


def _fits(part: Count, high: int | None) -> bool:
    """Say whether a count can be part of at most so many."""
    return high is None or (part.low or 0) <= high


def _whole(counts: Counts, within: Sequence[int] = ()) -> Counts:
    """Leave out parts of what is not there; ``within`` are places whose parts stay."""
    kept = {
        place: count for place, count in counts.items()
        if count.value.subset_of is None or count.value.subset_of in counts or count.value.subset_of in within
    }  # fmt: skip
    return kept if len(kept) == len(counts) else _whole(kept, within)


def _told(settled: Count | None, kept: Counts, within: Sequence[int] = ()) -> list[Any]:
    """Counts in their JSON shape, the settled one first; parts name the new places of what they are part of."""
    first = [] if settled is None else [msgspec.to_builtins(settled)]
    places = {place: number for number, place in enumerate(kept, start=len(first))}
    return [*first, *(_one(count, places, place in within) for place, count in kept.items())]


def _one(count: Coded[Count], places: Mapping[int, int], is_part: bool) -> dict[str, Any]:
    """One count that stays, with its words; a part of the settled one has place 0 for its whole."""
    whole = count.value.subset_of
    now = 0 if is_part else None if whole is None else places.get(whole, 0)
    value = msgspec.to_builtins(replace(count.value, subset_of=now))
    return {"value": value, "evidence": [[span.start, span.end] for span in count.evidence]}
