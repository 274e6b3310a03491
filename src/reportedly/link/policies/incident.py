"""The policy ``incident@1``: one happening is one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.link.policies.happening import Happening
from reportedly.link.policies.unit import Part, PolicyName, Unit, event_id

TOTAL = "total"
"""Flags an event that sums up others; it is never added to them."""


def incident(happenings: Sequence[Happening], within: Mapping[str, str]) -> tuple[Unit, ...]:
    """Make one event of each happening; nothing is cut, absorbed or added.

    ``within`` maps the first claim of a happening to that of the larger one it is part of.
    """
    return tuple(alone(happening, within, "incident@1") for happening in happenings)


def alone(happening: Happening, within: Mapping[str, str], policy: PolicyName, *flags: str) -> Unit:
    """Make a happening an event by itself."""
    return Unit(
        id=event_id(happening.first), policy=policy, parts=(Part(claim_ids=happening.claim_ids),),
        part_of=larger(happening, within), flags=tuple(sorted({*flags, *flags_of(happening)})),
    )  # fmt: skip


def larger(happening: Happening, within: Mapping[str, str]) -> str | None:
    """Give the id of the larger event that a happening is part of."""
    parent = within.get(happening.first)
    return event_id(parent) if parent is not None else None


def flags_of(happening: Happening) -> tuple[str, ...]:
    """Say what the happening itself gives a reader to know."""
    return (TOTAL,) if happening.is_total else ()
