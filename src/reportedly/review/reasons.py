"""Why an event stands in the queue: the named reasons, the foremost first, and the thresholds that they rest on."""

from __future__ import annotations

from typing import Literal, get_args

VERSION = "queue@1"
"""Of the reasons, their order and their thresholds."""
MANY_KILLED = 10
"""Killed at least, in persons, for ``many-killed``. Own choice: of 10,580 made events, whose tolls are as frequent as
in real claims, 825 reach it, one in thirteen; a codebook with another limit filters with ``killed``."""

ReasonKind = Literal[
    "contradiction", "changes-accepted", "suggestion", "flagged", "unresolved-place", "many-killed", "possible-merge",
    "unresolved-actor", "possible-copy", "denied", "no-date", "assigned", "unreviewed",
]  # fmt: skip
"""Why an event stands in the queue, the foremost first: an event is as far in front as its foremost reason, then as
its next."""
REASONS: tuple[ReasonKind, ...] = get_args(ReasonKind)
OF_PEOPLE = frozenset({"changes-accepted", "suggestion", "flagged", "assigned"})
"""Reasons that stay when a person has accepted or rejected the event: they come of what people did."""

_BIT: dict[str, int] = {kind: 1 << (len(REASONS) - 1 - at) for at, kind in enumerate(REASONS)}


def bit_of(kind: str) -> int:
    """Give a reason's bit; of two events the greater sum of bits comes first.

    >>> bit_of("contradiction") > bit_of("changes-accepted") > bit_of("unreviewed") == 1
    True
    """
    return _BIT[kind]


def kinds_of(bits: int) -> tuple[ReasonKind, ...]:
    """Name the reasons of a sum of bits, the foremost first.

    >>> kinds_of(bit_of("denied") + bit_of("contradiction"))
    ('contradiction', 'denied')
    """
    return tuple(kind for kind in REASONS if bits & _BIT[kind])
