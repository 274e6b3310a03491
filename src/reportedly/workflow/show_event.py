"""Makes an event readable in a terminal: its fields with who tells what, contradictions side by side, its claims."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.export.highlight import contexts, marks_of
from reportedly.export.plain import plain_chain
from reportedly.export.plain_event import plain_event_field, plain_standing
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction, Event, EventField
from reportedly.workflow.event import StoredEvent
from reportedly.workflow.marked import marked_text, one_line
from reportedly.workflow.output import summary_line
from reportedly.workflow.seen import Seen
from reportedly.workflow.show_standing import made_by
from reportedly.workflow.why_event import FIELDS, support_lines


def event_lines(found: StoredEvent, seen: Seen, *, colour: bool) -> Iterator[str]:
    """Yield one event: how it came about, its fields, what contradicts, its claims."""
    event = found.record
    if found.asked != event.id:
        yield f"{found.asked} is now part of {event.id}, which holds the claim it was named by"
    yield one_line(f"{event.id}  [{event.status}, {event.inclusion.value}, {event.policy}, {made_by(event.status)}]")
    yield from _standing(event, seen)
    for name in FIELDS:
        yield from (one_line(line) for line in _field(name, getattr(event, name)))
    claims = {claim.id: claim for claim in found.claims}
    for contradiction in event.contradictions:
        yield from _contradiction(contradiction, claims, seen, colour=colour)
    yield ""
    yield f"{len(claims)} claims"
    yield from (f"  {claim.id}  {summary_line(claim)}" for claim in claims.values())


def _standing(event: Event, seen: Seen) -> Iterator[str]:
    """Who stands behind it, whether it counts, what it is part of and what is part of it."""
    named = f" ({', '.join(event.origin_names)})" if event.origin_names else ""
    sides = f"; sides: {', '.join(event.sides)}" if event.sides else ""
    yield one_line(f"  {plain_standing(event)}{named}{sides}")
    if event.flags or not event.counted:
        yield f"  {'counted' if event.counted else 'not counted as having happened'}" + (
            f": {', '.join(event.flags)}" if event.flags else ""
        )
    if event.part_of and seen.shows(event.part_of):
        yield f"  part of {event.part_of}"
    parts = tuple(filter(seen.shows, seen.store.events.parts_of(event.id)))
    if parts:
        yield f"  holds {' '.join(parts)}"


def _field(name: str, field: EventField | Uncoded) -> Iterator[str]:
    """The value in force, and every value told where there are several."""
    head = name.replace("_", " ")
    if isinstance(field, Uncoded):
        yield f"  {head:11} – ({field.uncoded})"
        return
    disputed = ", disputed" if field.disputed else ""
    yield f"  {head:11} {plain_event_field(field) or 'settled by nothing told'}  ({field.rule}{disputed})"
    if len(field.support) > 1:
        for each in field.support:
            yield from (f"    {line}" for line in support_lines(each))


def _contradiction(found: Contradiction, claims: dict[str, Claim], seen: Seen, *, colour: bool) -> Iterator[str]:
    """The sides of a contradiction, each with its value, chains and words."""
    notes = f" ({', '.join(found.note)})" if found.note else ""
    yield ""
    yield one_line(f"contradiction of {found.kind} about {found.field.replace('_', ' ')}{notes}")
    for number, side in enumerate(found.sides):
        value = found.values[number] if number < len(found.values) else ""
        yield one_line(f"  side {number + 1}: {value}")
        for claim in (claims[claim_id] for claim_id in side if claim_id in claims):
            yield one_line(f"    {claim.id}  {plain_chain(claim.attribution)}")
            yield from _words(claim, seen, colour=colour)


def _words(claim: Claim, seen: Seen, *, colour: bool) -> Iterator[str]:
    """A claim's sentences, with its words marked; nothing where the text is not at hand."""
    document = seen.document(claim.document_id)
    if document is None or not document.text:
        return
    start, end = next(iter(contexts(claim, document.text)), (0, 0))
    yield f"      “{marked_text(document.text, (start, end), marks_of(claim), colour=colour).strip()}”"
