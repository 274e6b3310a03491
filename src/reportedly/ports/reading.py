"""What a reader of files provides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from reportedly.records.document import Document
from reportedly.records.run import Failure


class Reader(Protocol):
    """Turns the bytes of one file into Documents; what cannot be read comes back as a Failure, never raised."""

    suffixes: tuple[str, ...]

    def read(self, data: bytes, file: str) -> Iterator[Document | Failure]:
        """Yield the Documents in ``data``; ``file`` names them in messages and Origins."""
        ...
