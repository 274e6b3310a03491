"""The numbers that a claim tells of its own happening, one for each harm and class of people."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence

from reportedly.link.contradictions.number import Number
from reportedly.link.contradictions.people import class_of
from reportedly.link.contradictions.values import is_told, listed, sub_event
from reportedly.link.slots import denies_author
from reportedly.records.claim import Claim
from reportedly.records.values import Count

WAR_TOLL = 5000
"""People from which a count is taken for a war's, not an act's; the deadliest single acts reported stay below."""
KINDS = frozenset(
    {"killed", "bodies_found", "missing", "injured", "casualties", "captured", "abducted", "displaced", "evacuated",
     "arrived"}
)  # fmt: skip
"""What befalls people; of things, reports seldom mean to tell the whole."""
HARM = frozenset({"killed", "injured", "casualties"})
HARMLESS = frozenset({"Agreement", "Change to group/activity", "Headquarters or base established"})
"""Sub-events that harm nobody: a number of dead told with a truce belongs to another happening."""

Toll = tuple[Number, ...]
"""The numbers of one claim of one kind, sorted."""


def tolls_of(claim: Claim, parts: Collection[int] = ()) -> dict[str, Toll]:
    """Give the numbers that a claim tells of its happening, by kind.

    Left out: what is part of another number of its class, open vague words ("a number of"), a war's toll, and "one",
    which tells of one person rather than how many there were.

    Args:
        claim: The claim.
        parts: Indexes of counts that its words tell as part of another number ("two of the dead").
    """
    if not is_told(claim) and not denies_author(claim):
        return {}
    counts = listed(claim.how_many)
    found: dict[tuple[str, str], list[Count]] = {}
    for count in _comparable(claim, counts, parts):
        found.setdefault((count.kind, class_of(count.of)), []).append(count)
    tolls: dict[str, list[Number]] = {}
    for (kind, of), told in found.items():
        tolls.setdefault(kind, []).append(_number(kind, of, told))
    return {kind: tuple(sorted(told)) for kind, told in tolls.items()}


def _comparable(claim: Claim, counts: Sequence[Count], parts: Collection[int]) -> Iterator[Count]:
    """The counts that say how many there were of their class."""
    for index, count in enumerate(counts):
        is_part = count.subset_of is not None and class_of(counts[count.subset_of].of) == class_of(count.of)
        is_open = count.low is None and count.high is None
        is_elsewhere = count.kind in HARM and sub_event(claim) in HARMLESS
        is_one = count.low == count.high == 1
        is_war = count.kind in HARM and (count.low or 0) >= WAR_TOLL
        if count.kind in KINDS and index not in parts and not (is_part or is_open or is_elsewhere or is_one or is_war):
            yield count


def _number(kind: str, of: str, told: Sequence[Count]) -> Number:
    """One number over all that a claim tells of one class: from the least to the most, exact ones before vague."""
    exact = [count for count in told if not _is_vague(count)]
    low = min(count.low or 0 for count in exact or told)
    high = max(math.inf if count.high is None else count.high for count in exact or told)
    return Number(kind=kind, of=of, low=low, high=high, is_vague=not exact)


def _is_vague(count: Count) -> bool:
    """Whether its words name no number: both ends are told, and approximately."""
    return count.approximate and bool(count.low) and count.high is not None and count.low != count.high
