"""Reports made for the evidence pane, and the plainest line of an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportedly.ports import Store
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.workflow.review.views.rows import Days, EventRow

REPORTS = (
    ("Hill Post", "2018-02-07", "Army Shells Saraqib\n\nThe army shelled the town of Saraqib on Monday, killing 41"
     " people and wounding nine, the Syrian Observatory for Human Rights said."),
    ("Valley Wire", "2018-02-07", "Shelling Of Saraqib\n\nShelling by the army on the town of Saraqib on Monday killed"
     " 46 people, the civil defence said. Syria's government denied that the army had shelled Saraqib on Monday."),
    ("Coast Daily", "2018-02-08", "Saraqib Counts Its Dead\n\nThe army shelled the town of Saraqib on Monday and killed"
     " 41 people, the Syrian Observatory for Human Rights said."),
    ("Hill Post", "2018-03-02", "Rebels Fire At Hama\n\nRebels shelled the city of Hama on Thursday and killed two"
     " civilians, state media said."),
    ("River Gazette", "2018-03-02", "A bomb went off near the market of Douma on Thursday. Nobody was hurt."),
)  # fmt: skip
Decide = Callable[..., Judgement]


def rows_in(store: Store) -> Callable[[Sequence[str]], list[EventRow]]:
    """Make lines that tell no more than the events' ids and counts."""
    return lambda ids: [row_of(event) for event in map(store.events.event, ids) if event is not None]


def row_of(event: Event) -> EventRow:
    """A line that tells no more than the event's id and counts."""
    return EventRow(
        id=event.id, version=0, label="", type=None, who=None, whom=None, place=None, place_words=None, no_place=None,
        day=Days(), published=Days(), number=None, reports=event.reports, outlets=event.outlets, origins=event.origins,
        claims=len(event.claim_ids), disputed=False, counted=event.counted, status=event.status,
        inclusion=event.inclusion.value,
    )  # fmt: skip
