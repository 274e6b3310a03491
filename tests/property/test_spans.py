"""Blocks and evidence are exact for any text a page may hold."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.build import KNOWLEDGE, claims_of

from reportedly.text.blocks import find_blocks

PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\r",
        "\u00a0",
        "\ufeff",
        "\u200f",
        "\u2028",
        "😀",
        "e\u0301",
        "قصف الجيش البلدة. ",
        " ",
        "Army Takes Key Hill Near Town",
        "BEIRUT (AFP) - ",
        "20 July 2017 13:25",
        "Published July 2, 2016 ",
        "By Sami Demo",
        "Hama",
        "The army shelled the village of Demo on Friday, killing 3 people, a source said. ",
        "It denied the attack. ",
        "Read Also",
        "Jets may have bombed\u00a0two depots — “a lie”, he said. ",
        "(AFP photo) ",
        "Share 13",
        "Tags Army Town ",
        "06-08-2013 ",
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)
NOISE = st.text(max_size=80)


@given(st.one_of(TEXTS, NOISE))
@settings(max_examples=300, deadline=None)
def test_blocks_are_in_order_inside_the_text_and_without_blanks(text):
    end = 0
    for block in find_blocks(text, KNOWLEDGE.layout.blocks):
        assert end <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        end = block.end


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_every_span_of_every_claim_quotes_its_text(text):
    for claim in claims_of(text, published="2017-07-21", outlet="Demo"):
        for span in spans_in(claim.to_dict()):
            assert text[span["start"] : span["end"]] == span["text"]


def spans_in(value):
    """Every dict with start, end and text inside a claim."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from spans_in(inner)
