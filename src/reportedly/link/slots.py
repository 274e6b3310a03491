"""Reads the slots of one claim in the shape in which linking compares them: places, days, sides, numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.names import sound_of
from reportedly.link.telling import ToldActors, ToldCount, ToldDays, ToldPlace
from reportedly.records.claim import ActorField, Claim, PlaceField
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.values import ActorRef, DateRange, PlaceRef
from reportedly.text.fold import fold

RANKS = {"line": 1, "area": 1, "admin3": 2, "admin2": 2, "admin1": 3, "country": 4}
"""How coarse a place is; whatever is not named here is a spot, 0."""
COUNTRY_KM = 300.0
"""Radius of a country where the claim gives none."""
CARRIED = (
    "carried", "section", "headline", "document", "context", "told-after-lead", "conflict", "since-then", "same-",
)  # fmt: skip
"""How the kinds of derivations begin that bring a value from elsewhere in the document."""
KINDS = {
    "armed-group": "armed", "rebel-group": "armed", "jihadist-group": "armed", "pro-government-militia": "state",
    "state": "state", "state-forces": "state", "state-government": "state", "state-police": "state",
    "coalition": "state", "unknown": "any",
}  # fmt: skip
"""Kinds of actors that reports use for one another; the rest are people who do not fight."""
NOT_BEHIND = "factuality.not-behind"
"""How the rule is called that reads a denial of who did it."""
MOST_PLACES = 4
"""Places of one telling that are compared; lists are longer, and their first places are where it happened."""


def is_own(coded: Coded[Any]) -> bool:
    """Say whether the claim's own words tell a value; else it was carried from elsewhere in the document."""
    return coded.derivation is None or not coded.derivation.kind.startswith(CARRIED)


def places_of(field: PlaceField, words: LinkingWords) -> tuple[ToldPlace, ...]:
    """The places of a claim, finest first; a country only where nothing finer is told."""
    if isinstance(field, Uncoded):
        return ()
    return finest(tuple(_place(coded, words) for coded in field))


def finest(places: tuple[ToldPlace, ...]) -> tuple[ToldPlace, ...]:
    """Distinct places, own before carried and fine before coarse, without the countries around them."""
    found = {place.key: place for place in sorted(places, key=lambda p: (not p.is_own, p.rank, p.key), reverse=True)}
    order = sorted(found.values(), key=lambda p: (p.rank, not p.is_own, p.key))
    inside = tuple(place for place in order if place.rank < RANKS["country"])
    return (inside or tuple(order))[:MOST_PLACES]


def _place(coded: Coded[PlaceRef], words: LinkingWords) -> ToldPlace:
    """One place; a point that no gazetteer knows goes by the sound of its name, so that its spellings meet."""
    place = coded.value
    rank = RANKS.get(place.precision, 0)
    radius = place.radius_km if place.radius_km is not None else (COUNTRY_KM if rank == RANKS["country"] else 5.0)
    key, admin1 = place.place_id or sound_of(place.name), fold(place.admin1 or "")
    is_large = words.is_large(place.name, place.admin1 or "")
    return ToldPlace(key, place.lat, place.lon, radius, rank, admin1, is_own(coded), is_large, place.country or "")


def days_of(field: Coded[DateRange] | Uncoded) -> ToldDays | None:
    """The days of a claim; null where none is coded."""
    if isinstance(field, Uncoded):
        return None
    told = field.value
    first, last = _number(told.first), _number(told.last)
    return ToldDays(first, last, told.precision == "day" or (first is not None and first == last), is_own(field))


def _number(day: str | None) -> int | None:
    """The number of an ISO day in the calendar."""
    return date.fromisoformat(day).toordinal() if day else None


def actors_of(field: ActorField, words: LinkingWords) -> ToldActors:
    """One side of a claim."""
    if isinstance(field, Uncoded):
        return ToldActors()
    refs = tuple(coded.value for coded in field)
    return ToldActors(
        frozenset(ref.actor_id or fold(ref.name) for ref in refs),
        frozenset(words.root(ref.actor_id) for ref in refs if ref.actor_id),
        frozenset(_kind(ref) for ref in refs),
        any(ref.ambiguous or ref.actor_id is None for ref in refs),
    )


def _kind(ref: ActorRef) -> str:
    return KINDS.get(ref.kind, "people")


def denies_author(claim: Claim) -> bool:
    """Say whether a claim denies only who did it: who "was not behind the killing of nine" tells that nine died."""
    return claim.factuality.value == "denied" and claim.factuality.rule.startswith(NOT_BEHIND)


def counts_of(claim: Claim) -> frozenset[ToldCount]:
    """The numbers of a claim; a denial's numbers ("nobody was killed") are compared with nobody's."""
    if isinstance(claim.how_many, Uncoded) or (claim.factuality.value == "denied" and not denies_author(claim)):
        return frozenset()
    told = (coded.value for coded in claim.how_many)
    return frozenset(ToldCount(c.kind, c.of, c.low, c.high) for c in told if (c.low, c.high) != (None, None))
