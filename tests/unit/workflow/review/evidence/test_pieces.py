"""Blocks and pieces: joined they are the text, and each piece is in the same highlights throughout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.build import KNOWLEDGE

from reportedly.text.layout.cues import BlockCues
from reportedly.workflow.review.evidence.pieces import cut_blocks
from reportedly.workflow.review.views.details import Block, Mark

HARD = st.sampled_from(
    ["\r\n", "\u00a0", "قُصفت البلدة", "👩‍👩‍👧", "e\u0301", "\n\n", "\u2028", "\t", "\u202e", ". ", " The army "]
)
TEXTS = st.lists(HARD | st.text(st.characters(exclude_categories=("Cs",)), max_size=12), max_size=30).map("".join)
MARKS = st.lists(st.tuples(st.integers(0, 160), st.integers(0, 160), st.integers(0, 5)), max_size=25)


def mark(number: int, field: str = "who") -> Mark:
    """A highlight of one claim."""
    return Mark(claim_id="clm-1", field=field, number=number)


def joined(blocks: tuple[Block, ...]) -> str:
    """All pieces, one after the other."""
    return "".join(piece.text for block in blocks for piece in block.pieces)


@given(text=TEXTS, told=MARKS)
def test_pieces_joined_are_the_text_and_each_holds_exactly_the_marks_of_all_its_characters(
    text: str, told: list[tuple[int, int, int]]
) -> None:
    marks = [(start, end, mark(number)) for start, end, number in told]
    blocks = cut_blocks(text, KNOWLEDGE.layout.blocks, marks)
    assert joined(blocks) == text
    for piece in (piece for block in blocks for piece in block.pieces):
        assert text[piece.start : piece.start + len(piece.text)] == piece.text != ""
        for at in range(piece.start, piece.start + len(piece.text)):
            assert set(piece.marks) == {each for start, end, each in marks if start <= at < end}


def test_a_text_as_long_as_a_bom_and_blanks_keeps_every_character() -> None:
    for text in ("\ufeff", " \r\n ", "\ufeff\r\n\r\nShelled.\r\n"):
        assert joined(cut_blocks(text, BlockCues(), ())) == text
    assert cut_blocks("", BlockCues(), ()) == ()


def test_page_furniture_is_chrome_and_the_report_is_not() -> None:
    text = "Army Shells Town in North\n\nShells fell on the town on Friday. Two people died.\n\nBack to top button\n"
    blocks = cut_blocks(text, KNOWLEDGE.layout.blocks, ())
    assert [block.kind for block in blocks] == ["headline", "paragraph", "chrome"]


def test_words_over_the_border_of_two_blocks_are_marked_in_both() -> None:
    text = "Army Shells Town in North\n\nShells fell on the town on Friday."
    blocks = cut_blocks(text, KNOWLEDGE.layout.blocks, [(20, 33, mark(1))])
    marked = [[piece.text for piece in block.pieces if piece.marks] for block in blocks]
    assert marked == [["North\n\n"], ["Shells"]]


def test_words_that_serve_two_values_carry_both_numbers_in_order() -> None:
    blocks = cut_blocks("It shelled.", BlockCues(), [(3, 10, mark(2)), (3, 10, mark(0, "trigger"))])
    (piece,) = (piece for block in blocks for piece in block.pieces if piece.marks)
    assert [each.number for each in piece.marks] == [0, 2]


@pytest.mark.parametrize("stretch", [(5, 5), (7, 3), (400, 410), (-3, 2)])
def test_a_stretch_that_is_none_marks_nothing(stretch: tuple[int, int]) -> None:
    blocks = cut_blocks("It shelled the town.", BlockCues(), [(*stretch, mark(1))])
    assert not any(piece.marks for block in blocks for piece in block.pieces)
