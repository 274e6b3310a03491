"""Words that attribute, hedge, deny, plan."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class SayingCues:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
