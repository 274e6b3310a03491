"""Events made by hand, for rooms that handle events without linking any."""

from __future__ import annotations

from typing import Any

from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction, Event, EventField, Support

NONE = Uncoded(uncoded="absent")


def sample_event(id: str = "evt-1", claim_ids: tuple[str, ...] = ("clm-1", "clm-2"), **changes: Any) -> Event:
    """An event at Tal Rimal on 5 February 2018 whose two reports differ in how many were killed."""
    what = {"acled": "Shelling/artillery/missile attack", "acled_type": "Explosions/Remote violence",
            "plover": "ASSAULT", "mode": None, "label": "shelling"}  # fmt: skip
    army = {"actor_id": "act-sy-mil", "name": "Syrian Armed Forces", "kind": "state-forces"}
    place = {"role": "at", "place_id": "gn:1", "name": "Tal Rimal", "lat": 35.2, "lon": 36.9, "country": "SY",
             "admin1": "Hama"}  # fmt: skip
    fields: dict[str, Any] = {
        "id": id, "claim_ids": claim_ids, "document_ids": ("doc-1", "doc-2"), "what": field(what, claim_ids),
        "who": field([army], claim_ids), "whom": NONE, "where": field([place], claim_ids),
        "when": field({"first": "2018-02-05", "last": "2018-02-05", "precision": "day"}, claim_ids), "how_many": NONE,
        "factuality": field("asserted", claim_ids),
        "contradictions": (Contradiction(field="how_many", kind="number", sides=(claim_ids[:1], claim_ids[1:])),),
        "reports": 2, "outlets": 2, "origins": None, "policy": "incident@1",
    }  # fmt: skip
    return Event(**{**fields, **changes})


def field(value: Any, claim_ids: tuple[str, ...]) -> EventField:
    """A field with one value that all claims tell."""
    told = value[0] if isinstance(value, list) else value
    support = Support(value=told, claim_ids=claim_ids, reports=2, outlets=2, origins=None)
    return EventField(value=value, rule="range@1", support=(support,))
