"""The fields that people code blind: how two values are compared, and when the machine's counts as right."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from msgspec import UNSET

from reportedly.evaluate import distances
from reportedly.evaluate.agreement import Difference
from reportedly.evaluate.codes import Codes
from reportedly.evaluate.metrics import great_circle_km
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import Count, PlaceRef
from reportedly.text.fold import fold

ActorOf = Callable[[str], str]
"""Gives the id that a name or id stands for, or the folded name itself where none is known."""
PointOf = Callable[[str], "tuple[float, float] | None"]
"""Gives the WGS84 point of a place's id or name, None where it is not known or not one."""


class Known(NamedTuple):
    """What resolves the names that coders write."""

    actor: ActorOf
    point: PointOf


class CodedField(NamedTuple):
    """One field: its name, what it is called, how values are compared for agreement, and what right means."""

    name: str
    label: str
    metric: str
    difference: Difference
    right: str


FIELDS = (
    CodedField("is_event", "Is an event", "nominal", distances.nominal, "the coder, too, sees an event in the words"),
    CodedField("what", "Type", "nominal", distances.nominal, "the same sub-event type"),
    CodedField("who", "Who", "sets (MASI)", distances.masi, "the same actors, no more and no fewer"),
    CodedField("whom", "Whom", "sets (MASI)", distances.masi, "the same actors, no more and no fewer"),
    CodedField(
        "where", "Where", "way in km, 161 at most", distances.places, "the coder's point lies within the radius"
    ),
    CodedField("when", "When", "days, 30 at most", distances.days, "the same first and last day"),
    CodedField("killed", "Killed", "ratio of low and of high", distances.ranges, "the two ranges overlap"),
    CodedField("factuality", "Factuality", "nominal", distances.nominal, "the same value"),
    CodedField("source", "Source", "nominal", distances.nominal, "the same type of the chain's last source"),
)


def comparable(codes: Codes, field: str, known: Known) -> Hashable:
    """Bring a coder's value into the shape that is compared: names resolved, sets as sets; UNSET where not coded.

    Where a coder sees no event, the other fields were not coded.

    >>> from reportedly.evaluate.codes import codes_of
    >>> known = Known(actor=str.casefold, point=lambda name: None)
    >>> sorted(comparable(codes_of({"who": ["SDF", "YPG"]}), "who", known))
    ['sdf', 'ypg']
    """
    told: Any = getattr(codes, field)
    if field != "is_event" and codes.is_event is False:
        return UNSET
    if told is UNSET or told is None:
        return None if told is None else UNSET
    if field in ("who", "whom"):
        return frozenset(map(known.actor, told)) or None
    if field == "where" and isinstance(told, str):
        return known.point(told) or known.actor(told)
    if field == "when":
        return tuple(day and day.isoformat() for day in told)
    result: Hashable = told
    return result


def machine_value(claim: Claim, field: str) -> Hashable:
    """Give the machine's value of a claim in the shape that is compared; None where it coded none.

    The dead are those of all counts that are no part of another.
    """
    if field == "is_event":
        return True
    if field == "source":
        return claim.attribution[-1].type
    if field == "factuality":
        return claim.factuality.value
    if field == "killed":
        return _killed(claim)
    if field in ("who", "whom"):
        return _actors(getattr(claim, field))
    return _single(claim, field)


def is_right(field: str, machine: Hashable, coder: Hashable, claim: Claim) -> bool:
    """Say whether the machine's value counts as right beside the coder's (`CodedField.right`)."""
    if machine is None or coder is None:
        return machine is coder
    if field == "where":
        return _is_within(claim, coder)
    if field == "killed":
        return _overlap(machine, coder)
    return machine == coder


def _single(claim: Claim, field: str) -> Hashable:
    """Type, day or point of a claim, None where it has none."""
    if field == "what":
        return claim.what.value.acled if isinstance(claim.what, Coded) else None
    if field == "when":
        return (claim.when.value.first, claim.when.value.last) if isinstance(claim.when, Coded) else None
    place = _place(claim)
    return None if place is None else ((place.lat, place.lon) if place.lat is not None else place.name)


def _actors(field: Any) -> frozenset[str] | None:
    """Ids of a side's actors, folded names where they have none."""
    told = field if isinstance(field, tuple) else ()
    return frozenset(actor.value.actor_id or fold(actor.value.name) for actor in told) or None


def _place(claim: Claim) -> PlaceRef | None:
    """Where it happened: the first place that is not merely come from or gone to, else the first."""
    told = [place.value for place in claim.where] if isinstance(claim.where, tuple) else []
    return next((place for place in told if place.role in ("at", "near")), told[0] if told else None)


def _killed(claim: Claim) -> tuple[int | None, int | None] | None:
    """Lowest and highest number of dead, summed over victim classes; None where none are told."""
    told = [count.value for count in claim.how_many] if isinstance(claim.how_many, tuple) else []
    dead = [count for count in told if count.kind == "killed" and count.subset_of is None]
    return (_sum(dead, "low"), _sum(dead, "high")) if dead else None


def _sum(counts: list[Count], end: str) -> int | None:
    """The sum of one end of several counts; open where one is open."""
    ends = [getattr(count, end) for count in counts]
    return None if None in ends else sum(ends)


def _is_within(claim: Claim, coder: Any) -> bool:
    """Say whether a coder's point lies within the radius of one of a claim's places."""
    told = [place.value for place in claim.where] if isinstance(claim.where, tuple) else []
    return any(_holds(place, coder) for place in told)


def _holds(place: PlaceRef, coder: Any) -> bool:
    """Say whether a place's circle holds a point; a place without one is told by its name."""
    if place.lat is None or place.lon is None or not isinstance(coder, tuple):
        return place.name.casefold() == str(coder).casefold()
    return great_circle_km(place.lat, place.lon, *coder) <= (place.radius_km or 0.0)


def _overlap(one: Any, other: Any) -> bool:
    """Say whether two ranges of numbers, open where None, have a number in common."""
    (low, high), (other_low, other_high) = one, other
    starts = max(low or 0, other_low or 0)
    ends = min(end for end in (high, other_high, float("inf")) if end is not None)
    return bool(starts <= ends)
