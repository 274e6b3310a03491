"""Short forms of states and provinces ("La.", "Calif.", "NSW"), kept apart from names: most are words as well."""

from __future__ import annotations

from functools import lru_cache

from reportedly.knowledge.packs import Pack, rows_of

LONGEST = 6
"""Characters of the longest short form ("N.Dak." and the like)."""


class UnitAbbreviations:
    """The column ``abbreviations`` of ``admin1_world``: country and unit's name by the form as it is written.

    >>> short = UnitAbbreviations((Pack.shipped("core"),))
    >>> short.named("La."), short.named("la.")
    ((('US', 'Louisiana'),), ())
    >>> short.opening(" Miss., police said")
    (('US', 'Mississippi'),)
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        units: dict[str, tuple[tuple[str, str], ...]] = {}
        for _, row in rows_of(packs, "admin1_world"):
            for form in filter(None, (one.strip() for one in row["abbreviations"].split(";"))):
                units[form] = (*units.get(form, ()), (row["country"], row["name"]))
        self._units = units

    def named(self, form: str) -> tuple[tuple[str, str], ...]:
        """Country codes and names of the units that a form stands for, capitals and stops as written."""
        return self._units.get(form, ())

    def opening(self, text: str) -> tuple[tuple[str, str], ...]:
        """The units whose short form a text begins with, spaces aside; the longest form first."""
        text = text.lstrip()
        for length in range(min(LONGEST, len(text)), 1, -1):
            known = self._units.get(text[:length])
            if known and not text[length : length + 1].isalnum():
                return known
        return ()


@lru_cache(maxsize=8)
def unit_abbreviations(packs: tuple[Pack, ...]) -> UnitAbbreviations:
    """Read the short forms of some packs once."""
    return UnitAbbreviations(packs)
