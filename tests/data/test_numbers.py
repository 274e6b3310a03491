"""Every row of the time and count tables fires in its own example."""

from __future__ import annotations

from functools import lru_cache

import pytest
from tests.build import KNOWLEDGE, PARSER, document

from reportedly.extract.quantities.find import find_counts, noun_of
from reportedly.extract.quantities.resolve import resolve_counts
from reportedly.extract.reading import Reading
from reportedly.extract.times.find import find_times
from reportedly.extract.times.resolve import resolve_times
from reportedly.knowledge.packs import rows_of
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.layout import Block, Header, Layout
from reportedly.text.clauses import clause_heads

PUBLISHED = "2017-10-04"
TABLES = (
    "time_names",
    "time_phrases",
    "time_epochs",
    "time_speech",
    "count_words",
    "count_numbers",
    "count_bounds",
    "count_verbs",
    "count_cues",
    "count_nouns",
    "count_units",
)


def rows(table):
    return [row for _, row in rows_of(KNOWLEDGE.packs, table)]


@lru_cache(maxsize=1)
def everything():
    """All examples as blocks of one Document, parsed once, with every time and count in it."""
    text, blocks, place = "", [], {}
    for example in sorted({row["example"] for table in TABLES for row in rows(table)}):
        place[example] = (len(text), len(text) + len(example))
        blocks.append(Block(kind="paragraph", start=len(text), end=len(text) + len(example)))
        text += example + "\n"
    parse = PARSER.parse(text, blocks)
    published = Coded(value=PUBLISHED, derivation=Derivation(kind="manifest"), rule="header.published@1")
    header = Header(published=published, outlet=Uncoded(uncoded="absent"))
    reading = Reading(
        document=document(text), layout=Layout(blocks=tuple(blocks)), header=header, parse=parse,
        clauses=clause_heads(parse),
    )  # fmt: skip
    found = find_counts(reading, KNOWLEDGE)
    times = resolve_times(reading, find_times(reading, KNOWLEDGE), KNOWLEDGE)
    return reading, place, times, resolve_counts(reading, found, KNOWLEDGE), found


def within(mentions, example):
    start, end = everything()[1][example]
    return [one for one in mentions if start <= one.start < end]


def times_in(example):
    return within(everything()[2], example)


def counts_in(example):
    return within(everything()[3], example)


@pytest.mark.parametrize("row", rows("time_names"), ids=lambda row: row["word"])
def test_time_name_fires(row):
    has_days = row["value"] != "1 season"
    found = [time for time in times_in(row["example"]) if isinstance(time.value, Coded) == has_days]
    assert any(row["word"] in time.value.evidence[0].text.lower() for time in found)


@pytest.mark.parametrize("row", rows("time_phrases"), ids=lambda row: row["phrase"])
def test_time_phrase_fires(row):
    assert any(f"/time_phrases:{row['phrase']}" in key for time in times_in(row["example"])
               if isinstance(time.value, Coded) for key in time.value.rows)  # fmt: skip


@pytest.mark.parametrize("row", rows("time_epochs"), ids=lambda row: row["noun"])
def test_epoch_opens_a_stretch(row):
    assert [time.value.value.first for time in times_in(row["example"])] == [row["first"]]


@pytest.mark.parametrize("row", rows("time_speech"), ids=lambda row: row["lemma"])
def test_date_beside_a_verb_of_saying_is_of_speech(row):
    assert [time.of_speech for time in times_in(row["example"])] == [True]


@pytest.mark.parametrize("row", rows("count_words"), ids=lambda row: row["phrase"])
def test_vague_number_fires(row):
    low, high = (int(row[side]) if row[side] else None for side in ("low", "high"))
    assert (low, high) in {(c.value.value.low, c.value.value.high) for c in counts_in(row["example"])}


@pytest.mark.parametrize("row", rows("count_numbers"), ids=lambda row: row["word"])
def test_number_word_fires(row):
    assert any(row["word"] in c.value.value.words.lower() for c in counts_in(row["example"]))


@pytest.mark.parametrize("row", rows("count_bounds"), ids=lambda row: row["phrase"])
def test_bound_fires(row):
    low, high = {"least": (12, None), "most": (None, 12), "below": (None, 11)}.get(row["bound"], (12, 12))
    assert [(c.value.value.low, c.value.value.high) for c in counts_in(row["example"])] == [(low, high)]


@pytest.mark.parametrize("table", ["count_verbs", "count_cues"])
def test_kind_fires_in_every_example(table):
    key = "lemma" if table == "count_verbs" else "word"
    silent = [
        row[key] for row in rows(table) if row["kind"] not in {c.value.value.kind for c in counts_in(row["example"])}
    ]
    assert silent == []


def test_counted_noun_is_found_in_every_example():
    silent = []
    for row in rows("count_nouns"):
        nouns = [one.noun for one in within(everything()[4], row["example"]) if one.noun is not None]
        known = [noun_of(everything()[0].parse, noun, KNOWLEDGE.counts) for noun in nouns]
        silent += [] if f"core/count_nouns:{row['noun']}" in [one.row for one in known if one] else [row["noun"]]
    assert silent == []


def test_unit_of_measure_counts_nothing():
    heard = [row["unit"] for row in rows("count_units") if counts_in(row["example"])]
    assert heard == []
