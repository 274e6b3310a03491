"""The figures of attributions count what PolNeAR's partial match counts."""

from bench.quality.polnear import Tally, Told, documents, files, gold_of, pairs, run

TEXT = "Harbour police said on Monday the ferry had sunk. It reportedly burned."
BRAT = (
    "T1\tSource 0 14\tHarbour police\nT2\tCue 15 19\tsaid\nT3\tContent 30 48;23 29\tthe ferry had sunk Monday\n"
    "T4\tAttribution 15 19\tsaid\nE1\tAttribution:T4 Cue:T2 Source:T1 Content:T3\n"
    "T5\tContent 50 52;64 70\tIt burned\nT6\tCue 53 63\treportedly\nT7\tAttribution-no-source 53 63\treportedly\n"
    "E2\tAttribution-no-source:T7 Content:T5 Cue:T6\nT8\tDiscuss 0 3\tHar\n"
)


def told(source, content):
    return Told(source=frozenset(source), content=frozenset(content))


def test_roles_are_read_and_parts_of_a_span_are_one():
    named, nameless = gold_of(TEXT, BRAT)
    assert sorted(named.source) == [0, 8]
    assert sorted(named.content) == [23, 30, 34, 40, 44]
    assert (nameless.source, sorted(nameless.content)) == (frozenset(), [50, 64])


def test_half_the_content_and_an_overlapping_source_make_a_find():
    gold = [told({1}, {5, 6, 7, 8})]
    assert pairs(gold, [told({1, 2}, {7, 8})])
    assert not pairs(gold, [told({1, 2}, {8})])
    assert not pairs(gold, [told({2}, {5, 6, 7, 8})])
    assert not pairs(gold, [told({1, 2}, {5, 6, 7, 8})], exact=True)


def test_one_prediction_finds_one_row_and_the_best_content_wins():
    gold = [told({1}, {5, 6, 7, 8}), told({1}, {5, 6})]
    assert pairs(gold, [told({1}, {5, 6})]) == {0: 1}


def test_rows_without_a_source_are_no_items_but_their_content_counts():
    tally = Tally()
    tally.add([told({1}, {5, 6}), told((), {9})], [told({1}, {5, 6}), told((), {9}), told({2}, {9})])
    figures = tally.figures()
    assert (figures["attr_recall"].n, figures["attr_precision"].value) == (1, 0.5)
    assert figures["content_token_f1"].value == 1.0


def test_the_first_annotator_by_name_is_the_gold_and_only_dev_is_scored(tmp_path):
    for part, names in {"dev": ["a_note_9f.ann", "a_note_0c.ann", "._a_note_0c.ann"], "train": ["b_0c.ann"]}.items():
        for folder in ("text", "attributions"):
            (tmp_path / "polnear" / part / folder).mkdir(parents=True)
        for name in names:
            (tmp_path / "polnear" / part / "attributions" / name).write_text(BRAT if "0c" in name else "")
        (tmp_path / "polnear" / part / "text" / ("a_note.txt" if part == "dev" else "b.txt")).write_text(TEXT)
    assert [gold.name for _, gold in documents(tmp_path)] == ["a_note_0c.ann"]
    assert len(files(tmp_path)) == 2
    assert run(tmp_path)["attr_f1"].value == 1.0
    assert files(tmp_path / "nowhere") == []
