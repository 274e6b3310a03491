"""Pieces that a policy takes for one event, and the unit they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from reportedly.link.policies.happening import place_key
from reportedly.link.policies.incident import flags_of, larger
from reportedly.link.policies.pieces import Piece, is_spot
from reportedly.link.policies.unit import Part, PolicyName, Unit, event_id

ABSORBED, MERGED, SHARED = "absorbed", "merged", "apportioned"
"""Flags of an event that took in acts of a lower type, that joins several happenings, and that is a share of one."""


@dataclass
class Bucket:
    """Pieces of one event, the one that gives its type and parties first; ``absorbed`` give it claims and counts."""

    parts: list[Piece]
    absorbed: list[Piece] = field(default_factory=list)

    @property
    def head(self) -> Piece:
        """The piece that gives the event its type and parties."""
        return self.parts[0]


def unit_of(bucket: Bucket, within: Mapping[str, str], policy: PolicyName, *flags: str) -> Unit:
    """Make the unit of a bucket, named by the first of its pieces; day and place only where it was cut to them."""
    pieces = (*bucket.parts, *bucket.absorbed)
    members = {piece.happening.first for piece in pieces}
    named = min(pieces, key=lambda piece: piece.order)
    is_cut = any(piece.is_cut for piece in pieces)
    is_inside = within.get(bucket.head.happening.first) in members
    return Unit(
        id=event_id(named.part.claim_ids[0], named.part.index), policy=policy,
        parts=tuple(_part(piece, within, members) for piece in bucket.parts),
        absorbed=tuple(_part(piece, within, members) for piece in bucket.absorbed),
        day=bucket.head.day if is_cut else None, place=bucket.head.place if is_cut else None,
        part_of=None if is_inside else larger(bucket.head.happening, within),
        flags=tuple(sorted({*flags, *_flags(bucket, is_cut)})),
    )  # fmt: skip


def _part(piece: Piece, within: Mapping[str, str], members: set[str]) -> Part:
    """The part of a piece, marked where another piece of the unit holds it; its scene where there are others."""
    is_inside = within.get(piece.happening.first) in members
    scene = _scene(piece) if len(members) > 1 else ""
    return replace(piece.part, is_inside=is_inside, scene=scene) if is_inside or scene else piece.part


def _scene(piece: Piece) -> str:
    """The place and day of a piece, where both are certain and the place is small."""
    if piece.day is None or piece.place is None or not is_spot(piece.place):
        return ""
    return f"{place_key(piece.place)} {piece.day}"


def _flags(bucket: Bucket, is_cut: bool) -> set[str]:
    """What the policy did to make this event."""
    told = {flag for piece in bucket.parts for flag in flags_of(piece.happening)}
    done = ((ABSORBED, bool(bucket.absorbed)), (MERGED, len(bucket.parts) > 1), (SHARED, is_cut))
    return told | {name for name, holds in done if holds}
