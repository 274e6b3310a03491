"""The figures of time expressions count what the scorer of TimeML counts."""

import xml.etree.ElementTree as ET

import pytest
from bench.quality.tempeval3 import Expression, Tally, files, pairs, read_body, run

TEXT = (
    '<TEXT>Gunners <EVENT eid="e1">shelled</EVENT> the mill on <TIMEX3 tid="t1" type="DATE" value="2016-05-02">'
    'Monday</TIMEX3> for <TIMEX3 tid="t2" type="DURATION" value="PT3H">three hours</TIMEX3>.</TEXT>'
)


def one(start, end, value="2016-05-02", kind="DATE"):
    return Expression(start=start, end=end, type=kind, value=value)


def test_text_is_read_without_markup_and_gold_has_its_offsets():
    text, gold = read_body(ET.fromstring(TEXT))
    assert text == "Gunners shelled the mill on Monday for three hours."
    assert [(text[g.start : g.end], g.type, g.value) for g in gold] == [
        ("Monday", "DATE", "2016-05-02"), ("three hours", "DURATION", "PT3H"),
    ]  # fmt: skip


def test_overlap_is_relaxed_and_equal_span_strict():
    tally = Tally()
    tally.add([one(10, 16), one(20, 30)], [one(7, 16), one(20, 30, value="2016-05-03")])
    figures = tally.figures()
    assert figures["span_relaxed_f1"].value == 1.0
    assert figures["span_strict_f1"].value == 0.5
    assert figures["value_f1"].value == 0.5


def test_what_is_missed_and_what_is_invented_both_cost():
    tally = Tally()
    tally.add([one(0, 5), one(10, 15)], [one(0, 5), one(20, 25), one(30, 35)])
    assert tally.figures()["span_relaxed_f1"].value == pytest.approx(0.4)


def test_each_expression_is_matched_once_and_equal_spans_first():
    gold = [one(0, 10)]
    assert [ours.start for _, ours in pairs(gold, [one(0, 12), one(0, 10)])] == [0]
    assert next(iter(pairs(gold, [one(0, 12), one(0, 10)])))[1].end == 10


def test_documents_are_found_and_scored_by_corpus(tmp_path):
    folder = tmp_path / "tempeval3" / "TimeBank"
    folder.mkdir(parents=True)
    created = '<DCT><TIMEX3 tid="t0" type="DATE" value="2016-05-04">05/04/2016</TIMEX3></DCT>'
    (folder / "a.tml").write_text(f"<TimeML>{created}{TEXT}</TimeML>")
    (folder / "._a.tml").write_bytes(b"\x00\x05")
    assert [path.name for path in files(tmp_path)] == ["a.tml"]
    figures = run(tmp_path)
    assert (figures["value_f1"].value, figures["timebank_span_strict_f1"].value) == (1.0, 1.0)
