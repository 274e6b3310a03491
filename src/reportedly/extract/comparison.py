"""What speaks for and against two groups of mentions telling one happening, slot by slot, each under a name."""

from __future__ import annotations

import math

from reportedly.extract.sketch import Sketch, ranges_meet
from reportedly.records.values import ActorRef, DateRange, PlaceRef
from reportedly.text.distance import km_between

Bounds = tuple[int | None, int | None]

Comparison = dict[str, float]
"""Name of a comparison -> 1.0 where it holds, or a share of 1; what does not hold is left out."""

NEAR_KM = 12.0
"""Two settlements closer than this may be one place told twice (the scorers' own tolerance)."""
REFERENCE_REACH = 4
"""Sentences over which "the attack" is taken to point back."""
FAR = 10
"""Sentences from which a later telling counts as wholly far."""
DEATHS = frozenset({"killed", "injured", "casualties", "missing"})
WAR_TOLL = 5000
"""Dead or hurt people from which a count is a war's, not an act's; more than these may well be moved by one act."""

SINGULAR = frozenset({"Chemical weapon", "Suicide bomb"})
"""Sub-events of which one report seldom tells two."""
UNDONE = frozenset({"planned", "prevented", "hypothetical", "ordered"})
SPOKEN = frozenset({"REQUEST", "THREATEN"})
"""PLOVER types of words that kill nobody: what is demanded or threatened."""
SPOTS = frozenset({"site", "neighbourhood", "settlement", "near"})
PLAIN_WORDS = frozenset(
    {"armed", "forces", "force", "army", "air", "government", "of", "the", "group", "al", "unidentified"}
)
AMBIGUOUS_KINDS = frozenset({"armed-group", "rebel-group", "jihadist-group", "unknown"})
PEOPLE = frozenset({"civilians", "unknown", "people"})
FAMILIES = ("explosion", "battle", "violence", "territory")
"""Families of sub-events whose agreement weighs differently: a report tells of more strikes than of captures."""


def compare(earlier: Sketch, later: Sketch) -> Comparison | None:
    """Compare two groups of one article; missing slots are missing, they neither agree nor differ.

    Returns:
        The comparisons that hold, by name; None where places or days exclude each other, only one is a war's toll,
        only one is still planned or was prevented, only one is denied by somebody who tells both in one sentence, or
        one asks or threatens and the other is an act of force.
    """
    places, days = place_relation(earlier.where, later.where), day_relation(earlier.when, later.when)
    if earlier.article != later.article or None in (places, days) or are_of_two_worlds(earlier, later):
        return None
    if is_demand_beside_force(earlier, later):
        return None
    told = {
        f"place-{places}": bool(places),
        "place-of-its-own": _has_place_of_its_own(earlier, later),
        "place-later": bool(later.where),
        "day-same": days == "same",
        "day-later": later.when is not None,
        f"who-{actors_meet(earlier.who, later.who)}": bool(earlier.who and later.who),
        f"whom-{actors_meet(earlier.whom, later.whom)}": bool(earlier.whom and later.whom),
        **_numbers(earlier, later),
        **_types(earlier, later),
        **_telling(earlier, later),
    }
    found = {name: 1.0 for name, holds in told.items() if holds}
    return found | {"far": min(later.sentence - earlier.sentence, FAR) / FAR, "words": _shared_words(earlier, later)}


def are_of_two_worlds(earlier: Sketch, later: Sketch) -> bool:
    """Say whether one tells a war and the other an act, or one a plan and the other what came of it."""
    worlds = {earlier.factuality, later.factuality}
    is_one_breath = earlier.sentence == later.sentence and earlier.chains == later.chains
    if is_one_breath and len(worlds) > 1 and "denied" in worlds and not (earlier.is_effect or later.is_effect):
        return True  # "denied shelling the market and accused the army of bombing a clinic"
    return is_war_toll(earlier) != is_war_toll(later) or (len(worlds) > 1 and bool(worlds & UNDONE))


def is_demand_beside_force(earlier: Sketch, later: Sketch) -> bool:
    """Say whether one asks or threatens and the other tells force in one sentence: "urged calm after a shell hit".

    Force that is only threatened may well be what the threat is about.
    """
    if earlier.sentence != later.sentence:
        return False
    pairs = ((earlier, later), (later, earlier))
    return any(
        one.plovers and one.plovers <= SPOKEN and two.plovers == {"ASSAULT"} and two.factuality == "asserted"
        for one, two in pairs
    )


def is_war_toll(sketch: Sketch) -> bool:
    """Say whether the numbers are those of a whole war rather than of one act."""
    return any((low or 0) >= WAR_TOLL for (kind, _), (low, _) in sketch.counts.items() if kind in DEATHS)


def place_relation(one: tuple[PlaceRef, ...], two: tuple[PlaceRef, ...]) -> str | None:
    """ "same", "near", empty where nothing speaks; None where the places exclude each other."""
    if not one or not two:
        return ""
    found = {_pair(a, b) for a in one for b in two}
    return next((relation for relation in ("same", "near", "") if relation in found), None)


def _pair(a: PlaceRef, b: PlaceRef) -> str | None:
    """How two places lie: the same, near, one perhaps inside the other (empty), or apart (None)."""
    if a.name == b.name or (a.place_id is not None and a.place_id == b.place_id):
        return "same" if "admin1" not in (a.precision, b.precision) else "near"
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return ""
    apart = km_between(a.lat, a.lon, b.lat, b.lon)
    if apart <= NEAR_KM and {a.precision, b.precision} <= SPOTS:
        return "near"
    return "" if apart <= max(a.radius_km or 0.0, b.radius_km or 0.0, NEAR_KM) else None


def _has_place_of_its_own(earlier: Sketch, later: Sketch) -> bool:
    """Say whether the later telling names a spot that the earlier does not: parts with their own place stand alone."""
    spots = [place for place in later.where if place.precision in SPOTS]
    return bool(spots) and not later.is_reference and all(a.name != b.name for a in earlier.where for b in spots)


def day_relation(one: DateRange | None, two: DateRange | None) -> str | None:
    """ "same" for one day, empty where nothing speaks; None where the ranges do not meet."""
    if one is None or two is None:
        return ""
    if (one.last or "9999") < (two.first or "") or (two.last or "9999") < (one.first or ""):
        return None
    return "same" if one == two and one.precision == "day" else ""


def actors_meet(one: tuple[ActorRef, ...], two: tuple[ActorRef, ...]) -> str:
    """ "same", "perhaps" where a loose label or shared name may mean one, "other"."""
    if {a.actor_id or a.name for a in one} & {b.actor_id or b.name for b in two}:
        return "same"
    return "perhaps" if any(_may_be_one(a, b) for a in one for b in two) else "other"


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


def _numbers(earlier: Sketch, later: Sketch) -> dict[str, bool]:
    """Equal numbers, numbers that meet, and numbers that exclude each other, of one class of people or of others."""
    one = {(kind, value) for (kind, _), value in earlier.counts.items()}
    two = {(kind, value) for (kind, _), value in later.counts.items()}
    shared = earlier.counts.keys() & later.counts.keys()
    is_equal = bool(one & two)
    meets = any(ranges_meet(earlier.counts[key], later.counts[key]) for key in shared)
    differs = bool(shared) and not meets and not is_equal
    of_others = not shared and bool({kind for kind, _ in one} & {kind for kind, _ in two}) and not is_equal
    return {
        "number-equal": is_equal,
        "number-meets": meets and not is_equal,
        "number-differs": differs,
        "number-differs-one-source": differs and bool(earlier.chains & later.chains),
        "number-of-others-differs": of_others and not _any_meet(one, two),
    }


def _any_meet(one: set[tuple[str, Bounds]], two: set[tuple[str, Bounds]]) -> bool:
    """Say whether any two numbers of one kind meet."""
    return any(kind == other and ranges_meet(a, b) for kind, a in one for other, b in two)


def _types(earlier: Sketch, later: Sketch) -> dict[str, bool]:
    """Agreement of kinds of acts; an effect ("killed") may belong to any act of force."""
    is_kin = bool(earlier.families & later.families)
    families = {f"family-{name}": is_kin and name in earlier.families for name in FAMILIES}
    effects = earlier.is_effect or later.is_effect
    return families | {
        "family": is_kin,
        "family-differs": not is_kin and not effects,
        "sub-event": bool(earlier.acleds & later.acleds),
        "sub-event-rare": bool(earlier.acleds & later.acleds & SINGULAR),
        "effect-of-force": effects and bool((earlier.families | later.families) & {*FAMILIES[:3], "protest"}),
        "effect-earlier": earlier.is_effect,
        "effect-later": later.is_effect,
        "factuality": earlier.factuality == later.factuality,
        "word": bool(earlier.lemmas & later.lemmas),
    }


def _telling(earlier: Sketch, later: Sketch) -> dict[str, bool]:
    """What the telling itself says: a headline, a reference back, the same or the next sentence, the source."""
    steps = later.sentence - earlier.sentence
    return {
        "headline": earlier.is_headline,
        "reference": later.is_reference,
        "reference-near": later.is_reference and steps <= REFERENCE_REACH,
        "sentence-same": steps == 0,
        "sentence-next": 0 < steps <= 1,
        "effect-next": later.is_effect and 0 < steps <= 1,
        "section": earlier.section == later.section,
        "source": bool(earlier.chains & later.chains),
    }


def _shared_words(earlier: Sketch, later: Sketch) -> float:
    """Cosine of the two sentences' content words; 0 inside one sentence, which says nothing."""
    if earlier.sentence == later.sentence or not earlier.words or not later.words:
        return 0.0
    return len(earlier.words & later.words) / math.sqrt(len(earlier.words) * len(later.words))
