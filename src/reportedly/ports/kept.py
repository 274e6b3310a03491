"""What a store keeps for people who review: their filters and their blind rounds."""

from __future__ import annotations

from typing import Protocol

from reportedly.records.blind import BlindRound


class Filters(Protocol):
    """Keeps the filters that people gave a name, in their canonical spelling."""

    def all(self) -> dict[str, str]:
        """Return all filters by name, in the order of names."""
        ...

    def put(self, name: str, filter: str) -> None:
        """Keep a filter, in the place of another of its name."""
        ...

    def drop(self, name: str) -> bool:
        """Forget a filter; say whether there was one."""
        ...


class Rounds(Protocol):
    """Keeps blind rounds; the codings themselves are judgements."""

    def rounds(self) -> tuple[BlindRound, ...]:
        """Return all rounds, in the order in which they were started."""
        ...

    def claim_ids(self) -> tuple[str, ...]:
        """Return the ids of all claims, to draw from."""
        ...

    def add(self, started: BlindRound) -> None:
        """Keep a round that was started."""
        ...
