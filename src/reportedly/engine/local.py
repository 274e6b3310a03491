"""Codes documents one after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from reportedly.engine.guard import guarded
from reportedly.records.document import Document
from reportedly.records.run import Failure

T = TypeVar("T")


class LocalEngine:
    """Runs the work here, lazily: a Document is taken only when its result is asked for.

    >>> from reportedly.records.document import document_of
    >>> [result for _, result in LocalEngine().map(lambda d: len(d.text), [document_of("abc")])]
    [3]
    """

    def map(
        self, work: Callable[[Document], T], documents: Iterable[Document]
    ) -> Iterator[tuple[Document, T | Failure]]:
        """Yield each Document with the work's result, or with the Failure that stopped it."""
        for document in documents:
            yield document, guarded(work, document)
