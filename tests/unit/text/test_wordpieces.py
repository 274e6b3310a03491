"""Words are cut into pieces as BERT's uncased models cut them."""

from __future__ import annotations

from reportedly.text.wordpieces import LONGEST, START, STOP, UNKNOWN, WordPieces

PIECES = WordPieces([START, STOP, UNKNOWN, "shell", "##ing", "##ed", "al", "bab", "-", "deir", "ez", "'", "s"])


def test_the_longest_piece_is_taken_first() -> None:
    assert PIECES.ids("shelling") == (3, 4)


def test_case_and_accents_do_not_matter() -> None:
    assert PIECES.ids("Déir") == PIECES.ids("deir") == (9,)


def test_signs_stand_alone() -> None:
    assert PIECES.ids("al-Bab's") == (6, 8, 7, 11, 12)


def test_a_word_with_an_unknown_character_is_unknown_in_that_part_alone() -> None:
    assert PIECES.ids("al-حلب") == (6, 8, 2)


def test_every_word_has_a_piece() -> None:
    assert PIECES.ids("\u200b") == PIECES.ids("x" * (LONGEST + 1)) == (2,)
