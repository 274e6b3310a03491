"""Weigh the places that a name may mean against one another and against there being none."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

import msgspec

from reportedly.extract.places.likeness import Asked, Marks, Offer, marks
from reportedly.extract.places.likeness_weights import NONE, WEIGHTS
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.knowledge.place_blocks import SpellingIndex, spelling_index
from reportedly.text.distance import km_between

SHORT, FULL = 0.4, 8_000
"""The weights were fitted with FULL places of a country listed. Of a shorter list, which has fewer of the names that
reports give, a place weighs less by SHORT for each time that the list is 2.7 times shorter (own choice)."""
_LOOKED_AT = 20
"""Candidates that are looked at again: those after them are never likely."""
SAME_KM = 5.0
"""Places of one name this near each other are one settlement that two sources list."""


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """A place, the name it was known by, and how likely it is meant (0..1, all and "none of them" add up to 1).

    ``missing_thing`` is an installation that was asked for and that this place is not ("airbase").
    """

    place: Place
    name: str
    score: float
    missing_thing: str | None = None


def likeliest(
    asked: tuple[Asked, ...],
    gazetteer: Gazetteer,
    country: str | None = None,
    beside: Callable[[Place], float | None] | None = None,
) -> tuple[Suggestion, ...]:
    """Give each place that one of the names may mean its likelihood, best first.

    A conditional logit over the candidates and "none", with weights fitted on place strings of a conflict data set
    (see `likeness_weights`). ``beside`` adds what a text around the name says for a place, or None to rule it out.
    """
    index = spelling_index(gazetteer)
    best: dict[str, tuple[float, Suggestion]] = {}
    for one in asked:
        for offer, found in offers(one, index):
            if country and offer.place.country != country:
                continue
            extra = beside(offer.place) if beside else 0.0
            if extra is None:
                continue
            weight = extra + _listing(offer.place, index) + sum(WEIGHTS[name] * v for name, v in found.items())
            if weight > best.get(offer.place.id, (-math.inf,))[0]:
                best[offer.place.id] = weight, _suggestion(one, offer, index)
    return _merged(_likely(list(best.values())))


def _listing(place: Place, index: SpellingIndex) -> float:
    """What it takes from a place that its country's list is short: then most names that are asked for are not in it."""
    listed = index.listed[place.country]
    return -SHORT * max(0.0, math.log(FULL / listed))


@lru_cache(maxsize=1024)
def offers(asked: Asked, index: SpellingIndex) -> tuple[tuple[Offer, Marks], ...]:
    """Every place under a name that sounds much like the one asked for, with what speaks for and against it.

    Kept for the last names asked: a text tells a name that no list has again and again.
    """
    found = []
    for name, place in index.candidates(asked.name):
        offer = Offer(name=name, place=place, reported=index.reported.get(place.id, 0))
        listed = marks(asked, offer, index.spellings)
        if listed is not None:
            found.append((offer, listed))
    return tuple(found)


def _suggestion(asked: Asked, offer: Offer, index: SpellingIndex) -> Suggestion:
    """An offer before its likelihood is known."""
    wanted = index.spellings.spelled(asked.name).things
    missing = wanted - index.spellings.spelled(offer.name).things
    return Suggestion(place=offer.place, name=offer.name, score=0.0, missing_thing=min(missing, default=None))


def _likely(weighed: list[tuple[float, Suggestion]]) -> list[Suggestion]:
    """Turn weights into likelihoods, best first."""
    top = max((weight for weight, _ in weighed), default=NONE)
    total = math.exp(NONE - max(top, NONE)) + sum(math.exp(weight - max(top, NONE)) for weight, _ in weighed)
    order = sorted(weighed, key=lambda pair: (-pair[0], pair[1].place.id))
    return [msgspec.structs.replace(one, score=math.exp(w - max(top, NONE)) / total) for w, one in order]


def _merged(found: list[Suggestion]) -> tuple[Suggestion, ...]:
    """Add the likelihood of rows of one settlement up to the best of them; places without a point stay apart."""
    kept: list[Suggestion] = []
    for one in found[:_LOOKED_AT]:
        at = next((n for n, other in enumerate(kept) if _is_one(one.place, other.place)), None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = msgspec.structs.replace(kept[at], score=kept[at].score + one.score)
    return tuple(sorted(kept, key=lambda one: -one.score))


def _is_one(one: Place, other: Place) -> bool:
    """Say whether two places are rows of one settlement."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) < 0.1 and km_between(one.lat, one.lon, other.lat, other.lon) <= SAME_KM
