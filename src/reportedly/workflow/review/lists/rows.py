"""Makes the list's line of an event, in plain neutral words."""

from __future__ import annotations

from typing import Any

from reportedly.export.event_numbers import deaths_of
from reportedly.export.event_values import values_of
from reportedly.export.plain import plain_number, plain_value
from reportedly.export.plain_event import plain_event_field
from reportedly.records.event import Event
from reportedly.records.values import Count, DateRange, EventType, PlaceRef
from reportedly.review.reasons import kinds_of
from reportedly.workflow.review.lists.columns import day_of
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.lists.wording import NO_PLACE, reason_words, short_words
from reportedly.workflow.review.views.rows import Days, EventRow, Point, Reason

UNTYPED = "event of a kind that is not told"
FOREMOST = ("killed", "bodies_found", "casualties", "injured", "abducted", "captured", "missing", "displaced")
"""Kinds of counts, the foremost first; any other comes after."""


def event_row(event: Event, snapshot: Snapshot) -> EventRow:
    """Make the line of an event that is in the snapshot."""
    what = next(iter(values_of(event.what, EventType)), None)
    days = next(iter(values_of(event.when, DateRange)), None)
    place, no_place = _place(event, snapshot)
    assigned = snapshot.first_of("assigned", event.id)
    return EventRow(
        id=event.id, version=snapshot.number("version", event.id), label=what.label if what else UNTYPED,
        type=what.acled if what else None, who=plain_event_field(event.who) or None,
        whom=plain_event_field(event.whom) or None, place=place, place_words=plain_event_field(event.where) or None,
        no_place=no_place, day=Days(first=days.first, last=days.last, precision=days.precision) if days else Days(),
        published=_published(event.id, snapshot), number=foremost_number(event), reports=event.reports,
        outlets=event.outlets, origins=event.origins, claims=len(event.claim_ids),
        disputed=bool(snapshot.number("disputed", event.id)), counted=event.counted, status=event.status,
        inclusion=event.inclusion.value, flags=event.flags, reasons=_reasons(event, snapshot, assigned or ""),
        assigned=assigned, is_sealed="sealed" in event.flags,
    )  # fmt: skip


def foremost_number(event: Event) -> str | None:
    """Say the foremost count under the rule in force: the killed over all classes where anybody tells them."""
    killed = deaths_of(event)
    counts = values_of(event.how_many, Count)
    if killed is not None:
        kind = "killed" if any(count.kind == "killed" for count in counts) else "bodies found"
        is_about = any(count.approximate for count in counts if count.kind in ("killed", "bodies_found"))
        told = Count(kind="killed", of="", low=killed.low, high=killed.high, approximate=is_about, words="")
        return f"{kind}: {plain_number(told)}"
    ranked = sorted(counts, key=lambda count: FOREMOST.index(count.kind) if count.kind in FOREMOST else len(FOREMOST))
    return plain_value(ranked[0]) if ranked else None


def _place(event: Event, snapshot: Snapshot) -> tuple[Point | None, str | None]:
    """The event's point, or why there is none."""
    reason = snapshot.first_of("no_place", event.id)
    if reason is not None:
        return None, NO_PLACE.get(reason, reason)
    places = values_of(event.where, PlaceRef)
    place = next((each for each in places if each.role in ("at", "near")), places[0])
    lat, lon = place.lat or 0.0, place.lon or 0.0
    radius = place.radius_km or 0.0
    return Point(name=place.name, lat=lat, lon=lon, radius_km=radius, precision=place.precision), None


def _published(event_id: str, snapshot: Snapshot) -> Days:
    """From the first report's publication to the last one's."""
    first, last = (snapshot.number(name, event_id) for name in ("published_first", "published_last"))
    return Days(
        first=day_of(first), last=day_of(last), precision=None if not first else "day" if first == last else "days"
    )


def _reasons(event: Event, snapshot: Snapshot, assigned: str) -> tuple[Reason, ...]:
    """Why the event is in the queue, the foremost first."""
    told: dict[str, Any] = {
        "contradictions": tuple(sorted({each.kind for each in event.contradictions})),
        "no_place": snapshot.first_of("no_place", event.id), "killed": snapshot.number("killed_low", event.id),
        "to": assigned,
    }  # fmt: skip
    return tuple(
        Reason(kind=kind, text=reason_words(kind, **told), short=short_words(kind, told["contradictions"]))
        for kind in kinds_of(snapshot.why_of(event.id))
    )
