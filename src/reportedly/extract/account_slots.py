"""What two claims of one report tell of place, time, parties and numbers, with what was carried from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.extract.account import Account
from reportedly.extract.comparison import SPOTS, actors_meet, day_relation, place_relation
from reportedly.extract.sketch import ranges_meet
from reportedly.records.values import Count, DateRange, PlaceRef
from reportedly.text.distance import km_between

FAR_KM = 60.0
"""Beyond their radii: no slip of a gazetteer between neighbouring villages."""
FAR_DAYS, PERIOD_DAYS = 31, 3
MANY_TIMES = 4
"""Times by which one number of people passes another that is no rival of it."""
HARM = frozenset(
    {"killed", "injured", "casualties", "bodies_found", "captured", "abducted", "displaced", "evacuated", "missing"}
)


def is_spot(places: Sequence[PlaceRef]) -> bool:
    """Say whether any of the places is as exact as a settlement."""
    return any(place.precision in SPOTS for place in places)


def compare_places(earlier: Account, later: Account) -> dict[str, bool]:
    """Where both happened, with what was carried from elsewhere; whether one names a spot that the other does not."""
    relation = place_relation(earlier.where, later.where)
    is_shared = place_relation(earlier.own.where, later.own.where) == "same"
    return {
        f"place-{relation or ('apart' if relation is None else 'open')}": bool(earlier.where and later.where),
        "place-far": relation is None and _km(earlier.where, later.where) > FAR_KM,
        "spot-earlier": is_spot(earlier.own.where) and not is_shared,
        "spot-later": is_spot(later.own.where) and not is_shared,
        "spot-in-unit": bool(earlier.where and later.where) and is_spot(earlier.where) != is_spot(later.where),
    }


def _km(one: Sequence[PlaceRef], two: Sequence[PlaceRef]) -> float:
    """Least kilometres between places of two claims beyond their radii; 0 where nothing tells."""
    found = (
        km_between(a.lat, a.lon, b.lat, b.lon) - max(a.radius_km or 0.0, b.radius_km or 0.0)
        for a in one
        for b in two
        if a.lat is not None and a.lon is not None and b.lat is not None and b.lon is not None
    )
    return min(found, default=0.0)


def is_toll_of_a_time(one: Account, other: Account) -> bool:
    """Say whether the words of only one tell a time of more than FAR_DAYS: what happens then is a part of it."""
    lengths = [_length(one.own.when), _length(other.own.when)]
    told = sorted(length for length in lengths if length is not None)
    return len(told) == 2 and told[0] <= 1 and told[1] > FAR_DAYS


def compare_days(earlier: Account, later: Account) -> dict[str, bool]:
    """When both happened, with what was carried from elsewhere."""
    one, two = earlier.when, later.when
    relation = day_relation(one, two)
    lengths = sorted(length for length in (_length(one), _length(two)) if length is not None)
    meet = relation is not None and one != two and len(lengths) == 2
    return {
        "day-same": relation == "same",
        "day-equal": one is not None and one == two,
        "day-apart": relation is None,
        "day-far": relation is None and _days_between(one, two) > FAR_DAYS,
        "day-in-period": meet and lengths[0] <= 1 and lengths[1] >= PERIOD_DAYS,
        "day-of-own-same": day_relation(earlier.own.when, later.own.when) == "same",
        "day-of-own-later": later.own.when is not None,
    }


def _length(when: DateRange | None) -> int | None:
    """Days from the first to the last; None for no range or an open one."""
    if when is None or when.first is None or when.last is None:
        return None
    return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days


def _days_between(one: DateRange | None, two: DateRange | None) -> int:
    """Days between two ranges that do not meet."""
    gaps = (
        (date.fromisoformat(b.first) - date.fromisoformat(a.last)).days
        for a, b in ((one, two), (two, one))
        if a is not None and b is not None and a.last is not None and b.first is not None and a.last < b.first
    )
    return max(gaps, default=0)


def compare_parties(earlier: Account, later: Account) -> dict[str, bool]:
    """Who did it and to whom."""
    return {
        f"who-{actors_meet(earlier.who, later.who)}": bool(earlier.who and later.who),
        f"whom-{actors_meet(earlier.whom, later.whom)}": bool(earlier.whom and later.whom),
    }


def compare_numbers(one: Sequence[Count], two: Sequence[Count]) -> dict[str, bool]:
    """Numbers of harmed or moved people that are equal, meet, differ, or are of two orders."""
    left, right = [c for c in one if c.kind in HARM], [c for c in two if c.kind in HARM]
    pairs = [(a, b) for a in left for b in right if a.kind == b.kind and (a.subset_of is None) == (b.subset_of is None)]
    equal = any((a.low, a.high) == (b.low, b.high) for a, b in pairs)
    meets = any(ranges_meet((a.low, a.high), (b.low, b.high)) for a, b in pairs)
    return {
        "number-equal": equal,
        "number-meets": meets and not equal,
        "number-differs": bool(pairs) and not meets,
        "number-of-other-order": any(_is_of_other_order(a, b) for a, b in pairs if a.subset_of is None),
        "number-of-one": bool(left) != bool(right),
    }


def _is_of_other_order(a: Count, b: Count) -> bool:
    """Say whether one number passes the other many times: 1,400 dead are no rival telling of four."""
    return a.low is not None and b.low is not None and max(a.low, b.low) >= MANY_TIMES * max(min(a.low, b.low), 1)
