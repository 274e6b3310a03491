"""The second half of linking: from happenings to events under a policy and a rule, where they are not there already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link import pipeline
from reportedly.link.policies.happening import Happening
from reportedly.link.policies.unit import PolicyName, Unit
from reportedly.records.linked import LinkRun, TracedUnit
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_groups import Say
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.link_told import Telling
from reportedly.workflow.link_work import assemble
from reportedly.workflow.review.judged import Judged
from reportedly.workflow.review.settle import Settling

if TYPE_CHECKING:
    from reportedly.ports import Linking

EVENTS_AT_ONCE = 500
_HAPPENING = msgspec.msgpack.Decoder(Happening)
_PACK = msgspec.msgpack.Encoder()


class Deriving:
    """Keeps events as happenings, policy and rule have it: writes those that changed, drops those that are no more."""

    def __init__(
        self, session: Linking, knowledge: Knowledge, crew: Crew, run: LinkRun, tally: LinkTally, say: Say,
        judged: Judged,
    ) -> None:  # fmt: skip
        self.session, self.knowledge, self.crew, self.judged = session, knowledge, crew, judged
        self.run, self.tally, self.say = run, tally, say

    def derive(self, touched: set[str]) -> None:
        """Write what is new or other than before; events of ``touched`` claims are assembled in any case."""
        before = self.session.digests()
        happenings = (_HAPPENING.decode(each.packed) for each in self.session.happenings())
        made = list(self._units(happenings))
        self._trace(made)
        settled = Settling(self.judged).settle(made)
        units = settled.units
        self._drop(before, units, touched)
        todo = [made for made in units.values() if _is_new(made, before, touched)]
        del units, made
        telling = Telling(self.session, self.judged, self.knowledge, self.run.rule)
        told = partial(telling.told, decided=settled.decided)
        for rows in self.crew.map(assemble, map(told, _batches(todo, EVENTS_AT_ONCE))):
            self.session.add_rows(rows)
            self.tally.made += rows.number
            self.say(f"{self.tally.made} of {len(todo)} events written")

    def _units(self, happenings: Iterable[Happening]) -> Iterator[tuple[Unit, str]]:
        """What becomes an event each."""
        return pipeline.make_units(happenings, cast(PolicyName, self.run.policy), self.knowledge)

    def _trace(self, made: list[tuple[Unit, str]]) -> None:
        """Keep what the policy makes, where it is not there already: a decision works on it without all the rest."""
        before = self.session.unit_digests()
        new = [(unit, digest) for unit, digest in made if before.get(unit.id) != digest]
        gone = before.keys() - {unit.id for unit, _ in made}
        self.session.forget_units((*gone, *(unit.id for unit, _ in new)))
        self.session.add_units(
            TracedUnit(id=unit.id, digest=digest, packed=_PACK.encode(unit), claim_ids=unit.claim_ids)
            for unit, digest in new
        )

    def _drop(self, before: dict[str, str], units: dict[str, tuple[Unit, str]], touched: set[str]) -> None:
        """Drop events that are no more, or will be written anew."""
        lost = [name for name in before if name not in units]
        others = [name for name in before if name in units and _is_new(units[name], before, touched)]
        self.session.forget_events((*lost, *others))
        self.tally.dropped = len(lost)


def _is_new(made: tuple[Unit, str], before: dict[str, str], touched: set[str]) -> bool:
    """Say whether a unit's event must be assembled: it is new, made of other parts, or its claims were touched."""
    unit, digest = made
    return before.get(unit.id) != digest or not touched.isdisjoint(unit.claim_ids)


def _batches(made: list[tuple[Unit, str]], size: int) -> Iterator[list[tuple[Unit, str]]]:
    """Cut a list into smaller ones."""
    stream = iter(made)
    while some := list(islice(stream, size)):
        yield some
