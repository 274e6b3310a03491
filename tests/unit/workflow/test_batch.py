"""A stream of documents, some bad, into a keeper."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from tests.samples import bare_claim, sample_document, sample_failure, sample_run

from reportedly.errors import StoreError
from reportedly.records.document import Document
from reportedly.records.run import Failure
from reportedly.workflow.batch import code_batch
from reportedly.workflow.coder import Coder, Coding
from reportedly.workflow.tally import Tally


class Ahead:
    """An engine that takes three documents before it gives the first result back, as a pool may."""

    def map(self, work: Any, documents: Iterable[Document]) -> Iterator[tuple[Document, Any]]:
        held: list[Document] = []
        for document in documents:
            held.append(document)
            if len(held) == 3:
                first = held.pop(0)
                yield first, work(first)
        yield from ((document, work(document)) for document in held)


class Memory:
    """A keeper that remembers."""

    def __init__(self, *known: str) -> None:
        self.known, self.log = set(known), []

    def knows(self, document: Document) -> bool:
        return document.text in self.known

    def keep(self, document: Document, coding: Coding) -> None:
        if document.text == "clash":
            raise StoreError("RPT-503", why="two claims")
        self.log.append(document.text)

    def fail(self, failure: Failure) -> None:
        self.log.append(f"failed {failure.file}")

    def known_claims(self, document: Document):
        return (bare_claim("clm-known"),)


def code_one(document: Document) -> Coding | Failure:
    if document.text == "bad":
        return sample_failure("bad", code="RPT-301")
    return Coding(claims=(bare_claim(f"clm-{document.text}", document),), warnings=("hm",), left_out=2)


def run(*items: Document | Failure, known: tuple[str, ...] = (), is_stopped=bool):
    keeper, tally = Memory(*known), Tally(sample_run())
    coder: Coder = code_one  # type: ignore[assignment]
    stream = code_batch(items, coder=coder, engine=Ahead(), keeper=keeper, tally=tally, is_stopped=is_stopped)
    return keeper, tally, [claim.id for claims in stream for claim in claims]


def docs(*texts: str) -> list[Document]:
    return [sample_document(text, file=f"{text}.txt") for text in texts]


def test_everything_is_kept_in_the_order_of_the_input() -> None:
    a, b, c, d = docs("a", "b", "c", "d")
    keeper, tally, claims = run(sample_failure("x"), a, b, sample_failure("y"), c, d, sample_failure("z"))
    assert keeper.log == ["failed x", "a", "b", "failed y", "c", "d", "failed z"]
    assert claims == ["clm-a", "clm-b", "clm-c", "clm-d"]
    assert (tally.done, tally.coded, tally.exit_status) == (7, 4, 3)
    assert tally.left_out == 8


def test_a_known_document_gives_its_old_claims_in_its_place() -> None:
    keeper, tally, claims = run(*docs("a", "b", "c"), known=("b",))
    assert claims == ["clm-a", "clm-known", "clm-c"]
    assert (keeper.log, tally.known, tally.claims) == (["a", "c"], 1, 2)


def test_the_same_document_twice_in_one_run_is_coded_once() -> None:
    keeper, tally, _ = run(*docs("a", "a", "a"))
    assert (keeper.log, tally.coded, tally.known) == (["a"], 1, 2)


def test_a_document_that_cannot_be_kept_is_a_named_failure() -> None:
    keeper, tally, claims = run(*docs("a", "clash", "b"))
    assert keeper.log == ["a", "failed clash.txt", "b"]
    assert [failure.code for failure in tally.failures] == ["RPT-503"]
    assert claims == ["clm-a", "clm-b"]


def test_what_is_not_english_is_kept_counted_and_gives_its_own_line() -> None:
    _, tally, _ = run(sample_document("ar", language="ar"))
    assert (tally.coded, tally.foreign) == (0, 1)
    assert "not English, kept, not coded: 1" in list(tally.lines())


def test_a_stop_finishes_what_is_in_hand_and_takes_no_more() -> None:
    asked: list[bool] = []
    keeper, _, _ = run(*docs("a", "b", "c", "d", "e"), is_stopped=lambda: asked.append(True) or len(asked) >= 2)
    assert keeper.log == ["a", "b"]


@pytest.mark.parametrize(("texts", "status"), [(("a",), 0), (("a", "bad"), 3), (("bad",), 1), ((), 0)])
def test_the_exit_status_tells_none_some_or_all(texts: tuple[str, ...], status: int) -> None:
    assert run(*docs(*texts))[1].exit_status == status


def test_the_summary_names_failures_warnings_and_uncoded_fields() -> None:
    told = "\n".join(run(*docs("a", "bad"))[1].lines())
    assert "RPT-301 bad: The file is empty. Fetch it again." in told
    assert "a.txt: hm" in told
    assert "who uncoded: 1 absent" in told
