"""Says how far the events are behind the claims: documents that came since, and those that people corrected since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.export.plain_event import several
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.judged import Judged

if TYPE_CHECKING:
    from reportedly.ports import Store


def standing_of(store: Store, decisions: Decisions) -> str | None:
    """Say what is to be linked, in a sentence each; None where nothing is."""
    if store.events.run() is None:
        return "Nothing is linked yet: run `reportedly link` to make events of the claims."
    with store.looking() as session:
        stale = session.stale()
        now = Judged(session, decisions).stale(stale) if decisions.seq else stale
        unsettled = session.count_unsettled()
    behind = len(stale.changed) + len(stale.gone)
    corrected = len(set(now.changed) - set(stale.changed))
    told: list[str] = []
    if behind:
        told.append(f"The events are older than the claims of {several(behind, 'document')}: run `reportedly link`.")
    if corrected:
        were = "was" if corrected == 1 else "were"
        told.append(f"{several(corrected, 'document')} {were} corrected since: run `reportedly link`.")
    if unsettled:
        are = "is" if unsettled == 1 else "are"
        told.append(f"{several(unsettled, 'event')} {are} still settled under the rule before: an open page goes on "
                    "with it, and so does `reportedly link`.")  # fmt: skip
    return " ".join(told) or None
