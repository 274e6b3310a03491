"""Joins and cuts the units of a policy where people said that events are one, or that claims belong elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec
from msgspec.structs import replace

from reportedly.link.policies.choose import HAS_PARTS
from reportedly.link.policies.unit import Part, Unit, claim_named_by, event_id

JOINED, CUT = "merged-by-hand", "split-by-hand"
"""Flags of events that people merged, and that people split."""
Order = tuple[str, str, int]
"""Of a claim: `claim_order`."""


class Joined(msgspec.Struct, frozen=True):
    """Events that are one, by their ids as they were when somebody said so."""

    names: tuple[str, ...]


class Parted(msgspec.Struct, frozen=True):
    """Claims that leave an event for one of their own."""

    name: str
    claim_ids: frozenset[str]


class Regrouped(msgspec.Struct, frozen=True, kw_only=True):
    """Units after all changes, by id; ``held`` are each one's claims, those too that were taken out of it."""

    units: dict[str, Unit]
    held: dict[str, tuple[str, ...]]

    def heir(self, name: str) -> str | None:
        """Give the unit that an event's id means now: of that id, or the one that holds the claim it was named by.

        Of several the first by id; None where none holds it.
        """
        return self.heirs((name,)).get(name)

    def heirs(self, names: Iterable[str]) -> dict[str, str]:
        """Give for each of some ids the unit that it means now; an id that means none is left out."""
        holders: dict[str, str] = {}
        for unit, claims in self.held.items():
            for claim_id in claims:
                holders.setdefault(claim_id, unit)
        found = ((name, name if name in self.units else holders.get(claim_named_by(name))) for name in names)
        return {name: heir for name, heir in found if heir is not None}


def regroup(
    units: Iterable[Unit],
    changes: Sequence[Joined | Parted],
    order: Callable[[str], Order],
    *,
    out: Collection[str] = frozenset(),
    apart: Collection[str] = frozenset(),
    gone: Collection[str] = frozenset(),
) -> Regrouped:
    """Apply changes in their order, then set the claims of ``apart`` apart and take those of ``out`` out.

    Claims that are ``gone`` are in no unit: who added them took them back.
    A unit is named by the first of its claims, one that was taken out too, so that ids stay. A unit of which all claims
    are taken out keeps them. What a change names and is not there changes nothing.
    """
    there = (_without_gone(unit, gone, order) for unit in units)
    groups = {unit.id: unit for unit in there if unit is not None}
    for change in changes:
        if isinstance(change, Joined):
            _join(groups, change, order)
        else:
            _part(groups, _find(groups, change.name), change.claim_ids, order)
    for name in [name for name, unit in groups.items() if not set(apart).isdisjoint(unit.claim_ids)]:
        _part(groups, name, frozenset(apart), order)
    ordered = dict(sorted(groups.items()))
    held = {name: unit.claim_ids for name, unit in ordered.items()}
    return Regrouped(units={name: _without(unit, out) for name, unit in ordered.items()}, held=held)


def _find(groups: dict[str, Unit], name: str) -> str | None:
    """The unit that an event's id means."""
    if name in groups:
        return name
    claim_id = claim_named_by(name)
    return min((unit.id for unit in groups.values() if claim_id in unit.claim_ids), default=None)


def _join(groups: dict[str, Unit], change: Joined, order: Callable[[str], Order]) -> None:
    """Make one unit of several: their happenings are one happening, told by all their claims."""
    found = dict.fromkeys(name for name in (_find(groups, name) for name in change.names) if name is not None)
    if len(found) < 2:
        return
    members = sorted((groups.pop(name) for name in found), key=lambda unit: order(unit.claim_ids[0]))
    names = {unit.id for unit in members}
    head = members[0]
    claims = _ordered((id for unit in members for id in unit.parts[0].claim_ids), order)
    joined = replace(
        head,
        id=event_id(claims[0], head.parts[0].index),
        parts=(replace(head.parts[0], claim_ids=claims), *(part for unit in members for part in unit.parts[1:])),
        absorbed=tuple(part for unit in members for part in unit.absorbed),
        day=next((unit.day for unit in members if unit.day), None),
        place=next((unit.place for unit in members if unit.place), None),
        part_of=next((unit.part_of for unit in members if unit.part_of and unit.part_of not in names), None),
        flags=tuple(sorted({JOINED, *(flag for unit in members for flag in unit.flags)})),
    )  # fmt: skip
    groups[joined.id] = joined


def _part(groups: dict[str, Unit], name: str | None, leaving: frozenset[str], order: Callable[[str], Order]) -> None:
    """Cut a unit in two; nothing where none or all of its claims leave."""
    if name is None or not leaving & set(groups[name].claim_ids) or leaving >= set(groups[name].claim_ids):
        return
    unit = groups.pop(name)
    for keeps in (True, False):
        piece = _keep(unit, lambda id, keeps=keeps: (id in leaving) is not keeps, order)  # type: ignore[misc]
        groups[piece.id] = piece


def _without_gone(unit: Unit, gone: Collection[str], order: Callable[[str], Order]) -> Unit | None:
    """A unit without claims that are no more, named by the first of the others; None where there are no others."""
    if not any(id in gone for id in unit.claim_ids):
        return unit
    if all(id in gone for id in unit.claim_ids):
        return None
    left = _keep(unit, lambda id: id not in gone, order)
    return replace(left, flags=unit.flags)


def _keep(unit: Unit, wanted: Callable[[str], bool], order: Callable[[str], Order]) -> Unit:
    """The unit of some of a unit's claims, named by the first of them."""
    parts, absorbed = _parts(unit.parts, wanted), _parts(unit.absorbed, wanted)
    if not parts:
        parts, absorbed = absorbed, ()
    first = min((part for part in (*parts, *absorbed)), key=lambda part: order(part.claim_ids[0]))
    flags = {*unit.flags, CUT} - ({HAS_PARTS} if not wanted(claim_named_by(unit.id)) else set())
    return replace(
        unit, id=event_id(first.claim_ids[0], first.index), parts=parts, absorbed=absorbed, flags=tuple(sorted(flags))
    )


def _parts(parts: Iterable[Part], wanted: Callable[[str], bool]) -> tuple[Part, ...]:
    """Parts with the claims that are wanted; those without any are left out."""
    kept = (replace(part, claim_ids=tuple(filter(wanted, part.claim_ids))) for part in parts)
    return tuple(part for part in kept if part.claim_ids)


def _without(unit: Unit, out: Collection[str]) -> Unit:
    """A unit without claims that were taken out; itself where none was, or all were."""
    if all(id in out for id in unit.claim_ids) or not any(id in out for id in unit.claim_ids):
        return unit
    parts, absorbed = (_parts(each, lambda id: id not in out) for each in (unit.parts, unit.absorbed))
    return replace(unit, parts=parts or absorbed, absorbed=absorbed if parts else ())


def _ordered(claims: Iterable[str], order: Callable[[str], Order]) -> tuple[str, ...]:
    """Claims in their order, without repetition."""
    return tuple(sorted(dict.fromkeys(claims), key=order))
