"""Places of one act that cannot both be right: exact ones, in two reports, further apart than they are sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from reportedly.link.contradictions.one_act import are_one_kind, is_told_together, may_be_one_place, share_a_day
from reportedly.link.contradictions.sides import Sides, contradiction
from reportedly.link.contradictions.values import MOMENTS, event_type, is_from_own_words
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction
from reportedly.records.values import PlaceRef

RULE = "contradictions.places@1"
EXACT = frozenset({"site", "neighbourhood", "settlement"})
Places = tuple[PlaceRef, ...]


def place_contradictions(claims: Iterable[Claim], origins: Mapping[str, str]) -> Iterator[Contradiction]:
    """Yield a contradiction for every two places of an act that lasts a moment, told by reports in their own words.

    Places exclude each other if both are exact, in one country, and further apart than both radii and ``SAME_KM``: a
    village in a province, a market in a town, or a town beside another do not. Where a report tells both, there are two
    acts.
    """
    by_place: dict[tuple[str, ...], tuple[Places, list[Claim]]] = {}
    for claim in claims:
        places = _exact_places(claim)
        if places:
            by_place.setdefault(tuple(place.name for place in places), (places, []))[1].append(claim)
    for one, two in combinations(sorted(by_place), 2):
        (here, told), (there, other) = by_place[one], by_place[two]
        sides = Sides()
        if all(_are_apart(a, b) for a in here for b in there) and not is_told_together(told, other):
            sides.add(told, other, _are_one_act)
        if sides:
            yield contradiction("where", "place", RULE, sides, (", ".join(one), ", ".join(two)), origins=origins)


def _are_one_act(one: Claim, two: Claim) -> bool:
    """Whether two reports tell one kind of act on one day."""
    return are_one_kind(one, two) and share_a_day(one, two)


def _exact_places(claim: Claim) -> Places:
    """The places at which a claim's own words put an act that lasts a moment, by name, if all are exact."""
    if isinstance(claim.where, Uncoded) or event_type(claim) != MOMENTS or claim.factuality.value != "asserted":
        return ()
    places = {each.value.name: each.value for each in claim.where if each.value.role == "at"}
    is_sure = all(is_from_own_words(each) for each in claim.where)
    return tuple(places[name] for name in sorted(places)) if is_sure and all(map(_is_exact, places.values())) else ()


def _is_exact(place: PlaceRef) -> bool:
    """Whether a place is a point with a settlement's radius or less."""
    return place.precision in EXACT and place.lat is not None and place.lon is not None


def _are_apart(one: PlaceRef, two: PlaceRef) -> bool:
    """Whether two exact places of one country are further apart than they are sure."""
    return one.country == two.country and not may_be_one_place(one, two)
