"""Fits what makes a happening a claim of its own: a logistic sum over groups of mentions, on held-out scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.extract.claimed import Group, told
from reportedly.extract.happenings import group_happenings
from reportedly.extract.pipeline import code_mentions
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.text.signals import Signals
from training.annotations import Area, Label
from training.logistic import fit_weights

L2 = 1.0
"""Strength of the ridge penalty on each weight."""
DIGITS = 3


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One group: its report, what is told of it, and whether people marked it as a claim."""

    doc: str
    told: dict[str, float]
    is_claim: bool


def cases_of(doc: str, reading: Reading, signals: Signals, labels: list[Label], knowledge: Knowledge) -> Iterator[Case]:
    """Code one report with held-out scores, pair its groups with the marked claims, and yield each group."""
    read = msgspec.structs.replace(reading, signals=signals)
    groups = group_happenings(read, code_mentions(read, knowledge), knowledge)
    matched = paired(groups, labels)
    for n, _ in enumerate(groups):
        yield Case(doc=doc, told=told(read, signals, groups, n), is_claim=n in matched)


def paired(groups: tuple[Group, ...], labels: list[Label]) -> frozenset[int]:
    """The groups that are paired one to one with marked claims they touch, closest first."""
    possible = sorted(
        (-_closeness(group, label), n, m)
        for n, group in enumerate(groups)
        for m, label in enumerate(labels)
        if _touches(group, (label.clause, label.trigger, *label.also, *label.loose))
    )
    taken: set[int] = set()
    found: set[int] = set()
    for _, n, m in possible:
        if n not in found and m not in taken:
            found.add(n)
            taken.add(m)
    return frozenset(found)


def _touches(group: Group, areas: Iterable[Area]) -> bool:
    """Say whether a mention overlaps an area."""
    return any(m.event.start < end and start < m.event.end for m in group for start, end in areas)


def _closeness(group: Group, label: Label) -> int:
    """How well a group fits a claim: its trigger words, its clause, its type."""
    is_typed = any(m.event.type.acled == label.acled for m in group)
    return 2 * _touches(group, (label.trigger,)) + _touches(group, (label.clause,)) + is_typed


def fitted(cases: Iterable[Case]) -> dict[str, float]:
    """Fit the weights of the claim score; the same cases give the same weights."""
    weights = fit_weights([(case.told, case.is_claim) for case in cases], L2)
    return {name: round(weight, DIGITS) for name, weight in weights.items()}
