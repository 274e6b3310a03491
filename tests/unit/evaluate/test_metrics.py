"""The measures give the figures of their definitions at the edges as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.evaluate.metrics import (
    bootstrap_interval,
    exact_agreement,
    f_score,
    great_circle_km,
    share,
    token_f1,
    wilson_interval,
)


@given(st.integers(0, 200), st.integers(1, 200))
def test_wilson_interval_holds_the_share_it_bounds(hits: int, n: int) -> None:
    hits = min(hits, n)
    low, high = wilson_interval(hits, n)
    assert 0 <= low <= hits / n + 1e-12
    assert hits / n - 1e-12 <= high <= 1


def test_wilson_interval_narrows_with_more_items() -> None:
    few, many = wilson_interval(8, 10), wilson_interval(800, 1000)
    assert few[1] - few[0] > 4 * (many[1] - many[0])


def test_wilson_interval_of_nothing_says_nothing() -> None:
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_bootstrap_is_the_same_twice_and_holds_the_mean() -> None:
    values = [0.0, 1.0, 1.0, 0.0, 1.0, 1.0]
    low, high = bootstrap_interval(values)
    assert (low, high) == bootstrap_interval(values)
    assert low < sum(values) / len(values) < high


def test_f_score_is_harmonic_mean_of_precision_and_recall() -> None:
    precision, recall = 3 / 4, 3 / 6
    assert f_score(3, 4, 6) == pytest.approx(2 * precision * recall / (precision + recall))


def test_nothing_predicted_and_nothing_there_score_zero() -> None:
    assert f_score(0, 0, 0) == share(0, 0) == 0.0


def test_one_degree_of_latitude_is_111_km() -> None:
    assert great_circle_km(35, 38, 36, 38) == pytest.approx(111.2, abs=0.1)


def test_disjoint_spans_share_no_tokens() -> None:
    assert token_f1({1, 2}, {3}) == 0.0


def test_agreement_refuses_rows_of_other_length() -> None:
    with pytest.raises(ValueError, match="longer"):
        exact_agreement(["a"], ["a", "b"])
