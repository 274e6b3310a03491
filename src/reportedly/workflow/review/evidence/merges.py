"""Finds events that may be one with another: near in place and day, and alike in kind or sides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from reportedly.ports import Store
from reportedly.records.event import Event

DAYS_APART = 1
"""Days by which reports of one act are told to differ: night or morning, local time or UTC."""
LOOKED_AT = 200
"""Events of those days near the place that are compared; a town in a siege has a few dozen a day."""
MOST = 9
"""Events offered: a number key each."""


def possible_merges(event: Event, store: Store, most: int = MOST) -> tuple[Event, ...]:
    """Return events that may be the same as another, the most alike first; none for one without day or place."""
    days = _days(event)
    if days is None:
        return ()
    beside = store.evidence.beside(event, days, LOOKED_AT)
    scored = [(_likeness(event, other), other) for other in beside if event.id not in (other.id, other.part_of)]
    kept = [(score, other) for score, other in scored if score > 0 and other.id != event.part_of]
    return tuple(other for _, other in sorted(kept, key=lambda each: (-each[0], each[1].id))[:most])


def _days(event: Event) -> tuple[str, str] | None:
    """The day before an event to the day after it."""
    when: dict[str, Any] = _value(event.when) or {}
    first, last = when.get("first"), when.get("last") or when.get("first")
    if not first or not last:
        return None
    apart = timedelta(days=DAYS_APART)
    return (date.fromisoformat(first) - apart).isoformat(), (date.fromisoformat(last) + apart).isoformat()


def _likeness(one: Event, two: Event) -> int:
    """How much two events near each other share of kind, day, place and sides; 0: nothing that speaks for one act."""
    kinds = [(_value(each.what) or {}) for each in (one, two)]
    is_type = kinds[0].get("acled") is not None and kinds[0].get("acled") == kinds[1].get("acled")
    is_kind = kinds[0].get("acled_type") is not None and kinds[0].get("acled_type") == kinds[1].get("acled_type")
    sides = len(_names(one) & _names(two))
    if not (is_kind or sides):
        return 0
    same_day = (_value(one.when) or {}).get("first") == (_value(two.when) or {}).get("first")
    same_place = bool(set(_ids(one)) & set(_ids(two)))
    return 2 * is_type + is_kind + min(sides, 2) + 2 * same_day + 2 * same_place


def _value(field: Any) -> Any:
    """The value in force; None where there is none."""
    return getattr(field, "value", None)


def _names(event: Event) -> set[tuple[str, str]]:
    """Who stands on which side of an event, by id or name."""
    told = (("who", event.who), ("whom", event.whom))
    return {(side, each.get("actor_id") or each["name"]) for side, field in told for each in _value(field) or ()}


def _ids(event: Event) -> Iterator[str]:
    """The places of an event, by id or name."""
    return (place.get("place_id") or place["name"] for place in _value(event.where) or ())
