"""Events made by hand, for exporters; their claims are those of `tests.samples`, with the same secrets."""

from __future__ import annotations

from typing import Any

import msgspec
from tests.samples import bare_claim, sample_claim, sample_document

from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.document import Document
from reportedly.records.event import Contradiction, Event, EventField, Inclusion, Support
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

CLAIMS = {claim.id: claim for claim in (sample_claim("clm-a"), bare_claim("clm-b"), sample_claim("clm-c"))}
ARMY = ActorRef(actor_id="act-sy-mil", name="Syrian Armed Forces", kind="state-forces")
PERSON = ActorRef(actor_id=None, name="Salma Haddad", kind="person")
REBELS = ActorRef(actor_id=None, name="Sahel Guard", kind="rebel-group")
PLACE = PlaceRef(place_id="gn:1", name="Tal Rimal", lat=35.2, lon=36.9, precision="settlement", radius_km=2.0,
                 admin1="Hama", country="SY")  # fmt: skip
LOST = PlaceRef(place_id=None, name="Haddad-house", precision="site")
SHELLING = EventType(acled="Shelling/artillery/missile attack", acled_type="Explosions/Remote violence",
                     plover="ASSAULT", mode="heavy-weapons", label="shelling")  # fmt: skip
PROTEST = EventType(acled="Peaceful protest", acled_type="Protests", plover="PROTEST", label="protest")
KILLED = Count(kind="killed", of="people", side="whom", low=24, high=99, approximate=True, words="dozens")


class Kept:
    """The claims and documents behind the events."""

    def claim(self, claim_id: str) -> Claim | None:
        """Return one claim."""
        return CLAIMS.get(claim_id)

    def document(self, document_id: str) -> Document | None:
        """Return the one document."""
        return sample_document(title="Shells hit Tal Rimal, says Darwish")


def field(*values: Any, claim_ids: tuple[str, ...] = ("clm-a",), single: bool = False) -> EventField:
    """A field of some values, all told by the same claims, one of them by nobody who can be told."""
    told = [msgspec.to_builtins(value) for value in values]
    support = tuple(
        Support(value=value, claim_ids=claim_ids, reports=1, outlets=1, origins=1,
                origin_names=("Syrian Observatory for Human Rights", "Yusuf Darwish"), unknown=("clm-b",))
        for value in told
    )  # fmt: skip
    return EventField(value=told[0] if single else told, rule="range@1", support=support)


def sample_event(id: str = "evt-a", **changes: Any) -> Event:
    """An event of two claims with every field told; ``changes`` replace fields."""
    fields: dict[str, Any] = {
        "id": id, "claim_ids": ("clm-a", "clm-b"), "document_ids": ("doc-1",), "what": field(SHELLING, single=True),
        "who": field(ARMY), "whom": field(PERSON), "where": field(PLACE, LOST),
        "when": field(DateRange(first="2018-02-05", last="2018-02-05", precision="day"), single=True),
        "how_many": field(KILLED), "factuality": field("asserted", single=True),
        "contradictions": (
            Contradiction(field="who", kind="actor", sides=(("clm-a",), ("clm-b",)), values=("Haddad", "army")),
            Contradiction(field="how_many", kind="number", sides=(("clm-a",), ("clm-b",)), values=("24–99", "5")),
        ),
        "reports": 2, "outlets": 1, "origins": 2,
        "origin_names": ("Syrian Observatory for Human Rights", "Yusuf Darwish"), "policy": "incident@1",
    }  # fmt: skip
    return Event(**{**fields, **changes})


def bare_event(id: str = "evt-b", **changes: Any) -> Event:
    """An event of which nothing is told but that it was."""
    none = Uncoded(uncoded="absent", note="near Darwish")
    empty = dict.fromkeys(("what", "who", "whom", "where", "when", "how_many"), none)
    return sample_event(id, **{**empty, "contradictions": (), "origins": None, "origin_names": (), **changes})


def excluded_event(id: str = "evt-x") -> Event:
    """An event that a person left out, with a reason that names somebody."""
    inclusion = Inclusion(value="excluded", standard="two-origins@1", reason="Darwish is unsure", reviewer="Haddad")
    return sample_event(id, inclusion=inclusion)
