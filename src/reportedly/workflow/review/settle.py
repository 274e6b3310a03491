"""Units of a policy under people's decisions: what is merged, split and taken out, and what was decided about each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from reportedly.link.policies.regroup import Joined, Order, Parted, Regrouped, regroup
from reportedly.link.policies.unit import UNKNOWN_DAY, Part, PolicyName, Unit, claim_named_by, claim_order, event_id
from reportedly.records.claim import Claim
from reportedly.records.judgement import Judgement
from reportedly.review.claims import is_out
from reportedly.review.events import Decided
from reportedly.review.in_force import targets_of
from reportedly.workflow.review.judged import Judged

Made = tuple[Unit, str]
"""A unit with the digest by which a change is told."""
_CLAIM = msgspec.json.Decoder(Claim)


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """Units under people's decisions with their digests, by id, and what was decided about each event."""

    units: dict[str, Made]
    decided: dict[str, Decided]
    regrouped: Regrouped


class Settling:
    """Applies the decisions in force to units; those that no decision concerns pass as they are.

    ``targets`` are what anything in force was decided about, and ``grouping`` the merges and splits, as far as these
    units may hold it; all where not given.
    """

    def __init__(
        self, judged: Judged, targets: Iterable[str] | None = None, grouping: Iterable[Judgement] | None = None
    ) -> None:
        self.judged, self.decisions = judged, judged.decisions
        self.targets = tuple(self.decisions.targets() if targets is None else targets)
        self.changes = tuple(map(_change, self.decisions.grouping() if grouping is None else grouping))
        self.sealed = self._sealed_documents()
        self.concerned = self._concerned()
        self._orders: dict[str, Order] = {}

    def _concerned(self) -> frozenset[str]:
        """The claims that any decision in force names, directly or by the event or document that holds them."""
        named = {claim_named_by(id) if id.startswith("evt-") else id for id in self.targets}
        for change in self.changes:
            named |= change.claim_ids if isinstance(change, Parted) else {claim_named_by(id) for id in change.names}
        return frozenset(named) | self.judged.added.keys() | self.judged.gone | self.sealed

    def _sealed_documents(self) -> frozenset[str]:
        """The claims of sealed documents."""
        names = [id for id in self.targets if id.startswith("doc-") and self.decisions.holds(id, "seal")]
        told = self.judged.documents(sorted(names)) if names else ()
        return frozenset(_CLAIM.decode(claim).id for _, _, claims in told for claim in claims)

    def settle(self, made: Iterable[Made]) -> Settled:
        """Apply the decisions to all units of a policy, or to some that hang together."""
        kept = {unit.id: (unit, digest) for unit, digest in made}
        near = [unit for unit, _ in kept.values() if not self.concerned.isdisjoint(unit.claim_ids)]
        before = {unit.id: kept.pop(unit.id) for unit in near}
        found = self._regroup(near)
        decided = self._decided(found)
        for name, unit in found.units.items():
            kept[name] = unit, self._digest(unit, before.get(name), decided.get(name, _NOTHING))
        moved = {name: found.heir(name) for name in before.keys() - kept.keys()}
        units = {name: _pointed(one, moved) for name, one in sorted(kept.items())}
        return Settled(units=units, decided=decided, regrouped=found)

    def _regroup(self, units: Sequence[Unit]) -> Regrouped:
        """Units after merges, splits, rejections and seals."""
        claims = {id for unit in units for id in unit.claim_ids}
        out = {id for id in claims if is_out(id, self.decisions)}
        apart = {id for id in claims if self._is_sealed(id)}
        return regroup(units, self.changes, self._order, out=out, apart=apart, gone=self.judged.gone)

    def _is_sealed(self, claim_id: str) -> bool:
        """Say whether a claim is sealed, or its document."""
        return claim_id in self.sealed or self.decisions.holds(claim_id, "seal")

    def _decided(self, found: Regrouped) -> dict[str, Decided]:
        """What was decided about each event, under the ids it has and had."""
        told: dict[str, list[Judgement]] = {}
        heirs = found.heirs(id for id in self.targets if id.startswith("evt-"))
        for target, heir in heirs.items():
            told.setdefault(heir, []).extend(self.decisions.of(target))
        decided = {name: self._one(unit, told.get(name, [])) for name, unit in found.units.items()}
        return {name: each for name, each in decided.items() if each != _NOTHING}

    def _one(self, unit: Unit, told: list[Judgement]) -> Decided:
        """What was decided about one event."""
        return Decided(
            judgements=tuple(sorted(told, key=lambda each: each.seq)),
            is_sealed=all(map(self._is_sealed, unit.claim_ids)),
            is_rejected=all(is_out(id, self.decisions) for id in unit.claim_ids),
        )

    def _digest(self, unit: Unit, before: Made | None, decided: Decided) -> str:
        """The digest of a unit and of what was decided about its event and claims; as it was where nothing was."""
        notes = [each.id for each in decided.judgements]
        notes += [each.id for id in unit.claim_ids for each in self.decisions.of(id)]
        if before is not None and before[0] == unit and not notes and decided == _NOTHING:
            return before[1]
        told = msgspec.msgpack.encode((unit, notes, decided.is_sealed, decided.is_rejected))
        return hashlib.blake2b(told, digest_size=12).hexdigest()

    def _order(self, claim_id: str) -> Order:
        """Where a claim stands among others; one that is gone behind all."""
        if claim_id not in self._orders:
            told = self.judged.claims((claim_id,)).get(claim_id)
            self._orders[claim_id] = claim_order(_CLAIM.decode(told)) if told else (UNKNOWN_DAY, claim_id, 0)
        return self._orders[claim_id]


_NOTHING = Decided()


def _change(judgement: Judgement) -> Joined | Parted:
    """What a merge or a split does to units."""
    if judgement.decision == "merge":
        return Joined(targets_of(judgement))
    return Parted(judgement.target, frozenset(judgement.value["claim_ids"]))


def _pointed(made: Made, moved: Mapping[str, str | None]) -> Made:
    """A unit that points at the event which the larger one it is part of is now."""
    unit, digest = made
    if unit.part_of is None or unit.part_of not in moved:
        return made
    larger = moved[unit.part_of]
    pointed = replace(unit, part_of=None if larger == unit.id else larger)
    return pointed, hashlib.blake2b(f"{digest} {pointed.part_of}".encode(), digest_size=12).hexdigest()


def alone(claim_id: str, policy: PolicyName) -> Made:
    """Make the unit of a claim that a person added and no policy has seen yet."""
    unit = Unit(id=event_id(claim_id), policy=policy, parts=(Part(claim_ids=(claim_id,)),))
    return unit, hashlib.blake2b(msgspec.msgpack.encode(unit), digest_size=12).hexdigest()
