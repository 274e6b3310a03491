"""How much each thing between a place and an event speaks for the event having happened there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from reportedly.knowledge.packs import Pack, rows_of

Fit = Literal["weight", "even", "odd"]
"""Which sentences weights were fitted on: all, or those whose text has an even or odd hash (to measure the others)."""


def place_bonds(packs: tuple[Pack, ...], fit: Fit = "weight") -> Mapping[str, float]:
    """Log-odds by bond from the table ``place_bonds``, "always" among them.

    >>> from reportedly.knowledge.packs import Pack
    >>> weights = place_bonds((Pack.shipped("core"),))
    >>> weights["preposition-in"] > 0 > weights["tells-another"]
    True
    """
    return {row["bond"]: float(row[fit]) for _, row in rows_of(packs, "place_bonds")}
