"""Drops pairs of happenings that cannot reach a score, by what is cheap to compare, for millions of pairs at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.link.policies.happening import Happening
from reportedly.link.policies.holding import FAR, FORCE, LEAD

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

REACHES = ("one", "acts", "campaign")
OPEN_FIRST, OPEN_LAST = 0, 10_000_000
"""Numbers of days before and after all others, for open ends."""
AFTER = ("place-same", "place-inside", "place-near", "place-wider", "place-apart")
"""Comparisons of which one at most holds; what is not compared here is taken at its best."""


class Slots(NamedTuple):
    """Cheap slots of happenings, one row each."""

    reach: Ints
    family: Ints
    is_force: Flags
    is_battle: Flags
    is_explosion: Flags
    first: Ints
    last: Ints
    is_dated: Flags
    places: Ints


class Pairs(NamedTuple):
    """Rows of parts and wholes told by one document at least, with where the documents tell them."""

    part: Ints
    whole: Ints
    is_lead: Flags
    gap: Floats
    earlier: Floats


def shortlist(happenings: Sequence[Happening], weights: Mapping[str, float], least: float) -> tuple[Ints, Ints, Flags]:
    """Give rows of parts and wholes whose score may reach ``least``, and whether the whole leads a text.

    No pair that reaches it is left out.
    """
    slots, pairs = _slots(happenings), _pairs(happenings)
    best = _bound(slots, pairs, weights)
    kept = best >= least
    return pairs.part[kept], pairs.whole[kept], pairs.is_lead[kept]


def _slots(happenings: Sequence[Happening]) -> Slots:
    """Read the cheap slots."""
    families = {name: n for n, name in enumerate(sorted({each.family for each in happenings}))}
    days = [each.days for each in happenings]
    firsts = [_number(each.first, OPEN_FIRST) if each else OPEN_FIRST for each in days]
    lasts = [_number(each.last, OPEN_LAST) if each else OPEN_LAST for each in days]
    return Slots(
        reach=_ints(REACHES.index(each.reach) for each in happenings),
        family=_ints(families[each.family] for each in happenings),
        is_force=_flags(each.family in FORCE for each in happenings),
        is_battle=_flags(each.family in ("battle", "territory") for each in happenings),
        is_explosion=_flags(each.family == "explosion" for each in happenings),
        first=_ints(firsts), last=_ints(lasts), is_dated=_flags(each is not None for each in days),
        places=_ints(len(each.places) for each in happenings),
    )  # fmt: skip


def _number(day: str | None, open_end: int) -> int:
    """The number of a day in the calendar."""
    return open_end if day is None else date.fromisoformat(day).toordinal()


def _ints(values: Any) -> Ints:
    return np.array(list(values), np.int64)


def _flags(values: Any) -> Flags:
    return np.array(list(values), np.bool_)


def _pairs(happenings: Sequence[Happening]) -> Pairs:
    """Every two happenings of one document, the second one that may hold others; documents taken together."""
    numbers: dict[str, int] = {}
    told = [
        (numbers.setdefault(document_id, len(numbers)), row, start)
        for row, each in enumerate(happenings)
        for document_id, start in each.documents.items()
    ]
    document, row, start = np.array(told, np.int64).reshape(-1, 3).T
    order = np.argsort(document, kind="stable")
    document, row, start = document[order], row[order], start[order]
    sizes = np.bincount(document, minlength=len(numbers))
    ends = np.cumsum(sizes)
    reach = np.array([each.reach != "one" for each in happenings], np.bool_)
    larger = np.flatnonzero((reach[row] if len(row) else np.zeros(0, np.bool_)) | (start < LEAD))
    counts = sizes[document[larger]]
    whole_at = np.repeat(larger, counts)
    part_at = np.arange(counts.sum()) + np.repeat(
        (ends - sizes)[document[larger]] - (np.cumsum(counts) - counts), counts
    )
    is_other = row[whole_at] != row[part_at]
    return _taken_together(row, start, part_at[is_other], whole_at[is_other])


def _taken_together(row: Ints, start: Ints, part_at: Ints, whole_at: Ints) -> Pairs:
    """Sum up the documents of each pair: whether one leads, the smallest gap, the share that tells the whole first."""
    key = row[part_at] * (row.max(initial=0) + 1) + row[whole_at]
    order = np.argsort(key, kind="stable")
    key, part_at, whole_at = key[order], part_at[order], whole_at[order]
    begins = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1]))) if len(key) else np.zeros(0, np.int64)
    many = np.diff(np.append(begins, len(key)))
    before, after = start[whole_at], start[part_at]

    def reduced(work: np.ufunc, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Reduce the documents of each pair to one number."""
        return work.reduceat(values, begins) if len(begins) else np.zeros(0, values.dtype)

    return Pairs(
        part=row[part_at[begins]], whole=row[whole_at[begins]], is_lead=reduced(np.logical_or, before < LEAD),
        gap=np.minimum(reduced(np.minimum, np.abs(before - after)), FAR) / FAR,
        earlier=reduced(np.add, (before < after).astype(np.float64)) / np.maximum(many, 1),
    )  # fmt: skip


def _bound(slots: Slots, pairs: Pairs, weights: Mapping[str, float]) -> Floats:
    """The best score that a pair may reach, whatever its places, parties and tolls."""
    part, whole, is_lead = pairs.part, pairs.whole, pairs.is_lead.astype(np.float64)
    of = _Weights(weights)
    kin = slots.family[part] == slots.family[whole]
    best = np.full(len(part), of("always") + of.best(AFTER) + of.best(("who-same", "who-other")) + of.best(TOLLS))
    best += np.array([of(f"part-{name}") for name in REACHES])[slots.reach[part]]
    best += np.array([of(f"whole-{name}") for name in REACHES])[slots.reach[whole]]
    best += of("gap") * pairs.gap + of("earlier") * pairs.earlier + of("lead") * is_lead
    best += is_lead * np.array([of(f"lead-{name}") for name in REACHES])[slots.reach[whole]]
    best += of("family") * kin + of("family-explosion") * (kin & slots.is_explosion[part])
    best += of("act-in-battle") * (slots.is_battle[whole] & slots.is_force[part])
    best += max(of("sibling"), 0.0) + is_lead * (max(of("sibling-lead"), 0.0) + max(of("siblings-lead"), 0.0))
    best += max(of("one-of-several-places"), 0.0) * (slots.places[whole] > slots.places[part])
    return best + _days(slots, part, whole, of)


TOLLS = ("toll-larger", "toll-same", "toll-smaller", "toll-part-only", "toll-whole-only", "toll-none")


class _Weights:
    """Weights by name, 0 where the table has none."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights

    def __call__(self, name: str) -> float:
        return self._weights.get(name, 0.0)

    def best(self, names: Sequence[str]) -> float:
        """The best of some of which one holds at most."""
        return max(0.0, *(self._weights.get(name, 0.0) for name in names))


def _days(slots: Slots, part: Ints, whole: Ints, of: _Weights) -> Floats:
    """The weight of how the days lie; of "inside" and "wider" the better one."""
    first, last = slots.first, slots.last
    apart = np.maximum(first[part], first[whole]) > np.minimum(last[part], last[whole])
    same = (first[part] == first[whole]) & (last[part] == last[whole])
    weight = np.full(len(part), max(of("days-inside"), of("days-wider")))
    weight[same] = of("days-same")
    weight[apart] = of("days-apart")
    weight[~slots.is_dated[whole]] = of("days-whole-undated")
    weight[~slots.is_dated[part]] = of("days-missing")
    return weight
