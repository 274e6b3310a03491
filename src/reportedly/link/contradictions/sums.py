"""Numbers that are the sum of others: 55 dead do not contradict 36 here and 19 there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.link.contradictions.number import Number
from reportedly.link.contradictions.tolls import Toll
from reportedly.records.claim import Claim

MOST = 4
"""Numbers of one report that are added up at most; more of them hit upon any number by chance."""
MANY = 12
"""Numbers of one report beyond which none are added up: lists of a war's tolls."""
Value = tuple[str, float]
"""A class of people and how many."""
Addends = Mapping[Value, frozenset[float]]


def addends_of(told: Mapping[Toll, Sequence[Claim]]) -> Addends:
    """Map each number of one kind of harm to the smaller ones that make it up, where some report tells them.

    Those that make up a sum count one class of people and stand in one report, each in a claim that tells no other of
    them: "36 in one village", "19 in another". The sum may be told anywhere.
    """
    wholes = {(number.of, number.low) for toll in told for number in toll}
    found: dict[Value, set[float]] = {}
    for of, inside in _by_report(told):
        for size in range(2, min(MOST, len(inside)) + 1) if len(inside) <= MANY else ():
            for group in combinations(inside, size):
                if (of, sum(group)) in wholes:
                    found.setdefault((of, sum(group)), set()).update(group)
    return {whole: frozenset(parts) for whole, parts in found.items()}


def is_sum(low: Number, high: Number, addends: Addends) -> bool:
    """Say whether the lower number is one of those that make up the higher one.

    >>> few, all_ = (Number(kind="killed", of="people", low=each, high=each) for each in (36, 55))
    >>> is_sum(few, all_, {("people", 55): frozenset({36, 19})}), is_sum(few, all_, {})
    (True, False)
    """
    return low.of == high.of and low.low in addends.get((high.of, high.low), ())


def _by_report(told: Mapping[Toll, Sequence[Claim]]) -> Iterator[tuple[str, list[float]]]:
    """The exact numbers of each class and report, sorted, each once: a report tells most of them twice.

    Only those that are all that a claim tells of the class, in its own claim.
    """
    found: dict[tuple[str, str], set[float]] = {}
    for toll, claims in told.items():
        for number in toll if len(toll) == 1 else ():
            for claim in claims if 0 < number.low == number.high else ():
                found.setdefault((claim.document_id, number.of), set()).add(number.low)
    for report, of in sorted(found):
        yield of, sorted(found[report, of])
