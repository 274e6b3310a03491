"""Leaves out happenings that the encoder takes for no claims: states, habits, condemnations, what was told before."""

from __future__ import annotations

import math
from collections.abc import Iterator

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.events.learned import FINDER, claim_score
from reportedly.extract.events.resolve import LEARNT
from reportedly.extract.reading import Reading
from reportedly.knowledge.scope import Scope
from reportedly.records.coded import Coded
from reportedly.text.signals import Signals

Group = tuple[CodedMention, ...]
REACH = 10
"""Sentences after which an earlier happening of the same type is as far as any."""
SEEN = LEARNT | {"Attack", "Other", "Agreement"}
"""Sub-events of which it saw enough to say what is no claim."""
LEAST = 0.01
"""Scores nearer to 0 or 1 count as this near."""


def claimed(reading: Reading, groups: tuple[Group, ...], scope: Scope) -> tuple[Group, ...]:
    """Keep the groups whose claim score, out of what speaks for them, is at least ``thresholds["claim"]``.

    All are kept without an encoder, and in a scope wider than the encoder's, which learnt from reports of war. How many
    are left out is for the caller to count: a run's summary says it.
    """
    signals = reading.signals
    if signals is None or scope != "conflict":
        return groups
    least = signals.thresholds["claim"]
    return tuple(
        group
        for n, group in enumerate(groups)
        if _is_beyond(group) or score_claim(reading, signals, groups, n) >= least
    )


def _is_beyond(group: Group) -> bool:
    """Say whether the lexicon reads in a group what the encoder saw too little of: unrest, arrests, the rare harms."""
    return any(m.event.finder != FINDER and m.event.type.acled not in SEEN for m in group)


def score_claim(reading: Reading, signals: Signals, groups: tuple[Group, ...], n: int) -> float:
    """How likely people would mark a group as a claim of its own, 0..1: a fitted sum of what speaks for it."""
    weights = signals.linear
    holds = told(reading, signals, groups, n)
    total = weights.get("always", 0.0) + sum(weights.get(name, 0.0) * value for name, value in holds.items())
    return 1 / (1 + math.exp(-total))


def told(reading: Reading, signals: Signals, groups: tuple[Group, ...], n: int) -> dict[str, float]:
    """What speaks for and against a group, by name; what does not hold is left out.

    ``best`` and ``mean`` are the log-odds of the mentions' trigger scores.
    """
    group = groups[n]
    first = min(group, key=lambda mention: mention.event.first)
    odds = [_odds(claim_score(signals, m.event.first, m.event.stop, m.event.support)) for m in group]
    holds = {
        "encoder-only": all(m.event.finder == FINDER for m in group),
        "headline": reading.block(first.event.head).kind == "headline",
        "other": first.event.type.acled == "Other",
        "speech": first.event.frame == "speak",
        "nominal": all(m.event.is_nominal for m in group),
        "reference": all(m.event.is_reference for m in group),
        "unasserted": first.factuality.value != "asserted",
        "alone": len(group) == 1,
        "who": any(isinstance(m.roles.who, tuple) for m in group),
        "whom": any(isinstance(m.roles.whom, tuple) for m in group),
        "where": any(isinstance(m.where, tuple) for m in group),
        "when": any(isinstance(m.when, Coded) for m in group),
        "how-many": any(isinstance(m.how_many, tuple) for m in group),
        "again": any(_types(group) & _types(other) for other in groups[:n]),
    }
    found = {name: 1.0 for name, is_so in holds.items() if is_so}
    return found | {"best": max(odds), "mean": sum(odds) / len(odds)} | dict(_near(reading, groups, n))


def _odds(score: float) -> float:
    """Log-odds of a score."""
    kept = min(max(score, LEAST), 1 - LEAST)
    return math.log(kept / (1 - kept))


def _types(group: Group) -> frozenset[str]:
    """The sub-events a group's mentions have."""
    return frozenset(mention.event.type.acled for mention in group)


def _near(reading: Reading, groups: tuple[Group, ...], n: int) -> Iterator[tuple[str, float]]:
    """How near an earlier happening of the same type is told, 0..1, and where in the report this one is first told."""
    tokens = reading.parse.tokens
    mine = min(tokens[m.event.head].sent for m in groups[n])
    same = [m for other in groups[:n] if _types(groups[n]) & _types(other) for m in other]
    if same:
        away = min(abs(mine - tokens[m.event.head].sent) for m in same)
        yield "again-near", 1 - min(away, REACH) / REACH
    yield "late", mine / max(len(reading.parse.sentences), 1)
