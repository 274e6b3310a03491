"""The outlet's own voice: the floor of every chain, with the agencies whose wire tags the text carries."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.cues.tags import wire_tags
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import Source
from reportedly.records.coded import Coded
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink
from reportedly.records.span import Span

Chain = tuple[SourceLink, ...]


class Own(msgspec.Struct, frozen=True, kw_only=True):
    """What the outlet says itself, and who the outlet is."""

    saying: Saying
    source: Source | None

    def without(self, chain: Chain) -> Chain:
        """A chain without repeated links, and without the outlet itself or its holder anywhere but at the start."""
        kept = [chain[0]]
        for link in chain[1:]:
            own = self.source is not None and link.source_id in (
                self.source.id,
                self.source.affiliation or self.source.id,
            )
            if not own and all(link.name != each.name for each in kept):
                kept.append(link)
        return tuple(kept)


def own_voice(reading: Reading, knowledge: Knowledge) -> Own:
    """The chain that holds wherever nobody else speaks: the outlet, then each wire tag that is not the outlet's.

    Where no outlet is told, the known agency that tags the dateline is the outlet; of one that nobody knows it is only
    certain that it carries the report.
    """
    name, wires = outlet_name(reading), wire_tags(reading, knowledge)
    if name is None and reading.header.credits:
        name, wires = wires[0].text, wires[1:]
    source = knowledge.sources.named(_tag(name)) if name else None
    links = [outlet_link(name, source)]
    for credit in wires:
        wire = knowledge.sources.named(_tag(credit.text))
        if wire is None or wire != source:
            links.append(_wire_link(credit, wire))
    links = [one for i, one in enumerate(links) if all(one.name != other.name for other in links[:i])]
    content = ((0, max(1, len(reading.document.text))),)
    return Own(saying=Saying(content=content, chain=tuple(links), rule="attribution.outlet@1"), source=source)


def _wire_link(credit: Span, wire: Source | None) -> SourceLink:
    """A link to the agency that a tag names."""
    rule = "attribution.wire-tag@2"
    if wire is None:
        return SourceLink(source_id=None, name=_tag(credit.text), type="media_outlet", words=credit.text,
                          evidence=(credit,), rule=rule)  # fmt: skip
    return SourceLink(source_id=wire.id, name=wire.name, type=wire.type, words=credit.text, evidence=(credit,),
                      rule=rule, rows=(wire.row,))  # fmt: skip


def outlet_name(reading: Reading) -> str | None:
    """The outlet as it was told, or as the text's own header names it."""
    read = reading.header.outlet
    return reading.document.outlet or (read.value if isinstance(read, Coded) else None)


def outlet_link(name: str | None, source: Source | None) -> SourceLink:
    """The first link of every chain; named OUTLET where the outlet is not known."""
    if source is not None:
        return SourceLink(source_id=source.id, name=source.name, type="media_outlet", rows=(source.row,))
    return SourceLink(source_id=None, name=name or "OUTLET", type="media_outlet")


def _tag(words: str) -> str:
    """The bare name in a tag such as "(AFP)" or "--Reuters"."""
    return words.strip(" ()[]-–—:.,/")
