"""Who codes what in a blind round, and how far they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reportedly.records.blind import BlindRound
from reportedly.records.judgement import Decision, Judgement

BLIND: tuple[Decision, ...] = ("code", "settle")
"""Decisions that belong to a round and change no record."""


class Coded:
    """The codings of one round that are in force: the latest of each reviewer for each claim.

    ``sealed`` are claims that were sealed since the round was drawn: nobody codes them, and nothing is told of them.
    """

    def __init__(self, blind: BlindRound, judgements: Iterable[Judgement], sealed: Collection[str] = ()) -> None:
        self.round, self.sealed = blind, frozenset(sealed)
        taken_back = set()
        self.codes: dict[tuple[str, str], Judgement] = {}
        self.settled: dict[tuple[str, str], Judgement] = {}
        for judgement in sorted(judgements, key=lambda each: each.seq, reverse=True):
            if judgement.decision == "retract" and judgement.id not in taken_back:
                taken_back.add(judgement.retracts)
            if judgement.round == blind.id and judgement.id not in taken_back:
                self._keep(judgement)

    def _keep(self, judgement: Judgement) -> None:
        """Keep a coding or a settlement, unless a later one is kept already."""
        if judgement.target in self.sealed:
            return
        if judgement.decision == "code" and judgement.target in self.items_of(judgement.reviewer):
            self.codes.setdefault((judgement.target, judgement.reviewer), judgement)
        if judgement.decision == "settle" and judgement.field:
            self.settled.setdefault((judgement.target, judgement.field), judgement)

    @property
    def items(self) -> tuple[str, ...]:
        """The claims of the round but those that were sealed since."""
        return tuple(item for item in self.round.items if item not in self.sealed)

    def items_of(self, reviewer: str) -> tuple[str, ...]:
        """Name the claims that a reviewer codes, but those that were sealed since."""
        return tuple(item for item in items_of(self.round, reviewer) if item not in self.sealed)

    def done(self, reviewer: str) -> int:
        """Count the claims that a reviewer has coded."""
        return sum(who == reviewer for _, who in self.codes)

    @property
    def is_finished(self) -> bool:
        """Whether every reviewer has coded every claim of theirs."""
        return len(self.codes) == sum(len(self.items_of(who)) for who in self.round.reviewers)

    def next(self, reviewer: str) -> str | None:
        """Name the next claim for a reviewer; None where all are coded, or none are theirs."""
        waiting = (item for item in self.items_of(reviewer) if (item, reviewer) not in self.codes)
        return next(waiting, None)

    def of(self, item: str) -> tuple[Judgement, ...]:
        """Return the codings of one claim, in the order of the round's reviewers."""
        found = (self.codes.get((item, reviewer)) for reviewer in self.round.reviewers)
        return tuple(code for code in found if code is not None)


def items_of(blind: BlindRound, reviewer: str) -> tuple[str, ...]:
    """Name the claims that a reviewer codes: all where two code apart, an equal share of a sample, else none.

    >>> day = "2018-06-30T00:00:00Z"
    >>> blind = BlindRound(id="rnd-1", kind="sample", name="June", reviewers=("kestrel", "wren"), time=day, by="wren",
    ...                    items=("clm-1", "clm-2", "clm-3"))
    >>> items_of(blind, "kestrel"), items_of(blind, "wren"), items_of(blind, "crow")
    (('clm-1', 'clm-3'), ('clm-2',), ())
    """
    if reviewer not in blind.reviewers:
        return ()
    if blind.kind == "double":
        return blind.items
    return blind.items[blind.reviewers.index(reviewer) :: len(blind.reviewers)]
