"""Wire tags of agencies that no list has, and credits behind a report."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.outlet import own_voice


def links(text: str, **told: str) -> list[str]:
    return [link.name for link in own_voice(reading_of(text, **told), KNOWLEDGE).saying.chain]


@pytest.mark.parametrize(
    "text",
    [
        "HOMS (Kestrel Wire) - Shells fell on a mill.",
        "HOMS (Kestrel Wire) – Shells fell on a mill.",
        "Shells fell on a mill near the river. --Kestrel Wire",
        "Shells fell on a mill near the river (Kestrel Wire).",
        "Kestrel Wire – Shells fell on a mill.",
    ],
)
def test_agency_that_nobody_knows_carries_what_it_tags(text):
    assert links(text) == ["OUTLET", "Kestrel Wire"]


def test_known_agency_of_a_dateline_is_the_outlet_where_none_is_told():
    assert links("(Reuters) - Shells fell on a mill.") == ["Reuters"]


@pytest.mark.parametrize(
    "text",
    [
        "HOMS (Syria) - Shells fell on a mill.",
        "Shells fell on a mill. Source: Reuters and agencies",
        "Shells fell on a mill (see the map).",
        "The Front – Shells fell on a mill.",
    ],
)
def test_other_brackets_and_thanks_are_no_tags(text):
    assert links(text) == ["OUTLET"]


def test_source_named_behind_the_report_carries_it():
    assert links("Shells fell on a mill. Source: Reuters") == ["OUTLET", "Reuters"]
    assert links("Shells fell on a mill. Source: Reuters", outlet="Reuters") == ["Reuters"]
