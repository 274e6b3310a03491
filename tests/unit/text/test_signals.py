"""Signals answer by name, and say 0.0 of what the encoder did not keep."""

from __future__ import annotations

import pytest

from reportedly.text.signals import Signals, WordScores

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
