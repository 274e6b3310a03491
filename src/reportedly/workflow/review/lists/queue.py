"""Why each event stands in the queue, and in which order events are listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from reportedly.errors import UsageError
from reportedly.review.reasons import MANY_KILLED, OF_PEOPLE, REASONS, bit_of
from reportedly.workflow.review.lists.asking import is_dated
from reportedly.workflow.review.lists.columns import NO_DAY, Columns
from reportedly.workflow.review.lists.names import Bools, Ints, Names

UNRESOLVED = ("ambiguous", "unknown-name", "no-point", "unsettled")
"""Reasons for having no point that a person may mend: a place is told."""
DENIED = ("denied", "denied-only")
LATE = 1 << 22
"""After all days that a date can be."""


def reasons_of(columns: Columns, names: Mapping[str, Names], alike: Bools, suggested: Bools) -> Ints:
    """Give each row's reasons to stand in the queue as a sum of bits (`bit_of`).

    ``alike`` says of each row whether another may be the same happening, ``suggested`` whether the machine would now
    have another value than a person. What a person accepted or rejected keeps only the reasons that people made.
    """
    flags = names["flags"]
    holds: dict[str, Bools] = {
        "contradiction": names["contradictions"].filled()[columns.contradictions],
        "changes-accepted": flags.having(["changes-accepted"])[columns.flags],
        "suggestion": suggested,
        "flagged": flags.having(["flagged"])[columns.flags],
        "unresolved-place": names["no_place"].having(UNRESOLVED)[columns.no_place],
        "many-killed": columns.killed_low >= MANY_KILLED,
        "possible-merge": alike,
        "unresolved-actor": columns.unclear_actor,
        "possible-copy": columns.repeats,
        "denied": flags.having(DENIED)[columns.flags] | names["factuality"].having(["denied"])[columns.factuality],
        "no-date": ~is_dated(columns),
        "assigned": names["assigned"].filled()[columns.assigned],
        "unreviewed": names["status"].having(["proposed"])[columns.status] & (columns.version == 0),
    }
    settled = names["status"].having(["accepted", "rejected"])[columns.status]
    found = np.zeros(len(columns), np.int64)
    for kind in REASONS:
        stands = holds[kind] if kind in OF_PEOPLE else holds[kind] & ~settled
        found |= np.where(stands, bit_of(kind), 0)
    return found


def alike_rows(columns: Columns, rows: Ints, groups: Ints) -> Bools:
    """Say of each row whether linking thought of it and another as one, and both are of one day and one place.

    ``rows`` are those of tellings that linking cut apart, ``groups`` what each hung together with before.
    """
    kept = (columns.first[rows] != NO_DAY) & (columns.spot[rows] >= 0)
    rows, groups = rows[kept], groups[kept]
    keys = (groups << 42) | (columns.first[rows] << 20) | columns.spot[rows]
    order = np.lexsort((rows, keys))
    rows, keys = rows[order], keys[order]
    beside = (keys[1:] == keys[:-1]) & (rows[1:] != rows[:-1])
    alike = np.zeros(len(columns), np.bool_)
    alike[rows[1:][beside]] = True
    alike[rows[:-1][beside]] = True
    return alike


def _queue(columns: Columns, why: Ints) -> Ints:
    """The foremost reasons first; of equal ones the most killed, then the most reported."""
    killed = np.clip(columns.killed_low, 0, (1 << 20) - 1)
    return -((why << 40) | (killed << 20) | np.clip(columns.reports, 0, (1 << 20) - 1))


def _or_late(days: Ints) -> Ints:
    """Days, with what is not known after all."""
    return np.where(days == NO_DAY, LATE, days)


_KEYS: dict[str, Callable[[Columns, Ints], Ints]] = {
    "queue": _queue,
    "day": lambda columns, _: _or_late(np.where(columns.first == NO_DAY, columns.last, columns.first)),
    "published": lambda columns, _: _or_late(columns.published_first),
    "first": lambda columns, _: _or_late(columns.first),
    "reports": lambda columns, _: -columns.reports,
    "origins": lambda columns, _: -columns.origins,
    "number": lambda columns, _: -columns.killed_low,
}
SORTS = tuple(_KEYS)
"""Names of the orders: days from the earliest, numbers from the greatest; ``-`` before a name turns it about."""


def in_order(sort: str, rows: Ints, columns: Columns, why: Ints) -> Ints:
    """Return rows in an order; those that are equal in it by their id.

    Raises:
        UsageError: RPT-104 for an unknown order.
    """
    name = sort.removeprefix("-")
    if name not in _KEYS:
        raise UsageError("RPT-104", where=f"sort={sort}", why=f"orders are {', '.join(SORTS)}, each with or without -")
    keys = _KEYS[name](columns, why)[rows]
    return rows[np.argsort(-keys if sort.startswith("-") else keys, kind="stable")]
