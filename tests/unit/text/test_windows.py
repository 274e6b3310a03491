"""Sentences are packed into windows that lose none of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.windows import pack

LENGTHS = st.lists(st.integers(1, 200), max_size=60)


@given(LENGTHS, st.integers(20, 150))
def test_windows_follow_each_other_and_hold_every_sentence(lengths: list[int], limit: int) -> None:
    found = list(pack(lengths, limit))
    assert [n for first, stop in found for n in range(first, stop)] == list(range(len(lengths)))


@given(LENGTHS, st.integers(20, 150))
def test_only_a_single_sentence_is_longer_than_the_limit(lengths: list[int], limit: int) -> None:
    assert all(sum(lengths[a:b]) <= limit or b - a == 1 for a, b in pack(lengths, limit))


def test_windows_are_about_equally_long() -> None:
    assert [b - a for a, b in pack([10] * 22, 100)] == [7, 8, 7]
