"""One human decision about a record: append-only, never overwritten by a re-run."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Decision = Literal[
    "accept", "correct", "reject", "merge", "split", "flag", "seal", "comment", "assign", "include", "add", "read",
    "code", "settle", "retract",
]  # fmt: skip


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Who decided what about which record, when (ISO 8601, UTC), on what before, and which earlier one it retracts.

    ``seq`` numbers the judgements of a project from 1. ``before`` is the value that the decision was made on and
    ``machine`` the machine's, with its score, so that neither is ever lost. ``codebook`` is the version it was made by.
    ``keep``: the value is also a row of the project's own pack. ``round`` names the blind round it belongs to; such a
    judgement changes no record. ``previous`` is the digest of the judgement before it and ``digest`` its own, so that a
    changed or missing line shows.

    >>> day = "2018-06-30T00:00:00Z"
    >>> Judgement(id="jdg-1", target="clm-1", decision="accept", reviewer="kestrel", time=day).field is None
    True
    """

    id: str
    seq: int = 0
    target: str
    field: str | None = None
    decision: Decision
    value: Any = None
    before: Any = None
    machine: Any = None
    reviewer: str
    time: str
    note: str | None = None
    codebook: str | None = None
    round: str | None = None
    retracts: str | None = None
    keep: bool = False
    previous: str | None = None
    digest: str | None = None
