"""One human decision about a record: append-only, never overwritten by a re-run."""

from __future__ import annotations

from typing import Any, Literal

import msgspec


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Who decided what about which record, when (ISO 8601, UTC), and which earlier judgement it retracts.

    >>> day = "2018-06-30T00:00:00Z"
    >>> Judgement(id="jdg-1", target="clm-1", decision="accept", reviewer="kestrel", time=day).field is None
    True
    """

    id: str
    target: str
    field: str | None = None
    decision: Literal["accept", "correct", "reject", "merge", "split", "flag", "seal", "comment", "assign", "retract"]
    value: Any = None
    reviewer: str
    time: str
    note: str | None = None
    retracts: str | None = None
