"""Blind work as it is kept: a round's definition with the claims drawn for it."""

from __future__ import annotations

from typing import Literal

import msgspec

RoundKind = Literal["sample", "double"]
"""``sample``: each claim by one coder, for accuracy; ``double``: each claim by every coder, for agreement."""


class BlindRound(msgspec.Struct, frozen=True, kw_only=True):
    """A round that was started: what was asked for, by whom and when, and the ids of the claims that were drawn.

    ``items`` stand in the order in which they are coded. The same claims, filter, share and seed give the same items.

    >>> day = "2018-06-30T00:00:00Z"
    >>> BlindRound(id="rnd-1", kind="double", name="June", reviewers=("kestrel", "wren"), time=day, by="wren").items
    ()
    """

    id: str
    kind: RoundKind
    name: str
    reviewers: tuple[str, ...]
    share: float = 1.0
    most: int = 200
    seed: int = 0
    filter: str = ""
    items: tuple[str, ...] = ()
    by: str
    time: str


class Hidden(msgspec.Struct, frozen=True, kw_only=True):
    """What a coder may not see yet: the codings of everybody else for rounds that somebody has still to code for.

    >>> Hidden(rounds=("rnd-1",), coder="wren").coder
    'wren'
    """

    rounds: tuple[str, ...]
    coder: str
