"""Texts that another medium reported first and that tell so at the end of a sentence: "..., FNA reports."."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Found
from reportedly.extract.attribution.outlet import Own
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.speakers import Speaker
from reportedly.knowledge.sources import MEDIA
from reportedly.records.source import SourceLink


def relayed(scene: Scene, own: Own, found: tuple[Found, ...], speakers: tuple[tuple[Speaker, ...], ...]) -> Own:
    """Put the medium that reported the whole text into the outlet's own chain, where just one is credited so.

    Only a credit that closes its sentence counts ("FNA reports.", "; Press TV reported."), and only where the
    outlet's chain does not name an agency already and no other medium or monitor was cited before.
    """
    credits: dict[str | None, SourceLink] = {}
    others: set[str | None] = set()
    for one, group in zip(found, speakers, strict=True):
        link = _credited(scene, one, group)
        if link is not None:
            credits[link.source_id] = link
            if others - {link.source_id} and not _stands_apart(scene, one):
                return own
        others |= {each.source_id for speaker in group for each in speaker.links if _is_other(each)}
    if len(credits) != 1 or len(own.saying.chain) > 1:
        return own
    (link,) = credits.values()
    link = msgspec.structs.replace(link, rule="attribution.relayed@2")
    chain = own.without((*own.saying.chain, link))
    return msgspec.structs.replace(own, saying=msgspec.structs.replace(own.saying, chain=chain))


def _credited(scene: Scene, one: Found, group: tuple[Speaker, ...]) -> SourceLink | None:
    """The known medium that a saying credits with the text, if it does."""
    if one.rule != "attribution.verb@2" or len(group) != 1 or one.via or len(group[0].links) != 1:
        return None
    tokens, link = scene.parse.tokens, group[0].links[0]
    stop = scene.parse.sentence_of(one.at).stop
    closes = all(tokens[i].pos == "PUNCT" for i in range(one.at + 1, stop)) and tokens[one.at].lemma == "report"
    if not closes or not (tokens[one.at].tag in ("VBZ", "NNS") or _stands_apart(scene, one)):
        return None
    return link if link.source_id is not None and link.type in MEDIA else None


def _is_other(link: SourceLink) -> bool:
    """Say whether another source speaks for what stands before a credit: a medium, or a monitor known by name."""
    return link.type in MEDIA or (link.type == "monitoring_group" and link.source_id is not None)


def _stands_apart(scene: Scene, one: Found) -> bool:
    """Say whether a credit stands behind a semicolon: "...; Press TV reported."."""
    return scene.parse.tokens[max(0, one.speakers[0].first - 1)].text == ";"
