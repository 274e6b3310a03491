"""What contradictions ask of a claim: its listed values, who speaks, when it was published, what it tells of."""

from __future__ import annotations

from typing import TypeVar

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.source import SourceLink

T = TypeVar("T")

UNKNOWN_DAY = "9999-12-31"
"""Day of publication of a report that tells none: later than all others."""
MEDIA = frozenset({"media_outlet", "state_media"})
"""Types of sources that only pass on."""
CARRIED = ("carried", "section", "headline", "document", "context", "told-after-lead", "conflict", "since-then")
"""How the kinds of derivations begin that bring a value from elsewhere in the report."""
WIRE_TAG = "attribution.wire-tag"
"""How the rule is called that reads an agency off a report's head or foot."""
MOMENTS = "Explosions/Remote violence"
"""ACLED type of acts that last a moment: battles, sieges and campaigns have many days and places."""


def listed(field: tuple[Coded[T], ...] | Uncoded) -> tuple[T, ...]:
    """Give the values of a field that may hold several; none where it is uncoded.

    >>> listed(Uncoded(uncoded="absent"))
    ()
    """
    return () if isinstance(field, Uncoded) else tuple(each.value for each in field)


def is_told(claim: Claim) -> bool:
    """Say whether a claim tells that its happening took place, surely or hedged."""
    return claim.factuality.value in ("asserted", "hedged")


def event_type(claim: Claim) -> str | None:
    """Give the ACLED event type, if any."""
    return claim.what.value.acled_type if isinstance(claim.what, Coded) else None


def sub_event(claim: Claim) -> str | None:
    """Give the ACLED sub-event type, if any."""
    return claim.what.value.acled if isinstance(claim.what, Coded) else None


def published(claim: Claim) -> str:
    """Give the day of publication, ISO 8601."""
    return claim.published.value if isinstance(claim.published, Coded) else UNKNOWN_DAY


def name_of(link: SourceLink) -> str:
    """Give what a source is known by: its id, else its name."""
    return link.source_id or link.name.casefold()


def speaker(claim: Claim) -> str:
    """Give what the last source of the chain is known by."""
    return name_of(claim.attribution[-1])


def is_own_voice(claim: Claim) -> bool:
    """Say whether the outlet speaks itself, or the agency whose tag its text bears: nobody whom it cites."""
    cited = claim.attribution[1:]
    return all(link.type in MEDIA and (link.rule or "").startswith(WIRE_TAG) for link in cited)


def share_speaker(one: Claim, two: Claim) -> bool:
    """Say whether both speakers are one, or one speaks for the other: a monitor and its director, but no medium."""
    return speaker(one) == speaker(two) or _speaks_behind(one, two) or _speaks_behind(two, one)


def _speaks_behind(one: Claim, two: Claim) -> bool:
    """Whether the first claim's speaker, who is no medium, stands before the second's in its chain."""
    is_medium = one.attribution[-1].type in MEDIA
    return not is_medium and speaker(one) in {name_of(link) for link in two.attribution[:-1]}


def is_from_own_words(coded: Coded[T]) -> bool:
    """Say whether a value was read where the claim stands, not carried there from elsewhere in the report."""
    return bool(coded.evidence) and not (coded.derivation and coded.derivation.kind.startswith(CARRIED))
