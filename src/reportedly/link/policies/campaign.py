"""The policy ``campaign@1``: what two parties did to each other at one place, day after day, is one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from reportedly.link.policies.happening import Happening, place_key
from reportedly.link.policies.incident import alone
from reportedly.link.policies.merged import Bucket, unit_of
from reportedly.link.policies.pieces import is_spot, whole
from reportedly.link.policies.totals import span_days
from reportedly.link.policies.unit import Unit

CHAIN_DAYS = 3
"""Days without an act after which a chain ends; a choice, no finding: sieges and offensives pause for less."""


def campaign(happenings: Sequence[Happening], within: Mapping[str, str]) -> tuple[Unit, ...]:
    """Make one event of happenings that are part of one larger happening, or that follow one another.

    They follow one another where both parties are named and the same, at one small place, with at most `CHAIN_DAYS`
    between. Totals, and what is not said to have happened, stay events of their own: a total is part of nothing and
    nothing joins through it.
    """
    acts = {each.first: each for each in happenings if each.is_counted and not each.is_total}
    roots = {first: first for first in acts}
    for one, two in (*_chains(acts.values()), *((a, b) for a, b in within.items() if a in acts and b in acts)):
        _join(roots, one, two)
    groups: dict[str, list[Happening]] = defaultdict(list)
    for first in acts:
        groups[_top(roots, first)].append(acts[first])
    apart = (each for each in happenings if each.first not in acts)
    return (*(alone(each, within, "campaign@1") for each in apart), *(_unit(g, within) for g in groups.values()))


def _unit(group: list[Happening], within: Mapping[str, str]) -> Unit:
    """One event of a group: the happening that holds the others gives type and parties, else the first told."""
    members = {each.first for each in group}
    parents = {within[first] for first in members if within.get(first) in members}
    group.sort(key=lambda each: (each.first not in parents, within.get(each.first) in members, each.order))
    return unit_of(Bucket(parts=[whole(each) for each in group]), within, "campaign@1")


def _chains(acts: Iterable[Happening]) -> Iterator[tuple[str, str]]:
    """Pairs of happenings that follow one another at one place between the same parties."""
    lines: dict[tuple[str, str, str], list[tuple[int, int, Happening]]] = defaultdict(list)
    for act in acts:
        days = _numbered(act)
        for key in _lines_of(act) if days else ():
            lines[key].append((*days, act))  # type: ignore[misc]
    for line in lines.values():
        line.sort(key=lambda each: (each[0], each[1], each[2].order))
        reached = line[0][1]
        for earlier, later in pairwise(line):
            if later[0] - reached <= CHAIN_DAYS:
                yield earlier[2].first, later[2].first
            reached = max(reached, later[1])


def _lines_of(act: Happening) -> Iterator[tuple[str, str, str]]:
    """Each place and pair of named parties, the parties in alphabetical order."""
    for place in act.places:
        for one in sorted(act.who.roots) if is_spot(place) else ():
            for two in sorted(act.whom.roots):
                yield place_key(place), min(one, two), max(one, two)


def _numbered(act: Happening) -> tuple[int, int] | None:
    """First and last day as numbers, where both are told and no more than a month apart."""
    days = act.days
    if days is None or days.first is None or days.last is None or span_days(days) > 31:
        return None
    return date.fromisoformat(days.first).toordinal(), date.fromisoformat(days.last).toordinal()


def _top(roots: dict[str, str], first: str) -> str:
    """The happening by which a group is known so far."""
    while roots[first] != first:
        roots[first] = roots[roots[first]]
        first = roots[first]
    return first


def _join(roots: dict[str, str], one: str, two: str) -> None:
    """Make two groups one; the name of the group does not matter to what comes out."""
    a, b = sorted((_top(roots, one), _top(roots, two)))
    roots[b] = a
