"""Puts another rule of aggregation in force, and settles events under it step by step, so that nobody waits.

The rule is in force at once: whatever is written from then on is settled under it. Which events it has not reached
stands in the database, so that the work goes on after a crash, and until then each event names the rule that it is
settled under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.errors import StoreError
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.link.aggregation.rules import RuleName
from reportedly.link.assembly.renamed import renamed
from reportedly.workflow.link import named_rule
from reportedly.workflow.review.ledger import Ledger
from reportedly.workflow.review.rederive import Rederiving

if TYPE_CHECKING:
    from reportedly.ports import Linking
    from reportedly.workflow.project import Project

LOOKED_AT = 200
"""Events read in one step."""
MADE_ANEW = 20
"""Events of several values made anew in one step: some 5 ms of a processor each, so that a question waits for 0.1 s."""


class Step(msgspec.Struct, frozen=True):
    """What one step changed, by event id, and how many events are left."""

    changed: frozenset[str] = frozenset()
    left: int = 0


def put_in_force(session: Linking, rule: RuleName) -> None:
    """Put a rule in force for all events; those that there are now are yet to be settled under it."""
    run = session.run()
    if run is not None and run.rule != rule:
        session.finish(msgspec.structs.replace(run, rule=rule))
        session.unsettle_all()


def settle_some(session: Linking, knowledge: Knowledge, ledger: Ledger) -> Step:
    """Settle some events under the rule in force, as many as a short wait allows."""
    run = session.run()
    events = session.events(session.unsettled(LOOKED_AT))
    if run is None or not events:
        return Step()
    rule = cast(RuleName, run.rule)
    under = {id: renamed(event, rule) for id, event in sorted(events.items())}
    anew = [id for id, event in under.items() if event is None][:MADE_ANEW]
    plain = [event for id, event in under.items() if event is not None and (len(anew) < MADE_ANEW or id < anew[-1])]
    changed = _make_anew(session, knowledge, ledger, anew)
    session.put_settled([event for event in plain if event.id not in changed])
    return Step(frozenset(changed), session.count_unsettled())


def _make_anew(session: Linking, knowledge: Knowledge, ledger: Ledger, ids: list[str]) -> set[str]:
    """Make events anew under the rule in force; return them, and those that hang together with them."""
    run = session.run()
    if run is None or not ids:
        return set()
    done = Rederiving(session, knowledge, ledger, run.policy, run.rule).rederive(ids)
    return {event.id for event in done.events} | done.gone


def start(project: Project, rule: str) -> None:
    """Put a rule in force, named with or without its version, in one durable transaction.

    Raises:
        UsageError: RPT-104 for an unknown rule.
        StoreError: RPT-506 where an earlier version linked, which left nothing to work on.
    """
    named = named_rule(rule)
    with project.store.linking(is_durable=True) as session:
        if not session.has_units():
            raise StoreError("RPT-506", where=project.settings.database)
        put_in_force(session, named)


def step(project: Project) -> Step:
    """Settle some more events under the rule in force, in one transaction; nothing is written where none is left."""
    with project.store.looking() as looking:
        if not looking.count_unsettled():
            return Step()
    knowledge = load_knowledge(project.settings.packs)
    with project.ledger.lock, project.store.linking() as session:
        project.ledger.refresh(session.judgements)
        return settle_some(session, knowledge, project.ledger)
