"""Claims that tell parts of one whole: whom the one counts the other leaves out, so nothing of both contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from reportedly.link.contradictions.sums import MANY, MOST
from reportedly.link.contradictions.tolls import Toll
from reportedly.records.claim import Claim

Sum = tuple[str, str, str, float]
"""Report, kind of harm, class of people and number of a whole that one report makes up of smaller numbers."""


class Kin(msgspec.Struct, frozen=True, kw_only=True):
    """Which sums each claim is a part of, and which it tells, by claim id.

    >>> Kin().are_kin("clm-a", "clm-b")
    False
    """

    parts: dict[str, set[Sum]] = msgspec.field(default_factory=dict)
    wholes: dict[str, set[Sum]] = msgspec.field(default_factory=dict)

    def are_kin(self, one: str, two: str) -> bool:
        """Say whether two claims tell two parts of one whole, or a part and the whole."""
        part, other = self.parts.get(one, set()), self.parts.get(two, set())
        return bool(part & other or part & self.wholes.get(two, set()) or other & self.wholes.get(one, set()))


def find_kin(by_kind: Mapping[str, Mapping[Toll, Sequence[Claim]]]) -> Kin:
    """Find the sums that single reports tell with all their parts: "ten were killed; three in a first strike, seven…".

    The parts and the whole must stand in claims of one report, each with one number of the kind. Other reports' claims
    with the same number of the kind are taken for the same part or whole: of one event, they tell the same act.

    Args:
        by_kind: The claims of one event by kind of harm and by what they tell of it.
    """
    kin = Kin()
    for kind in sorted(by_kind):
        numbers = _numbers(by_kind[kind])
        for report, of in sorted({(claim.document_id, of) for (of, _), told in numbers.items() for claim in told}):
            values = sorted(low for (who, low), told in numbers.items() if who == of and _tells(report, told))
            for whole, parts in _sums(values):
                key = (report, kind, of, whole)
                _note(kin.wholes, key, numbers[of, whole])
                for part in parts:
                    _note(kin.parts, key, numbers[of, part])
    return kin


def _numbers(told: Mapping[Toll, Sequence[Claim]]) -> dict[tuple[str, float], list[Claim]]:
    """The claims of each class and exact number, of tolls that are one number."""
    found: dict[tuple[str, float], list[Claim]] = {}
    for toll, claims in told.items():
        if len(toll) == 1 and 0 < toll[0].low == toll[0].high:
            found.setdefault((toll[0].of, toll[0].low), []).extend(claims)
    return found


def _tells(report: str, claims: Iterable[Claim]) -> bool:
    """Whether one of the claims stands in the report."""
    return any(claim.document_id == report for claim in claims)


def _sums(values: Sequence[float]) -> Iterator[tuple[float, tuple[float, ...]]]:
    """The values that others of them make up, each with those; none of a long list, where any number is a sum."""
    for size in range(2, MOST + 1) if len(values) <= MANY else ():
        for parts in combinations(values, size):
            if sum(parts) in values:
                yield sum(parts), parts


def _note(told: dict[str, set[Sum]], key: Sum, claims: Iterable[Claim]) -> None:
    """Write down that some claims have to do with a sum."""
    for claim in claims:
        told.setdefault(claim.id, set()).add(key)
