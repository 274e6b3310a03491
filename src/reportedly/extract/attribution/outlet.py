"""The outlet's own voice: the floor of every chain, with the agencies whose wire tags the text carries."""

from __future__ import annotations

import msgspec

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import Source
from reportedly.records.coded import Coded
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink


class Own(msgspec.Struct, frozen=True, kw_only=True):
    """What the outlet says itself, and who the outlet is."""

    saying: Saying
    source: Source | None

    def is_own(self, link: SourceLink) -> bool:
        """Say whether a link names the outlet itself, which is never a link of its own chain."""
        return self.source is not None and link.source_id == self.source.id


def own_voice(reading: Reading, knowledge: Knowledge) -> Own:
    """The chain that holds wherever nobody else speaks: the outlet, then each wire tag that is not the outlet's."""
    name = outlet_name(reading)
    source = knowledge.sources.named(name) if name else None
    links = [outlet_link(name, source)]
    for credit in reading.header.credits:
        wire = knowledge.sources.named(credit.text)
        if wire is not None and wire != source and all(link.source_id != wire.id for link in links):
            links.append(SourceLink(source_id=wire.id, name=wire.name, type=wire.type, words=credit.text,
                                    evidence=(credit,), rule="attribution.wire-tag@1", rows=(wire.row,)))  # fmt: skip
    content = ((0, max(1, len(reading.document.text))),)
    return Own(saying=Saying(content=content, chain=tuple(links), rule="attribution.outlet@1"), source=source)


def outlet_name(reading: Reading) -> str | None:
    """The outlet as it was told, or as the text's own header names it."""
    read = reading.header.outlet
    return reading.document.outlet or (read.value if isinstance(read, Coded) else None)


def outlet_link(name: str | None, source: Source | None) -> SourceLink:
    """The first link of every chain; named OUTLET where the outlet is not known."""
    if source is not None:
        return SourceLink(source_id=source.id, name=source.name, type="media_outlet", rows=(source.row,))
    return SourceLink(source_id=None, name=name or "OUTLET", type="media_outlet")
