"""Grades of certainty are read, mapped and scored as the set's page says."""

from typing import get_args

import pytest
from bench.quality.factuality import (
    GRADES,
    NEGATED,
    UNCERTAIN,
    Judged,
    Sentence,
    class_medians,
    figures_of,
    files,
    judge,
    read_sentences,
    run,
    spelled,
)

from reportedly.records.values import FactualityValue

CONLL = (
    "0\tGunners\t_\tNNS\n1\tshelled\t3.0\tVBD\n2\tMarrun\t_\tNNP\n3\t.\t_\t.\n\n"
    "0\tThey\t_\tPRP\n1\tdid\t_\tVBD\n2\tn't\t_\tRB\n3\tshell\t-2.8\tVB\n4\tMarrun\t_\tNNP\n5\t.\t_\t.\n\n"
)


def test_words_are_found_again_where_they_were_written():
    words = ("``", "We", "wo", "n't", "go", "(", "now", ")", ",", "''", "he", "said")
    text, begins = spelled(words)
    assert text == '"We won\'t go (now)," he said'
    assert [text[begin : begin + 3] for begin in begins][:4] == ['"We', "We ", "won", "n't"]


def test_every_sentence_is_a_paragraph_with_its_own_offsets():
    reading, starts = read_sentences(
        [Sentence(words=("One", "fell", "."), graded={}), Sentence(words=("Two",), graded={})]
    )
    assert reading.document.text == "One fell.\n\nTwo"
    assert (starts, len(reading.layout.reporting)) == ([[0, 4, 8], [11]], 2)


def test_what_did_not_happen_is_negated_and_what_may_have_is_uncertain():
    figures = figures_of([
        Judged(gold=3.0, value="asserted"), Judged(gold=-1.2, value="denied"), Judged(gold=1.0, value="asserted"),
        Judged(gold=2.8, value="hedged"),
    ])  # fmt: skip
    assert figures["mae"].value == pytest.approx((0 + 0.4 + 2 + 0.8) / 4)
    assert (figures["negated_f1"].value, figures["uncertain_f1"].value) == (1.0, 0.0)


def test_events_that_never_vary_have_no_correlation():
    assert figures_of([Judged(gold=3.0, value="asserted")] * 3)["pearson"].value == 0.0


def test_every_class_has_a_grade_and_asserted_the_highest_denied_the_lowest():
    assert set(GRADES) == set(get_args(FactualityValue)) == NEGATED | UNCERTAIN | {"asserted"}
    assert max(GRADES.values()) == GRADES["asserted"]
    assert min(GRADES.values()) == GRADES["denied"] < 0


def test_a_denial_is_no_uncertainty_by_class_but_is_one_by_grade():
    figures = figures_of([Judged(gold=-1.5, value="denied"), Judged(gold=3.0, value="asserted")])
    assert (figures["uncertain_f1"].value, figures["uncertain_by_grade_f1"].value) == (0.0, 1.0)


def test_class_medians_are_of_what_was_put_in_each_class(tmp_path):
    for corpus in ("uw", "meantime"):
        (tmp_path / "factuality" / corpus).mkdir(parents=True)
        (tmp_path / "factuality" / corpus / "train.conll").write_text(CONLL)
    assert class_medians(tmp_path) == {"asserted": 3.0, "denied": -2.8}


def test_a_corpus_is_found_read_and_judged(tmp_path):
    (tmp_path / "factuality" / "uw").mkdir(parents=True)
    (tmp_path / "factuality" / "uw" / "dev.conll").write_text(CONLL)
    (tmp_path / "factuality" / "uw" / "train.conll").write_text("never read")
    assert len(files(tmp_path)) == 1
    figures = run(tmp_path)
    assert (figures["uw_negated_f1"].value, figures["mae"].n) == (1.0, 2)
    assert list(judge([])) == []
