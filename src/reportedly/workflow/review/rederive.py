"""Makes the events anew that a decision touches, and no other, inside the transaction that keeps the decision."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link.policies.unit import PolicyName, Unit, claim_named_by
from reportedly.records.claim import Claim
from reportedly.records.event import Event
from reportedly.review.in_force import targets_of
from reportedly.workflow.link_told import Telling
from reportedly.workflow.link_work import assemble, assemble_events
from reportedly.workflow.review.judged import Judged
from reportedly.workflow.review.ledger import Ledger
from reportedly.workflow.review.settle import Made, Settled, Settling, alone

if TYPE_CHECKING:
    from reportedly.ports import Linking

_UNIT = msgspec.msgpack.Decoder(Unit)
_CLAIM = msgspec.json.Decoder(Claim)


class Rederived(msgspec.Struct, frozen=True, kw_only=True):
    """Events as they are now, the ids that are no more, and for each that means another event now, that one."""

    events: tuple[Event, ...] = ()
    moved: dict[str, str] = {}
    gone: frozenset[str] = frozenset()


class Rederiving:
    """One decision's work on events; ``policy`` and ``rule`` are those in force."""

    def __init__(self, session: Linking, knowledge: Knowledge, ledger: Ledger, policy: str, rule: str) -> None:
        self.session, self.knowledge, self.ledger = session, knowledge, ledger
        self.policy, self.rule = cast(PolicyName, policy), rule
        self.judged = Judged(session, ledger.decisions)

    def rederive(self, targets: Iterable[str]) -> Rederived:
        """Make the events anew that some targets touch."""
        seeds = self._seeds(targets)
        made, old = self._around(seeds)
        settled = self._settle(made)
        if old != settled.regrouped.units.keys():
            parts = self.session.parts_of((*old, *settled.regrouped.units))
            made, old = self._around({*seeds, *self._claims_of_events(parts)})
            settled = self._settle(made)
        return self._write(settled, old)

    def assembled(self, event_id: str) -> Event | None:
        """Make the event that an id means, and write nothing; None where nothing is told of it."""
        made, _ = self._around(self._seeds((event_id,)))
        settled = self._settle(made)
        heir = event_id if event_id in settled.units else settled.regrouped.heir(event_id)
        if heir is None or heir not in settled.units:
            return None
        told = Telling(self.session, self.judged, self.knowledge, self.rule).told([settled.units[heir]], {})
        return assemble_events(told, self.knowledge)[0]

    def _seeds(self, targets: Iterable[str]) -> set[str]:
        """The claims that targets name or hold."""
        named = sorted(set(targets))
        found = {id for id in named if id.startswith("clm-")}
        events = [id for id in named if id.startswith("evt-")]
        found |= {claim_named_by(id) for id in events} | self._claims_of_events(events)
        documents = self.judged.documents([id for id in named if id.startswith("doc-")])
        return found | {_CLAIM.decode(claim).id for _, _, claims in documents for claim in claims}

    def _claims_of_events(self, ids: Iterable[str]) -> set[str]:
        """The claims of some events."""
        return {claim for event in self.session.events(ids).values() for claim in event.claim_ids}

    def _around(self, seeds: set[str]) -> tuple[list[Made], set[str]]:
        """The policy's units that hang together with some claims, and the ids of the events that they are in now."""
        claims, units = set(seeds), dict[str, Made]()
        while True:
            found = self.session.units(claims)
            units |= {id: (_UNIT.decode(each.packed), each.digest) for id, each in found.items() if id not in units}
            old = self.session.holding({*claims, *(id for unit, _ in units.values() for id in unit.claim_ids)})
            grown = claims | {id for unit, _ in units.values() for id in unit.claim_ids} | self._claims_of_events(old)
            grown |= self._merged(grown) | self._larger(unit for unit, _ in units.values())
            if grown == claims:
                return [*units.values(), *self._alone(claims, units.values())], set(old)
            claims = grown

    def _merged(self, claims: set[str]) -> set[str]:
        """The claims that name events which people merged with events named by some claims."""
        found: set[str] = set()
        for judgement in self.ledger.grouping(claims):
            found |= {claim_named_by(id) for id in targets_of(judgement)}
        return found

    def _larger(self, units: Iterable[Unit]) -> set[str]:
        """The claims that name larger events which people merged into others."""
        wholes = {unit.part_of for unit in units if unit.part_of is not None}
        return {claim_named_by(id) for id in wholes - self.session.events(wholes).keys()}

    def _alone(self, claims: set[str], units: Iterable[Made]) -> list[Made]:
        """A unit for each claim that a person added to a document that is here, and that no linking has seen."""
        held = {id for unit, _ in units for id in unit.claim_ids}
        there = self.judged.claims(sorted(claims & self.judged.added.keys() - held))
        return [alone(id, self.policy) for id in sorted(there)]

    def _settle(self, made: list[Made]) -> Settled:
        """Units under the decisions about them."""
        claims = {id for unit, _ in made for id in unit.claim_ids}
        return Settling(self.judged, self.ledger.targets(claims), self.ledger.grouping(claims)).settle(made)

    def _write(self, settled: Settled, old: set[str]) -> Rederived:
        """Put the events in the place of those that were there."""
        self.session.forget_events(old | settled.units.keys())
        if settled.units:
            told = Telling(self.session, self.judged, self.knowledge, self.rule)
            units = told.told(list(settled.units.values()), settled.decided)
            self.session.add_rows(assemble(units, self.knowledge))
        gone = old - settled.units.keys()
        moved = settled.regrouped.heirs(sorted(gone))
        events = tuple(self.session.events(settled.units).values())
        return Rederived(events=events, moved=moved, gone=frozenset(gone))
