"""Fills one field of an event: its values with their support, and the value in force under a rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from reportedly.link.aggregation.grouping import FieldName, group_values
from reportedly.link.aggregation.rules import RuleName, aggregate
from reportedly.link.aggregation.settings import Settings
from reportedly.link.assembly.standing import Standing
from reportedly.link.policies.apportion import added_counts, shared_count
from reportedly.link.policies.unit import Part
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded, UncodedReason
from reportedly.records.event import Contradiction, EventField
from reportedly.records.values import SPOKEN, PlaceRef

EVEN = "apportion.even@1"
"""Counts of a happening that a policy cut are cut evenly, what is left over to the first shares."""
ADDED = "counts.added@1"
"""Counts of happenings that a policy joined are added, but for those inside a larger one that tells its own, and for
equal ones of one place and day."""
CUT = "policy.cut@1"
"""The policy cut the happening to this day and place."""


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What every field of one event is settled with."""

    rule: RuleName
    settings: Settings
    standing: Standing
    contradictions: tuple[Contradiction, ...]


def fill(field: FieldName, claims: Sequence[Claim], frame: Frame) -> EventField | Uncoded:
    """Fill a field; where no claim tells it, say why, the most telling reason first."""
    telling = claims if field == "factuality" else undenied(claims)
    told = group_values(field, of_deeds(telling) if field in ("who", "whom") else telling)
    if not told:
        return Uncoded(uncoded=_reason(field, claims))
    supports = tuple(frame.standing.support(each.value, each.claim_ids) for each in told)
    settled = aggregate(
        field, supports, frame.rule, claims, contradictions=frame.contradictions, settings=frame.settings
    )  # fmt: skip
    return EventField(value=settled.value, rule=frame.rule, support=supports, disputed=settled.disputed)


def undenied(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Give the claims that do not deny what they tell; all where nobody tells it otherwise.

    Who denies that it was the army does not stand behind "the army".
    """
    return [claim for claim in claims if claim.factuality.value != "denied"] or claims


def of_deeds(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Give the claims that tell a deed, all where none does.

    Who demands an inquiry into an attack, threatens to answer it or accuses somebody of it is not who attacked.
    """
    return [claim for claim in claims if not _is_statement(claim)] or claims


def _is_statement(claim: Claim) -> bool:
    """Whether what a claim tells is that somebody said something."""
    return isinstance(claim.what, Coded) and claim.what.value.plover in SPOKEN


def _reason(field: FieldName, claims: Sequence[Claim]) -> UncodedReason:
    """Why nobody tells a field: names that nobody knows and doubtful readings say more than silence."""
    found = {each.uncoded for claim in claims if isinstance(each := getattr(claim, field), Uncoded)}
    ordered: tuple[UncodedReason, ...] = ("ambiguous", "unknown-name", "out-of-scope", "absent")
    return next((reason for reason in ordered if reason in found), "absent")


def fill_counts(parts: Sequence[tuple[Part, Sequence[Claim]]], frame: Frame) -> EventField | Uncoded:
    """Fill ``how_many`` from each happening of the event: cut where it is a share, added where there are several."""
    everybody = list({claim.id: claim for _, claims in parts for claim in claims}.values())
    whole = fill("how_many", everybody, frame)
    if isinstance(whole, Uncoded) or (len(parts) == 1 and parts[0][0].of == 1):
        return whole
    told = [(part, fill("how_many", claims, frame)) for part, claims in parts]
    counts = [(part, list(each.value or ())) for part, each in told if isinstance(each, EventField)]
    value = added_counts(_shares(counts), [part.scene for part, _ in counts])
    done = ((EVEN, any(part.of > 1 for part, _ in counts)), (ADDED, len(counts) > 1))
    rule = " ".join((frame.rule, *(name for name, holds in done if holds)))
    is_disputed = any(isinstance(each, EventField) and each.disputed for _, each in told)
    return msgspec.structs.replace(whole, value=value, rule=rule, disputed=is_disputed)


def _shares(counts: Sequence[tuple[Part, list[dict[str, Any]]]]) -> list[list[dict[str, Any]]]:
    """The counts that each part gives: its share, and nothing of a kind that a part which holds it tells."""
    held = {count.get("kind") for part, told in counts if not part.is_inside for count in told}
    return [
        [
            shared_count(count, part.index, part.of)
            for count in told
            if not (part.is_inside and count.get("kind") in held)
        ]
        for part, told in counts
    ]


def cut_to(field: EventField | Uncoded, value: Any) -> EventField | Uncoded:
    """Set the day or place to which the policy cut the event; what was told stays beside it as support."""
    support = field.support if isinstance(field, EventField) else ()
    is_disputed = isinstance(field, EventField) and field.disputed
    return EventField(value=value, rule=CUT, support=support, disputed=is_disputed)


def day_value(day: str) -> dict[str, Any]:
    """Write one day in the documented shape.

    >>> day_value("2016-08-01")["precision"]
    'day'
    """
    return {"first": day, "last": day, "precision": "day"}


def place_value(place: PlaceRef) -> list[dict[str, Any]]:
    """Write one place in the documented shape of ``where``."""
    value: dict[str, Any] = msgspec.to_builtins(place)
    return [value]
