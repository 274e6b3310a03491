"""Tells claims of an earlier version apart: they do not say which of a report's claims may be of one happening."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.errors import CATALOGUE

MARK = '"alike":'
"""In the JSON of each claim that this version codes, even where none is alike; no string of JSON can hold it."""


def count_older(claims: Iterable[str]) -> int:
    """Count claims, in JSON, that an earlier version coded.

    >>> count_older(['{"id":"clm-1"}', '{"id":"clm-2","alike":[]}'])
    1
    """
    return sum(MARK not in claim for claim in claims)


def older_line(number: int) -> str:
    """Say what linking lacks of such claims, and what to do, under a code.

    >>> older_line(2)[:43]
    'RPT-304 2 claims: Claims were coded by an e'
    """
    told = CATALOGUE["RPT-304"]
    counted = f"{number} claim{'' if number == 1 else 's'}"
    return (
        f"RPT-304 {counted}: {told.title}, which did not tell which claims of a report may be of one happening, so "
        f"that fewer are put together. {told.remedy}"
    )
