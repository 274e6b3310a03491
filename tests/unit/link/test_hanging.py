"""What hangs together, cut where it is too large, is found for all rows at once as it is found one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.link import coreference, hanging
from reportedly.link.coreference import cut_components
from reportedly.link.hanging import NOT_THERE, among, parts_in, parts_of, rows_of_changed

N = 24
PAIRS = st.lists(st.tuples(st.integers(0, N - 1), st.integers(0, N - 1), st.sampled_from([0.2, 1.4, 2.5, 9.0])))


def laid_out(pairs: list[tuple[int, int, float]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    left, right, scores = zip(*pairs, strict=True) if pairs else ((), (), ())
    return np.array(left, np.int64), np.array(right, np.int64), np.array(scores, np.float32)


@given(PAIRS)
def test_parts_are_those_that_cutting_component_by_component_gives(pairs: list[tuple[int, int, float]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coreference, "LARGEST", 4)
        patch.setattr(hanging, "LARGEST", 4)
        found = parts_in(parts_of(N, *laid_out(pairs)), np.arange(N))
        assert found == cut_components(N, *laid_out(pairs))


@given(PAIRS, PAIRS, st.lists(st.booleans(), min_size=N, max_size=N), st.lists(st.booleans(), min_size=N, max_size=N))
def test_rows_of_changed_parts_are_those_whose_companions_are_others(before, after, had, have) -> None:
    was, now = (
        among(parts_of(N, *laid_out([each for each in pairs if rows[each[0]] and rows[each[1]]])), np.array(rows))
        for pairs, rows in ((before, had), (after, have))
    )
    old, new = (
        {row: frozenset(np.flatnonzero(parts == parts[row]).tolist()) for row in range(N) if parts[row] != NOT_THERE}
        for parts in (was, now)
    )
    assert rows_of_changed(was, now).tolist() == [row for row in sorted(new) if old.get(row) != new[row]]
