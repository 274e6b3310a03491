"""What the page must know of a project before it draws anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly import __version__
from reportedly.link.aggregation.rules import RULES
from reportedly.link.policies.unit import POLICIES
from reportedly.workflow.review.evidence.under_rules import NAMES
from reportedly.workflow.review.lists.saved import saved_filters
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.views.decisions import Choice, Session

if TYPE_CHECKING:
    from reportedly.knowledge.load import Knowledge
    from reportedly.review.in_force import Decisions
    from reportedly.workflow.project import Project

POLICY_TEXTS = {
    "incident@1": "One event is one happening: a strike, a clash, an arrest",
    "acled-day@1": "One event is all that two sides did of one kind at one place on one day",
    "ucdp-ged@1": "One event is deadly violence of two sides at one place on one day",
    "campaign@1": "One event is all that belongs to one larger happening",
}
"""What each policy makes one event of."""


def session_of(
    project: Project, reviewer: str, decisions: Decisions, snapshot: Snapshot, knowledge: Knowledge, *, may_write: bool
) -> Session:
    """Sum a project up for one reviewer."""
    run = project.store.events.run()
    deciders = project.store.judgements.reviewers()
    return Session(
        project=project.settings.name, reviewer=reviewer, may_write=may_write, codebook=f"reportedly {__version__}",
        policy=run.policy if run else None, rule=run.rule if run else None,
        policies=tuple(Choice(name=name, text=POLICY_TEXTS[name]) for name in POLICIES),
        rules=tuple(Choice(name=name, text=NAMES[name]) for name in RULES),
        counts=_counts(project, snapshot), standing=project.standing, undoable=decisions.undoable(reviewer),
        redoable=decisions.redoable(reviewer), filters=saved_filters(project.store.filters),
        reviewers=tuple(sorted({*deciders, reviewer})), types=tuple(sorted(knowledge.triggers.types)),
        version=__version__, unsettled=_unsettled(project),
    )  # fmt: skip


def _unsettled(project: Project) -> int:
    """Events that are not settled under the rule in force yet."""
    with project.store.looking() as session:
        return session.count_unsettled()


def _counts(project: Project, snapshot: Snapshot) -> dict[str, int]:
    """Documents, claims, events, and events by status."""
    store = project.store
    found = {"documents": store.count("documents"), "claims": store.count("claims"), "events": snapshot.size}
    return found | snapshot.status_counts()
