"""A column whose cells hold names, each different cell kept once, so that a hundred thousand rows are asked at once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Cell = tuple[tuple[str, ...], tuple[str, ...]]
"""Names to show, and further terms that a cell can be asked for by."""


def fold(told: str) -> str:
    """Fold a name as it is asked for.

    >>> fold(" Free Syrian Army ")
    'free syrian army'
    """
    return told.strip().casefold()


class Names:
    """The different cells of a column; a row has a cell's number.

    >>> names = Names()
    >>> rows = np.array([names.number(("Idlib",), ("gn:1",)), names.number(()), names.number(("Homs", "Idlib"))])
    >>> names.having(["gn:1", "homs"])[rows].tolist(), names.counts(rows)
    ([True, False, True], {'idlib': 2, 'homs': 1})
    """

    def __init__(self) -> None:
        self._numbers: dict[Cell, int] = {}
        self._holding: dict[str, list[int]] = {}
        self._shown: list[tuple[str, ...]] = []
        self._labels: dict[str, str] = {}

    def number(self, names: tuple[str, ...], terms: tuple[str, ...] = ()) -> int:
        """Return the number of a cell, a new one where there was none like it."""
        found = self._numbers.get((names, terms))
        return self._add(names, terms) if found is None else found

    def _add(self, names: tuple[str, ...], terms: tuple[str, ...]) -> int:
        """Keep a cell that is new."""
        number = self._numbers[names, terms] = len(self._shown)
        folded = {fold(name): name for name in reversed(names)}
        self._shown.append(tuple(reversed(folded)))
        for term, name in folded.items():
            self._labels.setdefault(term, name)
        for term in {*folded, *map(fold, terms)}:
            self._holding.setdefault(term, []).append(number)
        return number

    def having(self, terms: Iterable[str]) -> Bools:
        """Say of each cell, by its number, whether it holds any of some terms."""
        found = np.zeros(len(self._shown), np.bool_)
        for term in terms:
            found[self._holding.get(fold(term), [])] = True
        return found

    def filled(self) -> Bools:
        """Say of each cell, by its number, whether it holds any name."""
        return np.fromiter((bool(names) for names in self._shown), np.bool_)

    def counts(self, rows: Ints) -> dict[str, int]:
        """Count the rows that hold each name, by the folded name, the most frequent first."""
        found: dict[str, int] = {}
        for number, many in enumerate(np.bincount(rows, minlength=len(self._shown)).tolist()):
            if many:
                for name in self._shown[number]:
                    found[name] = found.get(name, 0) + many
        return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))

    def label(self, name: str) -> str:
        """Return how a folded name is written."""
        return self._labels[name]

    def first(self, number: int) -> str | None:
        """Return the first name of a cell as it is written, null where it holds none."""
        shown = self._shown[number]
        return self._labels[shown[0]] if shown else None
