"""Every row of the words of attitude fires in its own example."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.attitudes.find import find_attitudes
from reportedly.knowledge.packs import Pack

ROWS = list(Pack.shipped("core").rows("attribution_attitudes"))


def key(row: dict[str, str]) -> tuple[str, str, str]:
    return row["cue"], row["part"], row["holder"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['part']}:{row['holder']}:{row['cue']}")
def test_each_word_of_attitude_fires_in_its_example(row):
    found = {one.row: one.kind for one in find_attitudes(reading_of(row["example"]), KNOWLEDGE)}
    name = f"core/attribution_attitudes:{row['part']}:{row['holder']}:{row['cue']}"
    assert found.get(name) == row["kind"], found


def test_rows_are_sorted_and_each_stands_once():
    keys = [key(row) for row in ROWS]
    assert keys == sorted(set(keys))


def test_the_holder_stands_where_the_part_of_speech_lets_it():
    places = {"verb": {"subject", "object"}, "adjective": {"subject"}, "noun": {"owner"}, "agent": {"itself"}}
    assert [row["cue"] for row in ROWS if row["holder"] not in places[row["part"]]] == []
