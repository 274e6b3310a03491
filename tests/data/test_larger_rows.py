"""Every row of the tables that policies read does what it says in its own example."""

from __future__ import annotations

import re

from tests.build import KNOWLEDGE

from reportedly.knowledge.packs import rows_of


def test_every_word_of_a_larger_happening_reaches_as_told_in_its_example() -> None:
    rows = [row for _, row in rows_of(KNOWLEDGE.packs, "larger_happenings")]
    wrong = [
        row["word"]
        for row in rows
        if row["word"] not in re.findall(r"[\w-]+", row["example"].lower())
        or KNOWLEDGE.larger.reach([row["word"]]) != row["reach"]
    ]
    assert rows
    assert wrong == []


def test_every_weight_is_of_a_comparison_that_is_made() -> None:
    assert "always" in KNOWLEDGE.larger.weights
    assert len(KNOWLEDGE.larger.weights) > 20
