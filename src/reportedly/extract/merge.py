"""Merge what several mentions of one happening say of one field; the first mention is the claim's main one."""

from __future__ import annotations

import msgspec

from reportedly.extract.sketch import is_carried, ranges_meet
from reportedly.records.claim import ActorField, CountField, PlaceField
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.values import ActorRef, Count, DateRange

COARSE = frozenset({"area", "admin2", "admin1", "country"})
GENERAL = frozenset({"people", "unknown"})
"""Classes of counted people that may be any other class told less exactly."""

PEOPLE_KINDS = frozenset({"civilians", "medical-workers", "rescue-workers", "aid-workers", "journalists", "person"})
FORCE_KINDS = frozenset(
    {"state-forces", "rebel-group", "jihadist-group", "armed-group", "pro-government-militia", "coalition"}
)

BESIDE = "-beside."
"""In rules of parties that only stand near an act."""


def merge_actors(fields: list[ActorField]) -> ActorField:
    """The first coded field, with named actors in place of its loose labels where later mentions give them.

    Victims told by an effect ("killing nine residents") join a target that is a thing or a force.
    """
    coded = [each for field in fields if isinstance(field, tuple) for each in field]
    coded = [each for each in coded if not is_carried(each)] or coded
    if not coded:
        return next((field for field in fields if isinstance(field, Uncoded) and field.uncoded != "absent"), fields[0])
    distinct: dict[str, Coded[ActorRef]] = {}
    for each in coded:
        distinct.setdefault(each.value.actor_id or each.value.name, each)
    kept = list(distinct.values())
    if any(each.value.kind in FORCE_KINDS or _is_told_victim(each) for each in kept):
        kept = [each for each in kept if not each.rule.startswith("actors.civilian-object@")]
    if any(_is_named_force(each) for each in kept):
        joint = {each.value.name for field in fields for each in _beside_a_name(field)}
        kept = [each for each in kept if not each.value.ambiguous or each.value.name in joint]
    return tuple(kept)


def _is_told_victim(coded: Coded[ActorRef]) -> bool:
    """Whether people are told to have undergone an act, not only implied by the hospital or market it hit."""
    return coded.value.kind in PEOPLE_KINDS and not coded.rule.startswith("actors.civilian-object@")


def _is_named_force(coded: Coded[ActorRef]) -> bool:
    """Whether an actor is an armed one that the words name."""
    return not coded.value.ambiguous and coded.value.kind in FORCE_KINDS


def _beside_a_name(field: ActorField) -> tuple[Coded[ActorRef], ...]:
    """The actors of one mention that names a force among them: "the Front and rebel fighters" keeps both."""
    return field if isinstance(field, tuple) and any(_is_named_force(each) for each in field) else ()


def first_actors(fields: list[ActorField]) -> ActorField:
    """The first field told by its own mention's words, else the first carried one, else the first reason."""
    coded = [field for field in fields if isinstance(field, tuple)]
    own = [kept for field in coded if (kept := tuple(each for each in field if not is_carried(each)))]
    if not coded:
        return merge_actors(fields)
    direct = [field for field in own if not any(_is_country_beside(each) for each in field)] or own
    armed = [field for field in direct if any(each.value.kind not in PEOPLE_KINDS for each in field)] or direct
    named = [field for field in armed if not all(each.value.ambiguous for each in field)]
    return _doubted_too(next(iter(named or armed or coded)), own)


def _is_country_beside(coded: Coded[ActorRef]) -> bool:
    """Whether a country only stands near an act: it yields to whom the words tie to it ("an attack by militants")."""
    return BESIDE in coded.rule and coded.value.kind == "state"


def _doubted_too(chosen: tuple[Coded[ActorRef], ...], told: list[tuple[Coded[ActorRef], ...]]) -> ActorField:
    """The chosen authors, suspected where another mention of the same act only suspects them."""
    doubted = {each.value.actor_id or each.value.name for field in told for each in field if each.value.suspected}
    return tuple(
        msgspec.structs.replace(each, value=msgspec.structs.replace(each.value, suspected=True))
        if (each.value.actor_id or each.value.name) in doubted
        else each
        for each in chosen
    )


def merge_places(fields: list[PlaceField]) -> PlaceField:
    """The first field told by its own mention's words, an exact place before a province, else the first carried one.

    A name of its own that no gazetteer knows stays uncoded: no place from elsewhere stands in for it.
    """
    coded = [field for field in fields if isinstance(field, tuple)]
    own = [field for field in coded if not is_carried(field[0])]
    if not own:
        named = next((f for f in fields if isinstance(f, Uncoded) and f.uncoded in ("unknown-name", "ambiguous")), None)
        return named or next(iter(coded), fields[0])
    return min(own, key=lambda field: field[0].value.precision in COARSE)


def pick_date(dates: list[Coded[DateRange] | Uncoded]) -> Coded[DateRange] | Uncoded:
    """The first date told by its own mention's words, else the first carried one, else the reason that says most.

    A day on or before which it happened (told then, or before something else) yields to a date of the happening.
    """
    coded = [date for date in dates if isinstance(date, Coded)]
    begun = [date for date in coded if not date.rule.startswith("times.no-later-than@")] or coded
    own = [date for date in begun if not is_carried(date)]
    reasons = [date for date in dates if isinstance(date, Uncoded) and date.note]
    if own or begun:
        return (own or begun)[0]
    return reasons[0] if reasons else dates[0]


def date_of_happening(
    own: Coded[DateRange] | Uncoded, elsewhere: list[Coded[DateRange] | Uncoded]
) -> Coded[DateRange] | Uncoded:
    """A version's own date, else the one that all others of its happening tell: who denies it need not say when."""
    coded = [date for date in elsewhere if isinstance(date, Coded)]
    if isinstance(own, Coded) or not coded or any(date.value != coded[0].value for date in coded):
        return own
    told = (f"{span.start}:{span.end}" for date in coded for span in date.evidence)
    also = (each for date in coded if date.derivation is not None for each in date.derivation.inputs)
    derivation = Derivation(kind="same-happening", inputs=tuple(dict.fromkeys((*told, *also))))
    return Coded(value=coded[0].value, derivation=derivation, rule="times.same-happening@1", score=coded[0].score)


def merge_counts(fields: list[CountField]) -> CountField:
    """All distinct counts; what a later mention only tells again, rounder or vaguer, is left out.

    The first mention is the main one: its bounds stand. Subset indexes are moved along.
    """
    merged: list[Coded[Count]] = []
    for field in fields:
        if isinstance(field, tuple):
            _add(field, merged)
    return tuple(merged) if merged else fields[0]


def _add(field: tuple[Coded[Count], ...], merged: list[Coded[Count]]) -> None:
    """Append the counts of one mention that other mentions have not told."""
    moved: dict[int, int] = {}
    told_before = len(merged)
    for n, coded in enumerate(field):
        count = coded.value
        known = next((m for m in range(told_before) if _is_retold(merged[m].value, count)), None)
        if known is None:
            part_of = moved.get(count.subset_of) if count.subset_of is not None else None
            merged.append(msgspec.structs.replace(coded, value=msgspec.structs.replace(count, subset_of=part_of)))
            known = len(merged) - 1
        moved[n] = known


def _is_retold(told: Count, count: Count) -> bool:
    """Whether a count says again what another mention told: one kind and class, and numbers that meet."""
    if told.kind != count.kind or (told.subset_of is None) != (count.subset_of is None):
        return False
    if (told.low, told.high) == (count.low, count.high):
        return told.of == count.of or GENERAL & {told.of, count.of} != set()
    return told.of == count.of and ranges_meet((told.low, told.high), (count.low, count.high))
