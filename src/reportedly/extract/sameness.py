"""Decide whether two groups of mentions in one Document tell the same happening, slot by slot."""

from __future__ import annotations

import math

from reportedly.extract.sketch import Sketch, ranges_meet
from reportedly.records.values import ActorRef, DateRange, PlaceRef

SAME = 2.0
"""Points of agreement from which two groups are one happening; set on hand-annotated reports (bench set claims)."""

NEAR_KM = 12.0
"""Two settlements closer than this may be one place told twice (the scorers' own tolerance)."""

REFERENCE_REACH = 4
"""Sentences over which "the attack" is taken to point back."""

WAR_TOLL = 5000
"""People from which a count is taken for a war's, not an act's; the deadliest single acts reported stay below."""

SINGULAR = frozenset({"Chemical weapon", "Suicide bomb"})
RIVAL_POINTS = 1.5
"""Sub-events of which one report seldom tells two, and points for one told by two sources."""

SPOTS = frozenset({"site", "neighbourhood", "settlement", "near"})
OWN_PLACE_COST, OTHER_MEANS_COST = 1.0, 0.5
"""Points against one happening where the later telling has its own spot, or other means."""

PLAIN_WORDS = frozenset(
    {"armed", "forces", "force", "army", "air", "government", "of", "the", "group", "al", "unidentified"}
)
AMBIGUOUS_KINDS = frozenset({"armed-group", "rebel-group", "jihadist-group", "unknown"})
PEOPLE = frozenset({"civilians", "unknown", "people"})
NUMBER_POINTS, PLACE_POINTS, REFERENCE_POINTS, DAY_POINTS, ACTOR_POINTS = 2.5, 1.5, 2.5, 1.0, 1.0
HEADLINE_POINTS, NEXT_POINTS, WORD_POINTS, EFFECT_POINTS = 2.0, 0.5, 0.5, 3.0


def score_sameness(earlier: Sketch, later: Sketch) -> float | None:
    """Points for one happening, or None where a slot forbids it.

    Missing slots are missing: they neither speak for nor against. Points are counted for equal numbers, places,
    days, actors, for a definite reference, for a headline and for the next sentence.
    """
    if earlier.article != later.article or not _types_fit(earlier, later):
        return None
    parts = (
        _place_points(earlier.where, later.where),
        _date_points(earlier.when, later.when),
        _author_points(earlier, later),
        _actor_points(earlier.whom, later.whom),
        _count_points(earlier, later),
    )
    if None in parts:
        return None
    return sum(part for part in parts if part is not None) + _discourse_points(earlier, later)


def _has_place_of_its_own(earlier: Sketch, later: Sketch) -> bool:
    """Whether the later telling names a spot that the earlier does not: parts with their own place stand alone."""
    spots = [place for place in later.where if place.precision in SPOTS]
    return bool(spots) and not later.is_reference and all(a.name != b.name for a in earlier.where for b in spots)


def _is_war_toll(sketch: Sketch) -> bool:
    """Whether the numbers are those of a whole war rather than of one act."""
    return any((low or 0) >= WAR_TOLL for low, _ in sketch.counts.values())


def _refers_back(earlier: Sketch, later: Sketch) -> bool:
    """Whether the later telling points back to what was told shortly before ("the attack")."""
    return later.is_reference and later.sentence - earlier.sentence <= REFERENCE_REACH


def _types_fit(earlier: Sketch, later: Sketch) -> bool:
    """Types agree, or one side tells only an effect or refers back."""
    if {earlier.factuality, later.factuality} & {"planned", "prevented"} and earlier.factuality != later.factuality:
        return False
    if later.is_effect or earlier.is_effect:
        return bool((earlier.families | later.families) & {"explosion", "battle", "violence", "protest"})
    if earlier.families & later.families:
        return bool(earlier.acleds & later.acleds) or "explosion" in earlier.families
    return later.is_reference and {*earlier.families, *later.families} <= {"explosion", "battle", "violence"}


def _place_points(one: tuple[PlaceRef, ...], two: tuple[PlaceRef, ...]) -> float | None:
    """Points for one place told twice; None where the places exclude each other."""
    if not one or not two:
        return 0.0
    return max((_pair(a, b) for a in one for b in two), key=lambda p: -99 if p is None else p)


def _pair(a: PlaceRef, b: PlaceRef) -> float | None:
    """Points for two places: same, one inside the other (no evidence), or apart (None)."""
    if a.name == b.name or (a.place_id is not None and a.place_id == b.place_id):
        return PLACE_POINTS if "admin1" not in (a.precision, b.precision) else 0.5
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0
    apart = km_between(a.lat, a.lon, b.lat, b.lon)
    if apart <= NEAR_KM and {a.precision, b.precision} <= {"site", "neighbourhood", "settlement", "near"}:
        return PLACE_POINTS / 2
    return 0.0 if apart <= max(a.radius_km or 0.0, b.radius_km or 0.0, NEAR_KM) else None


def km_between(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Great-circle distance in km (haversine) between two WGS84 points.

    >>> round(km_between(36.2, 37.16, 33.51, 36.29))
    309
    """
    p, q = math.radians(lat_a), math.radians(lat_b)
    half = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon_b - lon_a) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def _date_points(one: DateRange | None, two: DateRange | None) -> float | None:
    """Points for one day told twice; None where the ranges do not meet."""
    if one is None or two is None:
        return 0.0
    if (one.last or "9999") < (two.first or "") or (two.last or "9999") < (one.first or ""):
        return None
    return DAY_POINTS if one == two and one.precision == "day" else 0.0


def _actor_points(one: tuple[ActorRef, ...], two: tuple[ActorRef, ...]) -> float | None:
    """Points for one actor told twice; None where both sides name other actors."""
    if not one or not two:
        return 0.0
    if {a.actor_id or a.name for a in one} & {b.actor_id or b.name for b in two}:
        return ACTOR_POINTS
    if any(_may_be_one(a, b) for a in one for b in two):
        return 0.25
    return None


def _author_points(earlier: Sketch, later: Sketch) -> float | None:
    """Points for one author; a reference back, or another source on a rare kind of act, may name another one."""
    points = _actor_points(earlier.who, later.who)
    return 0.0 if points is None and (_refers_back(earlier, later) or _are_rivals(earlier, later)) else points


def _are_rivals(earlier: Sketch, later: Sketch) -> bool:
    """Whether two sources tell a kind of act so rare that one report seldom holds two of it."""
    return not earlier.chains & later.chains and bool(earlier.acleds & later.acleds & SINGULAR)


def _may_be_one(a: ActorRef, b: ActorRef) -> bool:
    """Whether two references may stand for one actor: a loose label, people of any kind, or a shared name."""
    if a.ambiguous or b.ambiguous:
        return bool({a.kind, b.kind} & AMBIGUOUS_KINDS)
    if a.kind in PEOPLE or b.kind in PEOPLE:
        return True
    return bool(name_stems(a.name) & name_stems(b.name))


def name_stems(name: str) -> set[str]:
    """Give the first five letters of the telling words of a name: "Syrian" and "Syria" meet.

    >>> name_stems("Government of Syria") & name_stems("Syrian Armed Forces")
    {'syria'}
    """
    return {word[:5] for word in name.lower().replace("-", " ").split() if word not in PLAIN_WORDS}


def _count_points(earlier: Sketch, later: Sketch) -> float | None:
    """Points for equal numbers; None where the same source gives other numbers for the same people."""
    numbers = {(kind, value) for (kind, _), value in earlier.counts.items()}
    if numbers & {(kind, value) for (kind, _), value in later.counts.items()}:
        return NUMBER_POINTS
    shared = [key for key in earlier.counts if key in later.counts]
    if any(ranges_meet(earlier.counts[key], later.counts[key]) for key in shared):
        return NUMBER_POINTS / 2
    return None if shared and (earlier.chains & later.chains or earlier.is_headline) else 0.0


def _discourse_points(earlier: Sketch, later: Sketch) -> float:
    """Points for what the telling itself says: a headline, a reference back, the next sentence, the same word."""
    points = -OWN_PLACE_COST if _has_place_of_its_own(earlier, later) else 0.0
    if not (earlier.acleds & later.acleds or earlier.is_effect or later.is_effect or later.is_reference):
        points -= OTHER_MEANS_COST
    if earlier.is_headline:
        points += HEADLINE_POINTS
    if _refers_back(earlier, later):
        points += REFERENCE_POINTS
    if _are_rivals(earlier, later):
        points += RIVAL_POINTS
    if 0 < later.sentence - earlier.sentence <= 1 and not (later.where or later.when):
        points += EFFECT_POINTS if later.is_effect and not _is_war_toll(later) else NEXT_POINTS
    if earlier.lemmas & later.lemmas:
        points += WORD_POINTS
    return points
