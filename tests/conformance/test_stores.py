"""What every store promises: it returns what it got, whole or not at all, and nothing twice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conformance.conftest import Open
from tests.samples import bare_claim, sample_claim, sample_document, sample_failure, sample_run

from reportedly.errors import StoreError


def test_what_was_added_comes_back_after_reopening(reopen: Open) -> None:
    document = sample_document(title="T", url="u", warnings=("w",))
    claims = (sample_claim(document=document), bare_claim(document=document))
    reopen().add(document, claims, "run-1")
    store = reopen()
    assert list(store.documents()) == [document] == [store.document(document.id)]
    assert tuple(store.claims()) == claims == store.claims_of(document.id)
    assert store.claim("clm-2") == claims[1]
    assert store.run_of(document.id) == "run-1"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_as_it_was(reopen: Open, text: str) -> None:
    store, document = reopen(), sample_document(text)
    store.add(document, (), "run-1")
    assert store.document(document.id) == document


def test_the_same_document_twice_adds_nothing(reopen: Open) -> None:
    store, document = reopen(), sample_document()
    assert store.add(document, (sample_claim(),), "run-1")
    assert not store.add(document, (sample_claim(),), "run-2")
    assert (store.count("documents"), store.count("claims"), store.run_of(document.id)) == (1, 1, "run-1")


def test_claims_that_break_a_rule_leave_no_trace_of_their_document(reopen: Open) -> None:
    store, document = reopen(), sample_document()
    with pytest.raises(StoreError, match="RPT-503"):
        store.add(document, (sample_claim("clm-1"), sample_claim("clm-1")), "run-1")
    assert (store.count("documents"), store.count("claims")) == (0, 0)
    assert store.add(document, (sample_claim("clm-1"),), "run-1")


def test_documents_and_claims_come_in_the_order_they_were_added(reopen: Open) -> None:
    store = reopen()
    for name in "zamb":
        document = sample_document(name)
        store.add(document, tuple(bare_claim(f"clm-{name}{n}", document) for n in (2, 1)), "run-1")
    assert "".join(document.text for document in store.documents()) == "zamb"
    assert [claim.id[4:] for claim in store.claims()] == ["z2", "z1", "a2", "a1", "m2", "m1", "b2", "b1"]


def test_replacing_claims_keeps_the_documents_place(reopen: Open) -> None:
    store = reopen()
    first, second = sample_document("first"), sample_document("second")
    store.add(first, (sample_claim("clm-1", first),), "run-1")
    store.add(second, (sample_claim("clm-2", second),), "run-1")
    store.replace(first, (bare_claim("clm-3", first),), "run-2")
    assert [claim.id for claim in store.claims()] == ["clm-3", "clm-2"]
    assert (store.run_of(first.id), store.run_of(second.id)) == ("run-2", "run-1")


def test_a_failure_replaces_an_earlier_one_of_the_same_file_and_member(reopen: Open) -> None:
    store = reopen()
    for failure in (sample_failure("b"), sample_failure("a", member="row 2"), sample_failure("b", code="RPT-202")):
        store.add_failure(failure)
    assert [(f.file, f.member, f.code) for f in store.failures()] == [("a", "row 2", "RPT-201"), ("b", None, "RPT-202")]


def test_a_document_that_is_coded_at_last_is_no_failure_any_more(reopen: Open) -> None:
    store = reopen()
    store.add_failure(sample_failure("salma.txt"))
    store.add(sample_document(), (), "run-1")
    assert list(store.failures()) == []


def test_a_run_is_kept_once(reopen: Open) -> None:
    store = reopen()
    store.add_run(sample_run())
    store.add_run(sample_run())
    assert list(store.runs()) == [sample_run()]


def test_what_is_not_there_is_none(reopen: Open) -> None:
    store = reopen()
    assert store.document("doc-0") is store.claim("clm-0") is store.run_of("doc-0") is None
    assert (store.claims_of("doc-0"), store.has_document("doc-0")) == ((), False)
