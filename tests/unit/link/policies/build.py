"""Happenings and claims made by hand, for policies."""

from __future__ import annotations

from typing import Any

from tests.samples import coded, sample_claim

from reportedly.link.policies.happening import Happening, Side
from reportedly.records.claim import Claim, Factuality
from reportedly.records.coded import Uncoded
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

ARMY = ActorRef(actor_id="act-sy-mil", name="Syrian Armed Forces", kind="state-forces")
GUARD = ActorRef(actor_id="act-guard", name="Sahel Guard", kind="rebel-group")
CIVILIANS = ActorRef(actor_id=None, name="civilians", kind="civilians")
TYPES = {
    "strike": ("Air/drone strike", "Explosions/Remote violence", "explosion"),
    "shelling": ("Shelling/artillery/missile attack", "Explosions/Remote violence", "explosion"),
    "clash": ("Armed clash", "Battles", "battle"),
    "protest": ("Peaceful protest", "Protests", "protest"),
}


def place(name: str = "Tal Rimal", precision: Any = "settlement", **told: Any) -> PlaceRef:
    """A place with coordinates, known to the gazetteer by its name."""
    fields = {"lat": 35.2, "lon": 36.9, "radius_km": 2.0, "admin1": "Hama", "country": "SY"}
    return PlaceRef(place_id=f"gn:{name}", name=name, precision=precision, **{**fields, **told})


def days_of(first: str | None, last: str | None = None) -> DateRange:
    """One day, or a range told from day to day."""
    return DateRange(first=first, last=last or first, precision="days" if last and last != first else "day")


def happening(id: str = "a-1", kind: str = "strike", **told: Any) -> Happening:
    """A happening of one claim: an air strike by the army on Tal Rimal on 1 August 2016, unless told otherwise."""
    acled, acled_type, family = TYPES[kind]
    days = told.pop("days", ("2016-08-01",))
    places = told.pop("places", (place(),))
    who, whom = told.pop("who", ("act-sy",)), told.pop("whom", ())
    fields: dict[str, Any] = {
        "claim_ids": (f"clm-{id}",), "order": ("2016-08-02", f"doc-{id}", 1), "documents": {f"doc-{id}": 1},
        "acled": acled, "acled_type": acled_type, "family": family, "reach": "one", "is_counted": True,
        "places": places, "days": days_of(*days) if days else None,
        "who": Side(frozenset(who), frozenset({"state-forces"}) if who else frozenset()),
        "whom": Side(frozenset(whom), frozenset({"rebel-group"}) if whom else frozenset()),
        "deaths": None, "is_total": False,
    }  # fmt: skip
    return Happening(**{**fields, **told})


def killed(low: int, high: int | None = None, of: str = "people", **told: Any) -> Count:
    """A count of killed."""
    return Count(kind="killed", of=of, side="whom", low=low, high=low if high is None else high, words="", **told)


def claim(id: str = "clm-a-1", kind: str = "strike", **told: Any) -> Claim:
    """A claim of the same air strike, one count of five killed, by one outlet's own voice unless told otherwise."""
    acled, acled_type, _ = TYPES[kind]
    factuality = told.pop("factuality", "asserted")
    days = told.pop("days", ("2016-08-01",))
    fields: dict[str, Any] = {
        "document_id": "doc-" + id.removeprefix("clm-"),
        "what": coded(EventType(acled=acled, acled_type=acled_type, plover="ASSAULT", label=kind)),
        "who": several(told.pop("who", (ARMY,))), "whom": several(told.pop("whom", (CIVILIANS,))),
        "where": several(told.pop("where", (place(),))),
        "when": coded(days_of(*days)) if days else Uncoded(uncoded="absent"),
        "how_many": several(told.pop("how_many", (killed(5),))),
        "factuality": Factuality(value=factuality, rule="tests.sample@1"),
    }  # fmt: skip
    return sample_claim(id, **{**fields, **told})


def several(values: tuple[Any, ...]) -> Any:
    """A field of several values, absent where there are none."""
    return tuple(coded(value) for value in values) or Uncoded(uncoded="absent")
