"""Kinds of event that a person may choose: ACLED's sub-events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.knowledge.triggers import Triggers
from reportedly.records.values import EventType
from reportedly.workflow.review.candidates.names import Hit, NameIndex
from reportedly.workflow.review.views.details import Candidate


class TypeChoices:
    """The kinds of event, by sub-event, type or plain label."""

    def __init__(self, triggers: Triggers) -> None:
        self._types = tuple(triggers.types.values())
        self._index = NameIndex([(name, each) for each in self._types for name in _names(each)])

    def find(self, text: str, near: Iterable[str]) -> Iterator[Candidate]:
        """Yield the kinds that fit what was typed; without any all, those of the types ``near`` first."""
        beside = set(near)
        hits = self._index.find(text)
        if not text.strip():
            ordered = sorted(self._types, key=lambda each: (each.acled_type not in beside, each.acled_type, each.acled))
            hits = [Hit(each, each.acled, 0.0) for each in ordered]
        for hit in hits:
            told = hit.thing
            yield Candidate(
                label=told.acled, detail=f"{told.acled_type}; PLOVER {told.plover}; {told.label}",
                value=msgspec.to_builtins(told), score=hit.score or None,
            )  # fmt: skip


def _names(told: EventType) -> tuple[str, ...]:
    """The names of a kind; the words on both sides of a slash are names too."""
    parts = (part for part in told.acled.replace("/", "\n").split("\n"))
    return tuple(dict.fromkeys((told.acled, told.label, *parts, told.acled_type)))
