"""Outlets, agencies, monitors and bodies that speak."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class Sources:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
