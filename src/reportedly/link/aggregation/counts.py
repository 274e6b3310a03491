"""The event's numbers under a rule: one for each harm and class of people, totals and parts apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from reportedly.link.aggregation.standing import Ranking, best
from reportedly.link.contradictions.one_report import may_be_part
from reportedly.records.claim import Claim
from reportedly.records.event import Support
from reportedly.records.values import Count

WAR_TOLL = 5000
"""People from which a count is taken for a war's, not an act's."""
Slot = tuple[str, str, bool]


def wholes(supports: Sequence[Support], claims: Mapping[str, Claim]) -> list[Support]:
    """Give the numbers that somebody tells as the whole: not each as a part of a larger one in the same report."""
    told = [(msgspec.convert(support.value, Count), support) for support in supports]
    return [support for count, support in told if not _is_a_part(count, support, told, claims)]


def _is_a_part(
    count: Count, support: Support, told: Iterable[tuple[Count, Support]], claims: Mapping[str, Claim]
) -> bool:
    """Whether each who tells a number tells, or stands in a report that tells, a larger one it may be part of."""
    if count.high is None:
        return False
    larger = [
        claims[name]
        for other, each in told
        for name in each.claim_ids
        if _slot(other) == _slot(count) and (other.low or 0) > count.high
    ]
    return bool(larger) and all(any(may_be_part(claims[name], other) for other in larger) for name in support.claim_ids)


def _slot(count: Count) -> Slot:
    """What a count is compared within: the harm, the class of people, and whether they are the actor's own."""
    return count.kind, count.of, count.side == "who"


def settle_counts(supports: Iterable[Support], rank: Ranking | None) -> tuple[list[dict[str, Any]], bool]:
    """Settle how many of whom: for each harm and class the whole range told, or the value that ranks first.

    Cumulative and war-wide numbers never enter; vague words only where nobody tells a number; an open end ("at least
    30") adds nothing to a range that somebody closes.

    Returns:
        The counts, and whether values that exclude each other rank alike (then that count is left out).
    """
    settled = [_settle(told, rank) for told in slots_of(supports)]
    return [msgspec.to_builtins(count) for count in settled if count is not None], None in settled


def slots_of(supports: Iterable[Support]) -> list[list[tuple[Count, Support]]]:
    """Give the numbers that enter a value, those of one harm and class of people together, as `settle_counts` has it.

    >>> slots_of(())
    []
    """
    slots: dict[Slot, list[tuple[Count, Support]]] = {}
    for support in supports:
        count = msgspec.convert(support.value, Count)
        if count.basis != "cumulative" and (count.low or 0) < WAR_TOLL and (count.low, count.high) != (None, None):
            slots.setdefault(_slot(count), []).append((count, support))
    return [_precise(slots[slot]) for slot in sorted(slots)]


def _precise(told: list[tuple[Count, Support]]) -> list[tuple[Count, Support]]:
    """Numbers, where there are any; else vague words."""
    return [(count, support) for count, support in told if not is_vague(count)] or told


def is_vague(count: Count) -> bool:
    """Say whether a count's words name no number ("dozens").

    >>> is_vague(Count(kind="killed", of="people", low=24, high=99, approximate=True, words="dozens"))
    True
    """
    return count.approximate and count.low != count.high


def _settle(told: Sequence[tuple[Count, Support]], rank: Ranking | None) -> Count | None:
    """One slot's count: the range of all, or of those that rank first if they agree."""
    if rank is not None:
        first = best(told, lambda each: rank(each[1]))
        counts = [count for count, _ in first]
        return _common(counts) if all(_meet(a, b) for a in counts for b in counts) else None
    return _range([count for count, _ in told])


def _range(counts: Sequence[Count]) -> Count:
    """From the least to the most that anybody tells."""
    if len(counts) == 1:
        return counts[0]
    low = min(count.low or 0 for count in counts)
    highs = [count.high for count in counts if count.high is not None]
    high = max(*highs, *(count.low or 0 for count in counts)) if highs else None
    return _bounded(counts, low, high)


def _common(counts: Sequence[Count]) -> Count:
    """What all allow: "at least 30" and 31 are 31."""
    if len(counts) == 1:
        return counts[0]
    low = max(count.low or 0 for count in counts)
    return _bounded(counts, low, min((count.high for count in counts if count.high is not None), default=None))


def _bounded(counts: Sequence[Count], low: int, high: int | None) -> Count:
    """A count with these bounds; its words are all words told, in order."""
    in_order = sorted(counts, key=lambda count: (count.low or 0, count.words))
    words = " / ".join(dict.fromkeys(count.words for count in in_order))
    is_approximate = any(count.approximate for count in counts)
    return msgspec.structs.replace(counts[0], low=low, high=high, words=words, approximate=is_approximate)


def _meet(one: Count, two: Count) -> bool:
    """Whether two counts have a number in common."""
    tops = [count.high for count in (one, two) if count.high is not None]
    return max(one.low or 0, two.low or 0) <= min(tops, default=WAR_TOLL)
