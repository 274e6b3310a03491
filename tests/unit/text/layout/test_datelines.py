"""Wire datelines, with the tags that monitors of broadcasts and the press add."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.text.layout.datelines import match_dateline
from reportedly.text.layout.dates import match_day

CUES = KNOWLEDGE.layout.blocks


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Huanta, 4 FEB 91 (EFE) -- [Text] The mill burned.", "Huanta, 4 FEB 91 (EFE) -- [Text] "),
        ("Huanta, 4 Feb 91 (Radio Ande) -- [Text] The mill burned.", "Huanta, 4 Feb 91 (Radio Ande) -- [Text] "),
        ("Huanta, 4 Feb 91 -- [Report] [Ana\nDiaz] The mill burned.", "Huanta, 4 Feb 91 -- [Report] [Ana\nDiaz] "),
        ("BEIRUT (AFP) - The mill burned.", "BEIRUT (AFP) - "),
    ],
)  # fmt: skip
def test_a_dateline_ends_behind_its_dash_and_tags(line: str, dateline: str) -> None:
    found = match_dateline(line, 0, len(line), CUES)
    assert found is not None
    assert line[found.start : found.end] == dateline


def test_a_sentence_with_a_day_and_no_tag_is_no_dateline() -> None:
    line = "Huanta, 4 Feb -- The mill burned."
    assert match_dateline(line, 0, len(line), CUES) is None


def test_a_year_of_two_digits_counts_only_before_the_end_of_a_dateline() -> None:
    assert match_day("4 FEB 91 -- [TEXT]", 0, 18).readings == ("1991-02-04",)
    assert match_day("4 Feb 91 people left", 0, 20).readings == ()
