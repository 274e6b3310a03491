"""One event with all that stands behind it: fields, claims, why they are together, what it may be one with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportedly.knowledge.load import Knowledge
from reportedly.records.event import Event
from reportedly.workflow.review.evidence.behind import read_behind
from reportedly.workflow.review.evidence.claims import claim_view
from reportedly.workflow.review.evidence.event_fields import event_fields
from reportedly.workflow.review.evidence.merges import possible_merges
from reportedly.workflow.review.evidence.shown import Shown, ids_of
from reportedly.workflow.review.evidence.together import why_together
from reportedly.workflow.review.views.details import EventView
from reportedly.workflow.review.views.rows import EventRow
from reportedly.workflow.seals import is_sealed

RowsOf = Callable[[Sequence[str]], Sequence[EventRow]]
"""Makes the list's lines of some events, by their ids."""


def event_view(
    event: Event, asked: str, knowledge: Knowledge, packs: tuple[str, ...], shown: Shown, rows_of: RowsOf
) -> EventView:
    """Show one event with everything that stands behind it.

    Args:
        event: The event as it is in force.
        asked: The id by which it was asked for.
        knowledge: Sources and words.
        packs: Their names.
        shown: The records with what people decided.
        rows_of: Makes the list's lines of events.
    """
    store, known = shown.store, shown.claims(event.claim_ids)
    claims = tuple(known[name] for name in event.claim_ids if name in known)
    behind = read_behind(known, knowledge.sources, shown)
    row, *alike = rows_of((event.id, *(each.id for each in possible_merges(event, store) if not is_sealed(each))))
    run = store.events.run()
    together = why_together(claims, behind, packs, shown.joined_by(event))
    larger = event.part_of if event.part_of and shown.shows(event.part_of) else None
    suggested = shown.suggestions((*ids_of(event), *event.claim_ids))
    fields = event_fields(event, store.count("documents"), shown.event_corrections(event), suggested)
    return EventView(
        row=row, asked=asked, policy=event.policy, rule=run.rule if run else "", fields=tuple(fields),
        claims=tuple(claim_view(claim, behind) for claim in claims), why_together=together,
        contradictions=event.contradictions, inclusion=event.inclusion, part_of=larger,
        parts=tuple(filter(shown.shows, store.events.parts_of(event.id))), merge_with=tuple(alike),
        suggestions=suggested, history=shown.history((*ids_of(event), *event.claim_ids)),
    )  # fmt: skip
