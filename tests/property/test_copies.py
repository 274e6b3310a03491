"""Copies whatever the order of arrival: one answer, no copy of a copy, one text however many print it."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.link.copies.texts import CLOSING, OTHER, STORY, printed

from reportedly.link.copies import Overlaps, copies_among, find_copies, signed_of

OUTLETS = tuple(f"Outlet {n}" for n in range(10))
PARAGRAPHS = (*STORY, *OTHER, CLOSING)
REPORTS = st.lists(
    st.builds(
        lambda parts, outlet, day: printed(*parts, outlet=outlet, day=day),
        st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=5, unique=True),
        st.sampled_from(OUTLETS),
        st.sampled_from(("2018-06-30", "2018-07-01", "2018-07-02", None)),
    ),
    max_size=8,
    unique_by=lambda document: document.id,
)
RANDOM = st.randoms(use_true_random=False)


@settings(max_examples=40, deadline=None)
@given(day=st.dates(), order=RANDOM)
def test_one_text_under_ten_names_has_one_original(day, order: random.Random):
    documents = [printed(*STORY, outlet=outlet, day=day.isoformat()) for outlet in OUTLETS]
    order.shuffle(documents)
    copies = find_copies(documents)
    assert len(copies) == 9
    assert {copy.original_id for copy in copies} == {min(document.id for document in documents)}
    assert all(copy.kind == "whole" and copy.share == 1.0 and not copy.new for copy in copies)


@settings(max_examples=60, deadline=None)
@given(documents=REPORTS, order=RANDOM)
def test_the_order_of_arrival_changes_nothing(documents, order: random.Random):
    shuffled = list(documents)
    order.shuffle(shuffled)
    assert find_copies(shuffled) == find_copies(documents)


@settings(max_examples=40, deadline=None)
@given(documents=REPORTS)
def test_the_same_documents_twice_are_the_same_documents(documents):
    assert find_copies([*documents, *documents]) == find_copies(documents)


@settings(max_examples=40, deadline=None)
@given(documents=REPORTS, cut=st.integers(min_value=0, max_value=8))
def test_adding_documents_gives_what_all_at_once_give(documents, cut):
    text_of = {document.id: document.text for document in documents}
    known: Overlaps = {}
    signed = [signed_of(document) for document in documents]
    copies_among(signed[:cut], text_of.__getitem__, known)
    assert copies_among(signed, text_of.__getitem__, known) == find_copies(documents)


@settings(max_examples=60, deadline=None)
@given(documents=REPORTS)
def test_what_is_told_of_a_copy_holds_together(documents):
    text_of = {document.id: document.text for document in documents}
    wholes = {}
    for copy in find_copies(documents):
        assert copy.document_id != copy.original_id
        assert 0 < copy.share <= 1
        for each in (*copy.shared, *copy.new):
            assert 0 <= each.start < each.end <= len(text_of[copy.document_id])
        taken = {n for each in copy.shared for n in range(each.start, each.end)}
        assert not taken & {n for each in copy.new for n in range(each.start, each.end)}
        if copy.kind == "whole":
            assert copy.document_id not in wholes
            wholes[copy.document_id] = copy.original_id
    assert not set(wholes) & set(wholes.values())
