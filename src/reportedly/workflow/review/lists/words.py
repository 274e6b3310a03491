"""Finds events by words of the reports behind them, through the project's search index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reportedly.ports import Store
from reportedly.text.fold import fold

Telling = Callable[[Sequence[str]], Iterable[str]]
"""Gives the ids of the claims whose words hold all of some folded words."""


class EventWords:
    """Which events have a claim whose words hold all of some words.

    What was asked is kept until a decision, which may change what a claim tells; which event holds which claim is read
    once and learnt after.
    """

    def __init__(self, store: Store, telling: Telling) -> None:
        self._store, self._telling = store, telling
        self._kept: dict[str, tuple[str, ...]] = {}
        self._held: dict[str, set[str]] | None = None
        self._events: dict[str, tuple[str, ...]] = {}

    def of(self, told: str) -> set[str]:
        """Return the ids of the events."""
        if self._held is None:
            self._held = {}
            self._take(self._store.summaries.claims_of())
        words = fold(told)
        if words not in self._kept:
            self._kept[words] = tuple(self._telling(words.split()))
        return {event for claim in self._kept[words] for event in self._events.get(claim, ())}

    def learn(self, ids: Iterable[str]) -> None:
        """Read again which claims some events hold."""
        self._kept = {}
        if self._held is None:
            return
        changed = set(ids)
        for event in changed:
            for claim in self._held.pop(event, ()):
                self._events[claim] = tuple(each for each in self._events[claim] if each != event)
        self._take(self._store.summaries.claims_of(changed))

    def forget(self) -> None:
        """Take note that anything may have changed."""
        self._kept, self._held, self._events = {}, None, {}

    def _take(self, held: dict[str, set[str]]) -> None:
        """Take in which claims some events hold."""
        assert self._held is not None, "what is held is read first"
        self._held.update(held)
        for event, claims in held.items():
            for claim in claims:
                self._events[claim] = (*self._events.get(claim, ()), event)
