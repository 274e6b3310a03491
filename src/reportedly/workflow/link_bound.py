"""Binds the tellings of copies to those of their originals, whatever the days and outlets of the copies make of them.

A bound telling has no block keys, so that it is compared with nobody: a copy changes nothing else. It goes where the
telling goes that it repeats.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from reportedly.link.bound import bind_copies
from reportedly.link.columns import Ints
from reportedly.link.corpus import Corpus, Spans, bound_rows
from reportedly.link.pipeline import Likely
from reportedly.link.reported import Reported
from reportedly.records.linked import TracedDocument

if TYPE_CHECKING:
    from reportedly.ports import Linking

BOUND = 1000.0
"""Log-odds of a telling and its copy: no component is cut between them."""
KEY_BYTES = 8
_REPORTED = msgspec.json.Decoder(Reported)


class Bonds:
    """Which claims of copies tell again which claims of originals, as the session has them at this moment.

    ``documents`` are the Documents that are over again the text of another, with that one.
    """

    def __init__(self, session: Linking) -> None:
        self.documents = session.whole_copies()
        asked = sorted({*self.documents, *self.documents.values()})
        self._claims = bind_copies(map(_REPORTED.decode, session.reported(asked)))

    def may_bind(self, traced: TracedDocument) -> bool:
        """Whether a Document can have bound tellings."""
        return traced.document_id in self.documents

    def of(self, traced: TracedDocument) -> tuple[str | None, ...]:
        """For each telling of a Document the claim of an original that it repeats, if there is one."""
        bound = self._claims
        return tuple(next((bound[each] for each in claims if each in bound), None) for claims in traced.tellings)

    def without_keys(self, traced: TracedDocument) -> TracedDocument:
        """A Document whose bound tellings have no keys."""
        bound = self.of(traced) if self.may_bind(traced) else ()
        if not any(bound):
            return traced
        ends = np.cumsum([0, *traced.key_counts]) * KEY_BYTES
        kept = [traced.keys[ends[n] : ends[n + 1]] for n, target in enumerate(bound) if target is None]
        counts = tuple(0 if target else count for target, count in zip(bound, traced.key_counts, strict=True))
        return msgspec.structs.replace(traced, keys=b"".join(kept), key_counts=counts)

    def edges(self, corpus: Corpus, spans: Spans) -> tuple[Ints, Ints]:
        """The rows of bound tellings in some Documents, and the rows of the tellings that they repeat."""
        return bound_rows(corpus, spans, self._claims, self.documents)


def with_edges(likely: Likely, edges: tuple[Ints, Ints]) -> Likely:
    """Add the bonds of copies to likely pairs."""
    low, high = np.minimum(*edges), np.maximum(*edges)
    scores = np.full(len(low), BOUND, np.float32)
    return np.concatenate([likely[0], low]), np.concatenate([likely[1], high]), np.concatenate([likely[2], scores])
