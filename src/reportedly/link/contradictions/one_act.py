"""Whether two reports that differ in where or when still tell one act: nothing else about it may differ."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.link.contradictions.values import listed, sub_event
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between

SAME_KM = 12.0
"""Two settlements closer than this may be one place told twice (as when claims are linked)."""


def are_one_kind(one: Claim, two: Claim) -> bool:
    """Say whether two claims stand in two reports and tell one ACLED sub-event: a shelling is no air strike."""
    return one.document_id != two.document_id and sub_event(one) == sub_event(two)


def share_a_day(one: Claim, two: Claim) -> bool:
    """Say whether both tell when, and their intervals have a day in common."""
    if isinstance(one.when, Uncoded) or isinstance(two.when, Uncoded):
        return False
    first, second = one.when.value, two.when.value
    return (first.first or "") <= (second.last or "9999") and (second.first or "") <= (first.last or "9999")


def share_a_place(one: Claim, two: Claim) -> bool:
    """Say whether both tell where, and two of their places may be one or one inside the other."""
    return any(may_be_one_place(here, there) for here in listed(one.where) for there in listed(two.where))


def may_be_one_place(one: PlaceRef, two: PlaceRef) -> bool:
    """Say whether two points are no further apart than they are sure; a place without a point is not told.

    >>> tell = PlaceRef(place_id=None, name="Tell", lat=36.0, lon=37.0, precision="settlement", radius_km=2.0)
    >>> may_be_one_place(tell, tell)
    True
    """
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return False
    apart = km_between(one.lat, one.lon, two.lat, two.lon)
    return apart <= max(SAME_KM, (one.radius_km or 0.0) + (two.radius_km or 0.0))


def is_told_together(one: Iterable[Claim], two: Iterable[Claim]) -> bool:
    """Say whether one report tells both: then they are two acts, or two parts of one."""
    return bool({claim.document_id for claim in one} & {claim.document_id for claim in two})
