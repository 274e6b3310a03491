"""How far a narrative has come: which outlets tell it since when, and on which documented sides they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from reportedly.knowledge.sources import Sources
from reportedly.link.narratives.order import AFTER_ALL, day_told
from reportedly.link.reported import NO_NAME, Reported
from reportedly.records.claim import Claim
from reportedly.records.narrative import Reach


def outlet_of(claim: Claim, reported: Mapping[str, Reported]) -> str | None:
    """Return the name of who published a claim's Document, or None where nobody told it."""
    document = reported.get(claim.document_id)
    if document is not None and document.outlet is not None:
        return document.outlet
    first = claim.attribution[0].name if claim.attribution else NO_NAME
    return None if first == NO_NAME else first


def by_outlet(claims: Sequence[Claim], reported: Mapping[str, Reported]) -> tuple[Reach, ...]:
    """Return the outlets of claims, the earliest first; Documents whose outlet nobody told are left out."""
    return _reach(claims, reported, lambda claim: outlet_of(claim, reported))


def by_side(claims: Sequence[Claim], reported: Mapping[str, Reported], sources: Sources) -> tuple[Reach, ...]:
    """Return the sides of the outlets of claims, from documented affiliation alone; unknown sides are left out."""
    return _reach(claims, reported, lambda claim: side_of(claim, reported, sources))


def side_of(claim: Claim, reported: Mapping[str, Reported], sources: Sources) -> str | None:
    """Return the side or body that the claim's outlet is documented to belong to, or None."""
    document = reported.get(claim.document_id)
    source_id = document.outlet_id if document is not None else claim.attribution[0].source_id
    source = sources.get(source_id) if source_id is not None else None
    return (source.side or source.affiliation) if source is not None else None


def _reach(
    claims: Iterable[Claim], reported: Mapping[str, Reported], name_of: Callable[[Claim], str | None]
) -> tuple[Reach, ...]:
    """Documents and first day by some name."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        name = name_of(claim)
        if name is not None:
            told.setdefault(name, []).append(claim)
    reached = (
        Reach(
            name=name,
            documents=len({claim.document_id for claim in group}),
            first_day=min((day for claim in group if (day := day_told(claim, reported))), default=None),
        )
        for name, group in told.items()
    )
    return tuple(sorted(reached, key=lambda reach: (reach.first_day or AFTER_ALL, reach.name)))
