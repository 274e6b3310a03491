from __future__ import annotations

from collections.abc import Hashable

import pytest

from reportedly.evaluate.coreference import b_cubed, ceaf_e, conll, muc

KEY: dict[Hashable, Hashable] = {**dict.fromkeys("ab", 1), **dict.fromkeys("cdefg", 2), **dict.fromkeys("hijkl", 3)}
ONE_MERGED: dict[Hashable, Hashable] = {**dict.fromkeys("ab", 1), **dict.fromkeys("cdefghijkl", 2)}
"""Two of three clusters put together, the case that tells the measures apart."""


def test_muc_counts_the_link_that_is_too_many() -> None:
    scored = muc(KEY, ONE_MERGED)
    assert (scored.recall, scored.precision) == (1.0, 0.9)


def test_ceaf_pairs_each_cluster_once() -> None:
    scored = ceaf_e(KEY, ONE_MERGED)
    likeness = 1 + 2 * 5 / 15
    assert scored.recall == pytest.approx(likeness / 3)
    assert scored.precision == pytest.approx(likeness / 2)


def test_conll_is_the_mean_of_three() -> None:
    three = [measure(KEY, ONE_MERGED).f1 for measure in (muc, b_cubed, ceaf_e)]
    assert conll(KEY, ONE_MERGED) == pytest.approx(sum(three) / 3)


def test_a_mention_that_was_not_found_stands_alone() -> None:
    assert muc(KEY, {}).f1 == 0.0
    assert ceaf_e({"a": 1, "b": 1}, {}).recall == pytest.approx(2 / 3)


def test_perfect_clusters_score_one() -> None:
    assert conll(KEY, {mention: f"x{home}" for mention, home in KEY.items()}) == pytest.approx(1.0)
