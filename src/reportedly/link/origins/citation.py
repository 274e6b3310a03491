"""Lets a report that quotes a medium end where that medium's own report ends, if it is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.knowledge.sources import MEDIA, Sources
from reportedly.link.origins.chain_end import voices_at_end
from reportedly.link.origins.collapse import End
from reportedly.link.origins.families import text_of
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim


def ends_of(
    told: Iterable[Claim], reported: Mapping[str, Reported], sources: Sources, speaking: frozenset[str]
) -> dict[str, tuple[End, ...]]:
    """Give each claim, by its id, the ends of its chain: several where it quotes a medium that tells of several.

    "Outlet Y reported" ends where Y's own claims about the same end, be it in Y's own voice, which is nobody's: so a
    report that only relays Y changes nothing. Without Y's report it ends in Y. ``speaking`` are the Documents that
    tell who is behind a text; where Y's is a copy, the text's end counts, not what was coded of the copy.
    """
    claims = tuple(told)
    own = _by_outlet(claims, reported, speaking)
    return {claim.id: tuple(sorted(_ends(claim, own, sources), key=_key)) for claim in claims}


def _ends(claim: Claim, own: Mapping[str, list[Claim]], sources: Sources) -> set[End]:
    """The ends of a claim's chain, through the reports of the media that it and they quote."""
    found: set[End] = set()
    waiting, followed = [claim], set[str]()
    while waiting:
        each = waiting.pop()
        medium = _quoted(each)
        if medium not in own:
            found.add(voices_at_end(each.attribution, sources))
        elif medium not in followed:
            followed.add(medium)
            waiting.extend(own[medium])
    return found - {()}


def _key(end: End) -> list[str]:
    """What ends are sorted by."""
    return [voice.key for voice in end]


def _quoted(claim: Claim) -> str:
    """The pack id of the medium in which a chain ends; empty for others and for the outlet's own voice."""
    last = claim.attribution[-1]
    return (last.source_id or "") if len(claim.attribution) > 1 and last.type in MEDIA else ""


def _by_outlet(
    claims: Iterable[Claim], reported: Mapping[str, Reported], speaking: frozenset[str]
) -> dict[str, list[Claim]]:
    """The claims that tell who is behind the texts of each outlet, by the outlet's pack id."""
    by_text: dict[str, list[Claim]] = {}
    texts: dict[str, set[str]] = {}
    for claim in claims:
        text, known = text_of(claim.document_id, reported), reported.get(claim.document_id)
        if claim.document_id in speaking:
            by_text.setdefault(text, []).append(claim)
        outlet = known.outlet_id if known is not None else claim.attribution[0].source_id
        if outlet is not None:
            texts.setdefault(outlet, set()).add(text)
    return {outlet: [claim for text in sorted(texts[outlet]) for claim in by_text[text]] for outlet in texts}
