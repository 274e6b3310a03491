"""Which claims tell which value of a field: equal values are one, each with its claims."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

FieldName = Literal["what", "who", "whom", "where", "when", "how_many", "factuality"]
Value = EventType | ActorRef | PlaceRef | DateRange | Count | str


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a field, as plain dicts and strings in the documented JSON shape, and the claims that tell it.

    >>> Told(value="asserted", claim_ids=("clm-1",)).value
    'asserted'
    """

    value: Any
    claim_ids: tuple[str, ...]


def group_values(field: FieldName, claims: Iterable[Claim]) -> tuple[Told, ...]:
    """Group the claims of an event by the value that they tell of one field; the most told first.

    A claim with several values (victims of two classes, a route) stands under each; one without any under none. Equal
    are: one ACLED sub-event; one actor by id, else by name; one place in one role; the same days; the same range of the
    same people. What a claim tells as part of its own count of the same people ("33 fighters, ten of them …") is told
    with that count. Where equal values differ in small things, the most told form stands.

    >>> group_values("who", ())
    ()
    """
    forms: dict[Hashable, dict[bytes, int]] = {}
    told: dict[Hashable, set[str]] = {}
    for claim in claims:
        for value in values_of(field, claim):
            key = _key(value)
            written, alike = msgspec.json.encode(value), forms.setdefault(key, {})
            alike[written] = alike.get(written, 0) + 1
            told.setdefault(key, set()).add(claim.id)
    groups = sorted((-len(told[key]), _most_told(forms[key]), sorted(told[key])) for key in forms)
    return tuple(Told(value=msgspec.json.decode(form), claim_ids=tuple(ids)) for _, form, ids in groups)


def _most_told(forms: Mapping[bytes, int]) -> bytes:
    """The form of a value that most claims have, the first in writing among several."""
    return next(iter(forms)) if len(forms) == 1 else min(forms, key=lambda form: (-forms[form], form))


def values_of(field: FieldName, claim: Claim) -> Iterator[Value]:
    """Yield the values that one claim tells of a field."""
    if field == "factuality":
        yield claim.factuality.value
        return
    found = getattr(claim, field)
    coded = found if isinstance(found, tuple) else (found,)
    values = [each.value for each in coded if isinstance(each, Coded)]
    yield from _counts(values) if field == "how_many" else values


def _counts(counts: Sequence[Count]) -> Iterator[Count]:
    """Counts that are no part of another of the same people; indexes into the claim's own list are left out."""
    for count in counts:
        if count.subset_of is None or counts[count.subset_of].of != count.of:
            yield msgspec.structs.replace(count, subset_of=None)


def _key(value: Value) -> Hashable:
    """What makes two values of one field equal."""
    match value:
        case EventType():
            return value.acled
        case ActorRef():
            return value.actor_id or (value.kind, value.name)
        case PlaceRef():
            return value.role, value.place_id or (value.name, value.precision)
        case DateRange():
            return value.first, value.last
        case Count():
            return value.kind, value.of, value.side == "who", value.low, value.high, value.basis == "cumulative"
        case _:
            return value
