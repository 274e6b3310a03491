"""Words that show events."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class Triggers:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
