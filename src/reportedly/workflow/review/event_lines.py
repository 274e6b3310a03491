"""Rows of events straight from the events, for answers to decisions where no list is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportedly.export.plain_event import plain_event
from reportedly.records.event import Event
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.views.rows import Days, EventRow


def event_lines(events: Sequence[Event], decisions: Decisions) -> tuple[EventRow, ...]:
    """Make a row of each event; reasons, points and numbers are the list's to tell."""
    return tuple(_line(event, decisions) for event in events)


def _line(event: Event, decisions: Decisions) -> EventRow:
    """One event's row."""
    assigned = decisions.last(event.id, "assign")
    fields = (event.what, event.who, event.whom, event.where, event.when, event.how_many, event.factuality)
    return EventRow(
        id=event.id, version=decisions.version(event.id), label=plain_event(event),
        type=_value(event.what).get("acled"),
        who=None, whom=None, place=None, place_words=None, no_place=None, day=_days(_value(event.when)),
        published=Days(), number=None, reports=event.reports, outlets=event.outlets, origins=event.origins,
        claims=len(event.claim_ids), disputed=any(getattr(each, "disputed", False) for each in fields),
        counted=event.counted, status=event.status, inclusion=event.inclusion.value, flags=event.flags,
        assigned=assigned.value if assigned else None, is_sealed="sealed" in event.flags,
    )  # fmt: skip


def _value(field: Any) -> dict[str, Any]:
    """A field's value as plain dicts; an empty one where there is none."""
    found = getattr(field, "value", None)
    return found if isinstance(found, dict) else {}


def _days(when: dict[str, Any]) -> Days:
    """The days of an event."""
    return Days(first=when.get("first"), last=when.get("last"), precision=when.get("precision"))
