"""Leaves out places that hold another place of the same telling: a station in its town is one place, not two."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between

INNER = frozenset({"site", "neighbourhood"})
"""Precisions of places that stand in a settlement."""
INSIDE_KM = 12.0
"""How far a site or quarter of a settlement may lie from its middle (as in `extract`: one place told twice)."""


def innermost(places: Sequence[PlaceRef]) -> tuple[PlaceRef, ...]:
    """Give the places that hold none of the others, in their order.

    >>> town = PlaceRef(place_id="a", name="Mersa", lat=35.0, lon=36.0, precision="settlement", radius_km=4.0)
    >>> station = PlaceRef(place_id=None, name="Mersa bus station", precision="site")
    >>> [place.name for place in innermost((town, station))]
    ['Mersa bus station']
    """
    return tuple(each for each in places if not any(_holds(each, other) for other in places if other is not each))


def _holds(outer: PlaceRef, inner: PlaceRef) -> bool:
    """Whether the inner place stands in the outer one: smaller, and within its ground as far as known.

    A site or quarter without a point of its own stands in the settlement that is told with it.
    """
    is_smaller = inner.precision in INNER and outer.precision not in INNER
    if outer.lat is None or outer.lon is None or inner.lat is None or inner.lon is None:
        return is_smaller and inner.country in (None, outer.country)
    apart = km_between(outer.lat, outer.lon, inner.lat, inner.lon)
    ground, own = outer.radius_km or 0.0, inner.radius_km or 0.0
    return apart <= max(ground, INSIDE_KM) if is_smaller else apart <= ground and own < ground and not _is_inner(outer)


def _is_inner(place: PlaceRef) -> bool:
    """Whether a place is a site or a quarter: no village stands in it."""
    return place.precision in INNER
