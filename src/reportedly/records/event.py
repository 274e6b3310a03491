"""One happening, as told by one or more Claims: who supports which value, and what contradicts."""

from __future__ import annotations

from typing import Any, Literal

import msgspec


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """One value of one field and the claims behind it; ``origins`` is null where independence cannot be told.

    >>> Support(value=3, claim_ids=("clm-1",), reports=1, outlets=1, origins=None).origins is None
    True
    """

    value: Any
    claim_ids: tuple[str, ...]
    reports: int
    outlets: int
    origins: int | None


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that disagree on one field, as sides of claim ids.

    >>> Contradiction(field="how_many", kind="number", sides=(("clm-1",), ("clm-2",))).kind
    'number'
    """

    field: str
    kind: Literal["number", "place", "time", "actor", "factuality"]
    sides: tuple[tuple[str, ...], ...]
