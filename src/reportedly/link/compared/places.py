"""How two tellings' places lie: the same, near, one inside the other, or apart."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import Columns, Flags, Floats, Ints
from reportedly.link.compared.meeting import Found, as_floats, share_any
from reportedly.text.distance import KM_PER_DEGREE

NEAR_KM = 12.0
"""Two settlements closer than this may be one place told twice (the scorers' own tolerance)."""
APART_KM = 60.0
"""Kilometres between the rims of two own places from which they exclude each other; below it names stray."""
SPOTS_KM = 20.0
"""Kilometres between two settlements, each in a telling's own words, from which they are two: only a near one is named
instead of another."""
COUNTRY = 4
FAR = np.float32(9e9)


def compare_places(columns: Columns, left: Ints, right: Ints) -> tuple[Found, Flags]:
    """Compare the places of pairs.

    Returns:
        The comparisons, and where own places exclude each other.
    """
    gap, near = _gaps(columns, left, right)
    fine = _finest(columns, left), _finest(columns, right)
    told = (fine[0] < COUNTRY) & (fine[1] < COUNTRY)
    spots = (fine[0] == 0) & (fine[1] == 0)
    inside = columns.rank < COUNTRY
    keys = np.where(inside, columns.place, 0)
    same = share_any(keys[left], keys[right])
    same_spot = share_any(np.where(columns.rank == 0, columns.place, 0)[left], keys[right])
    province = share_any(columns.admin1[left], columns.admin1[right])
    own = columns.place_own[:, 0][left] & columns.place_own[:, 0][right]
    lies = gap < FAR
    apart = told & ~same & lies & (gap > NEAR_KM)
    elsewhere = own & spots & ~same & lies & (near > NEAR_KM)
    large = share_any(np.where(columns.place_large, columns.place, 0)[left], keys[right])
    countries = columns.country[left], columns.country[right]
    known = (countries[0] != 0) & (countries[1] != 0)
    found = {
        "place-same-spot": same_spot,
        "place-same-large": same_spot & large,
        "place-same-area": same & ~same_spot,
        "place-unlike": spots & ~same & ~lies,
        "country-differs": known & (countries[0] != countries[1]),
        "country-same": known & (countries[0] == countries[1]),
        "place-near": told & spots & ~same & (near <= NEAR_KM),
        "place-inside": told & ~same & ~(spots & (near <= NEAR_KM)) & (gap <= 0),
        "place-apart": apart & province,
        "place-apart-province": apart & ~province,
        "place-apart-far": apart & (gap > APART_KM),
        "place-apart-own": apart & own,
        "place-elsewhere": elsewhere,
        "place-unknown": ~told & ((fine[0] < COUNTRY) | (fine[1] < COUNTRY)),
        "place-unknown-both": (fine[0] >= COUNTRY) & (fine[1] >= COUNTRY),
    }
    forbids = (apart & own & ~province & (gap > APART_KM)) | (elsewhere & (near > SPOTS_KM))
    return {name: as_floats(holds) for name, holds in found.items()}, forbids


def _finest(columns: Columns, rows: Ints) -> Ints:
    return columns.rank[:, 0][rows]


def _gaps(columns: Columns, left: Ints, right: Ints) -> tuple[Floats, Floats]:
    """Smallest distance between the rims and between the middles of any two places, km; FAR where none has degrees."""
    gap = np.full(len(left), FAR, np.float32)
    near = np.full(len(left), FAR, np.float32)
    for a in range(columns.lat.shape[1]):
        if np.isnan(columns.lat[:, a]).all():
            continue
        lat, lon, radius = columns.lat[:, a][left], columns.lon[:, a][left], columns.radius[:, a][left]
        for b in range(columns.lat.shape[1]):
            north = (lat - columns.lat[:, b][right]) * KM_PER_DEGREE
            east = (lon - columns.lon[:, b][right]) * KM_PER_DEGREE * np.cos(np.radians(lat))
            apart = np.sqrt(north * north + east * east)
            rim = apart - np.maximum(radius, columns.radius[:, b][right])
            near = np.fmin(near, apart)
            gap = np.fmin(gap, rim)
    return gap, near
