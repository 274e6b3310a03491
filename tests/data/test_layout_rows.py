"""Every row of the layout tables fires in its own example."""

import pytest
from tests.build import KNOWLEDGE, document

from reportedly.extract.header import read_header
from reportedly.knowledge.packs import Pack
from reportedly.records.layout import Layout
from reportedly.text.blocks import find_blocks
from reportedly.text.layout.furniture import furniture_kind, is_dateline
from reportedly.text.layout.headlines import outlet_suffix

CUES = KNOWLEDGE.layout.blocks
CORE = Pack.shipped("core")
PHRASES = list(CORE.rows("layout_phrases"))
WHOLE = {
    "line": {"chrome"},
    "start": {"chrome"},
    "part": {"chrome"},
    "caption": {"caption"},
    "photo-end": {"caption", "credit"},
    "related": {"related-headline"},
}


def rows(*kinds: str) -> list[object]:
    return [pytest.param(row, id=f"{row['kind']}:{row['phrase']}") for row in PHRASES if row["kind"] in kinds]


def kinds_at(text: str, phrase: str) -> set[str]:
    """Kinds of the blocks that begin with a phrase."""
    return {b.kind for b in find_blocks(text, CUES) if text[b.start : b.end].startswith(phrase)}


@pytest.mark.parametrize("row", rows(*WHOLE))
def test_phrase_makes_its_unit_furniture(row):
    example = row["example"]
    assert furniture_kind(example, 0, len(example), CUES) in WHOLE[row["kind"]]


@pytest.mark.parametrize("row", rows("desk"))
def test_desk_above_a_headline_is_chrome(row):
    text = f"{row['example']}\n\nArmy Enters Border Town\n\nThe army entered the town on Monday."
    assert [b.kind for b in find_blocks(text, CUES)] == ["chrome", "headline", "paragraph"]


@pytest.mark.parametrize("row", rows("label", "label-updated"))
def test_label_with_a_date_is_a_dateline(row):
    assert is_dateline(row["example"], 0, len(row["example"]), CUES)


@pytest.mark.parametrize("row", rows("lead", "tail", "tail-strong"))
def test_glued_furniture_is_cut_off(row):
    assert kinds_at(f"Army Enters Border Town\n\n{row['example']}", row["phrase"]) & {"chrome", "related-headline"}


@pytest.mark.parametrize("row", rows("byline"))
def test_glued_byline_is_cut_off(row):
    assert kinds_at(f"Army Enters Border Town\n\n{row['example']}", row["phrase"]) == {"byline"}


def test_every_kind_of_phrase_is_tested():
    assert {row["kind"] for row in PHRASES} == {
        *WHOLE,
        "desk",
        "label",
        "label-updated",
        "lead",
        "tail",
        "tail-strong",
        "byline",
    }


@pytest.mark.parametrize("row", tuple(CORE.rows("layout_agencies")), ids=lambda row: row["agency"])
def test_agency_in_a_dateline_is_a_credit(row):
    told = document(row["example"])
    header = read_header(told, Layout(blocks=find_blocks(told.text, CUES)), KNOWLEDGE)
    assert [span.text for span in header.credits] == [row["agency"]]


@pytest.mark.parametrize("row", tuple(CORE.rows("layout_datelines")), ids=lambda row: row["city"])
def test_city_in_capitals_with_a_dash_is_a_dateline(row):
    assert [b.kind for b in find_blocks(row["example"], CUES)] == ["dateline", "paragraph"]


@pytest.mark.parametrize("row", tuple(CORE.rows("layout_media_words")), ids=lambda row: row["word"])
def test_media_word_after_a_headline_names_the_outlet(row):
    where = outlet_suffix(row["example"], CUES)
    assert where is not None
    assert row["example"][slice(*where)].startswith("Demo")
