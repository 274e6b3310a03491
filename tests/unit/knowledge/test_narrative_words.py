"""The words of narratives and questions: every row works in its own example, and neutral values hold for every side."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge.packs import rows_of
from reportedly.text.fold import fold

WORDS = [row for _, row in rows_of(KNOWLEDGE.packs, "narrative_words")]
ACTS = [row for _, row in rows_of(KNOWLEDGE.packs, "narrative_acts")]
ASKED = [row for _, row in rows_of(KNOWLEDGE.packs, "question_words")]


@pytest.mark.parametrize("row", WORDS, ids=lambda row: f"{row['word']}-{row['kind']}")
def test_a_word_is_found_in_its_example(row: dict[str, str]) -> None:
    assert row["value"] in KNOWLEDGE.narratives.found(row["example"], row["kind"])  # type: ignore[arg-type]


@pytest.mark.parametrize("row", ASKED, ids=lambda row: row["word"])
def test_a_function_word_stands_in_its_example(row: dict[str, str]) -> None:
    assert row["word"] in fold(row["example"]).split()
    assert row["use"] in ("place", "harmed", "doer", "stop")


def test_the_tables_are_sorted_and_hold_each_key_once() -> None:
    keys = [[(row["word"], row["kind"]) for row in WORDS], [row["told"] for row in ACTS], [r["word"] for r in ASKED]]
    assert all(found == sorted(set(found)) for found in keys)


def test_every_act_is_one_that_claims_can_have() -> None:
    types = KNOWLEDGE.triggers.types.values()
    labels = {row["label"] for _, row in rows_of(KNOWLEDGE.packs, "trigger_senses")} | {one.label for one in types}
    families = {KNOWLEDGE.happenings.family(one.acled) for one in types}
    known = labels | families | {one.acled for one in types}
    assert [row["told"] for row in ACTS if not row["told"].startswith("count ") and row["told"] not in known] == []


def test_words_that_judge_those_under_arms_mean_no_more_than_fighters() -> None:
    for word in ("terrorists", "militants", "rebels", "insurgents", "jihadists"):
        assert KNOWLEDGE.narratives.found(f"They moved the {word}.", "people") == {"fighters"}


@pytest.mark.parametrize("text", ["They trained for a day.", "Gold medals were won", "The bus company"])
def test_verbs_are_no_means(text: str) -> None:
    assert "train" not in KNOWLEDGE.narratives.found(text, "means")
