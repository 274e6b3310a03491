"""Finds which happening is part of which larger one: a strike inside an offensive, an item of a round-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np

from reportedly.link.policies.happening import Happening
from reportedly.link.policies.holding import LEAD, are_two_acts, compare_holding, might_hold
from reportedly.link.policies.shortlist import Flags, shortlist

PART = -0.75
"""Log-odds from which the likeliest larger happening is taken (bench/quality/links, open periods, each
judged by weights fitted on the other: precision .57, recall .24)."""

Order = tuple[str, str, int]
"""Where a happening stands among others."""


class Edge(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Two happenings, by their first claims, of which one may be part of the other: log-odds, and where both stand.

    >>> Edge(0.5, "clm-1", "clm-2", ("2016-08-02", "doc-1", 9), ("2016-08-02", "doc-1", 1)).whole
    'clm-2'
    """

    score: float
    part: str
    whole: str
    part_order: Order
    whole_order: Order

    @property
    def rank(self) -> tuple[float, Order, Order]:
        """The likeliest first; equal ones in the order of happenings."""
        return -self.score, self.part_order, self.whole_order


def find_wholes(happenings: Iterable[Happening], weights: Mapping[str, float]) -> dict[str, str]:
    """Map the first claim of a happening to that of the larger one that it is part of.

    Only happenings that some document tells together are compared, so that what is part of what depends on those alone.
    A happening has at most one larger one, and none is part of itself by a detour.

    Source: the weights are fitted as in Fellegi and Sunter, A theory for record linkage, JASA 64 (1969).

    >>> find_wholes((), {})
    {}
    """
    return choose_wholes(find_edges(tuple(happenings), weights))


def choose_wholes(edges: Iterable[Edge]) -> dict[str, str]:
    """Choose for each part the likeliest whole, all edges given, in any order.

    >>> choose_wholes([])
    {}
    """
    found: dict[str, str] = {}
    for edge in sorted(edges, key=lambda edge: edge.rank):
        if edge.part not in found and not leads_to(edge.whole, edge.part, found):
            found[edge.part] = edge.whole
    return found


def candidates(happenings: Iterable[Happening]) -> Iterator[tuple[Happening, Happening, int]]:
    """Yield each part, each larger happening that may hold it, and how many happenings the larger one might hold."""
    together: dict[str, list[Happening]] = defaultdict(list)
    for happening in happenings:
        for document_id in happening.documents:
            together[document_id].append(happening)
    around: dict[str, dict[str, Happening]] = defaultdict(dict)
    larger: dict[str, Happening] = {}
    for group in together.values():
        for whole in group if len(group) > 1 else ():
            if _is_larger(whole):
                larger[whole.first] = whole
                around[whole.first].update((each.first, each) for each in group if each.first != whole.first)
    for first, whole in larger.items():
        yield from _held(whole, tuple(around[first].values()))


def _is_larger(happening: Happening) -> bool:
    """Whether a happening may hold others: its words reach further than one act, or it leads a text."""
    return happening.reach != "one" or any(start < LEAD for start in happening.documents.values())


def _held(whole: Happening, around: Sequence[Happening]) -> Iterator[tuple[Happening, Happening, int]]:
    """Each happening around a larger one, with the number of those that it might hold."""
    siblings = {each.first for each in around if might_hold(whole, each)}
    for part in around:
        yield part, whole, len(siblings) if part.first in siblings else 0


def find_edges(
    happenings: Sequence[Happening],
    weights: Mapping[str, float],
    among: tuple[Collection[str], Collection[str]] | None = None,
) -> Iterator[Edge]:
    """Yield every pair that scores at least PART.

    ``among`` asks only for pairs with a part in the first or a whole in the second, named by their first claims; then
    all that shares a document with such a whole must be among the happenings.
    """
    parts, wholes, leads = shortlist(happenings, weights, PART)
    if among is not None:
        asked = _marked(happenings, among[0])[parts] | _marked(happenings, among[1])[wholes]
        parts, wholes, leads = parts[asked], wholes[asked], leads[asked]
    around = _Around(happenings, set(wholes[leads].tolist()))
    for row, at, is_lead in zip(parts.tolist(), wholes.tolist(), leads.tolist(), strict=True):
        part, whole = happenings[row], happenings[at]
        if are_two_acts(part, whole):
            continue
        siblings = int(might_hold(whole, part))
        if siblings and is_lead:
            siblings = around.siblings(whole)
        told = compare_holding(part, whole, siblings)
        score = weights["always"] + sum(weights.get(name, 0.0) * value for name, value in told.items())
        if score >= PART:
            yield Edge(score, part.first, whole.first, part.order, whole.order)


def _marked(happenings: Sequence[Happening], named: Collection[str]) -> Flags:
    """Which happenings are named."""
    return np.array([each.first in named for each in happenings], np.bool_)


def counting_wholes(changed: Iterable[Happening], around: Iterable[Happening]) -> set[str]:
    """Name the happenings that sum up others and may count changed ones among them, as they were or as they are.

    What those score with all of their parts changes, not with the changed ones alone.

    >>> counting_wholes((), ())
    set()
    """
    leads: dict[str, list[Happening]] = defaultdict(list)
    for each in around:
        for document_id in each.documents if min(each.documents.values(), default=LEAD) < LEAD else ():
            leads[document_id].append(each)
    found: set[str] = set()
    for part in changed:
        met = {whole.first: whole for document_id in part.documents for whole in leads.get(document_id, ())}
        found.update(first for first, whole in met.items() if first not in found and might_hold(whole, part))
    return found


class _Around:
    """Counts how many happenings of their documents some larger happenings might hold, each when first asked for."""

    def __init__(self, happenings: Sequence[Happening], rows: set[int]) -> None:
        documents = {document_id for row in rows for document_id in happenings[row].documents}
        self._together: dict[str, list[Happening]] = defaultdict(list)
        for happening in happenings:
            for document_id in happening.documents:
                if document_id in documents:
                    self._together[document_id].append(happening)
        self._counted: dict[str, int] = {}

    def siblings(self, whole: Happening) -> int:
        """How many happenings around a larger one it might hold."""
        if whole.first not in self._counted:
            around = {each.first: each for id in whole.documents for each in self._together[id]}
            held = (first != whole.first and might_hold(whole, each) for first, each in around.items())
            self._counted[whole.first] = sum(held)
        return self._counted[whole.first]


def leads_to(start: str, end: str, found: Mapping[str, str]) -> bool:
    """Say whether the larger ones of one, by name, lead to another.

    >>> leads_to("a", "c", {"a": "b", "b": "c"})
    True
    """
    at: str | None = start
    while at is not None and at != end:
        at = found.get(at)
    return at is not None
