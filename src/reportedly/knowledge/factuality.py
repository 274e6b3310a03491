"""Words that hedge, deny, plan or order."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class FactualityCues:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
