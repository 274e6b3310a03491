"""Whatever a filter asks for, reading its spelling gives the same filter again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.review.filter import Filter
from reportedly.review.reasons import REASONS

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
DAYS = st.dates().map(str)
DEGREES = st.floats(-90, 90)


def lists(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Alternatives as people write them."""
    return st.lists(values.map(lambda word: word.replace("\\", "\\\\").replace(",", "\\,")), max_size=3).map(",".join)


TOLD = st.fixed_dictionaries(
    {},
    optional={
        "q": WORDS,
        "place": lists(WORDS),
        "actor": lists(WORDS),
        "outlet": lists(WORDS),
        "flag": lists(WORDS),
        "country": lists(st.from_regex("[A-Za-z]{2}", fullmatch=True)),
        "why": lists(st.sampled_from(REASONS)),
        "since": DAYS,
        "published_until": DAYS,
        "killed": st.integers(1, 10_000).map(str),
        "bbox": st.tuples(DEGREES, DEGREES, DEGREES, DEGREES).map(
            lambda box: f"{box[0]},{min(box[1], box[3])},{box[2]},{max(box[1], box[3])}"
        ),
        "placed": st.sampled_from(["yes", "no"]),
        "sealed": st.sampled_from(["yes", "no"]),
        "ids": lists(st.from_regex(r"evt-[a-z0-9.-]{1,9}", fullmatch=True)),
    },
)


@given(TOLD)
def test_reading_a_spelling_gives_the_same_filter(told: dict[str, str]) -> None:
    found = Filter.parse(told)
    assert Filter.parse(str(found)) == found
    assert str(Filter.parse(str(found))) == str(found)


@given(TOLD)
def test_a_spelling_needs_no_further_quoting(told: dict[str, str]) -> None:
    assert str(Filter.parse(told)).isascii()
