"""What keeps people's decisions: one chain that only grows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from reportedly.records.blind import Hidden
from reportedly.records.judgement import Judgement


class Judgements(Protocol):
    """Keeps what people decided, as one chain that only grows; each names the digest of the one before it."""

    def add(self, judgement: Judgement) -> Judgement:
        """Put a judgement at the end of the chain; return it with its id, number and digests."""
        ...

    def extend(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Put judgements at the end of the chain, one after the other; return them as they are kept."""
        ...

    def all(self, after: int = 0) -> Iterator[Judgement]:
        """Yield the judgements whose number is larger than ``after``, in their order."""
        ...

    def of(self, target: str) -> tuple[Judgement, ...]:
        """Return the judgements about one target, in their order."""
        ...

    def one(self, judgement_id: str) -> Judgement | None:
        """Return one judgement, or None."""
        ...

    def end(self) -> tuple[int, str] | None:
        """Return the number and digest of the last judgement that was ever kept; None where that was never noted."""
        ...

    def last(self) -> Judgement | None:
        """Return the end of the chain, or None where nothing was decided."""
        ...

    def page(
        self,
        *,
        target: str | None = None,
        reviewer: str | None = None,
        but: Hidden | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> tuple[Judgement, ...]:
        """Return some judgements, the latest first: of one target, one reviewer, or all; ``but`` what is hidden."""
        ...

    def count(self, *, target: str | None = None, reviewer: str | None = None, but: Hidden | None = None) -> int:
        """Count judgements: of one target, one reviewer, or all; ``but`` what is hidden."""
        ...

    def in_round(self, round: str) -> Iterator[Judgement]:
        """Yield the judgements of one blind round, in their order."""
        ...

    def reviewers(self) -> tuple[str, ...]:
        """Return everybody who decided anything, by name."""
        ...
