"""Numbers of one event that cannot both be right: the same harm to the same people, ranges without a shared number."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import combinations

import msgspec

from reportedly.knowledge.actors import Actor
from reportedly.link.contradictions.kin import Kin, find_kin
from reportedly.link.contradictions.number import Number, exclude
from reportedly.link.contradictions.one_report import may_be_part
from reportedly.link.contradictions.parts import is_told_of
from reportedly.link.contradictions.people import holders
from reportedly.link.contradictions.same_people import are_other_people
from reportedly.link.contradictions.sides import RUNNING, VAGUE, Sides, contradiction, is_told_later
from reportedly.link.contradictions.sums import addends_of, is_sum
from reportedly.link.contradictions.tolls import Toll, tolls_of
from reportedly.link.contradictions.two_reports import may_be_two_acts
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction

RULE = "contradictions.numbers@1"
Anchor = tuple[str, float]
MOST = 60
"""Different tolls of one kind of harm of which one event's are compared, the most told first: beyond that they are a
campaign's many acts, and nobody reads 1,770 contradictions of one event."""


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """Two values, the lower on the left, with who tells them and in which numbers."""

    sides: Sides = msgspec.field(default_factory=Sides)
    low: set[Number] = msgspec.field(default_factory=set)
    high: set[Number] = msgspec.field(default_factory=set)


def number_contradictions(
    claims: Iterable[Claim],
    actors: Mapping[str, Actor],
    origins: Mapping[str, str],
    parts: Mapping[str, Collection[int]],
) -> Iterator[Contradiction]:
    """Yield a contradiction for every two values of one harm to the same people that share no number.

    Claims that tell the same numbers are compared once, so that the work grows with what is told, not how often.
    """
    by_kind: dict[str, dict[Toll, list[Claim]]] = {}
    for claim in claims:
        for kind, toll in tolls_of(claim, parts.get(claim.id, ())).items():
            by_kind.setdefault(kind, {}).setdefault(toll, []).append(claim)
    kin = find_kin(by_kind)
    for kind in sorted(by_kind):
        disputes = _disputes(_most_told(by_kind[kind]), actors, kin)
        for key in sorted(disputes):
            yield _contradiction(disputes[key], origins)


def _most_told(told: Mapping[Toll, list[Claim]]) -> dict[Toll, list[Claim]]:
    """The tolls that most claims tell, the smaller first among as many."""
    kept = sorted(told, key=lambda toll: (-len(told[toll]), toll))[:MOST]
    return {toll: told[toll] for toll in kept}


def _disputes(
    told: Mapping[Toll, list[Claim]], actors: Mapping[str, Actor], kin: Kin
) -> dict[tuple[Anchor, Anchor], Dispute]:
    """All pairs of values of one kind of harm that exclude each other and that somebody tells of the same people."""
    found: dict[tuple[Anchor, Anchor], Dispute] = {}
    addends = addends_of(told)
    for one, two in combinations(sorted(told), 2):
        for number, other in exclusions(one, two):
            (low, left), (high, right) = sorted(((number, told[one]), (other, told[two])), key=_size)
            if is_sum(low, high, addends):
                continue
            dispute = found.get((low.anchor, high.anchor), Dispute())
            if dispute.sides.add(left, right, partial(_are_rivals, low, high, actors, kin)):
                dispute.low.add(low)
                dispute.high.add(high)
                found[low.anchor, high.anchor] = dispute
    return found


def _size(told: tuple[Number, list[Claim]]) -> tuple[float, float]:
    """What a number is sorted by: its least, then its most."""
    return told[0].low, told[0].high


def _are_rivals(
    low: Number, high: Number, actors: Mapping[str, Actor], kin: Kin, smaller: Claim, larger: Claim
) -> bool:
    """Say whether two claims with excluding numbers both tell the whole of the same people."""
    if smaller.id == larger.id or kin.are_kin(smaller.id, larger.id):
        return False
    if may_be_part(smaller, larger) or may_be_two_acts(smaller, low, larger, high):
        return False
    if is_told_of(smaller, low, high):
        return False
    return not are_other_people(smaller, low, larger, high, actors)


def exclusions(one: Toll, two: Toll) -> Iterator[tuple[Number, Number]]:
    """Yield the numbers of two tolls that exclude each other, of the widest classes that decide it.

    Where both tell a whole and the wholes agree, their parts are not set against each other; where the wholes exclude
    each other, that their parts do as well says nothing new.
    """
    agreed = {a.of for a in one for b in two if a.of == b.of and not exclude(a, b)}
    found = [(a, b) for a in one for b in two if exclude(a, b)]
    open_ = [(a, b) for a, b in found if not any(agreed & {each.of, *holders(each.of)} for each in (a, b))]
    for a, b in open_:
        if not any(c.of in holders(a.of) or d.of in holders(b.of) for c, d in open_):
            yield a, b


def _contradiction(dispute: Dispute, origins: Mapping[str, str]) -> Contradiction:
    """The dispute as a contradiction, with what a reader must know of its numbers."""
    left, right = dispute.sides.left.values(), dispute.sides.right.values()
    notes = {VAGUE} if any(number.is_vague for number in dispute.low | dispute.high) else set()
    if is_told_later(right, left):
        notes.add(RUNNING)
    values = [" / ".join(number.words for number in sorted(side)) for side in (dispute.low, dispute.high)]
    return contradiction("how_many", "number", RULE, dispute.sides, values, origins=origins, notes=notes)
