"""One coder's values for one claim in a blind round, read as strictly as they are compared."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, UnsetType

from reportedly.records.source import SourceType
from reportedly.records.values import FactualityValue

Number = Annotated[int, msgspec.Meta(ge=0)]
Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Names = tuple[Annotated[str, msgspec.Meta(min_length=1, max_length=200)], ...]


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
