"""Month, weekday and period words."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class TimeWords:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
