"""The second half of linking: from happenings to events under a policy and a rule, where they are not there already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link import pipeline
from reportedly.link.pipeline import Made
from reportedly.link.policies.choose import ALONE, derive_alone
from reportedly.link.policies.unit import PolicyName, Unit, event_id
from reportedly.records.linked import LinkRun, StaleEvents, TracedHappening, TracedUnit
from reportedly.review.events import Decided
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_groups import Say, batches
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.link_told import Telling
from reportedly.workflow.link_wholes import Changed, Moved, Wholes, Within, all_happenings
from reportedly.workflow.link_work import Alone, assemble, make_alone, traced_unit
from reportedly.workflow.review.judged import Judged
from reportedly.workflow.review.settle import Settling

if TYPE_CHECKING:
    from reportedly.ports import Linking

EVENTS_AT_ONCE = 500
HAPPENINGS_AT_ONCE = 2_000
_UNIT = msgspec.msgpack.Decoder(Unit)


class Deriving:
    """Keeps events as happenings, policy and rule have it: writes those that changed, drops those that are no more."""

    def __init__(
        self, session: Linking, knowledge: Knowledge, crew: Crew, run: LinkRun, tally: LinkTally, say: Say,
        judged: Judged,
    ) -> None:  # fmt: skip
        self.session, self.knowledge, self.crew, self.judged = session, knowledge, crew, judged
        self.run, self.tally, self.say = run, tally, say

    def derive(self, touched: set[str], changed: Changed | None) -> None:
        """Write what is new or other than before; events of ``touched`` claims are assembled in any case.

        ``changed`` are the happenings that changed since units were made; all, where it is not given.
        """
        self._make_units(changed)
        todo, decided = self._todo(touched)
        telling = Telling(self.session, self.judged, self.knowledge, self.run.rule)
        told = partial(telling.told, decided=decided)
        for rows in self.crew.map(assemble, map(told, todo)):
            self.session.add_rows(rows)
            self.tally.made += rows.number
            self.say(f"{self.tally.made} events written")

    def _make_units(self, changed: Changed | None) -> None:
        """Keep what the policy makes of happenings: a decision works on it without all the rest."""
        wholes, policy = Wholes(self.session, self.knowledge, self.crew), cast(PolicyName, self.run.policy)
        if policy not in ALONE:
            within = wholes.find_all() if changed is None else wholes.bring_up(changed).within
            made = pipeline.make_units(all_happenings(self.session), policy, self.knowledge, within)
            self._trace_all([traced_unit(unit, digest) for unit, digest in made])
        elif changed is None:
            within = wholes.find_all()
            found = self.crew.map(make_alone, self._alone(self.session.happenings(), policy, within))
            self._trace_all([unit for some in found for unit in some])
        else:
            self._follow(changed, wholes.bring_up(changed), policy)

    def _alone(self, happenings: Iterable[TracedHappening], policy: PolicyName, within: Within) -> Iterator[Alone]:
        """Happenings, some at once, with what is part of what among them."""
        wholes = set(within.values())
        for some in batches(happenings, HAPPENINGS_AT_ONCE):
            ids = [each.id for each in some]
            inside = {id: within[id] for id in ids if id in within}
            yield Alone([each.packed for each in some], policy, inside, wholes.intersection(ids))

    def _follow(self, changed: Changed, moved: Moved, policy: PolicyName) -> None:
        """Bring units up to happenings that changed, under a policy that makes a unit of each."""
        wholes = set(moved.within.values())
        made = pipeline.digested(derive_alone(moved.news.values(), policy, moved.within, wholes))
        units = [traced_unit(unit, digest) for unit, digest in made]
        gone = {event_id(each.first) for each in changed.old()} - {unit.id for unit in units}
        before = self.session.unit_digests(sorted({*gone, *(unit.id for unit in units)}))
        self._trace(units, gone, before)

    def _trace_all(self, units: Sequence[TracedUnit]) -> None:
        """Keep units, and no others."""
        before = self.session.unit_digests()
        self._trace(units, before.keys() - {unit.id for unit in units}, before)

    def _trace(self, units: Iterable[TracedUnit], gone: Iterable[str], before: Mapping[str, str]) -> None:
        """Keep units where they are not there already, and drop some."""
        new = [unit for unit in units if before.get(unit.id) != unit.digest]
        self.session.forget_units((*gone, *(unit.id for unit in new if unit.id in before)))
        self.session.add_units(new)

    def _todo(self, touched: set[str]) -> tuple[Iterator[list[Made]], dict[str, Decided]]:
        """Drop events that are no more or will be written anew; give the units of the latter, and what was decided."""
        settling = Settling(self.judged)
        if not settling.concerned:
            stale = self.session.stale_events()
            again = set(self.session.units(sorted(touched)).keys()).difference(stale.new)
            return self._read(self._drop(stale, again)), {}
        settled = settling.settle(chain.from_iterable(self._read(None)))
        again = {id for id, (unit, _) in settled.units.items() if not touched.isdisjoint(unit.claim_ids)}
        ids = self._drop(self._stale_events({id: digest for id, (_, digest) in settled.units.items()}), again)
        return batches((settled.units[id] for id in ids), EVENTS_AT_ONCE), settled.decided

    def _stale_events(self, digests: Mapping[str, str]) -> StaleEvents:
        """Find the events that are not as settled units have it."""
        before = self.session.digests()
        return StaleEvents(
            new=tuple(digests.keys() - before.keys()), lost=tuple(before.keys() - digests.keys()),
            other=tuple(id for id, digest in digests.items() if id in before and before[id] != digest),
        )  # fmt: skip

    def _drop(self, stale: StaleEvents, again: set[str]) -> list[str]:
        """Drop events that are no more, or are not as units have it; return the units to make events of, sorted."""
        again = again.union(stale.other).difference(stale.new)
        self.session.forget_events((*stale.lost, *again))
        self.tally.dropped = len(stale.lost)
        return sorted(again.union(stale.new))

    def _read(self, ids: Iterable[str] | None) -> Iterator[list[Made]]:
        """Units with their digests, some at once; all where no ids are given."""
        units = ((_UNIT.decode(each.packed), each.digest) for each in self.session.units_by_id(ids))
        return batches(units, EVENTS_AT_ONCE)
