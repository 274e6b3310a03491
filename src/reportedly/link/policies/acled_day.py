"""The policy ``acled-day@1``: one event for each place, day, pair of sides and type of event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.link.policies.happening import Happening, place_key
from reportedly.link.policies.incident import alone
from reportedly.link.policies.merged import Bucket, unit_of
from reportedly.link.policies.pieces import Piece, cut, is_spot, sides_agree
from reportedly.link.policies.unit import Unit

BATTLES, REMOTE = "Battles", "Explosions/Remote violence"
HIERARCHY = (BATTLES, REMOTE, "Violence against civilians", "Riots", "Protests", "Strategic developments")
"""ACLED's types as they take one another in: a strike or shelling within a battle is the battle's."""


def acled_day(happenings: Sequence[Happening], within: Mapping[str, str]) -> tuple[Unit, ...]:
    """Make one event of all that one pair of sides did of one type at one place on one day.

    A happening of several days or places is cut into equal shares. Remote violence at the place and day of a battle
    whose parties it does not contradict is absorbed by the battle. Totals, what is not said to have happened, and what
    has no certain day or no small place stay events of their own: missing agrees with nothing.

    Source: Armed Conflict Location & Event Data Project (ACLED) Codebook, on atomic events and the order of types.
    """
    apart = [each for each in happenings if each.is_total or not each.is_counted or each.acled_type is None]
    units = [alone(each, within, "acled-day@1") for each in apart]
    left = {each.first for each in apart}
    pieces = [piece for each in happenings if each.first not in left for piece in cut(each, by_day=True)]
    buckets = [bucket for group in _by_place_and_day(pieces) for bucket in _merge(group)]
    return (*units, *(unit_of(bucket, within, "acled-day@1") for bucket in buckets))


def _by_place_and_day(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    """Pieces of one small place on one day; each of the others alone."""
    found: dict[tuple[str, ...], list[Piece]] = defaultdict(list)
    for piece in pieces:
        place, day = piece.place, piece.day
        is_told = place is not None and day is not None and is_spot(place)
        key = (place_key(place), day) if is_told and place and day else (piece.happening.first, str(piece.part.index))
        found[key].append(piece)
    return found.values()


def _merge(pieces: list[Piece]) -> list[Bucket]:
    """Put together what is one event, battles first, so that they absorb."""
    if len(pieces) == 1:
        return [Bucket(parts=pieces)]
    buckets: list[Bucket] = []
    for piece in sorted(pieces, key=lambda each: (_level(each.happening), each.order)):
        home = next((bucket for bucket in buckets if _takes(bucket, piece)), None)
        if home is None:
            buckets.append(Bucket(parts=[piece]))
        elif home.head.happening.acled_type == piece.happening.acled_type:
            home.parts.append(piece)
        else:
            home.absorbed.append(piece)
    return buckets


def _takes(bucket: Bucket, piece: Piece) -> bool:
    """Whether a piece is of a bucket's event: same type, or remote violence in a battle; no party against it."""
    has, comes = bucket.head.happening.acled_type, piece.happening.acled_type
    if has != comes and (has, comes) != (BATTLES, REMOTE):
        return False
    parts = (each.happening for each in bucket.parts)
    return all(sides_agree(each, piece.happening, either_way=has == BATTLES) for each in parts)


def _level(happening: Happening) -> int:
    """How early a type stands in ACLED's hierarchy; unknown types last."""
    told = happening.acled_type or ""
    return HIERARCHY.index(told) if told in HIERARCHY else len(HIERARCHY)
