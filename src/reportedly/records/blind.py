"""Blind work as it is kept: a round's definition with the claims drawn for it, and one coder's values for a claim."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from reportedly.records.source import SourceType
from reportedly.records.values import FactualityValue

RoundKind = Literal["sample", "double"]
"""``sample``: each claim by one coder, for accuracy; ``double``: each claim by every coder, for agreement."""

Number = Annotated[int, msgspec.Meta(ge=0)]
Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Names = tuple[Annotated[str, msgspec.Meta(min_length=1, max_length=200)], ...]


class BlindRound(msgspec.Struct, frozen=True, kw_only=True):
    """A round that was started: what was asked for, by whom and when, and the ids of the claims that were drawn.

    ``items`` stand in the order in which they are coded. The same claims, filter, share and seed give the same items.

    >>> day = "2018-06-30T00:00:00Z"
    >>> BlindRound(id="rnd-1", kind="double", name="June", reviewers=("kestrel", "wren"), time=day, by="wren").items
    ()
    """

    id: str
    kind: RoundKind
    name: str
    reviewers: tuple[str, ...]
    share: float = 1.0
    most: int = 200
    seed: int = 0
    filter: str = ""
    items: tuple[str, ...] = ()
    by: str
    time: str


class Codes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What one coder makes of one claim's words; what is unset was not coded, null says that the text tells none.

    ``what`` is an ACLED sub-event, ``who`` and ``whom`` are actor ids or names, ``where`` a place id, a name or
    [lat, lon] in WGS84 degrees, ``when`` the first and last day (ISO 8601), ``killed`` the lowest and highest number
    (null for open), ``source`` the type of the chain's end.

    >>> codes = codes_of({"what": "Grenade", "whom": None})
    >>> codes.what, codes.whom, codes.who is UNSET
    ('Grenade', None, True)
    """

    is_event: bool | UnsetType = UNSET
    what: str | UnsetType | None = UNSET
    who: Names | UnsetType | None = UNSET
    whom: Names | UnsetType | None = UNSET
    where: str | tuple[Latitude, Longitude] | UnsetType | None = UNSET
    when: tuple[date | None, date | None] | UnsetType | None = UNSET
    killed: tuple[Number | None, Number | None] | UnsetType | None = UNSET
    factuality: FactualityValue | UnsetType | None = UNSET
    source: SourceType | UnsetType | None = UNSET


def codes_of(values: Any) -> Codes:
    """Read a coder's values, as they came from the page or the database.

    Raises:
        msgspec.ValidationError: naming the field that cannot be.
    """
    return msgspec.convert(values, Codes)
