"""Find names that sound nearly like one: candidates share their consonants but for one, then spellings are compared."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from reportedly.knowledge.place_file import Pool, Sections
from reportedly.knowledge.place_names import edits, skeleton, sound
from reportedly.knowledge.place_near import AWAY, HOME, MANY, WIDE, letters_of, near_buckets

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, Any]

_VOWELS = letters_of("aiu")


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
        self._letters = np.frombuffer(sections[f"{area}.letters"], dtype=np.uint32)
        self._codes = np.frombuffer(sections[f"{area}.codes"], dtype=np.uint8).reshape(-1, WIDE)
        self._is_vowel = np.isin(np.arange(256), [ord(vowel) for vowel in "aiu"])
        codes = Pool(sections, "country")
        self._code = {codes[row]: row for row in range(len(codes))}
        self._bits = np.array([number.bit_count() for number in range(1 << 16)], dtype=np.uint8)

    def keys(self, name: str, least: float, countries: Iterable[str] | None) -> dict[int, float]:
        """The rows of keys that sound like a name, with how close (0..1); of all countries, or of some."""
        import numpy as np

        spoken = sound(name)
        stretches = list(self._stretches(near_buckets(skeleton(name), self._buckets), countries))
        if not stretches:
            return {}
        rows = np.unique(np.concatenate([self._key[first:stop] for first, stop in stretches]))
        rows = self._possible(rows, spoken, least)
        lengths = self._length[rows]
        scores = 1.0 - self._edits(spoken, rows, lengths) / np.maximum(lengths, max(1, len(spoken)))
        close = np.flatnonzero(scores >= least)
        return {self._row[row]: score for row, score in zip(rows[close].tolist(), scores[close].tolist(), strict=True)}

    def _edits(self, spoken: str, rows: Numbers, lengths: Numbers) -> Numbers:
        """`edits` between one sound and many."""
        import numpy as np

        codes = self._codes[rows][:, : min(WIDE, int(lengths.max(initial=0)))]
        is_vowel = self._is_vowel[codes]
        ahead = np.zeros((len(rows), codes.shape[1] + 1))
        np.cumsum(np.where(is_vowel, 0.5, 1.0), axis=1, out=ahead[:, 1:])
        before = ahead.copy()
        for letter in spoken:
            swap = np.where(is_vowel, 0.5, 1.0) if letter in "aiu" else np.ones(codes.shape)
            swap[codes == min(ord(letter), 255)] = 0.0
            row = before + (0.5 if letter in "aiu" else 1.0)
            np.minimum(row[:, 1:], before[:, :-1] + swap, out=row[:, 1:])
            before = np.minimum.accumulate(row - ahead, axis=1) + ahead
        found: Numbers = before[np.arange(len(rows)), np.minimum(lengths, WIDE)]
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

        mine, length = letters_of(spoken[:MANY]), len(spoken)
        theirs, lengths = self._letters[rows], self._length[rows].astype(np.float32)
        consonants = np.uint32(~_VOWELS & 0xFFFFFFFF)
        lost, added = np.uint32(mine) & ~theirs & consonants, theirs & np.uint32(~mine & 0xFFFFFFFF) & consonants
        odd = np.maximum(self._ones(lost), self._ones(added))
        cost = np.maximum(odd, np.abs(lengths - length) * 0.5)
        is_long = (lengths > MANY) | (length > MANY)
        return rows[is_long | (cost <= (1.0 - least) * np.maximum(lengths, length) + 1e-6)]

    def _ones(self, bits: Numbers) -> Numbers:
        """How many bits are set in each number."""
        ones: Numbers = self._bits[bits & 0xFFFF] + self._bits[bits >> 16]
        return ones
