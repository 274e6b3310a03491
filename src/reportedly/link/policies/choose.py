"""Makes the units of all happenings under a named policy."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from reportedly.knowledge.load import Knowledge
from reportedly.link.policies.acled_day import acled_day
from reportedly.link.policies.campaign import campaign
from reportedly.link.policies.happening import Happening
from reportedly.link.policies.incident import incident
from reportedly.link.policies.part_of import find_wholes, leads_to
from reportedly.link.policies.ucdp_ged import ucdp_ged
from reportedly.link.policies.unit import POLICIES, PolicyName, Unit, claim_named_by

HAS_PARTS = "has-parts"
"""Flags an event that others are part of: its counts may be theirs too, and must not be added to them."""
BY_DAY: frozenset[PolicyName] = frozenset({"acled-day@1", "ucdp-ged@1"})
"""Policies of which an event has one day."""
ALONE: frozenset[PolicyName] = frozenset({"incident@1"})
"""Policies that make a unit of each happening, whatever others there are."""
_MAKERS: dict[PolicyName, Callable[[Sequence[Happening], Mapping[str, str]], tuple[Unit, ...]]] = {
    "incident@1": incident, "acled-day@1": acled_day, "ucdp-ged@1": ucdp_ged, "campaign@1": campaign,
}  # fmt: skip


def derive_units(
    happenings: Iterable[Happening],
    knowledge: Knowledge,
    policy: PolicyName = POLICIES[0],
    within: Mapping[str, str] | None = None,
) -> tuple[Unit, ...]:
    """Make the units of happenings under a policy, by id; every claim is in at least one.

    The order of the happenings does not matter. ``within`` is what `find_wholes` says of them, where it is known.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> derive_units((), load_knowledge())
    ()
    """
    ordered = sorted(happenings, key=lambda happening: happening.order)
    within = find_wholes(ordered, knowledge.larger.weights) if within is None else within
    if policy in BY_DAY:
        ordered, within = _by_own_days(ordered, within)
    units = _MAKERS[policy](ordered, within)
    return _related(sorted(units, key=lambda unit: unit.id))


def derive_alone(
    happenings: Iterable[Happening], policy: PolicyName, within: Mapping[str, str], wholes: Collection[str]
) -> tuple[Unit, ...]:
    """Make the units of some happenings under a policy of ``ALONE``, the same as among all others.

    ``within`` is what `find_wholes` says of all happenings, ``wholes`` those that it makes others part of.
    """
    units = _MAKERS[policy](sorted(happenings, key=lambda happening: happening.order), within)
    made = [_with(unit, unit.part_of, has_parts=claim_named_by(unit.id) in wholes) for unit in units]
    return tuple(sorted(made, key=lambda unit: unit.id))


def _by_own_days(
    happenings: Sequence[Happening], within: Mapping[str, str]
) -> tuple[list[Happening], Mapping[str, str]]:
    """Each act of a happening whose claims tell different days by itself, all inside what holds the happening."""
    acts = [(act, each) for each in happenings for act in (each.acts or (each,))]
    larger = {act.first: within[each.first] for act, each in acts if each.first in within}
    return sorted((act for act, _ in acts), key=lambda act: act.order), larger


def _related(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Point ``part_of`` at the unit that the policy made of the larger happening, and flag that one.

    No unit is part of itself by a detour.
    """
    holders: dict[str, str] = {}
    for unit in units:
        for part in (*unit.parts, *unit.absorbed):
            holders.setdefault(part.claim_ids[0], unit.id)
    larger: dict[str, str] = {}
    for unit in units:
        whole = holders[claim_named_by(unit.part_of)] if unit.part_of is not None else unit.id
        if not leads_to(whole, unit.id, larger):
            larger[unit.id] = whole
    wholes = frozenset(larger.values())
    return tuple(_with(unit, larger.get(unit.id), has_parts=unit.id in wholes) for unit in units)


def _with(unit: Unit, part_of: str | None, *, has_parts: bool) -> Unit:
    """A unit with what it is part of, and the flag of one that has parts; itself where nothing changes."""
    flags = tuple(sorted({*unit.flags, HAS_PARTS})) if has_parts else unit.flags
    same = (unit.part_of, unit.flags) == (part_of, flags)
    return unit if same else replace(unit, part_of=part_of, flags=flags)
