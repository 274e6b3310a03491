"""The second half of linking: from happenings to events under a policy and a rule, where they are not there already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link import pipeline
from reportedly.link.aggregation.rules import RuleName
from reportedly.link.policies.happening import Happening
from reportedly.link.policies.unit import PolicyName, Unit
from reportedly.records.claim import Extent
from reportedly.records.linked import LinkRun
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_groups import Say
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.link_work import Units, assemble

if TYPE_CHECKING:
    from reportedly.ports import Linking

EVENTS_AT_ONCE = 500
_HAPPENING = msgspec.msgpack.Decoder(Happening)


class _Spot(msgspec.Struct, frozen=True):
    """Where a claim stands; the rest of its JSON is not read."""

    document_id: str
    sentence: Extent


_SPOT = msgspec.json.Decoder(_Spot)


class Deriving:
    """Keeps events as happenings, policy and rule have it: writes those that changed, drops those that are no more."""

    def __init__(
        self, session: Linking, knowledge: Knowledge, crew: Crew, run: LinkRun, tally: LinkTally, say: Say
    ) -> None:
        self.session, self.knowledge, self.crew = session, knowledge, crew
        self.run, self.tally, self.say = run, tally, say

    def derive(self, touched: set[str]) -> None:
        """Write what is new or other than before; events of ``touched`` claims are assembled in any case."""
        before = self.session.digests()
        happenings = (_HAPPENING.decode(each.packed) for each in self.session.happenings())
        units = {unit.id: (unit, digest) for unit, digest in self._units(happenings)}
        self._drop(before, units, touched)
        todo = [made for made in units.values() if _is_new(made, before, touched)]
        del units
        for rows in self.crew.map(assemble, map(self._told, _batches(todo, EVENTS_AT_ONCE))):
            self.session.add_rows(rows)
            self.tally.made += rows.number
            self.say(f"{self.tally.made} of {len(todo)} events written")

    def _units(self, happenings: Iterable[Happening]) -> Iterator[tuple[Unit, str]]:
        """What becomes an event each."""
        return pipeline.make_units(happenings, cast(PolicyName, self.run.policy), self.knowledge)

    def _drop(self, before: dict[str, str], units: dict[str, tuple[Unit, str]], touched: set[str]) -> None:
        """Drop events that are no more, or will be written anew."""
        lost = [name for name in before if name not in units]
        others = [name for name in before if name in units and _is_new(units[name], before, touched)]
        self.session.forget_events((*lost, *others))
        self.tally.dropped = len(lost)

    def _told(self, made: Sequence[tuple[Unit, str]]) -> Units:
        """Some units with the claims, documents and sentences that they are assembled from."""
        units, digests = zip(*made, strict=True)
        claims = self.session.claims({claim for unit in units for claim in unit.claim_ids})
        spots = {name: _SPOT.decode(claim) for name, claim in claims.items()}
        reported = tuple(self.session.reported({spot.document_id for spot in spots.values()}))
        return Units(
            units=units, digests=digests, claims=claims, reported=reported, sentences=self._sentences(units, spots),
            rule=cast(RuleName, self.run.rule), lay_out=self.session.lay_out,
        )  # fmt: skip

    def _sentences(self, units: Sequence[Unit], spots: Mapping[str, _Spot]) -> dict[str, str]:
        """The sentences of claims that stand beside claims of other Documents, by claim id."""
        wanted: dict[str, _Spot] = {}
        for unit in units:
            told = {name: spots[name] for name in unit.claim_ids}
            if len({spot.document_id for spot in told.values()}) > 1:
                wanted |= told
        texts = self.session.texts({spot.document_id for spot in wanted.values()})
        return {name: texts[spot.document_id][spot.sentence.start : spot.sentence.end] for name, spot in wanted.items()}


def _is_new(made: tuple[Unit, str], before: dict[str, str], touched: set[str]) -> bool:
    """Say whether a unit's event must be assembled: it is new, made of other parts, or its claims were touched."""
    unit, digest = made
    return before.get(unit.id) != digest or not touched.isdisjoint(unit.claim_ids)


def _batches(made: list[tuple[Unit, str]], size: int) -> Iterator[list[tuple[Unit, str]]]:
    """Cut a list into smaller ones."""
    stream = iter(made)
    while some := list(islice(stream, size)):
        yield some
