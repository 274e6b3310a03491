"""Every row of ``place_spellings``: sorted, sourced, and its example's two names are one."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge.packs import rows_of
from reportedly.knowledge.place_spellings import Spellings
from reportedly.text.fold import fold

ROWS = [row for _, row in rows_of(KNOWLEDGE.packs, "place_spellings")]
SPELLINGS = Spellings(KNOWLEDGE.packs)


def test_rows_are_sorted_and_sourced() -> None:
    assert [row["word"] for row in ROWS] == sorted({row["word"] for row in ROWS})
    assert all(row["source"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["word"])
def test_example_gives_one_place_two_spellings(row: dict[str, str]) -> None:
    one, other = row["example"].split(" = ")
    assert fold(row["word"]) in fold(one)
    assert SPELLINGS.spelled(one) == SPELLINGS.spelled(other)
