"""All tellings of a project in the order of publication: where each stands, its keys, and what came or went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
import numpy as np
import numpy.typing as npt

from reportedly.link.columns import Flags, Ints
from reportedly.link.pairing import Keys, Pairing
from reportedly.records.linked import TracedDocument

FILTER_BITS = 22
"""Of a key: a table of four million flags that a processor keeps at hand tells nearly all keys that nobody asks for."""


class Entry(msgspec.Struct, frozen=True):
    """A Document's tellings, and whether they were there before and are there now."""

    traced: TracedDocument
    was: bool
    now: bool


class Corpus:
    """Tellings by row, in the order of publication (unknown last), document and place in the text.

    ``was`` and ``now`` say of each row whether the last linking had it and whether it is there; ``claims`` are the
    claims of each telling, ``documents`` the (first row, end) of each Document that is there now, by id, and
    ``before`` of each that was there.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        told = sorted(entries, key=_order)
        sizes = np.array([len(each.traced.tellings) for each in told], np.int64)
        ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        self.claims = [claims for each in told for claims in each.traced.tellings]
        self._ids = [each.traced.document_id for each in told]
        self._starts = ends[:-1]
        bounds = list(zip(told, ends[:-1].tolist(), ends[1:].tolist(), strict=True))
        self.documents = {each.traced.document_id: (first, end) for each, first, end in bounds if each.now}
        self.before = {each.traced.document_id: (first, end) for each, first, end in bounds if each.was}
        self.was: Flags = np.repeat([each.was for each in told], sizes).astype(np.bool_)
        self.now: Flags = np.repeat([each.now for each in told], sizes).astype(np.bool_)
        self._keys: Keys = np.frombuffer(b"".join(each.traced.keys for each in told), np.uint64)
        counts = np.array([count for each in told for count in each.traced.key_counts], np.int64)
        self._key_starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])

    def __len__(self) -> int:
        return len(self.claims)

    def telling_id(self, row: int) -> str:
        """The id of a telling: its first claim's."""
        return self.claims[row][0]

    def rows_by_id(self, rows: Flags) -> dict[str, int]:
        """Some rows by the ids of their tellings."""
        return {self.claims[row][0]: row for row in np.flatnonzero(rows).tolist()}

    def documents_of(self, rows: Ints) -> list[str]:
        """The ids of the Documents that have some rows, in their order."""
        places = np.unique(np.searchsorted(self._starts, rows, side="right") - 1)
        return [self._ids[place] for place in places.tolist()]

    def here(self) -> Ints:
        """All rows that are there now."""
        return np.flatnonzero(self.now)

    def added(self) -> Ints:
        """Rows that are new."""
        return np.flatnonzero(self.now & ~self.was)

    def blocks_of(self, rows: Flags) -> Pairing:
        """The blocks in which some tellings stand: everybody in them, also who is gone; all blocks of all tellings."""
        counts = np.diff(self._key_starts)
        if rows.all():
            return Pairing(self._keys, counts)
        kept = _is_among(self._keys, self._keys[np.repeat(rows, counts)])
        before = np.concatenate([np.zeros(1, np.int64), np.cumsum(kept)])
        return Pairing(self._keys[kept], np.diff(before[self._key_starts]))


def _is_among(keys: Keys, asked: Keys) -> npt.NDArray[np.bool_]:
    """Say of each key whether it is among those asked for."""
    known = np.unique(asked)
    if not len(known):
        return np.zeros(len(keys), np.bool_)
    shift = np.uint64(64 - FILTER_BITS)
    table = np.zeros(1 << FILTER_BITS, np.bool_)
    table[known >> shift] = True
    found: npt.NDArray[np.bool_] = table[keys >> shift]
    likely = keys[found]
    found[found] = known[np.minimum(known.searchsorted(likely), len(known) - 1)] == likely
    return found


Spans = Mapping[str, tuple[int, int]]
"""First row and end of Documents, by id."""


def bound_rows(corpus: Corpus, spans: Spans, bound: Mapping[str, str], copies: Mapping[str, str]) -> tuple[Ints, Ints]:
    """The rows of tellings that repeat others, and the rows of those; nothing of claims that nobody tells.

    Args:
        corpus: Where tellings stand.
        spans: The Documents that are asked for: those that are there now, or were before.
        bound: For the claim of a copy the claim that it repeats.
        copies: The Documents that copy others, with those.
    """
    row_of: dict[str, int] = {}
    for document_id in sorted({*copies, *copies.values()}):
        first, end = spans.get(document_id, (0, 0))
        row_of |= {claim: row for row in range(first, end) for claim in corpus.claims[row]}
    found: dict[int, int] = {}
    for row in sorted(set(row_of.values())):
        target = next((bound[claim] for claim in corpus.claims[row] if claim in bound), None)
        if target is not None and target in row_of:
            found[row] = row_of[target]
    pairs = np.array(list(found.items()), np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _order(entry: Entry) -> tuple[bool, int, str, bool]:
    """Day of publication, unknown last, then id; what is gone before what came."""
    day = entry.traced.published
    return day is None, day or 0, entry.traced.document_id, entry.now
