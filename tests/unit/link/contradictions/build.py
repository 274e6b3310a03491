"""Claims of one invented shelling, each in a report of its own, for contradictions."""

from __future__ import annotations

from typing import Any

from tests.samples import coded, sample_claim

from reportedly.link.contradictions.find import find_contradictions
from reportedly.records.claim import Claim, Factuality
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction
from reportedly.records.source import SourceLink
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

NONE = Uncoded(uncoded="absent")
ARMY = ActorRef(actor_id=None, name="Republican Army", kind="state-forces")
REBELS = ActorRef(actor_id=None, name="unidentified rebels", kind="rebel-group", ambiguous=True)
CIVILIANS = ActorRef(actor_id=None, name="civilians", kind="civilians")
MONITOR = SourceLink(source_id=None, name="Sahel Monitor", type="monitoring_group", words="the monitor")
DIRECTOR = SourceLink(source_id=None, name="Salma Haddad", type="named_person", words="Salma Haddad")
COUNCIL = SourceLink(source_id=None, name="town council", type="official_military", words="the council")


def outlet(name: str = "Demo Daily") -> SourceLink:
    """The link of the outlet that publishes."""
    return SourceLink(source_id=None, name=name, type="media_outlet")


def count(low: int | None, high: int | None = -1, of: str = "people", kind: Any = "killed", **told: Any) -> Count:
    """So many killed, exactly where ``high`` is not given."""
    fields: dict[str, Any] = {"side": "whom", "words": str(low), **told}
    return Count(kind=kind, of=of, low=low, high=low if high == -1 else high, **fields)


DOZENS = count(24, 99, approximate=True, words="dozens")


def told(id: str, *counts: Count, **fields: Any) -> Claim:
    """A claim of the shelling, by a monitor, with its numbers; everything else uncoded unless told."""
    chain = fields.pop("chain", (outlet(), MONITOR))
    named: dict[str, Any] = {"document_id": f"doc-{id}", "published": coded("2018-02-07"), "attribution": chain}
    for side in ("who", "whom", "where"):
        named[side] = tuple(coded(each, "shelled") for each in fields.pop(side, ())) or NONE
    when = fields.pop("when", None)
    named["when"] = coded(DateRange(first=when, last=when, precision="day"), "on Monday") if when else NONE
    named["how_many"] = tuple(coded(each, "dozens") for each in counts) or NONE
    if "factuality" in fields:
        named["factuality"] = Factuality(value=fields.pop("factuality"), rule="factuality.default@1")
    return sample_claim(f"clm-{id}", **{**named, **fields})


def act(acled: str, acled_type: str) -> Any:
    """What happened."""
    return coded(EventType(acled=acled, acled_type=acled_type, plover="ASSAULT", label="act"))


def place(name: str, lat: float, precision: Any = "settlement", **more: Any) -> PlaceRef:
    """A place at a latitude of one meridian."""
    fields: dict[str, Any] = {"place_id": f"gn:{name}", "lon": 36.0, "radius_km": 2.0, "country": "SY", **more}
    return PlaceRef(name=name, lat=lat, precision=precision, **fields)


def found(*claims: Claim, **told_beside: Any) -> list[Contradiction]:
    """The contradictions among some claims."""
    return list(find_contradictions(claims, **told_beside))


def sides(*claims: Claim, **told_beside: Any) -> list[tuple[str, list[str], list[str]]]:
    """The contradictions as kind, left and right ids, without "clm-"."""
    return [
        (each.kind, *([name.removeprefix("clm-") for name in side] for side in each.sides))
        for each in found(*claims, **told_beside)
    ]
