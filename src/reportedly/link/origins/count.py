"""Counts reports, outlets and independent origins behind some claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import msgspec

from reportedly.knowledge.sources import Sources
from reportedly.link.origins.citation import ends_of
from reportedly.link.origins.collapse import collapse
from reportedly.link.origins.families import speakers_of_texts
from reportedly.link.origins.interest import speaks_against_own_side
from reportedly.link.origins.voices import Voice
from reportedly.link.reported import NO_NAME, Reported
from reportedly.records.claim import Claim
from reportedly.text.fold import fold


class OriginCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many Documents and outlets tell something, and how many independent origins are left behind them.

    ``origins`` is null where none can be told; ``names`` are those that can, sorted. ``unknown`` are ids of claims
    whose chain ends in an anonymous source or in an outlet's own voice: they are in no count of origins. ``sides`` are
    the documented sides of the origins; ``against_own_side`` ids of claims in which a source speaks against its own.

    >>> OriginCount(reports=1, outlets=1, origins=None).names
    ()
    """

    reports: int
    outlets: int
    origins: int | None
    names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    against_own_side: tuple[str, ...] = ()


def count_origins(claims: Iterable[Claim], reported: Mapping[str, Reported], sources: Sources) -> OriginCount:
    """Count who stands behind some claims; ``reported`` is by document id.

    Each chain is followed to where it ends; voices that are one body count once, copies of a text and outlets that
    cite each other add none. The order of the claims does not matter. A claim whose Document is not in ``reported``
    counts with the outlet that its chain begins with.
    """
    told = sorted(claims, key=lambda claim: claim.id)
    speaking = speakers_of_texts(told, reported)
    ends = ends_of(told, reported, sources, speaking)
    voices = collapse(end for claim in told if claim.document_id in speaking for end in ends[claim.id])
    return OriginCount(
        reports=len({claim.document_id for claim in told}),
        outlets=_outlets(told, reported),
        origins=len(voices) or None,
        names=tuple(voice.name for voice in voices),
        unknown=tuple(claim.id for claim in told if not ends[claim.id]),
        sides=_sides(voices),
        against_own_side=tuple(
            c.id for c in told if speaks_against_own_side(c, chain.from_iterable(ends[c.id]), sources)
        ),
    )


def _outlets(told: Sequence[Claim], reported: Mapping[str, Reported]) -> int:
    """The number of outlets; those that nobody named count as one, where no other is known."""
    keys = {_outlet(claim, reported.get(claim.document_id)) for claim in told}
    return len(keys - {""}) or len(keys)


def _outlet(claim: Claim, known: Reported | None) -> str:
    """A key of the outlet that published a claim's Document; empty where nobody named it."""
    if known is not None and (known.outlet_id or known.outlet):
        return known.outlet_id or fold(known.outlet or "")
    link = claim.attribution[0]
    return link.source_id or ("" if link.name == NO_NAME else fold(link.name))


def _sides(voices: Iterable[Voice]) -> tuple[str, ...]:
    """The documented sides of some voices, sorted."""
    return tuple(sorted({voice.side for voice in voices if voice.side is not None}))
