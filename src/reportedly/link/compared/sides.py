"""Whether two tellings name the same sides: one actor, kin under one state or group, a loose label, or others."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import KINDS, Columns, Flags, Ints, SideColumns, hashed
from reportedly.link.compared.meeting import Found, as_floats, share_any

ANY, PEOPLE = (1 << KINDS.index(kind) for kind in ("any", "people"))
ANYBODY = np.array([hashed(name) for name in ("people", "civilians")], np.int64)


def compare_sides(columns: Columns, left: Ints, right: Ints) -> tuple[Found, Flags]:
    """Compare who and whom of pairs; no answer forbids, because reports of one happening blame different sides."""
    found = _side("who", columns.who, left, right) | _side("whom", columns.whom, left, right)
    crossed = _met(columns.who, columns.whom, left, right) | _met(columns.whom, columns.who, left, right)
    named = share_any(_named(columns.whom)[left], _named(columns.whom)[right])
    found["sides-crossed"] = as_floats(crossed)
    found["whom-same-named"] = as_floats(named)
    return found, np.zeros(len(left), np.bool_)


def _side(name: str, side: SideColumns, left: Ints, right: Ints) -> Found:
    """One side: "same", "kin", "perhaps", "other"; nothing where one telling is silent."""
    told = (side.kinds[left] != 0) & (side.kinds[right] != 0)
    same = share_any(side.ids[left], side.ids[right])
    kin = ~same & share_any(side.roots[left], side.roots[right])
    kinds = side.kinds[left] & side.kinds[right] != 0
    any_kind = (side.kinds[left] | side.kinds[right]) & ANY != 0
    loose = ~same & ~kin & (side.is_loose[left] | side.is_loose[right]) & (kinds | any_kind)
    other = told & ~same & ~kin & ~loose
    parts = {"same": same, "kin": kin, "perhaps": told & loose, "other": other}
    return {f"{name}-{part}": as_floats(holds) for part, holds in parts.items()}


def _named(side: SideColumns) -> Ints:
    """Ids that say more than "people" and "civilians"."""
    return np.where(np.isin(side.ids, ANYBODY), 0, side.ids)


def _met(one: SideColumns, two: SideColumns, left: Ints, right: Ints) -> Flags:
    """Whether those who act in one telling suffer in the other."""
    return share_any(_named(one)[left], _named(two)[right])
