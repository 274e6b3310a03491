"""Page chrome, captions, credits, section heads."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack


class LayoutCues:
    """To be written."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs
        self.blocks: object = None
