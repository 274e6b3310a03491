"""The contradictions of an event: their sides as columns, who stands behind each, and the value under every rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.knowledge.load import Knowledge
from reportedly.link.aggregation.rules import RULES
from reportedly.link.origins.count import OriginCount
from reportedly.records.event import Contradiction, Event
from reportedly.workflow.review.evidence.behind import Behind, read_behind
from reportedly.workflow.review.evidence.claims import claim_view
from reportedly.workflow.review.evidence.events import RowsOf
from reportedly.workflow.review.evidence.shown import Shown
from reportedly.workflow.review.evidence.under_rules import under_rules
from reportedly.workflow.review.views.details import ContradictionsView, Opposed, Side

NOTES = {
    "running": "numbers that rose from report to report",
    "vague": "words that name no exact number",
    "one-origin": "one origin stands behind several sides",
}
"""What each note of a contradiction says."""


def contradictions_view(
    event: Event, knowledge: Knowledge, shown: Shown, rows_of: RowsOf, rule: str | None = None
) -> ContradictionsView:
    """Show what the claims of an event cannot all be right about.

    Args:
        event: The event as it is in force.
        knowledge: Sources.
        shown: The records with what people decided.
        rows_of: Makes the list's lines of events.
        rule: The rule to look under, with or without its version; the one in force where none is named.
    """
    known = shown.claims(event.claim_ids)
    behind = read_behind(known, knowledge.sources, shown)
    run = shown.store.events.run()
    in_force = run.rule if run else RULES[0]
    asked = next((name for name in RULES if rule in (name, name.partition("@")[0])), in_force)
    claims = [known[name] for name in event.claim_ids if name in known]
    return ContradictionsView(
        event=rows_of((event.id,))[0], rule=asked,
        opposed=tuple(_opposed(each, behind) for each in event.contradictions), under=tuple(under_rules(event, claims)),
    )  # fmt: skip


def _opposed(found: Contradiction, behind: Behind) -> Opposed:
    """One contradiction."""
    counts = [behind.standing.count([name for name in side if name in behind.claims]) for side in found.sides]
    sides = tuple(_sides(found, counts, behind))
    note = tuple(NOTES.get(each, each) for each in found.note)
    return Opposed(field=found.field, kind=found.kind, sides=sides, note=note, same_origin=same_origin(counts))


def _sides(found: Contradiction, counts: Sequence[OriginCount], behind: Behind) -> Iterator[Side]:
    """The sides with their claims, as far as these are known."""
    for number, (ids, told) in enumerate(zip(found.sides, counts, strict=True)):
        claims = (behind.claims[name] for name in ids if name in behind.claims)
        yield Side(
            value=found.values[number] if number < len(found.values) else "",
            claims=tuple(claim_view(claim, behind) for claim in claims), origins=told.origins,
            origin_names=told.names, unknown=len(told.unknown),
        )  # fmt: skip


def same_origin(counts: Sequence[OriginCount]) -> str:
    """Say whether one origin stands behind several sides, as far as it can be told.

    >>> one = OriginCount(reports=1, outlets=1, origins=1, names=("Quiet Monitor",))
    >>> same_origin([one, one])
    'One origin stands behind several sides: Quiet Monitor.'
    >>> two = OriginCount(reports=2, outlets=2, origins=2, names=("Quiet Monitor", "Ministry"))
    >>> same_origin([two, two])
    'Some origins stand behind several sides: Quiet Monitor, Ministry.'
    """
    met: dict[str, int] = {}
    for told in counts:
        for name in told.names:
            met[name] = met.get(name, 0) + 1
    shared = [name for name, sides in met.items() if sides > 1]
    if shared:
        stands = "One origin stands" if len(shared) == 1 else "Some origins stand"
        return f"{stands} behind several sides: {', '.join(shared)}."
    if any(told.origins is None for told in counts):
        return "Whether one origin stands behind several sides cannot be told: not every side names its source."
    return "The sides have different origins: " + " | ".join(", ".join(told.names) for told in counts) + "."
