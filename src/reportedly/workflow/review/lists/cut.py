"""What linking thought of as one happening and then cut apart, by the rows of events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from reportedly.workflow.review.lists.names import Bools, Ints

EVENT, CLAIM = "evt-", "clm-"
"""An event is named by its first claim; only a share that a policy cut off has more to its name."""
NOWHERE = -1


class Cut:
    """Tellings that hung together: the row of the event that each names, if there is one, and what it hung with.

    >>> cut = Cut([("clm-1", "clm-1"), ("clm-2", "clm-1"), ("clm-3", "clm-1")], {"evt-1": 0, "evt-3": 1})
    >>> [rows.tolist() for rows in cut.among(np.array([True, True]))]
    [[0, 1], [0, 0]]
    """

    def __init__(self, told: Sequence[tuple[str, str]], at: Mapping[str, int]) -> None:
        self._place_of = {EVENT + claim.removeprefix(CLAIM): place for place, (claim, _) in enumerate(told)}
        numbers = {group: number for number, group in enumerate(dict.fromkeys(group for _, group in told))}
        self._groups = np.array([numbers[group] for _, group in told], np.int64)
        self._rows = np.array([at.get(event, NOWHERE) for event in self._place_of], np.int64)

    def place(self, event_id: str, row: int) -> None:
        """Take note of an event's row."""
        place = self._place_of.get(event_id)
        if place is not None:
            self._rows[place] = row

    def among(self, here: Bools) -> tuple[Ints, Ints]:
        """Return the rows of events that are there, each with the number of what it hung together with."""
        kept = self._rows != NOWHERE
        kept[kept] = here[self._rows[kept]]
        return self._rows[kept], self._groups[kept]
