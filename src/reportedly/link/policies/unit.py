"""What a policy makes of happenings: units, each to become one event, and what they are made of."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import PlaceRef

PolicyName = Literal["incident@1", "acled-day@1", "ucdp-ged@1", "campaign@1"]
POLICIES: tuple[PolicyName, ...] = ("incident@1", "acled-day@1", "ucdp-ged@1", "campaign@1")
"""The first is the one in force where none is named."""
UNKNOWN_DAY = "9999"
"""Sorts claims of unknown day of publication behind all others; it is never written anywhere."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A happening, or one of the ``of`` equal shares into which a policy cut it; ``index`` counts them from 0.

    ``claim_ids`` stand in the order of `claim_order`. ``is_inside``: it is part of another happening of its unit, so
    that its counts add nothing of a kind that the larger one tells. ``scene`` names its place and day where a policy
    joined it with another; equal counts of one scene are one, told twice.

    >>> Part(claim_ids=("clm-1",)).of
    1
    """

    claim_ids: tuple[str, ...]
    index: int = 0
    of: int = 1
    is_inside: bool = False
    scene: str = ""


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """What becomes one event under a policy.

    ``parts`` are the happenings that make it, the one it is named by first; ``absorbed`` are happenings that the policy
    takes for mere features of it: their claims and counts are its own, their type and actors are not. ``day`` and
    ``place`` are set where the policy cut it to one. ``part_of`` is the id of the larger event; ``flags`` say what
    the policy did, ``left-out:REASON`` among them where its standard would not hold the event.

    >>> Unit(id="evt-1", policy="incident@1", parts=(Part(claim_ids=("clm-1",)),)).claim_ids
    ('clm-1',)
    """

    id: str
    policy: PolicyName
    parts: tuple[Part, ...]
    absorbed: tuple[Part, ...] = ()
    day: str | None = None
    place: PlaceRef | None = None
    part_of: str | None = None
    flags: tuple[str, ...] = ()

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """Every claim of the unit, without repetition, those of its own parts first."""
        return tuple(dict.fromkeys(id for part in (*self.parts, *self.absorbed) for id in part.claim_ids))


def claim_order(claim: Claim) -> tuple[str, str, int]:
    """Order claims by day of publication (unknown last), document and place in the text.

    The first of an event's claims gives the event its id.
    """
    published = claim.published.value if isinstance(claim.published, Coded) else UNKNOWN_DAY
    return published, claim.document_id, claim.trigger.start


def event_id(claim_id: str, index: int = 0) -> str:
    """Make the id of the event whose first claim this is; a share of a cut happening has its number behind a dot.

    >>> event_id("clm-5f1386d8a95f-189"), event_id("clm-5f1386d8a95f-189", 1)
    ('evt-5f1386d8a95f-189', 'evt-5f1386d8a95f-189.2')
    """
    stem = "evt-" + claim_id.removeprefix("clm-")
    return f"{stem}.{index + 1}" if index else stem


def claim_named_by(event_id: str) -> str:
    """Give the claim that an event's id names, whatever policy made the id.

    >>> claim_named_by("evt-5f1386d8a95f-189.2")
    'clm-5f1386d8a95f-189'
    """
    return "clm-" + event_id.removeprefix("evt-").partition(".")[0]
