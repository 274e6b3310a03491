"""What the machine alone has of an event: people's groups and seals are kept, their values and rejections are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.knowledge.load import load_knowledge
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.review.claims import added_id
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.ledger import Ledger
from reportedly.workflow.review.rederive import Rederiving

if TYPE_CHECKING:
    from reportedly.ports import Linking


def machine_event(event_id: str, session: Linking, decisions: Decisions, packs: tuple[str, ...]) -> Event | None:
    """Make an event of the machine's claims; None where there is none, as of claims that people added alone.

    Merged events stay merged and split ones split, for else it would be another event; what is sealed stays out.
    """
    run = session.run()
    if run is None or not session.has_units():
        return None
    ledger = Ledger()
    for judgement in sorted(_kept(decisions), key=lambda each: each.seq):
        ledger.take(judgement)
    working = Rederiving(session, load_knowledge(packs), ledger, run.policy, run.rule)
    working.judged.gone = frozenset(added_id(each, document) for document, each in decisions.adding())
    return working.assembled(event_id)


def _kept(decisions: Decisions) -> Iterator[Judgement]:
    """The merges, splits and seals in force."""
    yield from decisions.grouping()
    for target in decisions.targets():
        if decisions.holds(target, "seal"):
            yield from (each for each in decisions.of(target) if each.decision == "seal")
