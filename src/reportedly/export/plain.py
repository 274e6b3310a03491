"""Each field of a claim as a short plain phrase, the same in the terminal, in tables and on the page."""

from __future__ import annotations

from typing import Any

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.source import SourceLink
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

ARROW = " ← "
"""Between the links of a chain, outlet first."""
UNITS = {"admin1": "province", "admin2": "district", "admin3": "subdistrict"}
"""What the units of a country are called; a town may have its province's name."""
FIELDS = ("what", "who", "whom", "where", "when", "how_many")
"""The fields that are coded or uncoded with a reason."""


def field_items(field: Any) -> tuple[Coded[Any], ...]:
    """Return the Coded values of a field, whether it holds one or several; none where it is uncoded.

    >>> field_items(Uncoded(uncoded="absent"))
    ()
    """
    if isinstance(field, Uncoded):
        return ()
    return field if isinstance(field, tuple) else (field,)


def reason_of(field: Any) -> str | None:
    """Return why a field is uncoded, or None where it is coded.

    >>> reason_of(Uncoded(uncoded="unknown-name"))
    'unknown-name'
    """
    return field.uncoded if isinstance(field, Uncoded) else None


def plain_field(field: Any) -> str:
    """Say a whole field: its values joined by "; ", or nothing where it is uncoded."""
    return "; ".join(plain_value(item.value) for item in field_items(field))


def plain_value(value: Any) -> str:
    """Say one value.

    >>> plain_value(Count(kind="killed", of="civilians", low=3, high=None, words="at least three"))
    'killed: 3 or more civilians'
    >>> [plain_value(PlaceRef(place_id=None, name="Idlib", precision=told)) for told in ("settlement", "admin1")]
    ['Idlib', 'Idlib (province)']
    """
    if isinstance(value, EventType):
        return f"{value.label} ({value.acled})"
    if isinstance(value, ActorRef):
        return _actor(value)
    if isinstance(value, PlaceRef):
        return _place(value)
    if isinstance(value, DateRange):
        return _days(value)
    if isinstance(value, Count):
        return _count(value)
    return str(value)


def _actor(actor: ActorRef) -> str:
    """The name, with what the reader must not overlook."""
    marks = [mark for mark, said in (("suspected", actor.suspected), ("ambiguous", actor.ambiguous)) if said]
    if actor.part != "principal":
        marks.insert(0, actor.part)
    return f"{actor.name} ({', '.join(marks)})" if marks else actor.name


def _place(place: PlaceRef) -> str:
    """The name with its province and role: "from Saraqib (Idlib, SY)"; of a unit what it is: "Idlib (province, SY)"."""
    unit = UNITS.get(place.precision)
    within = [part for part in (place.admin1, place.country) if part and part != place.name]
    inside = ", ".join([unit, *within] if unit else within)
    name = f"{place.name} ({inside})" if inside else place.name
    return name if place.role == "at" else f"{place.role} {name}"


def _days(days: DateRange) -> str:
    """One day, a range, or an open end."""
    if days.first == days.last:
        return days.first or "open"
    return f"{days.first or '…'} to {days.last or '…'}"


def plain_number(count: Count) -> str:
    """Say how many without hiding an open end.

    >>> plain_number(Count(kind="killed", of="people", low=24, high=99, approximate=True, words="dozens"))
    'about 24–99'
    """
    low, high = count.low, count.high
    if low is None and high is None:
        return "an unknown number of"
    if low == high:
        number = str(low)
    elif high is None:
        number = f"{low} or more"
    else:
        number = f"up to {high}" if low is None else f"{low}–{high}"
    return f"about {number}" if count.approximate else number


def _count(count: Count) -> str:
    """What, how many of whom, and whether the number is a running total or a part."""
    marks: list[str] = [count.basis] if count.basis != "new" else []
    if count.subset_of is not None:
        marks.append(f"part of count {count.subset_of + 1}")
    tail = f" ({', '.join(marks)})" if marks else ""
    of = "" if count.of == "unknown" else f" {count.of}"
    return f"{count.kind.replace('_', ' ')}: {plain_number(count)}{of}{tail}"


def plain_chain(chain: tuple[SourceLink, ...]) -> str:
    """Say a chain from the outlet to the last source.

    >>> plain_chain((SourceLink(source_id=None, name="OUTLET", type="media_outlet"),))
    'OUTLET'
    """
    return ARROW.join(link.name for link in chain)


def plain_factuality(claim: Claim) -> str:
    """Say how the text presents the happening, with what a doubt touches."""
    told = claim.factuality
    doubt = f" (doubt about {', '.join(told.doubt_about)})" if told.doubt_about else ""
    act = f", {claim.speech_act}" if claim.speech_act else ""
    return f"{told.value}{doubt}{act}"
