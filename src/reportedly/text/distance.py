"""Distances and moves on the globe."""

from __future__ import annotations

import math

KM_PER_DEGREE = 111.2


def km_between(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Measure the great-circle distance between two points in degrees, in km.

    >>> round(km_between(33.513, 36.292, 36.202, 37.134))
    309
    """
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12_742 * math.asin(math.sqrt(half))


def moved(lat: float, lon: float, north_km: float, east_km: float) -> tuple[float, float]:
    """Move a point by kilometres, rounded to a thousandth of a degree.

    >>> moved(35.0, 36.0, 11.12, 0.0)
    (35.1, 36.0)
    """
    up = lat + north_km / KM_PER_DEGREE
    return round(up, 3), round(lon + east_km / (KM_PER_DEGREE * math.cos(math.radians(lat))), 3)
