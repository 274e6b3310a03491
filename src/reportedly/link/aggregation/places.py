"""The event's places under a rule: for each role the most exact one told that the others allow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from reportedly.link.aggregation.standing import Rank, Ranking, best
from reportedly.link.contradictions.one_act import SAME_KM
from reportedly.link.contradictions.one_report import EXACTNESS
from reportedly.records.event import Support
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between

Named = tuple[PlaceRef, Support]


def settle_places(supports: Sequence[Support], rank: Ranking | None) -> tuple[list[dict[str, Any]], bool]:
    """Settle where: for what happened *at* or *near*, for *from* and for *to*, the most exact place that all allow.

    A village inside a province is allowed by the province. Where places exclude each other, the one that most reports
    allow stands, or under a rule that ranks the most exact of first rank; none where those exclude each other.

    Returns:
        The places, and whether some exclude each other.
    """
    roles: dict[str, list[Named]] = {}
    for support in supports:
        place = msgspec.convert(support.value, PlaceRef)
        roles.setdefault("at" if place.role == "near" else place.role, []).append((place, support))
    settled = [_settle(roles[role], rank) for role in sorted(roles)]
    return [msgspec.to_builtins(place) for place, _ in settled if place is not None], any(split for _, split in settled)


def _settle(told: Sequence[Named], rank: Ranking | None) -> tuple[PlaceRef | None, bool]:
    """The place of one role, and whether some exclude each other."""
    agreed = [each for each in told if _is_allowed(each, told)]
    if agreed:
        return _most_exact(agreed), False
    if rank is None:
        return _most_exact(best(told, lambda each: _allowed_by(each, told))), True
    first = best(told, lambda each: rank(each[1]))
    return _most_exact([each for each in first if _is_allowed(each, first)]), True


def _is_allowed(one: Named, told: Sequence[Named]) -> bool:
    """Whether no other place excludes it."""
    return all(allow_each_other(one[0], other) for other, _ in told)


def _allowed_by(one: Named, told: Sequence[Named]) -> Rank:
    """How many reports allow a place."""
    return (float(sum(support.reports for place, support in told if allow_each_other(one[0], place))),)


def allow_each_other(one: PlaceRef, two: PlaceRef) -> bool:
    """Say whether both may be right: near each other, one inside the other, or one without a point.

    >>> town = PlaceRef(place_id="a", name="Town", lat=35.0, lon=36.0, precision="settlement", radius_km=2.0)
    >>> province = PlaceRef(place_id="b", name="Land", lat=35.3, lon=36.2, precision="admin1", radius_km=60.0)
    >>> allow_each_other(town, province)
    True
    """
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return one.country is None or two.country is None or one.country == two.country
    radii = (one.radius_km or 0.0) + (two.radius_km or 0.0)
    return km_between(one.lat, one.lon, two.lat, two.lon) <= max(SAME_KM, radii)


def _most_exact(told: Sequence[Named]) -> PlaceRef | None:
    """The most exact place, that of the most reports and then the first by name among several."""
    first = min(told, key=_inexactness, default=None)
    return None if first is None else first[0]


def _inexactness(told: Named) -> tuple[int, int, int, str]:
    """What places are sorted by: the most exact, then those of most reports, of most claims, then by name."""
    place, support = told
    return _fineness(place), -support.reports, -len(support.claim_ids), place.name


def _fineness(place: PlaceRef) -> int:
    """How exact a place is told; one that only a text names counts as a settlement, whatever it was placed near."""
    own = "settlement" if place.place_id is None and place.precision == "near" else place.precision
    return EXACTNESS.index(own)
