"""The second half of linking: from happenings to events under a policy and a rule, where they are not there already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link import pipeline
from reportedly.link.pipeline import Made
from reportedly.link.policies.choose import ALONE, derive_alone
from reportedly.link.policies.unit import PolicyName, Unit, event_id
from reportedly.records.linked import LinkRun, TracedUnit
from reportedly.review.events import Decided
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_groups import Say
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.link_told import Telling
from reportedly.workflow.link_wholes import Changed, Wholes, all_happenings
from reportedly.workflow.link_work import assemble
from reportedly.workflow.review.judged import Judged
from reportedly.workflow.review.settle import Settling

if TYPE_CHECKING:
    from reportedly.ports import Linking

EVENTS_AT_ONCE = 500
_UNIT = msgspec.msgpack.Decoder(Unit)
_PACK = msgspec.msgpack.Encoder()


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
        wholes, policy = Wholes(self.session, self.knowledge), cast(PolicyName, self.run.policy)
        if changed is not None and policy in ALONE:
            moved = wholes.bring_up(changed)
            units = derive_alone(moved.news.values(), policy, moved.within, set(moved.within.values()))
            gone = {event_id(each.first) for each in changed.old()} - {unit.id for unit in units}
            self._trace(list(pipeline.digested(units)), gone)
            return
        happenings = sorted(all_happenings(self.session), key=lambda each: each.order)
        within = wholes.find_all(happenings) if changed is None else wholes.bring_up(changed).within
        made = list(pipeline.make_units(happenings, policy, self.knowledge, within))
        self._trace(made, self.session.unit_digests().keys() - {unit.id for unit, _ in made})

    def _trace(self, made: Sequence[tuple[Unit, str]], gone: Iterable[str]) -> None:
        """Keep units where they are not there already, and drop some."""
        before = self.session.unit_digests()
        new = [(unit, digest) for unit, digest in made if before.get(unit.id) != digest]
        self.session.forget_units((*gone, *(unit.id for unit, _ in new if unit.id in before)))
        self.session.add_units(
            TracedUnit(id=unit.id, digest=digest, packed=_PACK.encode(unit), claim_ids=unit.claim_ids)
            for unit, digest in new
        )

    def _todo(self, touched: set[str]) -> tuple[Iterator[list[Made]], dict[str, Decided]]:
        """Drop events that are no more or will be written anew; give the units of the latter, and what was decided."""
        settling = Settling(self.judged)
        if not settling.concerned:
            ids = self._drop(self.session.unit_digests(), set(self.session.units(sorted(touched))))
            return self._read(ids), {}
        settled = settling.settle(chain.from_iterable(self._read(None)))
        again = {id for id, (unit, _) in settled.units.items() if not touched.isdisjoint(unit.claim_ids)}
        ids = self._drop({id: digest for id, (_, digest) in settled.units.items()}, again)
        return _batches((settled.units[id] for id in ids), EVENTS_AT_ONCE), settled.decided

    def _drop(self, digests: Mapping[str, str], again: set[str]) -> list[str]:
        """Drop events that are no more, or are not as units have it; return the units to make events of, sorted."""
        before = self.session.digests()
        lost = before.keys() - digests.keys()
        ids = sorted(id for id, digest in digests.items() if id in again or before.get(id) != digest)
        self.session.forget_events((*lost, *(id for id in ids if id in before)))
        self.tally.dropped = len(lost)
        return ids

    def _read(self, ids: Iterable[str] | None) -> Iterator[list[Made]]:
        """Units with their digests, some at once; all where no ids are given."""
        units = ((_UNIT.decode(each.packed), each.digest) for each in self.session.units_by_id(ids))
        return _batches(units, EVENTS_AT_ONCE)


def _batches(made: Iterable[Made], size: int) -> Iterator[list[Made]]:
    """Cut units into lists."""
    stream = iter(made)
    while some := list(islice(stream, size)):
        yield some
