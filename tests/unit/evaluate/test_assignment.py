from __future__ import annotations

import itertools
import random

import pytest

from reportedly.evaluate.assignment import best_pairs


def best_total(gains: list[list[float]]) -> float:
    """The greatest sum, by trying all ways."""
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    ways = itertools.permutations(range(len(gains[0])), len(gains))
    return max(sum(gains[row][column] for row, column in enumerate(way)) for way in ways)


@pytest.mark.parametrize("seed", range(40))
def test_no_other_way_of_pairing_gains_more(seed: int) -> None:
    chance = random.Random(seed)
    rows, columns = chance.randint(1, 6), chance.randint(1, 6)
    gains = [[chance.choice([0.0, chance.random(), 1.0]) for _ in range(columns)] for _ in range(rows)]
    pairs = best_pairs(gains)
    assert len(pairs) == min(rows, columns)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert sum(gains[row][column] for row, column in pairs) == pytest.approx(best_total(gains))


def test_an_empty_table_has_no_pairs() -> None:
    assert best_pairs([]) == []
