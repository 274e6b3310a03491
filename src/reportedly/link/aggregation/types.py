"""What kind of act it was under a rule: the most telling type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportedly.link.aggregation.standing import Ranking, best
from reportedly.records.event import Support

PLAIN = ("Other", "Attack", "Armed clash")
"""ACLED sub-events that reports use where they do not say what kind of act it was, the plainest first."""
CERTAINTY = ("asserted", "hedged", "prevented", "denied", "ordered", "planned", "hypothetical")
"""What is told most surely comes first."""


def settle_type(supports: Sequence[Support], rank: Ranking | None) -> tuple[dict[str, Any] | None, bool]:
    """Settle what: the most told type that says more than "an attack"; under a rule that ranks, the one of first rank.

    Returns:
        The type, null where several of first rank say different things, and whether that is so.
    """
    telling = [each for each in supports if each.value["acled"] not in PLAIN] or [
        each for each in supports if each.value["acled"] == _plainest(supports)
    ]
    if rank is None:
        return (telling[0].value if telling else None), False
    first = best(telling, rank)
    return (first[0].value, False) if len(first) == 1 else (None, bool(first))


def _plainest(supports: Sequence[Support]) -> str | None:
    """The most telling of the plain types."""
    found = {each.value["acled"] for each in supports}
    return next((name for name in reversed(PLAIN) if name in found), None)


def settle_factuality(supports: Sequence[Support], rank: Ranking | None) -> tuple[str | None, bool]:
    """Settle how sure: the surest telling; under a rule that ranks, that of first rank, null where several tie.

    >>> settle_factuality((Support(value="hedged", claim_ids=("c",), reports=1, outlets=1, origins=None),), None)
    ('hedged', False)
    """
    if rank is None:
        found = {each.value for each in supports}
        return next((value for value in CERTAINTY if value in found), None), False
    first = best(supports, rank)
    return (first[0].value, False) if len(first) == 1 else (None, bool(first))
