"""Grades of certainty are read, mapped and scored as the set's page says."""

import pytest
from bench.quality.factuality import GRADES, Judged, Sentence, figures_of, files, judge, read_sentences, run, spelled

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
    assert figures["mae"].value == pytest.approx((0 + 1.8 + 2 + 1.3) / 4)
    assert (figures["negated_f1"].value, figures["uncertain_f1"].value) == (1.0, 0.0)


def test_events_that_never_vary_have_no_correlation():
    assert figures_of([Judged(gold=3.0, value="asserted")] * 3)["pearson"].value == 0.0


def test_every_class_has_a_grade_and_none_is_above_certain():
    assert max(GRADES.values()) == GRADES["asserted"] == -GRADES["denied"]


def test_a_corpus_is_found_read_and_judged(tmp_path):
    (tmp_path / "factuality" / "uw").mkdir(parents=True)
    (tmp_path / "factuality" / "uw" / "dev.conll").write_text(CONLL)
    (tmp_path / "factuality" / "uw" / "train.conll").write_text("never read")
    assert len(files(tmp_path)) == 1
    figures = run(tmp_path)
    assert (figures["uw_negated_f1"].value, figures["mae"].n) == (1.0, 2)
    assert list(judge([])) == []
