"""What speaks for one happening being part of another that some document tells too, each under a name."""

from __future__ import annotations

from reportedly.link.policies.happening import RANK, Happening, Side, place_key
from reportedly.link.policies.totals import span_days
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between

LEAD = 300
"""Code points of a text in which a round-up sums up what it then tells one by one."""
NEAR_KM = 12.0
"""Spots closer than this may be one place told twice, as inside a document (extract/comparison.py)."""
MANY = 5
"""Happenings inside a larger one from which it counts as wholly a round-up."""
FAR = 2000
"""Code points from which two tellings count as wholly apart."""
FORCE = frozenset({"explosion", "violence", "battle", "territory"})
"""Families of acts that a battle or an operation may hold."""
HOLDERS = frozenset({"battle", "territory", "Other"})
AREA, PROVINCE, COUNTRY = 1, 3, 4
APART_KM = 60.0
"""Kilometres beyond which one act holds no other; as for claims of two happenings (link/compared/places.py)."""


def compare_holding(part: Happening, whole: Happening, siblings: int) -> dict[str, float]:
    """Compare a happening with a larger one that may hold it; what does not hold is left out.

    ``siblings`` are how many happenings of their documents the larger one might hold, this one among them, 0 if not.
    """
    place, days = relate_places(part, whole), relate_days(part, whole)
    who, is_lead = relate_sides(part.who, whole.who), is_lead_of(part, whole)
    told = {
        f"part-{part.reach}": True,
        f"whole-{whole.reach}": True,
        f"place-{place}": bool(place),
        f"days-{days}": bool(days),
        f"who-{who}": bool(who),
        "family": part.family == whole.family,
        "family-explosion": part.family == whole.family == "explosion",
        "act-in-battle": whole.family in ("battle", "territory") and part.family in FORCE,
        f"toll-{relate_tolls(part, whole)}": True,
        "lead": is_lead,
        "lead-acts": is_lead and whole.reach == "acts",
        "lead-campaign": is_lead and whole.reach == "campaign",
        "sibling": siblings > 0,
        "sibling-lead": is_lead and siblings > 0,
        "one-of-several-places": place == "same" and len(whole.places) > len(part.places),
    }
    found = {name: 1.0 for name, holds in told.items() if holds}
    many = min(siblings, MANY) / MANY
    return found | {"siblings-lead": many * is_lead, "gap": gap(part, whole), "earlier": earlier(part, whole)}


def might_hold(whole: Happening, part: Happening) -> bool:
    """Say whether a round-up's lead might sum up another happening: a wider place, the same days, acts of its kind."""
    place, days = relate_places(part, whole), relate_days(part, whole)
    is_wider = place in ("inside", "") or (place == "same" and len(whole.places) > 1)
    is_kin = part.family == whole.family or (whole.family in HOLDERS and part.family in FORCE)
    return is_wider and is_kin and days in ("same", "inside", "missing")


def are_two_acts(part: Happening, whole: Happening) -> bool:
    """Say whether the larger one is itself one act, at spots further than `APART_KM` from all of the part's."""
    places = (*part.places, *whole.places)
    if whole.reach != "one" or not (part.places and whole.places) or any(RANK[p.precision] > AREA for p in places):
        return False
    return all(_km_between(one, two) > APART_KM for one in part.places for two in whole.places)


def _km_between(one: PlaceRef, two: PlaceRef) -> float:
    """How far two places lie from each other; 0 where one has no point."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return 0.0
    return km_between(one.lat, one.lon, two.lat, two.lon)


def relate_places(part: Happening, whole: Happening) -> str:
    """How the part's places lie to the whole's: same, inside, near, wider, apart; empty where one names none."""
    if not part.places or not whole.places:
        return ""
    found = {_pair(one, two) for one in part.places for two in whole.places}
    return next(relation for relation in ("same", "inside", "near", "wider", "apart") if relation in found)


def _pair(part: PlaceRef, whole: PlaceRef) -> str:
    """How two places lie."""
    if place_key(part) == place_key(whole):
        return "same"
    inner, outer = RANK[part.precision], RANK[whole.precision]
    if outer == COUNTRY:
        return "inside" if part.country == whole.country else "apart"
    if outer == PROVINCE and part.admin1 and inner < PROVINCE:
        return "inside" if part.admin1 == (whole.admin1 or whole.name) else "apart"
    if inner >= PROVINCE:
        is_around = inner == COUNTRY or part.admin1 == whole.admin1 or part.name == whole.admin1
        return "wider" if is_around else "apart"
    return _by_distance(part, whole)


def _by_distance(part: PlaceRef, whole: PlaceRef) -> str:
    """How two spots or areas lie by their distance and radii."""
    if part.lat is None or part.lon is None or whole.lat is None or whole.lon is None:
        return "apart"
    apart = km_between(part.lat, part.lon, whole.lat, whole.lon)
    inner, outer = part.radius_km or 0.0, whole.radius_km or 0.0
    if apart <= outer and outer > inner:
        return "inside"
    if apart <= NEAR_KM:
        return "near"
    return "wider" if apart <= inner else "apart"


def relate_days(part: Happening, whole: Happening) -> str:
    """How the part's days lie to the whole's: same, inside, wider, apart, whole-undated, missing."""
    one, two = part.days, whole.days
    if one is None:
        return "missing"
    if two is None:
        return "whole-undated"
    if max(one.first or "", two.first or "") > min(one.last or "9999", two.last or "9999"):
        return "apart"
    if (one.first, one.last) == (two.first, two.last):
        return "same"
    return "inside" if span_days(two) > span_days(one) else "wider"


def relate_sides(one: Side, two: Side) -> str:
    """Whether two happenings share a party on one side: same, other; empty where one names none."""
    if not one.roots or not two.roots:
        return ""
    return "same" if one.roots & two.roots else "other"


def relate_tolls(part: Happening, whole: Happening) -> str:
    """How the whole's least number of killed compares with the part's: larger, same, smaller, or only one tells it."""
    if part.deaths is None or whole.deaths is None:
        return "none" if part.deaths is whole.deaths else "part-only" if whole.deaths is None else "whole-only"
    if whole.deaths == part.deaths:
        return "same"
    return "larger" if whole.deaths[0] > part.deaths[0] else "smaller"


def _shared(part: Happening, whole: Happening) -> list[tuple[int, int]]:
    """Where each document that tells both tells the part, and the whole."""
    return [(start, whole.documents[id]) for id, start in part.documents.items() if id in whole.documents]


def is_lead_of(part: Happening, whole: Happening) -> bool:
    """Say whether some document that tells both tells the whole at its beginning."""
    return any(start < LEAD for _, start in _shared(part, whole))


def earlier(part: Happening, whole: Happening) -> float:
    """The share of the documents telling both that tell the whole first."""
    shared = _shared(part, whole)
    return sum(two < one for one, two in shared) / len(shared)


def gap(part: Happening, whole: Happening) -> float:
    """How far apart the closest tellings of both stand, as a share of `FAR`."""
    return min(min(abs(one - two) for one, two in _shared(part, whole)), FAR) / FAR
