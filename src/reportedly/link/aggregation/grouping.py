"""Which claims tell which value of a field: equal values are one, each with its claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from reportedly.records.claim import Claim

FieldName = Literal["what", "who", "whom", "where", "when", "how_many", "factuality"]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a field, as plain dicts and strings in the documented JSON shape, and the claims that tell it.

    >>> Told(value="asserted", claim_ids=("clm-1",)).value
    'asserted'
    """

    value: Any
    claim_ids: tuple[str, ...]


def group_values(field: FieldName, claims: Iterable[Claim]) -> tuple[Told, ...]:
    """Group the claims of an event by the value that they tell of one field.

    A claim with several values (victims of two classes, a route) stands under each; one without any under none.

    >>> group_values("who", ())
    ()
    """
    del field, claims
    return ()
