"""One cue: a word that bears on how certain an event is."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.factuality import CueKind

NOT_BEHIND = "factuality.not-behind@1"
"""The rule that says that somebody denies having done it, not that it was done: "denied being behind the raid"."""


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """A word (token index) that bears on the event, what kind of cue it is, and the named rule that says so."""

    token: int
    kind: CueKind | str
    rule: str
    row: str | None = None
    negated: bool = False
