"""Finds claims that total others: "a total of 54", a lead that sums up several places, a toll since Saturday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from reportedly.extract.account import Account
from reportedly.extract.account_slots import HARM, is_spot
from reportedly.extract.comparison import day_relation, is_war_toll
from reportedly.records.span import Span
from reportedly.records.values import Count, DateRange, PlaceRef
from reportedly.text.distance import km_between

SUM, WORDS, LEAD, PERIOD = "totals.sum@1", "totals.words@1", "totals.lead@1", "totals.period@1"
REACH = 40
"""Claims before and after a total among which its parts are sought; bounds the work on very long texts."""
LONGEST = 31
"""Days of the longest time whose toll is taken for a total over acts that the report tells."""
MOST = 0.5
"""Share of a lead's number that told parts make up at least: fewer are other acts beside the one it tells."""
TOLD = frozenset({"asserted", "hedged"})
FINE = frozenset({"site", "neighbourhood"})


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that totals others: its place and theirs in the report's claims, by which rule, on which words."""

    claim: int
    parts: tuple[int, ...]
    rule: str
    evidence: tuple[Span, ...]


def find_totals(accounts: Sequence[Account]) -> tuple[Total, ...]:
    """Find the claims of one report that total others; all of them told as having happened.

    A part counts the same kind of harm, not more of it, at a place and in a time that the total encloses, and is not
    the total's own mention. What makes the one a total: words that say so, numbers of two parts and more that add up
    to it, a lead that names the parts' places, or a time of several days around a part's day.
    """
    return tuple(total for n in range(len(accounts)) if (total := _total(n, accounts)) is not None)


def _total(n: int, accounts: Sequence[Account]) -> Total | None:
    """The total that one claim is, if any."""
    whole = accounts[n]
    if whole.claim.factuality.value not in TOLD or is_war_toll(whole.own) or not list(_counts(whole)):
        return None
    near = range(max(0, n - REACH), min(len(accounts), n + REACH + 1))
    parts = _apart([m for m in near if m != n and _is_part(accounts[m], whole)], accounts)
    rule = _rule(whole, [accounts[m] for m in parts])
    if rule is None:
        return None
    spans = tuple(span for coded in _coded_counts(whole) for span in coded)
    return Total(claim=n, parts=parts, rule=rule, evidence=whole.totals + spans)


def _coded_counts(account: Account) -> Iterator[tuple[Span, ...]]:
    """The words of an account's numbers."""
    how_many = account.claim.how_many
    return (coded.evidence for coded in how_many) if isinstance(how_many, tuple) else iter(())


def _counts(account: Account) -> Iterator[Count]:
    """Counts of harm that are part of no other."""
    return (count for count in account.counts if count.kind in HARM and count.subset_of is None and count.low)


def _is_part(part: Account, whole: Account) -> bool:
    """Say whether one claim may be a part of what another totals."""
    if part.group == whole.group or part.claim.factuality.value not in TOLD or is_war_toll(part.own):
        return False
    if not any(a.kind == b.kind and (a.low or 0) < (b.low or 0) for a in _counts(part) for b in _counts(whole)):
        return False
    return _encloses(whole.where, part.where) and _lasts(whole.when, part.when)


def _encloses(whole: Sequence[PlaceRef], part: Sequence[PlaceRef]) -> bool:
    """Say whether every place of a part is, or lies in, one that the whole names; a whole without a place is open."""
    return not whole or (bool(part) and all(any(_holds(a, b) for a in whole) for b in part))


def _holds(area: PlaceRef, place: PlaceRef) -> bool:
    """Say whether one place is another or holds it: by name, or by its radius."""
    if area.name == place.name:
        return True
    if area.precision == "admin1" and place.admin1 is not None:
        return area.name == place.admin1 and area.country == place.country
    if area.lat is None or area.lon is None or place.lat is None or place.lon is None or area.precision in FINE:
        return False
    return km_between(area.lat, area.lon, place.lat, place.lon) <= (area.radius_km or 0.0)


def _lasts(whole: DateRange | None, part: DateRange | None) -> bool:
    """Say whether a part's days lie inside the whole's; unknown days speak neither way."""
    if whole is None or part is None:
        return True
    return (whole.first or "") <= (part.first or part.last or "") and (part.last or "") <= (whole.last or "9999")


def _rule(whole: Account, parts: Sequence[Account]) -> str | None:
    """By which rule a claim totals its parts."""
    sums = [(count, _sum(count, parts)) for count in _counts(whole)]
    if not parts or not all(count.high is None or total <= count.high for count, total in sums):
        return None
    if whole.totals:
        return WORDS
    if len(parts) > 1 and any(total == count.low for count, total in sums):
        return SUM
    is_most = any(total >= MOST * (count.low or 0) for count, total in sums)
    if whole.is_lead and is_most and sum(is_spot(part.where) and whole.start < part.start for part in parts) > 1:
        return LEAD
    is_toll = bool(whole.where) and _is_long(whole.own.when)
    return PERIOD if is_toll and any(_is_day(part.when) and _are_kin(whole, part) for part in parts) else None


def _are_kin(whole: Account, part: Account) -> bool:
    """Say whether two claims tell acts of one family."""
    return bool(whole.own.families & part.own.families)


def _sum(count: Count, parts: Sequence[Account]) -> int:
    """The parts' numbers of one kind, the largest of each."""
    return sum(max((c.low or 0 for c in _counts(part) if c.kind == count.kind), default=0) for part in parts)


def _apart(parts: Sequence[int], accounts: Sequence[Account]) -> tuple[int, ...]:
    """Keep of the parts, in text order, those that no earlier one may have told already."""
    kept: list[int] = []
    for part in parts:
        if not any(_may_be_one(accounts[part], accounts[other]) for other in kept):
            kept.append(part)
    return tuple(kept)


def _may_be_one(one: Account, other: Account) -> bool:
    """Say whether two parts may be one act told twice: no days that exclude each other, nor two spots of their own."""
    if day_relation(one.when, other.when) is None:
        return False
    are_spots = is_spot(one.where) and is_spot(other.where)
    return not are_spots or bool({place.name for place in one.where} & {place.name for place in other.where})


def _is_long(when: DateRange | None) -> bool:
    """Say whether a time spans several days, and no more than LONGEST."""
    if when is None or when.first is None or when.last is None:
        return False
    return 0 < (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days <= LONGEST


def _is_day(when: DateRange | None) -> bool:
    """Say whether a time is one day."""
    return when is not None and when.first is not None and when.first == when.last
