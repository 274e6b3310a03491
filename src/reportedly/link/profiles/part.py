"""Which sources have a part in a claim: the outlet, and every named link of its chain."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.knowledge.sources import MEDIA, Sources
from reportedly.link.origins.chain_end import voices_at_end
from reportedly.link.origins.unlisted import is_named
from reportedly.link.origins.voices import voice_of
from reportedly.link.reported import NO_NAME, Reported
from reportedly.records.claim import Claim
from reportedly.records.source import SourceLink, SourceType
from reportedly.text.fold import fold


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A source that has a profile: by its pack id, else by its folded name.

    >>> Known(key="src-x", name="X", type="ngo").id is None
    True
    """

    key: str
    name: str
    type: SourceType
    id: str | None = None


def outlet_of(claim: Claim, reported: Reported | None, sources: Sources) -> Known | None:
    """Give the outlet that published a claim's Document, or None where nobody named it.

    It is the Document's; only where that names none, what the claim's own chain begins with, as people may have set it.
    """
    link = claim.attribution[0]
    told = reported.outlet if reported is not None else None
    source = sources.get((reported.outlet_id if reported is not None and told else link.source_id) or "")
    if source is not None:
        return Known(key=source.id, name=source.name, type=source.type, id=source.id)
    name = told or link.name
    return None if name == NO_NAME else Known(key=f"name:{fold(name)}", name=name, type=link.type)


def cited_in(claim: Claim, sources: Sources) -> Iterator[Known]:
    """Yield the named sources behind the outlet in a claim's chain, in its order."""
    for link in claim.attribution[1:]:
        source = sources.get(link.source_id or "")
        if source is not None:
            yield Known(key=source.id, name=source.name, type=source.type, id=source.id)
        elif _has_name(link):
            yield Known(key=f"name:{fold(link.name)}", name=link.name, type=link.type)


def says_itself(source: Known, claim: Claim, outlet: Known | None, sources: Sources) -> bool:
    """Say whether a claim, in which a source has a part, is its own word.

    That is so where the chain ends in the voice that the source speaks with, or in the outlet's own voice.
    """
    ends = voices_at_end(claim.attribution, sources)
    known = sources.get(source.id or "")
    if known is not None and any(voice.key == voice_of(known, sources).key for voice in ends):
        return True
    last = claim.attribution[-1]
    if outlet is not None and outlet.key == source.key:
        return len(claim.attribution) == 1
    return not ends and last.type in MEDIA and last.source_id == source.id


def _has_name(link: SourceLink) -> bool:
    """Whether a link that no pack knows names somebody."""
    return link.type not in ("anonymous_source", "unspecified", "document") and is_named(link)
