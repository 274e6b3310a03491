"""Signals answer by name, and say 0.0 of what the encoder did not keep."""

from __future__ import annotations

import pytest

from reportedly.text.signals import STEP, UNLIKE, Signals, WordScores, log_odds

SIGNALS = Signals(
    words={
        3: WordScores(labels={"acled": {"Attack": 0.6, "Other": 0.4}}, links={"who": {1: 0.8}}),
        4: WordScores(labels={"acled": {"Other": 0.9}}),
    }
)


def test_the_best_label_is_that_of_the_highest_mean() -> None:
    assert SIGNALS.best(range(3, 5), "acled") == ("Other", pytest.approx(0.65))


def test_words_without_scores_do_not_count() -> None:
    assert SIGNALS.best(range(4), "acled") == ("Attack", pytest.approx(0.6))


def test_what_is_not_kept_scores_nothing() -> None:
    assert (
        SIGNALS.score(9, "acled", "Attack") == SIGNALS.link_score(3, 2, "who") == SIGNALS.link_score(4, 1, "whom") == 0
    )


def test_words_tell_by_the_mean_of_the_vectors_they_have() -> None:
    signals = Signals(
        words={
            0: WordScores(labels={}, tells=(5, 10)),
            1: WordScores(labels={}, tells=(15, 0)),
            2: WordScores(labels={}),
        }
    )
    assert signals.telling(range(3)) == pytest.approx((10 * STEP, 5 * STEP))
    assert signals.telling(range(2, 9)) == ()


def test_vectors_that_point_one_way_are_more_alike_than_those_that_cross() -> None:
    assert log_odds((6.0, 0.0), (6.0, 0.0)) > log_odds((6.0, 0.0), (0.0, 6.0)) == UNLIKE
