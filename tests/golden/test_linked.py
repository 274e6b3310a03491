"""Small corpora with a reader's verdicts: how many of them linking shares."""

from __future__ import annotations

import pytest
from tests.golden.linked_corpora import Linked, corpora, pairs

SEEN = frozenset({"colombia-pipeline", "congo-village", "iraq-graves", "mali-operation", "syria-helicopters",
                  "ukraine-depot", "yemen-market"})  # fmt: skip
"""Corpora that weights were fitted on (training/linked_corpora.py); whoever fitted them has not read the others."""


def _shares(linked: tuple[Linked, ...]) -> tuple[float, float]:
    """Precision and recall of the pairs that are put together."""
    judged = [(same, joined) for each in linked for _, _, same, joined in pairs(each)]
    right = sum(same and joined is True for same, joined in judged)
    made, wanted = sum(joined is True for _, joined in judged), sum(same for same, _ in judged)
    return right / max(made, 1), right / wanted


@pytest.mark.parametrize(("seen", "precision", "recall"), [(True, 0.95, 0.85), (False, 0.8, 0.9)])
def test_tellings_meet_as_a_reader_says(seen: bool, precision: float, recall: float) -> None:
    found = _shares(tuple(each for each in corpora() if (each.name in SEEN) == seen))
    assert found[0] >= precision
    assert found[1] >= recall


def test_every_telling_stands_once_in_its_report() -> None:
    for linked in corpora():
        for tellings in linked.verdicts["happenings"].values():
            for telling in tellings:
                report, _, words = telling.partition(": ")
                assert linked.documents[report].text.count(words) == 1, (linked.name, telling)
