"""Actors and their dated aliases."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class Actors:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
