"""One happening as a policy sees it: what, where, when, between whom, and whether it happened at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from reportedly.knowledge.actors import Actor
from reportedly.knowledge.happenings import HappeningWords
from reportedly.knowledge.larger import LargerWords, Reach
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.standards import CIVILIAN
from reportedly.link.policies.nested import innermost
from reportedly.link.policies.own_days import part_by_days
from reportedly.link.policies.totals import is_total
from reportedly.link.policies.unit import claim_order
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import ActorRef, DateRange, PlaceRef

T = TypeVar("T")

OCCURRED = frozenset({"asserted", "hedged"})
"""What the words must say of a happening for it to count; a person may set hedged ones apart when aggregating."""
RANK = {
    "site": 0, "neighbourhood": 0, "settlement": 0, "near": 0, "line": 1, "area": 1, "admin3": 2, "admin2": 2,
    "admin1": 3, "country": 4,
}  # fmt: skip
"""How much ground a precision covers, spots first."""
DAY_RANK = {"day": 0, "days": 1, "week": 2, "month": 3, "season": 4, "year": 5, "years": 6, "open": 7}
"""How much time a precision of days covers."""
WIDE = 3
"""One of so many claims must name a larger happening for the happening to be one (bench/quality/links, open periods,
gold happenings given: precision .63 to .68, recall .33 to .32)."""
REACHES: tuple[Reach, ...] = ("one", "acts", "campaign")
BODIES = frozenset({"killed", "bodies_found"})


class Side(msgspec.Struct, frozen=True, gc=False):
    """One side: the roots of known actors' parents, or the names of those no pack knows; and all kinds.

    Loose labels ("militants") and civilians are in ``kinds`` alone: they name no party, and what is missing agrees with
    nothing and excludes nothing.
    """

    roots: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


NOBODY = Side()


class Happening(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What the claims of one happening tell together; each slot as its most precise claims tell it.

    ``claim_ids`` stand in the order of `claim_order`, ``order`` is that of the first. ``documents`` maps each to where
    it first tells the happening (code points). ``acled`` and ``acled_type`` are null where no claim is typed; ``reach``
    is how far the words reach. ``places`` are where it was, as one claim tells it: several only where one claim tells
    several. ``days`` is null where nobody dates it. ``deaths`` are the least and most killed told (null: open); null
    where nobody tells deaths. ``is_total``: it sums up acts that are happenings of their own.
    """

    claim_ids: tuple[str, ...]
    order: tuple[str, str, int]
    documents: dict[str, int]
    acled: str | None
    acled_type: str | None
    family: str
    reach: Reach
    is_counted: bool
    places: tuple[PlaceRef, ...]
    days: DateRange | None
    who: Side
    whom: Side
    deaths: tuple[int, int | None] | None
    is_total: bool
    acts: tuple[Happening, ...] = ()

    @property
    def first(self) -> str:
        """The claim that it is named by."""
        return self.claim_ids[0]


def happening_of(claims: Iterable[Claim], knowledge: Knowledge) -> Happening:
    """Sum up the claims of one happening; their order does not matter."""
    told = sorted(claims, key=claim_order)
    found = _sum_up(told, knowledge)
    if found.is_total or not found.is_counted:
        return found
    acts = tuple(_sum_up(each, knowledge) for each in part_by_days(told))
    return msgspec.structs.replace(found, acts=acts) if acts else found


def _sum_up(told: Sequence[Claim], knowledge: Knowledge) -> Happening:
    """Sum up claims in their order."""
    words, actors = knowledge.happenings, knowledge.actors.known
    best = _type_of(told, words)
    return Happening(
        claim_ids=tuple(claim.id for claim in told),
        documents=_starts(told),
        order=claim_order(told[0]),
        acled=best[0], acled_type=best[1], family=words.family(best[0]) if best[0] else "",
        reach=_reach_of(told, knowledge.larger),
        is_counted=any(claim.factuality.value in OCCURRED for claim in told),
        places=_places_of(told), days=_days_of(told),
        who=_side_of((claim.who for claim in told), actors), whom=_side_of((claim.whom for claim in told), actors),
        deaths=_deaths_of(told), is_total=is_total(told),
    )  # fmt: skip


def _reach_of(claims: Sequence[Claim], larger: LargerWords) -> Reach:
    """How far the words reach: as those of at least a third of the claims do, for one "assault" is no campaign."""
    told = [larger.reach(claim.trigger.text.lower().split()) for claim in claims]
    if WIDE * sum(reach != "one" for reach in told) < len(told):
        return "one"
    return max(told, key=REACHES.index)


def _starts(claims: Sequence[Claim]) -> dict[str, int]:
    """Where each document first tells the happening, in the order of documents."""
    found: dict[str, int] = {}
    for claim in claims:
        found[claim.document_id] = min(claim.trigger.start, found.get(claim.document_id, claim.trigger.start))
    return dict(sorted(found.items()))


def _type_of(claims: Sequence[Claim], words: HappeningWords) -> tuple[str | None, str | None]:
    """The sub-event that most claims tell; among equals the one that says most, then the first told."""
    told = [claim.what.value for claim in claims if isinstance(claim.what, Coded)]
    if not told:
        return None, None
    tally = Counter(each.acled for each in told)
    best = max(told, key=lambda each: (words.telling(each.acled) > 0, tally[each.acled], words.telling(each.acled)))
    return best.acled, best.acled_type


def _places_of(claims: Sequence[Claim]) -> tuple[PlaceRef, ...]:
    """Where it was, as the claims tell it that name the smallest places; the version that most of them tell."""
    versions = [places for claim in claims if (places := _finest(values_of(claim.where)))]
    if not versions:
        return ()
    finest = min(RANK[version[0].precision] for version in versions)
    kept = [version for version in versions if RANK[version[0].precision] == finest]
    tally = Counter(tuple(map(place_key, version)) for version in kept)
    return max(kept, key=lambda version: tally[tuple(map(place_key, version))])


def _finest(places: tuple[PlaceRef, ...]) -> tuple[PlaceRef, ...]:
    """The places a claim has its happening at, those of the smallest rank that hold none of the others.

    "In Idlib, in Saraqeb" is one place, and so is "at the station of Saraqeb, in Saraqeb".
    """
    at = [place for place in places if place.role == "at"] or list(places)
    if len(at) < 2:
        return tuple(at)
    finest = min(RANK[place.precision] for place in at)
    return innermost(tuple({place_key(place): place for place in at if RANK[place.precision] == finest}.values()))


def place_key(place: PlaceRef) -> str:
    """Give what makes two places one: the gazetteer's id, else the name.

    >>> place_key(PlaceRef(place_id=None, name="Tal Rimal", precision="site"))
    'tal rimal'
    """
    return place.place_id or place.name.lower()


def _days_of(claims: Sequence[Claim]) -> DateRange | None:
    """The most precise days; among equals those that most claims tell."""
    told = [claim.when.value for claim in claims if isinstance(claim.when, Coded)]
    if not told:
        return None
    finest = min(DAY_RANK[each.precision] for each in told)
    kept = [each for each in told if DAY_RANK[each.precision] == finest]
    tally = Counter((each.first, each.last) for each in kept)
    return max(kept, key=lambda each: tally[each.first, each.last])


def _side_of(fields: Iterable[Any], actors: Mapping[str, Actor] | None) -> Side:
    """Everybody who stands on one side, but for backers."""
    told = [ref for field in fields for ref in values_of(field) if ref.part == "principal"]
    roots = frozenset(root for ref in told if (root := root_of(ref, actors)) is not None)
    return Side(roots, frozenset(ref.kind for ref in told)) if told else NOBODY


def root_of(ref: ActorRef, actors: Mapping[str, Actor] | None = None) -> str | None:
    """Give the top of an actor's parents, the name of one that no pack knows; null for a loose label and civilians.

    >>> root_of(ActorRef(actor_id=None, name="unidentified armed group", kind="armed-group", ambiguous=True)) is None
    True
    """
    if ref.kind in CIVILIAN:
        return None
    if ref.actor_id is None:
        return None if ref.ambiguous else ref.name.lower()
    at = ref.actor_id
    while actors is not None and (known := actors.get(at)) is not None and known.parent is not None:
        at = known.parent
    return at


def _deaths_of(claims: Sequence[Claim]) -> tuple[int, int | None] | None:
    """Least and most killed that any claim tells, parts of other counts left out."""
    told = [
        count
        for claim in claims
        for count in values_of(claim.how_many)
        if count.kind in BODIES and count.subset_of is None
    ]
    if not told:
        return None
    highs = [count.high for count in told]
    most = None if None in highs else max(highs)
    return min(count.low or 0 for count in told), most


def values_of(field: Any) -> tuple[Any, ...]:
    """Give the values of a field of several; none where it is not coded.

    >>> values_of(())
    ()
    """
    return tuple(each.value for each in field) if isinstance(field, tuple) else ()
