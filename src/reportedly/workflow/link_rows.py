"""The packed rows of a project's tellings, read from the database where a piece of comparing needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from reportedly.link.columns import Ints
from reportedly.link.corpus import Corpus
from reportedly.link.packed import Rows

if TYPE_CHECKING:
    from reportedly.ports import Linking


class TellingRows:
    """Rows of tellings by their numbers; those that nobody asks for are never read, and take no memory.

    Bound tellings look like those that they repeat, so that clustering takes them for one.

    Args:
        session: Where the rows are kept.
        corpus: Where tellings stand.
        kind: What a row holds.
        edges: The numbers of bound tellings, and of those that they repeat.
    """

    def __init__(self, session: Linking, corpus: Corpus, kind: np.dtype[Any], edges: tuple[Ints, Ints]) -> None:
        self._session, self._corpus = session, corpus
        self._rows: Rows = np.zeros(len(corpus), kind)
        self._is_read = np.zeros(len(corpus), np.bool_)
        self._looks_like = np.arange(len(corpus))
        self._looks_like[edges[0]] = edges[1]

    def __call__(self, numbers: Ints) -> Rows:
        """Give the rows of some tellings."""
        meant = self._looks_like[numbers]
        missing = meant[~self._is_read[meant]]
        if len(missing):
            self._read(missing)
        found: Rows = self._rows[meant]
        return found

    def _read(self, numbers: Ints) -> None:
        """Read the rows of the documents that have some tellings."""
        for name, packed in self._session.columns(self._corpus.documents_of(numbers)):
            first, end = self._corpus.documents[name]
            self._rows[first:end] = np.frombuffer(packed, self._rows.dtype)
            self._is_read[first:end] = True
