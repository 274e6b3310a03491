"""Words of a claim in its text."""

from hypothesis import given
from hypothesis import strategies as st
from tests.samples import TEXT, sample_claim

from reportedly.export.highlight import Mark, contexts, cut, marks_of

MARKS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(["who", "where", "trigger"])).map(
        lambda told: Mark(start=told[0], end=told[0] + told[1], field=told[2])
    )
)


@given(st.text(min_size=1, max_size=60), MARKS)
def test_pieces_joined_are_the_text(text: str, marks: list[Mark]) -> None:
    assert "".join(piece.text for piece in cut(text, 0, len(text), marks)) == text


def test_overlapping_words_carry_both_fields_and_end_once() -> None:
    marks = [Mark(start=0, end=6, field="attribution"), Mark(start=0, end=3, field="where")]
    pieces = list(cut("abcdef", 0, 6, marks))
    assert [(p.text, p.fields, p.ends) for p in pieces] == [
        ("abc", ("where", "attribution"), ("where",)),
        ("def", ("attribution",), ("attribution",)),
    ]


def test_every_mark_stands_on_its_own_words() -> None:
    for mark in marks_of(sample_claim()):
        assert TEXT[mark.start : mark.end].strip()


def test_contexts_hold_the_sentence_and_every_word() -> None:
    claim = sample_claim()
    found = contexts(claim, TEXT)
    assert len(found) == 2
    for mark in marks_of(claim):
        assert any(low <= mark.start and mark.end <= high for low, high in found)
