"""Finds which happening is part of which larger one: a strike inside an offensive, an item of a round-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.link.policies.happening import Happening
from reportedly.link.policies.holding import LEAD, are_two_acts, compare_holding, might_hold
from reportedly.link.policies.shortlist import shortlist

PART = -0.75
"""Log-odds from which the likeliest larger happening is taken (bench/quality/links, open periods, each
judged by weights fitted on the other: precision .57, recall .24)."""

Edge = tuple[float, Happening, Happening]
"""Score, part, whole."""


def find_wholes(happenings: Iterable[Happening], weights: Mapping[str, float]) -> dict[str, str]:
    """Map the first claim of a happening to that of the larger one that it is part of.

    Only happenings that some document tells together are compared, so that what is part of what depends on those alone.
    A happening has at most one larger one, and none is part of itself by a detour.

    Source: the weights are fitted as in Fellegi and Sunter, A theory for record linkage, JASA 64 (1969).

    >>> find_wholes((), {})
    {}
    """
    edges = sorted(_edges(tuple(happenings), weights), key=lambda edge: (-edge[0], edge[1].order, edge[2].order))
    found: dict[str, str] = {}
    for _, part, whole in edges:
        if part.first not in found and not leads_to(whole.first, part.first, found):
            found[part.first] = whole.first
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


def _edges(happenings: Sequence[Happening], weights: Mapping[str, float]) -> Iterator[Edge]:
    """Every pair that scores at least PART."""
    parts, wholes, leads = shortlist(happenings, weights, PART)
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
            yield score, part, whole


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
