"""Find names that sound nearly like one: candidates share their consonants but for one, then spellings are compared."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from reportedly.knowledge.place_file import Pool, Sections
from reportedly.knowledge.place_names import edits, skeleton, sound
from reportedly.knowledge.place_near import (
    AWAY,
    BAG,
    HOME,
    VOWELS,
    WIDE,
    bag_of,
    distinct,
    near_buckets,
    weights_of_bag,
)

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, Any]


class SimilarNames:
    """The parts of an index that spellings are compared in: names at home, names elsewhere."""

    def __init__(self, sections: Sections, home: frozenset[str]) -> None:
        self._sections, self._home = sections, home
        self._areas: dict[str, _Area] = {}

    def keys(self, name: str, least: float, countries: Collection[str] | None) -> dict[int, float]:
        """The rows of keys that sound like a name, with how close (0..1); of all countries, or of some.

        Elsewhere than at home a place is compared by its first name alone.
        """
        found = {}
        if countries is None or not self._home.issuperset(countries):
            found = self._area(AWAY).keys(name, least, countries)
        if countries is None or not self._home.isdisjoint(countries):
            found |= self._area(HOME).keys(name, least, countries)
        return found

    def _area(self, name: str) -> _Area:
        """One of the two, opened or made when first asked."""
        if name not in self._areas:
            self._areas[name] = _Area(self._sections, name)
        return self._areas[name]


class _Area:
    """Names that are compared together."""

    def __init__(self, sections: Sections, area: str) -> None:
        import numpy as np

        self._sound = Pool(sections, f"{area}.sound")
        self._from, self._country = sections.numbers(f"{area}.near.from"), sections.numbers(f"{area}.near.country", "H")
        self._buckets = len(self._from) - 1
        self._key = np.frombuffer(sections[f"{area}.near.key"], dtype=np.uint32)
        self._row = sections.numbers(f"{area}.key")
        self._length = np.frombuffer(sections[f"{area}.length"], dtype=np.uint8)
        self._bags = np.frombuffer(sections[f"{area}.bags"], dtype=np.uint8).reshape(-1, BAG)
        self._codes = np.frombuffer(sections[f"{area}.codes"], dtype=np.uint8).reshape(-1, WIDE)
        self._skips = np.full(256, 2, dtype=np.int16)
        self._skips[[ord(vowel) for vowel in VOWELS]] = 1
        self._weights = weights_of_bag()
        codes = Pool(sections, "country")
        self._code = {codes[row]: row for row in range(len(codes))}

    def keys(self, name: str, least: float, countries: Iterable[str] | None) -> dict[int, float]:
        """The rows of keys that sound like a name, with how close (0..1); of all countries, or of some."""
        import numpy as np

        spoken = sound(name)
        stretches = list(self._stretches(near_buckets(skeleton(name), self._buckets), countries))
        if not stretches:
            return {}
        rows = distinct(np.concatenate([self._key[first:stop] for first, stop in stretches])).astype(np.int64)
        rows = self._possible(rows, spoken, least)
        lengths = self._length.take(rows).astype(np.int64)
        scores = 1.0 - self._edits(spoken, rows, lengths) / np.maximum(lengths, max(1, len(spoken)))
        close = np.flatnonzero(scores >= least)
        return {self._row[row]: score for row, score in zip(rows[close].tolist(), scores[close].tolist(), strict=True)}

    def _edits(self, spoken: str, rows: Numbers, lengths: Numbers) -> Numbers:
        """`edits` between one sound and many, counted in halves.

        Each row of the table is kept less what leaving out all letters before it would cost.
        """
        import numpy as np

        codes = self._codes.take(rows, axis=0)[:, : min(WIDE, int(lengths.max(initial=0)))]
        skips = self._skips.take(codes)
        letters = np.array([min(ord(letter), 255) for letter in spoken], dtype=np.uint8)[:, None, None]
        drops = self._skips.take(letters)
        swaps = np.where(codes == letters, -skips, np.maximum(drops, skips) - skips)
        less = np.zeros((len(rows), codes.shape[1] + 1), dtype=np.int16)
        for swap, drop in zip(swaps, drops.ravel().tolist(), strict=True):
            row = less + np.int16(drop)
            np.minimum(row[:, 1:], less[:, :-1] + swap, out=row[:, 1:])
            less = np.minimum.accumulate(row, axis=1)
        less[:, 1:] += np.cumsum(skips, axis=1, dtype=np.int16)
        found: Numbers = less[np.arange(len(rows)), np.minimum(lengths, WIDE)] / 2.0
        for at in np.flatnonzero(lengths > WIDE).tolist():
            found[at] = edits(spoken, self._sound[int(rows[at])])
        return found

    def _stretches(self, buckets: Iterable[int], countries: Iterable[str] | None) -> Iterator[tuple[int, int]]:
        """Where the keys of these buckets and countries stand."""
        codes = None if countries is None else [self._code[one] for one in countries if one in self._code]
        for bucket in buckets:
            first, stop = self._from[bucket], self._from[bucket + 1]
            if codes is None:
                yield first, stop
                continue
            for code in codes:
                low = bisect_left(self._country, code, first, stop)
                high = bisect_right(self._country, code, low, stop)
                if low < high:
                    yield low, high

    def _possible(self, rows: Numbers, spoken: str, least: float) -> Numbers:
        """The keys that can be close enough: letters that only one of two words has must be edited."""
        import numpy as np

        more = self._bags.take(rows, axis=0).astype(np.float32)
        more -= bag_of(spoken)
        added = np.maximum(more, 0.0) @ self._weights
        cost = np.maximum(added, added - more @ self._weights)
        kept: Numbers = rows[cost <= (1.0 - least) * np.maximum(self._length.take(rows), len(spoken)) + 1e-4]
        return kept
