"""All tellings of a project in the order of publication: where each stands, its keys, and what came or went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
import numpy as np

from reportedly.link.columns import Flags, Ints
from reportedly.link.pairing import Pairing
from reportedly.records.linked import TracedDocument


class Entry(msgspec.Struct, frozen=True):
    """A Document's tellings, the day of its publication, whether they were there before and whether they are now."""

    traced: TracedDocument
    published: int | None
    was: bool
    now: bool


class Corpus:
    """Tellings by row, in the order of publication (unknown last), document and place in the text.

    ``was`` and ``now`` say of each row whether the last linking had it and whether it is there; ``claims`` are the
    claims of each telling, ``documents`` the (id, first row, end) of the Documents that are there now.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        told = sorted(entries, key=_order)
        sizes = [len(each.traced.tellings) for each in told]
        ends = np.cumsum([0, *sizes])
        self.claims = [claims for each in told for claims in each.traced.tellings]
        self.documents = [
            (each.traced.document_id, int(ends[n]), int(ends[n + 1]))
            for n, each in enumerate(told)
            if each.now and sizes[n]
        ]
        self.was: Flags = np.repeat([each.was for each in told], sizes).astype(np.bool_)
        self.now: Flags = np.repeat([each.now for each in told], sizes).astype(np.bool_)
        keys = np.frombuffer(b"".join(each.traced.keys for each in told), np.uint64)
        counts = np.array([count for each in told for count in each.traced.key_counts], np.int64)
        self._all = Pairing(keys, counts)

    def __len__(self) -> int:
        return len(self.claims)

    def telling_id(self, row: int) -> str:
        """The id of a telling: its first claim's."""
        return self.claims[row][0]

    def rows_of(self, telling_ids: Iterable[str]) -> Ints:
        """The rows of tellings that are there now, ascending."""
        wanted = set(telling_ids)
        return np.array([row for row in self.here().tolist() if self.claims[row][0] in wanted], np.int64)

    def here(self) -> Ints:
        """All rows that are there now."""
        return np.flatnonzero(self.now)

    def added(self) -> Ints:
        """Rows that are new."""
        return np.flatnonzero(self.now & ~self.was)

    def removed(self) -> Ints:
        """Rows that are gone."""
        return np.flatnonzero(self.was & ~self.now)

    def pairing(self) -> Pairing:
        """The blocks of what is there now."""
        return self._all if self.now.all() else self._all.only(self.now)

    def shifted(self) -> Iterator[tuple[Ints, Ints]]:
        """Yield the pairs that stay but meet, or no longer meet, in some block because of what came or went."""
        yield self._all.shifted(self.was, self.now)


def _order(entry: Entry) -> tuple[bool, int, str, bool]:
    """Day of publication, unknown last, then id; what is gone before what came."""
    return entry.published is None, entry.published or 0, entry.traced.document_id, entry.now
