"""The policy ``ucdp-ged@1``: organised violence with a direct death, by dyad, place and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.knowledge.standards import violence_type, why_not_organised
from reportedly.link.policies.happening import Happening, place_key
from reportedly.link.policies.incident import alone
from reportedly.link.policies.merged import Bucket, unit_of
from reportedly.link.policies.pieces import Piece, cut, is_spot
from reportedly.link.policies.unit import Unit

LEFT_OUT = "left-out:"
"""Begins the flag of an event that the policy's standard does not hold; the reason follows."""

DyadKey = tuple[str, ...]


def ucdp_ged(happenings: Sequence[Happening], within: Mapping[str, str]) -> tuple[Unit, ...]:
    """Make one event of all deadly organised violence between two parties at one place on one day.

    What the standard leaves out stays an event of its own, flagged with the reason, so that its id still resolves and
    it can be counted. A happening at several places is cut into equal shares; one of several days is not: it keeps its
    range. Only parties that are both named, or one named against civilians, make a dyad by which happenings join.

    Source: UCDP Georeferenced Event Dataset Codebook.
    """
    units: list[Unit] = []
    kept: dict[DyadKey, list[Piece]] = defaultdict(list)
    for happening in happenings:
        reason = _why_left_out(happening)
        if reason is not None:
            units.append(alone(happening, within, "ucdp-ged@1", LEFT_OUT + reason))
            continue
        for piece in cut(happening, by_day=False):
            kept[_key(piece)].append(piece)
    for group in kept.values():
        group.sort(key=lambda piece: piece.order)
        units.append(unit_of(Bucket(parts=group), within, "ucdp-ged@1"))
    return tuple(units)


def _why_left_out(happening: Happening) -> str | None:
    """Why UCDP's standard does not hold a happening."""
    return why_not_organised(
        acled_type=happening.acled_type, is_counted=happening.is_counted, is_total=happening.is_total,
        who=happening.who.kinds, whom=happening.whom.kinds,
        deaths_high=happening.deaths[1] if happening.deaths else None, has_deaths=happening.deaths is not None,
    )  # fmt: skip


def _key(piece: Piece) -> DyadKey:
    """Place, day and dyad; what lacks one of them agrees with nothing and stands alone."""
    dyad = _dyad(piece.happening)
    if dyad is None or piece.day is None or piece.place is None or not is_spot(piece.place):
        return "alone", piece.happening.first, str(piece.part.index)
    return place_key(piece.place), piece.day, *dyad


def _dyad(happening: Happening) -> DyadKey | None:
    """The parties in alphabetical order with the type of violence; null where one of them is not named."""
    kind = violence_type(happening.who.kinds, happening.whom.kinds)
    sides = sorted("+".join(sorted(side.roots)) for side in (happening.who, happening.whom))
    if kind == 3:
        return (str(kind), sides[1]) if sides[1] else None
    return (str(kind), *sides) if all(sides) else None
