"""Lets a report that quotes a medium end where that medium's own report ends, if it is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.knowledge.sources import MEDIA, Sources
from reportedly.link.origins.chain_end import voices_at_end
from reportedly.link.origins.collapse import End
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim


def ends_of(told: Iterable[Claim], reported: Mapping[str, Reported], sources: Sources) -> dict[str, tuple[End, ...]]:
    """Give each claim, by its id, the ends of its chain: several where it quotes a medium that tells of several.

    "Outlet Y reported" ends where Y's own claims about the same end, if Y's report goes on to a further source, known
    or not; else in Y.
    """
    claims = tuple(told)
    own = _further_ends(claims, reported, sources)
    return {claim.id: own.get(_quoted(claim)) or _alone(claim, sources) for claim in claims}


def _alone(claim: Claim, sources: Sources) -> tuple[End, ...]:
    """The end of a claim's own chain, if anybody can be told there."""
    end = voices_at_end(claim.attribution, sources)
    return (end,) if end else ()


def _quoted(claim: Claim) -> str:
    """The pack id of the medium in which a chain ends; empty for others and for the outlet's own voice."""
    last = claim.attribution[-1]
    return (last.source_id or "") if len(claim.attribution) > 1 and last.type in MEDIA else ""


def _further_ends(
    claims: Iterable[Claim], reported: Mapping[str, Reported], sources: Sources
) -> dict[str, tuple[End, ...]]:
    """The ends of the claims of each outlet that go beyond the outlet's own voice, by its pack id."""
    found: dict[str, set[End]] = {}
    for claim in claims:
        known = reported.get(claim.document_id)
        outlet = known.outlet_id if known is not None else claim.attribution[0].source_id
        if outlet is not None and len(claim.attribution) > 1 and _quoted(claim) != outlet:
            found.setdefault(outlet, set()).add(voices_at_end(claim.attribution, sources))
    return {outlet: tuple(sorted(ends, key=lambda end: [v.key for v in end])) for outlet, ends in found.items()}
