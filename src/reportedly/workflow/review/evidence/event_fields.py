"""Every field of an event: the value in force, every value told with who stands behind it, and what people decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.export.plain_event import plain_event_field, plain_value_of
from reportedly.records.coded import Uncoded
from reportedly.records.event import Event, Support
from reportedly.records.event import EventField as Settled
from reportedly.records.judgement import Judgement
from reportedly.workflow.review.evidence.claims import LABELS
from reportedly.workflow.review.evidence.reasons import VAGUE, machine_words, plain_reason
from reportedly.workflow.review.evidence.standing import support_words
from reportedly.workflow.review.views.details import EventField, Suggestion, Told

EXCLUDING = "the values told exclude each other, and the rule takes none"


def event_fields(
    event: Event, documents: int, decided: Mapping[str, Judgement], suggested: tuple[Suggestion, ...]
) -> Iterator[EventField]:
    """Yield the fields of an event, in a corpus of so many documents.

    Args:
        event: The event as it is in force.
        documents: How many documents the corpus holds.
        decided: The correction in force of each field.
        suggested: What the machine would have now where people decided.
    """
    now = {each.field: each.machine_now for each in suggested if each.target.startswith("evt-")}
    for name, label in LABELS.items():
        field, judged = getattr(event, name), decided.get(name)
        by = judged.reviewer if judged is not None else None
        machine = machine_words(name, judged.machine) if judged is not None else None
        if isinstance(field, Uncoded):
            yield EventField(
                name=name, label=label, text=None, uncoded=plain_reason(name, field), rule=None, disputed=False,
                told=(), by=by, machine=machine, suggestion=now.get(name),
            )  # fmt: skip
            continue
        text, unsettled = plain_event_field(field), _unsettled(name, field, judged)
        yield EventField(
            name=name, label=label, text=text or None, uncoded=unsettled if not text else None, rule=field.rule,
            disputed=field.disputed, told=tuple(_told(each, documents) for each in field.support), by=by,
            machine=machine, suggestion=now.get(name),
        )  # fmt: skip


def _unsettled(name: str, field: Settled, judged: Judgement | None) -> str:
    """Why a field of which something is told has no value: a person's reason, or the rule's."""
    if judged is not None and isinstance(judged.value, dict) and "uncoded" in judged.value:
        return plain_reason(name, msgspec.convert(judged.value, Uncoded))
    return EXCLUDING if field.disputed else VAGUE


def _told(support: Support, documents: int) -> Told:
    """One value that is told."""
    return Told(
        text=plain_value_of(support.value), claim_ids=support.claim_ids, reports=support.reports,
        outlets=support.outlets, origins=support.origins, origin_names=support.origin_names,
        unknown=len(support.unknown), sides=support.sides, against_own_side=bool(support.against_own_side),
        standing=support_words(support, documents),
    )  # fmt: skip
