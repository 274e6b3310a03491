"""Links a project's claims into events: only what is new or changed, and what that touches, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly import __version__
from reportedly.errors import UsageError
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.link import pipeline
from reportedly.link.aggregation.rules import RULES, RuleName
from reportedly.link.policies.unit import POLICIES
from reportedly.records.linked import LinkRun, Stale
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_events import Deriving
from reportedly.workflow.link_groups import Grouping, Say
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.review.judged import Judged
from reportedly.workflow.review.ledger import Ledger
from reportedly.workflow.uncollected import without_collecting

if TYPE_CHECKING:
    from reportedly.ports import Linking, Store


def link_store(
    store: Store,
    packs: tuple[str, ...],
    *,
    policy: str | None = None,
    rule: str | None = None,
    afresh: bool = False,
    workers: int = 1,
    say: Say = lambda text: None,
) -> LinkTally:
    """Bring a project's events up to its documents, under a policy and a rule; those in force where none is named.

    Documents that are new, coded again or gone are linked, and what they touch; the result is that of linking all at
    once, in any order. A run that is killed leaves the events as they were.

    Raises:
        UsageError: RPT-104 for an unknown policy or rule.
        StoreError: RPT-504 if the database cannot be written.
    """
    knowledge = load_knowledge(packs)
    with Crew(workers, packs) as crew, without_collecting(), store.linking() as session:
        before = session.run()
        run = LinkRun(
            policy=_named(policy, POLICIES, "--policy") or (before.policy if before else POLICIES[0]),
            rule=_named(rule, RULES, "--rule") or (before.rule if before else RULES[0]),
            version=f"{__version__} {pipeline.VERSION}", packs=dict(sorted(knowledge.versions.items())),
        )  # fmt: skip
        return _Linking(session, knowledge, crew, run, say).link(afresh=afresh)


def named_rule(told: str) -> RuleName:
    """Give a rule of aggregation by its name, with or without its version.

    Raises:
        UsageError: RPT-104 for an unknown one.
    """
    return cast(RuleName, _named(told, RULES, "rule"))


def _named(told: str | None, known: Sequence[str], option: str) -> str | None:
    """A policy or rule by its name, with or without its version."""
    if told is None:
        return None
    found = next((name for name in known if told in (name, name.partition("@")[0])), None)
    if found is None:
        raise UsageError("RPT-104", where=f"{option} {told}", why=f"known are {', '.join(known)}")
    return found


class _Linking:
    """One linking: what lay there, what it works out, what it writes."""

    def __init__(self, session: Linking, knowledge: Knowledge, crew: Crew, run: LinkRun, say: Say) -> None:
        self.session, self.knowledge, self.run = session, knowledge, run
        self.before = session.run()
        self.tally = LinkTally(policy=run.policy, rule=run.rule)
        self.judged = Judged(session, Ledger().refresh(session.judgements))
        self.grouping = Grouping(session, knowledge, crew, self.tally, say, self.judged)
        self.deriving = Deriving(session, knowledge, crew, run, self.tally, say, self.judged)

    def link(self, *, afresh: bool) -> LinkTally:
        """Do all stages, and count what there is."""
        is_afresh = afresh or _versions(self.before) != _versions(self.run)
        if is_afresh:
            self.session.clear(traces=True)
        stale = self.judged.stale()
        self.tally.changed, self.tally.gone = len(stale.changed), len(stale.gone)
        is_half_settled = self.session.count_unsettled() > 0
        is_other = is_afresh or is_half_settled or _choice(self.before) != _choice(self.run)
        if is_other:
            self.session.clear(traces=False)
        is_whole = is_other or not self.session.has_units()
        is_work = is_whole or stale != Stale()
        if is_work:
            touched = self._link_documents(stale, follow=not is_whole)
            self.deriving.derive(set() if is_other else touched, self.grouping.changed)
            self.session.put_judged(self.judged.digests())
        self.tally.counts = self.session.counts()
        self.tally.not_counted = self.session.not_counted()
        if is_work:
            self.session.finish(msgspec.structs.replace(self.run, counts=self.tally.counts))
        return self.tally

    def _link_documents(self, stale: Stale, *, follow: bool) -> set[str]:
        """Tell and group what changed; return the claims whose events must be assembled whatever their units say."""
        return self.grouping.link(stale, follow=follow) if stale != Stale() else set()


def _choice(run: LinkRun | None) -> tuple[str, str] | None:
    """What a user chose."""
    return None if run is None else (run.policy, run.rule)


def _versions(run: LinkRun | None) -> tuple[str, dict[str, str]] | None:
    """What decides how claims are compared and grouped."""
    return None if run is None else (run.version, run.packs)
