"""What every engine promises: input order, and a bad document that stops nothing."""

from collections.abc import Iterator

import pytest
from tests.workers import length

from reportedly.engine.local import LocalEngine
from reportedly.engine.pool import PoolEngine
from reportedly.errors import PackError
from reportedly.ports import Engine
from reportedly.records.document import Document, document_of
from reportedly.records.run import Failure


@pytest.fixture(params=[LocalEngine(), PoolEngine(2)], ids=["local", "pool"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return request.param


def results(engine: Engine, *texts: str) -> list[object]:
    documents = [document_of(text) for text in texts]
    found = list(engine.map(length, documents))
    assert [document for document, _ in found] == documents
    return [result.code if isinstance(result, Failure) else result for _, result in found]


def test_results_come_in_the_order_of_the_input(engine: Engine) -> None:
    texts = ["wait" + "x" * n if n % 3 == 0 else "x" * n for n in range(1, 13)]
    assert results(engine, *texts) == [len(text) for text in texts]


def test_a_bad_document_becomes_a_failure_between_its_neighbours(engine: Engine) -> None:
    assert results(engine, "a", "break", "bb", "refuse", "ccc") == [1, "RPT-301", 2, "RPT-301", 3]


def test_nothing_to_do_gives_nothing(engine: Engine) -> None:
    assert results(engine) == []


def test_trouble_that_is_not_the_documents_ends_the_run(engine: Engine) -> None:
    with pytest.raises(PackError, match="RPT-403"):
        results(engine, "a", "no model", "b")


def test_documents_are_taken_as_they_are_needed(engine: Engine) -> None:
    taken = 0

    def endless() -> Iterator[Document]:
        nonlocal taken
        while True:
            taken += 1
            yield document_of("x" * taken)

    stream = engine.map(length, endless())
    assert [next(stream)[1] for _ in range(3)] == [1, 2, 3]
    stream.close()  # type: ignore[attr-defined]
    assert taken <= 20


def test_a_killed_worker_costs_its_document_alone() -> None:
    texts = ["a", "bb", "kill", "dddd", "eeeee", "ffffff", "ggggggg", "hhhhhhhh", "i" * 9, "j" * 10]
    expected: list[object] = [len(text) for text in texts]
    expected[2] = "RPT-302"
    assert results(PoolEngine(2), *texts) == expected
