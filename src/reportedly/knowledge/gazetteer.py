"""Places and their names."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class Gazetteer:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
