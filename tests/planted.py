"""Claims and events whose actors and places bear names of private persons, in Latin and Arabic letters."""

from __future__ import annotations

from tests.event_samples import ARMY, Kept, field, sample_event
from tests.samples import coded, sample_claim

from reportedly.records.claim import Claim
from reportedly.records.event import Event
from reportedly.records.values import ActorRef, PlaceRef, Relation

PRIVATE = ("Dalloul", "دلول")
"""The names that no shared file may hold without quotes."""
FOLLOWERS = ActorRef(actor_id=None, name="followers of Karim Dalloul", kind="civilians")
BRIGADE = ActorRef(actor_id=None, name="لواء كريم دلول", kind="rebel-group")
FAMILY = ActorRef(actor_id=None, name="Dalloul family", kind="civilians", part="support")
_NEAR = Relation(kind="near", anchor_ids=("ocha:C3916",))
HOUSE = PlaceRef(place_id=None, name="the house of Karim Dalloul", lat=35.86, lon=36.8, precision="site", radius_km=4.0,
                 admin1="Idlib", country="SY", relation=_NEAR)  # fmt: skip
FARM = PlaceRef(place_id=None, name="مزرعة كريم دلول", precision="settlement", admin1="Hama", country="SY", role="near")


def planted_claim(id: str) -> Claim:
    """A claim with planted names on both sides and in its places."""
    return sample_claim(
        id, who=(coded(BRIGADE),), whom=(coded(FOLLOWERS), coded(FAMILY)), where=(coded(HOUSE), coded(FARM))
    )


def planted_event(id: str) -> Event:
    """An event of such a claim, done by an army, so that tables of organised violence hold it."""
    return sample_event(id, who=field(BRIGADE), whom=field(ARMY, FOLLOWERS, FAMILY), where=field(HOUSE, FARM))


class PlantedBehind(Kept):
    """Behind every event stand planted claims."""

    def claim(self, claim_id: str) -> Claim | None:
        """Return a planted claim."""
        return planted_claim(claim_id)
