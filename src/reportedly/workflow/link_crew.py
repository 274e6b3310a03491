"""Does pieces of work one after the other, in this process or spread over several, and gives results in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType
from typing import TypeVar

from reportedly.errors import UsageError
from reportedly.knowledge.load import Knowledge, load_knowledge

Piece = TypeVar("Piece")
Result = TypeVar("Result")
Work = Callable[[Piece, Knowledge], Result]
AHEAD = 3
"""Pieces in hand for each worker; bounds memory."""


class Crew:
    """One worker is this process itself; more are processes of their own, which load the packs when first asked.

    Raises:
        UsageError: RPT-104 for fewer than one worker.
    """

    def __init__(self, workers: int, packs: tuple[str, ...]) -> None:
        if workers < 1:
            raise UsageError("RPT-104", where=f"--workers {workers}", why="at least 1")
        self._packs, self._workers = packs, workers
        apart = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(workers, apart, _begin) if workers > 1 else None

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def map(self, work: Work[Piece, Result], pieces: Iterable[Piece]) -> Iterator[Result]:
        """Yield the result of each piece, in the order of the pieces; ``work`` must be a function of a module."""
        if self._pool is None:
            knowledge = load_knowledge(self._packs)
            yield from (work(piece, knowledge) for piece in pieces)
            return
        waiting: deque[Future[Result]] = deque()
        for piece in pieces:
            waiting.append(self._pool.submit(_do, work, piece, self._packs))
            if len(waiting) > AHEAD * self._workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end with it: a worker whose parent was killed would wait for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process at once when its parent is no more; the transaction was the parent's."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(work: Work[Piece, Result], piece: Piece, packs: tuple[str, ...]) -> Result:
    """Do a piece of work inside a worker."""
    return work(piece, load_knowledge(packs))
