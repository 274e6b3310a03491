"""What runs work over many documents provides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from reportedly.records.document import Document
from reportedly.records.run import Failure

T = TypeVar("T")


class Engine(Protocol):
    """Runs one function over many Documents and yields the results in the order of the input."""

    def map(
        self, work: Callable[[Document], T], documents: Iterable[Document]
    ) -> Iterator[tuple[Document, T | Failure]]:
        """Yield each Document with the work's result, or with the Failure that stopped it."""
        ...
