"""Whether two tellings tell the same kind of happening: type, family, trigger, plan or deed, toll or act."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import TOLLS, WORLDS, Columns, Flags, Ints, hashed
from reportedly.link.compared.meeting import Found, as_floats, share_any

SINGULAR = np.array([hashed(name) for name in ("Chemical weapon",)], np.int64)
"""Sub-events so rare that two reports of one seldom mean two happenings."""
FORCE = np.array([hashed(name) for name in ("explosion", "battle", "violence")], np.int64)
LOOSE = np.array([hashed(name) for name in ("Attack", "Armed clash", "Other")], np.int64)
"""Sub-events that the coder gives where words say little more than that something was done."""
BORNE, FLOWN = (np.array([hashed(name)], np.int64) for name in ("Suicide bomb", "Air/drone strike"))
"""Sub-events of which none is the other, however a report words it."""
UNDONE, DENIED = WORLDS.index("undone"), WORLDS.index("denied")
WAR, SUM = TOLLS.index("war"), TOLLS.index("sum")


def compare_kinds(columns: Columns, left: Ints, right: Ints) -> tuple[Found, Flags]:
    """Compare kinds of happenings.

    Returns:
        The comparisons, and where one is a plan and the other a deed, one a war's toll and the other an act's, or one a
        suicide bombing and the other an air strike.
    """
    acleds = columns.acleds[left], columns.acleds[right]
    families = columns.families[left], columns.families[right]
    acled, family = share_any(*acleds), share_any(*families)
    loose = [np.isin(each, LOOSE).any(axis=1) for each in acleds]
    force = [np.isin(each, FORCE).any(axis=1) for each in families]
    rare = [np.where(np.isin(each, SINGULAR), each, 0) for each in acleds]
    worlds = columns.world[left], columns.world[right]
    tolls = columns.toll[left], columns.toll[right]
    undone = (worlds[0] == UNDONE) != (worlds[1] == UNDONE)
    war = (tolls[0] == WAR) != (tolls[1] == WAR)
    found = {
        "type-same": acled,
        "type-same-telling": acled & ~(loose[0] & loose[1]),
        "type-same-rare": share_any(*rare),
        "family-same": family & ~acled,
        "type-loose": ~family & (loose[0] | loose[1]) & ~(loose[0] & loose[1]),
        "force-both": ~family & force[0] & force[1],
        "type-differs": ~family & ~(force[0] & force[1]) & ~(loose[0] | loose[1]),
        "trigger-same": share_any(columns.triggers[left], columns.triggers[right]),
        "denied-one": (worlds[0] == DENIED) != (worlds[1] == DENIED),
        "undone-one": undone,
        "undone-both": (worlds[0] == UNDONE) & (worlds[1] == UNDONE),
        "toll-war-both": (tolls[0] == WAR) & (tolls[1] == WAR),
        "toll-sum-both": (tolls[0] == SUM) & (tolls[1] == SUM),
        "toll-sum-one": (tolls[0] == SUM) != (tolls[1] == SUM),
    }
    unlike = _is_borne(*acleds) | _is_borne(*acleds[::-1])
    return {name: as_floats(holds) for name, holds in found.items()}, undone | war | unlike


def _is_borne(one: Ints, two: Ints) -> Flags:
    """Whether the first is a suicide bombing, the second an air strike, and neither both."""
    unlike: Flags = _has(one, BORNE) & ~_has(two, BORNE) & _has(two, FLOWN) & ~_has(one, FLOWN)
    return unlike


def _has(kinds: Ints, wanted: Ints) -> Flags:
    """Whether a row has one of the kinds."""
    return np.asarray(np.isin(kinds, wanted).any(axis=1))
