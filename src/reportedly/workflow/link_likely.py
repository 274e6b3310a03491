"""Keeps which tellings are more likely one happening than not, and brings it up to tellings that came and went."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import numpy as np

from reportedly.link.columns import Flags, Ints
from reportedly.link.corpus import Corpus
from reportedly.link.pairing import Pairing
from reportedly.link.pipeline import Likely, all_likely

if TYPE_CHECKING:
    from reportedly.ports import Linking

Find = Callable[[Iterable[tuple[Ints, Ints]]], Likely]
"""Compares pairs, and keeps the likely ones."""


class LikelyPairs:
    """The likely pairs of a project: as the last linking left them, and as they are now."""

    def __init__(self, session: Linking, corpus: Corpus) -> None:
        self._session, self._corpus = session, corpus
        self.was = self._read()
        self.now = self.was
        self.wide = 0

    def bring_up(self, find: Find) -> None:
        """Compare what came with all that it meets, drop pairs that no longer meet, and keep the result."""
        corpus = self._corpus
        blocks = corpus.blocks_of(corpus.was != corpus.now)
        self.wide = blocks.only(corpus.now).wide_blocks()
        if not corpus.was.any():
            self.now = find(blocks.pairs())
            self._session.add_likely(self._named(self.now))
            return
        gone, come = self._moved(blocks)
        numbers = self._numbers(self.was)
        stays = corpus.now[self.was[0]] & corpus.now[self.was[1]]
        is_gone = stays & np.isin(numbers, gone)
        found = find((*blocks.only(corpus.now).around(corpus.added()), come))
        told, at = np.unique(self._numbers(found), return_index=True)
        new = _some(found, at[~np.isin(told, numbers[stays])])
        kept = _some(self.was, stays & ~is_gone)
        self._forget(_some(self.was, is_gone))
        self._session.add_likely(self._named(new))
        self.now = all_likely((kept, new))

    def _moved(self, blocks: Pairing) -> tuple[Ints, tuple[Ints, Ints]]:
        """Of tellings that stay, the pairs that no longer meet, by number, and those that meet in some other block."""
        left, right = blocks.shifted(self._corpus.was, self._corpus.now)
        numbers = left * len(self._corpus) + right
        met = np.zeros(len(self._corpus), np.bool_)
        met[left] = met[right] = True
        now = self._corpus.blocks_of(met).only(self._corpus.now).pairs(np.flatnonzero(met))
        meeting = [np.intersect1d(numbers, self._numbers(pairs)) for pairs in now] if len(numbers) else []
        meets: Flags = np.isin(numbers, np.concatenate([np.zeros(0, np.int64), *meeting]))
        return numbers[~meets], (left[meets], right[meets])

    def _numbers(self, pairs: tuple[Ints, Ints] | Likely) -> Ints:
        """Each pair as one number."""
        numbers: Ints = pairs[0] * len(self._corpus) + pairs[1]
        return numbers

    def _read(self) -> Likely:
        """The pairs that the last linking left, by rows."""
        row_of = self._corpus.rows_by_id(self._corpus.was)
        told = [(row_of[one], row_of[other], score) for one, other, score in self._session.likely()]
        left, right, scores = zip(*told, strict=True) if told else ((), (), ())
        return np.array(left, np.int64), np.array(right, np.int64), np.array(scores, np.float32)

    def _forget(self, gone: Likely) -> None:
        """Drop pairs that no longer meet, and all of tellings that are no more."""
        lost = np.flatnonzero(self._corpus.was & ~self._corpus.now).tolist()
        named = [(one, other) for one, other, _ in self._named(gone)]
        self._session.forget_likely(named, telling_ids=map(self._corpus.telling_id, lost))

    def _named(self, pairs: Likely) -> Iterable[tuple[str, str, float]]:
        """Pairs by the ids of their tellings."""
        named = self._corpus.telling_id
        sides = (side.tolist() for side in pairs)
        return ((named(one), named(other), score) for one, other, score in zip(*sides, strict=True))


def _some(pairs: Likely, which: Flags | Ints) -> Likely:
    """Some of the pairs."""
    return pairs[0][which], pairs[1][which], pairs[2][which]
