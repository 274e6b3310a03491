"""Two sides of claims that cannot both be right, made into a contradiction with its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from reportedly.link.contradictions.values import published
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction, ContradictionKind

ONE_ORIGIN, RUNNING, VAGUE = "one-origin", "running", "vague"


class Sides(msgspec.Struct, frozen=True, kw_only=True):
    """Claims by id that say one thing, and claims that say another.

    >>> bool(Sides())
    False
    """

    left: dict[str, Claim] = msgspec.field(default_factory=dict)
    right: dict[str, Claim] = msgspec.field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether somebody stands on either side."""
        return bool(self.left and self.right)

    def add(self, left: Sequence[Claim], right: Sequence[Claim], are_rivals: Callable[[Claim, Claim], bool]) -> bool:
        """Add the claims of each list that have a rival in the other; say whether there were any."""
        new_left = [one for one in left if any(are_rivals(one, two) for two in right)]
        new_right = [two for two in right if any(are_rivals(one, two) for one in left)]
        self.left.update((claim.id, claim) for claim in new_left)
        self.right.update((claim.id, claim) for claim in new_right)
        return bool(new_left)

    @property
    def ids(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ids of each side, sorted; a claim on both stands on neither, unless it is all there is of one."""
        both = self.left.keys() & self.right.keys()
        left, right = (sorted(side.keys() - both) or sorted(side) for side in (self.left, self.right))
        return tuple(left), tuple(right)


def contradiction(
    field: str,
    kind: ContradictionKind,
    rule: str,
    sides: Sides,
    values: Iterable[str],
    *,
    origins: Mapping[str, str],
    notes: Iterable[str] = (),
) -> Contradiction:
    """Make the contradiction between two sides; it is noted where one origin stands behind all claims of both."""
    left, right = sides.ids
    told = set(notes) | ({ONE_ORIGIN} if _is_of_one_origin((*left, *right), origins) else set())
    return Contradiction(
        field=field, kind=kind, sides=(left, right), values=tuple(values), note=tuple(sorted(told)), rule=rule
    )  # fmt: skip


def _is_of_one_origin(claim_ids: Iterable[str], origins: Mapping[str, str]) -> bool:
    """Whether every claim's origin can be told and all are one."""
    found = {origins.get(name) for name in claim_ids}
    return len(found) == 1 and None not in found


def is_told_later(claims: Iterable[Claim], than: Iterable[Claim]) -> bool:
    """Say whether all of some claims were published after all of the others."""
    return min(published(claim) for claim in claims) > max(published(claim) for claim in than)
