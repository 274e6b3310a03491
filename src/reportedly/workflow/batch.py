"""Codes a stream of documents in order: each is kept whole, and none vanishes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from reportedly.engine.guard import failure_of
from reportedly.errors import StoreError
from reportedly.ports import Engine
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.run import Failure
from reportedly.workflow.coder import ENGLISH, Coder, Coding
from reportedly.workflow.tally import Tally

Outcome = tuple[Document, Coding | Failure | None] | Failure
"""A Document with its coding, its failure, or None where it is there already; or a file that could not be read."""


class Keeper(Protocol):
    """Where results go: a project's database, or nowhere but the output."""

    def knows(self, document: Document) -> bool:
        """Say whether this Document needs no coding."""
        ...

    def keep(self, document: Document, coding: Coding) -> None:
        """Keep a coded Document, whole or not at all."""
        ...

    def fail(self, failure: Failure) -> None:
        """Keep a Failure."""
        ...

    def known_claims(self, document: Document) -> tuple[Claim, ...]:
        """Return the Claims of a Document that was there already."""
        ...


def code_batch(
    items: Iterable[Document | Failure],
    *,
    coder: Coder,
    engine: Engine,
    keeper: Keeper,
    tally: Tally,
    is_stopped: Callable[[], bool] = bool,
) -> Iterator[tuple[Claim, ...]]:
    """Yield the Claims of each Document in input order, having kept them; failures are kept and counted."""
    for outcome in _outcomes(items, coder, engine, keeper, is_stopped):
        yield _settle(outcome, keeper, tally)


def _outcomes(
    items: Iterable[Document | Failure], coder: Coder, engine: Engine, keeper: Keeper, is_stopped: Callable[[], bool]
) -> Iterator[Outcome]:
    """Send what is new to the engine, and yield everything in the order of the input."""
    queue: deque[Outcome] = deque()

    def fresh() -> Iterator[Document]:
        """The Documents to be coded; all others wait in the queue for their turn."""
        seen: set[str] = set()
        for item in items:
            if isinstance(item, Failure):
                queue.append(item)
            elif item.id in seen or keeper.knows(item):
                queue.append((item, None))
            else:
                seen.add(item.id)
                queue.append((item, Coding(claims=())))
                yield item
            if is_stopped():
                return

    for document, result in engine.map(coder, fresh()):
        while (first := queue.popleft()) and not _is_waiting(first):
            yield first
        yield document, result
    yield from queue


def _is_waiting(outcome: Outcome) -> bool:
    """Say whether this place in the queue belongs to a Document that the engine holds."""
    return isinstance(outcome, tuple) and isinstance(outcome[1], Coding)


def _settle(outcome: Outcome, keeper: Keeper, tally: Tally) -> tuple[Claim, ...]:
    """Keep and count one outcome; return the Claims it stands for."""
    if isinstance(outcome, Failure):
        return _fail(outcome, keeper, tally)
    document, result = outcome
    if isinstance(result, Failure):
        return _fail(result, keeper, tally)
    if result is None:
        tally.known += 1
        return keeper.known_claims(document)
    try:
        keeper.keep(document, result)
    except StoreError as error:
        if error.code != "RPT-503":
            raise
        return _fail(failure_of(document, error.code, error.why), keeper, tally)
    _count(document, result, tally)
    return result.claims


def _fail(failure: Failure, keeper: Keeper, tally: Tally) -> tuple[Claim, ...]:
    """Keep and count a Failure."""
    keeper.fail(failure)
    tally.failures.append(failure)
    return ()


def _count(document: Document, coding: Coding, tally: Tally) -> None:
    """Count a Document that was coded, or kept uncoded for its language."""
    if document.language in ENGLISH:
        tally.coded += 1
    else:
        tally.foreign += 1
    tally.add_claims(coding.claims)
    tally.left_out += coding.left_out
    told = (*document.warnings, *coding.warnings)
    tally.warnings.extend(f"{document.origin.file}: {warning}" for warning in told)
