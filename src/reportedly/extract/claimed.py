"""Leaves out happenings of which the encoder finds no mention that claims them: states, habits, condemnations, talk."""

from __future__ import annotations

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.events.learned import claim_score
from reportedly.extract.reading import Reading
from reportedly.knowledge.scope import Scope

Group = tuple[CodedMention, ...]


def claimed(reading: Reading, groups: tuple[Group, ...], scope: Scope) -> tuple[Group, ...]:
    """Keep the groups whose best mention scores at least ``thresholds["claim"]``; all of them without an encoder.

    A wider scope than the encoder's, which learnt from reports of war, keeps all too.
    """
    signals = reading.signals
    if signals is None or scope != "conflict":
        return groups
    least = signals.thresholds["claim"]
    return tuple(
        group
        for group in groups
        if max(claim_score(signals, m.event.first, m.event.stop, m.event.support) for m in group) >= least
    )
