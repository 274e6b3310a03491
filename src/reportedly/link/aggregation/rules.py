"""The event's value of a field under a named, versioned rule, from who tells what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from reportedly.link.aggregation.actors import settle_actors
from reportedly.link.aggregation.counts import settle_counts, wholes
from reportedly.link.aggregation.days import settle_days
from reportedly.link.aggregation.grouping import FieldName
from reportedly.link.aggregation.places import settle_places
from reportedly.link.aggregation.settings import DEFAULT, Settings
from reportedly.link.aggregation.standing import Ranking, by_day, by_majority, by_priority, heard
from reportedly.link.aggregation.types import settle_factuality, settle_type
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

    ``range@1`` keeps everything told that can be kept: numbers from the least to the most. ``majority@1`` takes what
    most independent origins tell, then most outlets. ``priority@1`` takes the word of whoever stands first in a
    declared list, ``latest@1`` what was published last; both fall back on the majority. Where values that exclude each
    other tie, none is taken. Values that only denials, plans and suppositions tell enter where there are no others.

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
    rivals = [each for each in contradictions if each.field == field]
    by_id = {claim.id: claim for claim in claims}
    told = list(supports) if field == "factuality" else heard(supports, by_id, settings)
    if not told:
        return Aggregate(value=None, disputed=bool(rivals))
    if field == "how_many":
        told = wholes(told, by_id)
    value, is_split = _settle(field, told, _ranking(rule, by_id, settings), rivals)
    return Aggregate(value=value, disputed=is_split or bool(rivals))


def _ranking(rule: RuleName, claims: Mapping[str, Claim], settings: Settings) -> Ranking | None:
    """How a rule ranks values; it does not where everything told is kept."""
    match rule:
        case "range@1":
            return None
        case "majority@1":
            return by_majority
        case "priority@1":
            return by_priority(claims, settings)
        case "latest@1":
            return by_day(claims)


def _settle(
    field: FieldName, supports: Sequence[Support], rank: Ranking | None, rivals: Sequence[Contradiction]
) -> tuple[Any, bool]:
    """The value of a field, and whether values exclude each other."""
    match field:
        case "how_many":
            return settle_counts(supports, rank)
        case "who" | "whom":
            return settle_actors(supports, rank, rivals)
        case "where":
            return settle_places(supports, rank)
        case "when":
            return settle_days(supports, rank)
        case "what":
            return settle_type(supports, rank)
        case "factuality":
            return settle_factuality(supports, rank)
