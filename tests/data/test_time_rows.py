"""Every row of the tables of cues and feasts fires in its own example."""

from __future__ import annotations

from functools import cache

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.times.find import find_expressions, find_times
from reportedly.extract.times.resolve import resolve_times
from reportedly.extract.times.timex import find_timexes
from reportedly.knowledge.packs import rows_of
from reportedly.records.coded import Coded

CUES = [row for _, row in rows_of(KNOWLEDGE.packs, "time_cues")]
FEASTS = [row for _, row in rows_of(KNOWLEDGE.packs, "time_feasts")]


@cache
def reading(example):
    return reading_of(example, published="2017-10-04")


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["word"])
def test_cue_fires(row):
    found = find_expressions(reading(row["example"]), KNOWLEDGE)
    assert any(row["word"] in row["example"][one.start : one.end].lower() for one in found)


@pytest.mark.parametrize("row", [row for row in CUES if row["kind"] in ("vague", "set")], ids=lambda row: row["word"])
def test_cue_gives_its_value(row):
    assert row["value"] in [one.value for one in find_timexes(reading(row["example"]), KNOWLEDGE)]


@pytest.mark.parametrize("row", FEASTS, ids=lambda row: row["feast"])
def test_feast_is_a_day(row):
    one = reading(row["example"])
    values = [time.value for time in resolve_times(one, find_times(one, KNOWLEDGE), KNOWLEDGE)]
    rows = [key for value in values if isinstance(value, Coded) for key in value.rows]
    assert f"core/time_feasts:{row['feast']}" in rows
