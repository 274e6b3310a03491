"""Pairs in batches are those of all at once, and what comes or goes is found."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.link import pairing
from reportedly.link.candidates import pairs_of, window_of
from reportedly.link.pairing import Pairing

Told = list[list[int]]
TOLD = st.lists(st.lists(st.integers(0, 12), max_size=4, unique=True), min_size=1, max_size=120)


def laid_out(told: Told) -> tuple[np.ndarray, np.ndarray]:
    return np.array([key for keys in told for key in keys], np.uint64), np.array([len(keys) for keys in told], np.int64)


def pairs(found) -> set[tuple[int, int]]:
    return {pair for left, right in found for pair in zip(left.tolist(), right.tolist(), strict=True)}


def now(told: Told, here: list[bool]) -> set[tuple[int, int]]:
    keys, counts = laid_out(told)
    return pairs(Pairing(keys, counts).only(np.array(here)).pairs(np.flatnonzero(here)))


@given(TOLD)
def test_batches_give_the_pairs_of_all_at_once(told: Told) -> None:
    keys, counts = laid_out(told)
    owners = np.repeat(np.arange(len(told)), counts)
    assert pairs(Pairing(keys, counts).pairs()) == pairs([pairs_of(owners, keys, len(told))])


@given(TOLD, st.data())
def test_pairs_around_some_tellings_are_those_of_all_that_touch_them(told: Told, data: st.DataObject) -> None:
    rows = np.array(sorted(data.draw(st.sets(st.integers(0, len(told) - 1)))), np.int64)
    found = Pairing(*laid_out(told))
    around = {pair for pair in pairs(found.pairs()) if set(pair) & set(rows.tolist())}
    assert pairs(found.around(rows)) == around


@given(TOLD, st.data())
def test_whatever_pair_of_old_tellings_changes_is_found(told: Told, data: st.DataObject) -> None:
    was, here = (data.draw(st.lists(st.booleans(), min_size=len(told), max_size=len(told))) for _ in "ab")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "WINDOW", 2)
        patch.setattr(pairing, "window_of", lambda keys: np.minimum(window_of(keys), 2))
        changed = now(told, was) ^ now(told, here)
        stays = {pair for pair in changed if all(was[row] and here[row] for row in pair)}
        found = Pairing(*laid_out(told)).shifted(np.array(was), np.array(here))
        assert stays <= pairs([found])
