"""Codes documents in several processes, keeps the input's order, and outlives a killed worker."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, Generic, TypeVar

from reportedly.engine.guard import failure_of, guarded
from reportedly.records.document import Document
from reportedly.records.run import Failure

T = TypeVar("T")

AHEAD = 4
"""Documents in hand for each worker; bounds memory and what a dead worker makes us do again."""
TRIES = 2
"""How often a Document is tried alone after a worker died near it before it is given up."""

_WORK: Callable[[Document], Any] | None = None


def _prepare(work: Callable[[Document], Any]) -> None:
    """Set a worker up once: leave Ctrl-C to the parent, and keep the work.

    Nothing is loaded here: what breaks in an initializer breaks the pool, while the first Document's work is guarded.
    """
    global _WORK
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORK = work


def _do(document: Document) -> Any:
    """Do the kept work on one Document inside a worker."""
    assert _WORK is not None
    return guarded(_WORK, document)


class PoolEngine:
    """Runs the work in a standard process pool.

    The work must be picklable, and load what it needs when first called. Workers are spawned, so a script that uses
    this engine needs the usual ``if __name__ == "__main__":``.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(
        self, work: Callable[[Document], T], documents: Iterable[Document]
    ) -> Iterator[tuple[Document, T | Failure]]:
        """Yield each Document with the work's result, or with the Failure that stopped it, in input order."""
        todo = iter(documents)
        while True:
            window: _Window[T] = _Window(self._pool(work, self.workers), self.workers * AHEAD)
            try:
                yield from window.drain(todo)
                return
            except BrokenProcessPool:
                suspects = window.pending()
            finally:
                window.close()
            for document, future in suspects:
                yield document, future.result() if _is_done(future) else self._alone(work, document)

    def _alone(self, work: Callable[[Document], T], document: Document) -> T | Failure:
        """Run a suspect in a worker of its own; who kills that worker too is the culprit."""
        for _ in range(TRIES):
            with self._pool(work, 1) as pool:
                try:
                    result: T | Failure = pool.submit(_do, document).result()
                except BrokenProcessPool:
                    continue
                return result
        return failure_of(document, "RPT-302", f"{TRIES} workers died")

    def _pool(self, work: Callable[[Document], T], workers: int) -> ProcessPoolExecutor:
        """Start a pool of fresh processes."""
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare, initargs=(work,))


class _Window(Generic[T]):
    """The Documents in hand, in order, each with its future result."""

    def __init__(self, pool: ProcessPoolExecutor, size: int) -> None:
        self.pool, self.size = pool, size
        self.in_hand: deque[tuple[Document, Future[T | Failure]]] = deque()

    def drain(self, todo: Iterator[Document]) -> Iterator[tuple[Document, T | Failure]]:
        """Keep the window full and yield its first result until nothing is left."""
        while True:
            for document in islice(todo, self.size - len(self.in_hand)):
                self._submit(document)
            if not self.in_hand:
                return
            document, future = self.in_hand[0]
            result = future.result()
            self.in_hand.popleft()
            yield document, result

    def _submit(self, document: Document) -> None:
        """Hand a Document out; where the pool is broken already, keep it all the same."""
        future: Future[T | Failure]
        try:
            future = self.pool.submit(_do, document)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.in_hand.append((document, future))

    def pending(self) -> tuple[tuple[Document, Future[T | Failure]], ...]:
        """Documents taken from the input whose result was not yielded."""
        return tuple(self.in_hand)

    def close(self) -> None:
        """Stop the workers; nothing new starts."""
        self.pool.shutdown(wait=True, cancel_futures=True)


def _is_done(future: Future[T]) -> bool:
    """Say whether a result came before the pool broke."""
    return future.done() and not future.cancelled() and future.exception() is None
