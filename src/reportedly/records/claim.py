"""One attributed report, in one Document, that one event happened."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records.coded import Coded, Uncoded
from reportedly.records.source import SourceLink
from reportedly.records.span import Span
from reportedly.records.values import ActorRef, Count, DateRange, Doubt, EventType, FactualityValue, PlaceRef

SpeechAct = Literal["denial", "accusation", "claim-of-responsibility"]
ClaimStatus = Literal["proposed", "accepted", "corrected", "rejected"]

ActorField = tuple[Coded[ActorRef], ...] | Uncoded
PlaceField = tuple[Coded[PlaceRef], ...] | Uncoded
CountField = tuple[Coded[Count], ...] | Uncoded


class Extent(msgspec.Struct, frozen=True, kw_only=True):
    """A half-open range of code points without its words.

    >>> Extent(start=0, end=4).end
    4
    """

    start: int
    end: int


class Factuality(msgspec.Struct, frozen=True, kw_only=True):
    """How the text presents the event, what a hedge touches, and the words that say so.

    >>> Factuality(value="asserted", rule="factuality.default@1").doubt_about
    ()
    """

    value: FactualityValue
    doubt_about: tuple[Doubt, ...] = ()
    evidence: tuple[Span, ...] = ()
    rule: str
    rows: tuple[str, ...] = ()
    score: float = 1.0


class TotalGrounds(msgspec.Struct, frozen=True, kw_only=True):
    """Why a claim is taken for a total: the named rule, and the words of its sum and its numbers.

    >>> TotalGrounds(rule="totals.sum@1", evidence=(Span(start=0, end=4, text="nine"),)).rule
    'totals.sum@1'
    """

    rule: str
    evidence: tuple[Span, ...] = ()


class Alike(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An earlier told claim of the same Document that may be about the same happening, with the log-odds that it is.

    >>> Alike(claim_id="clm-0123456789ab-4", log_odds=0.7).log_odds
    0.7
    """

    claim_id: str
    log_odds: float


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One happening according to one source chain in one Document.

    Its JSON (``to_dict``) is the product's outward interface. ``happening`` is shared by rival versions of one
    happening; ``total_of`` names the happenings that a total adds up, ``total_by`` why it is one; ``also`` holds every
    other mention that the claim rests on; ``attribution`` runs from the outlet to the last source and is never empty;
    ``alike`` are claims told before it that may be about its happening, in text order.
    """

    id: str
    document_id: str
    file: str
    published: Coded[str] | Uncoded
    sentence: Extent
    happening: str
    total_of: tuple[str, ...] = ()
    total_by: TotalGrounds | None = None
    speech_act: SpeechAct | None = None
    trigger: Span
    also: tuple[Span, ...] = ()
    what: Coded[EventType] | Uncoded
    who: ActorField
    whom: ActorField
    where: PlaceField
    when: Coded[DateRange] | Uncoded
    how_many: CountField
    factuality: Factuality
    attribution: tuple[SourceLink, ...]
    alike: tuple[Alike, ...] = ()
    status: ClaimStatus = "proposed"

    def to_dict(self) -> dict[str, Any]:
        """Return the claim as plain dicts, lists, strings and numbers, in the documented JSON shape."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result
