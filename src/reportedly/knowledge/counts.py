"""Vague numbers and counted nouns."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class CountWords:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
