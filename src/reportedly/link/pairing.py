"""Pairs of tellings that share a key, for so many tellings that all pairs at once would not fit in memory.

The same pairs as `candidate_pairs`, cut by their left telling; and which of them come or go when tellings are added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from reportedly.link.candidates import WINDOW, window_of
from reportedly.link.columns import Flags, Ints

Keys = npt.NDArray[np.uint64]
AT_ONCE = 4_000
"""Tellings whose pairs are made at once: some 60 MB of working memory at 20 keys each."""


class Pairing:
    """The keys of tellings that stand in the order of publication, sorted into blocks.

    Args:
        keys: Keys of all tellings, one telling's after the other's.
        counts: How many keys each telling has.

    >>> pairing = Pairing(np.array([7, 8, 7, 8], np.uint64), np.array([1, 1, 2]))
    >>> [side.tolist() for side in next(pairing.pairs())]
    [[0, 1], [2, 2]]
    """

    def __init__(self, keys: Keys, counts: Ints) -> None:
        self.size = len(counts)
        owners = np.repeat(np.arange(self.size, dtype=np.int64), counts)
        order = np.argsort(keys, kind="stable")
        self._keys, self._owners = keys[order], owners[order]
        places = np.empty(len(keys), np.int64)
        places[order] = np.arange(len(keys))
        self._places = places
        """Where each telling's keys stand among the sorted ones."""
        self._starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])

    def only(self, rows: Flags) -> Pairing:
        """The blocks of some tellings alone, under the numbers they have here."""
        if rows.all():
            return self
        made = Pairing.__new__(Pairing)
        made.size = self.size
        kept = rows[self._owners]
        numbers = np.cumsum(kept) - 1
        made._keys, made._owners = self._keys[kept], self._owners[kept]
        made._places = numbers[self._places]
        made._starts = self._starts
        return made

    def pairs(self, rows: Ints | None = None) -> Iterator[tuple[Ints, Ints]]:
        """Yield pairs, left before right, sorted, each once; with ``rows`` (ascending) those of two such tellings."""
        is_asked = None
        if rows is not None:
            is_asked = np.zeros(self.size, np.bool_)
            is_asked[rows] = True
        lefts = np.arange(self.size) if rows is None else rows
        for at in range(0, len(lefts), AT_ONCE):
            yield self._after(self._entries(lefts[at : at + AT_ONCE]), is_asked)

    def around(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Yield pairs of which at least one telling is among ``rows`` (ascending), each once a batch."""
        for at in range(0, len(rows), AT_ONCE):
            entries = self._entries(rows[at : at + AT_ONCE])
            after, before = self._after(entries, None), self._before(entries)
            yield self._distinct(np.concatenate([after[0], before[0]]), np.concatenate([after[1], before[1]]))

    def shifted(self, was: Flags, now: Flags) -> tuple[Ints, Ints]:
        """Find pairs of tellings that are there before and after, and meet in some block only before or only after.

        In blocks larger than their window a telling that comes or goes moves others in or out of each other's window.

        Args:
            was: Which tellings were there.
            now: Which are there.
        """
        entries = self._in_wide_blocks(was != now)
        keys, owners = self._keys[entries], self._owners[entries]
        before, after = np.cumsum(was[owners]), np.cumsum(now[owners])
        stays, windows = was[owners] & now[owners], window_of(keys)
        found = []
        for step in range(1, len(entries)):
            same = keys[step:] == keys[:-step]
            window = windows[step:]
            met = before[step:] - before[:-step] <= window, after[step:] - after[:-step] <= window
            if not (same & (met[0] | met[1])).any():
                break
            moved = same & stays[step:] & stays[:-step] & (met[0] != met[1])
            found.append((owners[:-step][moved], owners[step:][moved]))
        return self._distinct(*_joined(found))

    def wide_blocks(self) -> int:
        """Count the blocks larger than their window, in which only neighbours are paired."""
        begins, sizes = self._blocks()
        return int((sizes > window_of(self._keys[begins]) + 1).sum())

    def _blocks(self) -> tuple[Ints, Ints]:
        """Where each block begins, and how many tellings it holds."""
        if not len(self._keys):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        begins = np.flatnonzero(np.concatenate([[True], self._keys[1:] != self._keys[:-1]]))
        return begins, np.diff(np.append(begins, len(self._keys)))

    def _in_wide_blocks(self, changed: Flags) -> Ints:
        """The entries of blocks larger than their window, one of whose tellings changed."""
        begins, sizes = self._blocks()
        if not len(begins):
            return begins
        touched = np.add.reduceat(changed[self._owners].astype(np.int64), begins) > 0
        is_wide = np.repeat((sizes > window_of(self._keys[begins])) & touched, sizes)
        return np.flatnonzero(is_wide)

    def _entries(self, rows: Ints) -> Ints:
        """Where the keys of some tellings stand."""
        lengths = self._starts[rows + 1] - self._starts[rows]
        offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        entries: Ints = self._places[np.repeat(self._starts[rows], lengths) + offsets]
        return entries

    def _after(self, entries: Ints, is_asked: Flags | None) -> tuple[Ints, Ints]:
        """Pairs of the tellings at some entries with those behind them."""
        found = []
        for step in range(1, WINDOW + 1):
            entries = entries[entries + step < len(self._keys)]
            keys = self._keys[entries]
            entries = entries[(keys == self._keys[entries + step]) & (window_of(keys) >= step)]
            if not len(entries):
                break
            rights = self._owners[entries + step]
            asked = slice(None) if is_asked is None else is_asked[rights]
            found.append((self._owners[entries][asked], rights[asked]))
        return self._distinct(*_joined(found))

    def _before(self, entries: Ints) -> tuple[Ints, Ints]:
        """Pairs of the tellings at some entries with those before them."""
        found = []
        for step in range(1, WINDOW + 1):
            entries = entries[entries >= step]
            keys = self._keys[entries]
            entries = entries[(keys == self._keys[entries - step]) & (window_of(keys) >= step)]
            if not len(entries):
                break
            found.append((self._owners[entries - step], self._owners[entries]))
        return _joined(found)

    def _distinct(self, left: Ints, right: Ints) -> tuple[Ints, Ints]:
        """Pairs each once, sorted."""
        pairs = np.sort(left * self.size + right)  # three times as fast as np.unique, which hashes
        pairs = pairs[np.concatenate([pairs[:1] == pairs[:1], pairs[1:] != pairs[:-1]])]
        return pairs // max(self.size, 1), pairs % max(self.size, 1)


def _joined(found: Iterable[tuple[Ints, Ints]]) -> tuple[Ints, Ints]:
    """Batches of pairs as one."""
    some = [(np.zeros(0, np.int64), np.zeros(0, np.int64)), *found]
    return np.concatenate([left for left, _ in some]), np.concatenate([right for _, right in some])
