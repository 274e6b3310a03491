"""Events as people see them: assembled from claims, with what people decided about the whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import msgspec

from reportedly.records.claim import ClaimStatus
from reportedly.records.coded import Uncoded
from reportedly.records.event import Event, EventField, Inclusion
from reportedly.records.judgement import Decision, Judgement
from reportedly.review.in_force import seen_claims
from reportedly.review.values import CORRECTED

CHANGES_ACCEPTED, FLAGGED, SEALED, REJECTED = "changes-accepted", "flagged", "sealed", "rejected"
"""Flags: claims joined since a person accepted it; a person flagged it; it is not to be shared; it was rejected."""
FIELDS = ("what", "who", "whom", "where", "when", "how_many", "factuality")


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """What people decided about one event: judgements in force in their order, those about ids that it took over too.

    ``is_sealed``: all its claims are; ``is_rejected``: all its claims were.
    """

    judgements: tuple[Judgement, ...] = ()
    is_sealed: bool = False
    is_rejected: bool = False


def apply_to_event(event: Event, decided: Decided) -> Event:
    """Return an event as people see it; the event itself where nobody decided anything about it.

    What is told of a field stays beside a person's value as its support. A rejected event does not count as having
    happened. Flags and status say what people decided; who did stands in the judgements.
    """
    told = decided.judgements
    fields = {each.field: each for each in told if each.decision == "correct" and each.field in FIELDS}
    status = _status(decided, fields)
    flags = {*event.flags, *_flags(event.claim_ids, decided, status)}
    changes: dict[str, Any] = {name: _corrected(getattr(event, name), each.value) for name, each in fields.items()}
    return msgspec.structs.replace(
        event, status=status, inclusion=_inclusion(told), flags=tuple(sorted(flags)),
        counted=event.counted and status != "rejected", **changes,
    )  # fmt: skip


def last_of(judgements: Sequence[Judgement], *kinds: Decision) -> Judgement | None:
    """Return the last of some judgements that decides one of some things."""
    return next((each for each in reversed(judgements) if each.decision in kinds), None)


def _status(decided: Decided, fields: Collection[Any]) -> ClaimStatus:
    """How an event stands: rejected, corrected, accepted or proposed."""
    said = last_of(decided.judgements, "accept", "reject")
    if decided.is_rejected or (said is not None and said.decision == "reject"):
        return "rejected"
    if fields:
        return "corrected"
    return "accepted" if said is not None else "proposed"


def _flags(claim_ids: Sequence[str], decided: Decided, status: ClaimStatus) -> set[str]:
    """What people's decisions make known of an event."""
    said, flag, seal = (last_of(decided.judgements, kind) for kind in ("accept", "flag", "seal"))
    seen = {id for each in decided.judgements if each.decision == "accept" for id in seen_claims(each)}
    is_changed = status == "accepted" and said is not None and not seen.issuperset(claim_ids)
    is_sealed = decided.is_sealed or (seal is not None and seal.value is not False)
    found = ((CHANGES_ACCEPTED, is_changed), (FLAGGED, flag is not None and flag.value is not False),
             (SEALED, is_sealed), (REJECTED, status == "rejected"))  # fmt: skip
    return {name for name, holds in found if holds}


def _inclusion(judgements: Sequence[Judgement]) -> Inclusion:
    """The last decision whether an event enters a data set, with who decided."""
    said = last_of(judgements, "include")
    if said is None:
        return Inclusion()
    return msgspec.convert({**said.value, "reviewer": said.reviewer}, Inclusion)


def _corrected(field: EventField | Uncoded, value: Any) -> EventField | Uncoded:
    """A field with a person's value, or with none by their decision; what was told stays beside it."""
    is_none = isinstance(value, dict) and "uncoded" in value
    if isinstance(field, Uncoded) and is_none:
        return Uncoded(uncoded=value["uncoded"], note=value.get("note"))
    if isinstance(field, Uncoded):
        return EventField(value=value, rule=CORRECTED)
    return msgspec.structs.replace(field, value=None if is_none else value, rule=CORRECTED)
