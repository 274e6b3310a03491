"""Says what is wrong with a claim that was read from a file: values that no coding gives and linking cannot use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import PlaceRef

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What ids of claims, documents and happenings are made of: they become names of events and parts of addresses."""
LAT, LON = 90.0, 180.0
"""Degrees that no place lies beyond."""


def fault_of(claim: Claim) -> str | None:
    """Name the first value of a claim that cannot be; None for a sound one."""
    return next(_faults(claim), None)


def _faults(claim: Claim) -> Iterator[str]:
    """Every value that cannot be."""
    ids = {"id": claim.id, "document_id": claim.document_id, "happening": claim.happening}
    yield from (f"{name} {value!r} is no id" for name, value in ids.items() if not ID.fullmatch(value))
    yield from (f"total_of {value!r} is no id" for value in claim.total_of if not ID.fullmatch(value))
    if not claim.attribution:
        yield "attribution is empty"
    if isinstance(claim.published, Coded):
        yield from _of_day("published", claim.published.value)
    if isinstance(claim.when, Coded):
        yield from _of_day("when.first", claim.when.value.first)
        yield from _of_day("when.last", claim.when.value.last)
    if isinstance(claim.where, tuple):
        yield from (fault for place in claim.where for fault in _of_place(place.value))
    yield from _of_extents(claim)


def _of_day(name: str, day: str | None) -> Iterator[str]:
    """Say that a day is none of the calendar."""
    try:
        is_day = day is None or date.fromisoformat(day).isoformat() == day
    except ValueError:
        is_day = False
    if not is_day:
        yield f"{name} {day!r} is no day (YYYY-MM-DD)"


def _of_place(place: PlaceRef) -> Iterator[str]:
    """Say that degrees lie off the earth."""
    for name, degrees, most in (("lat", place.lat, LAT), ("lon", place.lon, LON)):
        if degrees is not None and not -most <= degrees <= most:
            yield f"where.{name} {degrees} is not within {-most:g} to {most:g} degrees"


def _of_extents(claim: Claim) -> Iterator[str]:
    """Say that words end before they begin, or begin before the text."""
    sentence, trigger = (claim.sentence.start, claim.sentence.end), (claim.trigger.start, claim.trigger.end)
    for name, (start, end) in (("sentence", sentence), ("trigger", trigger)):
        if not 0 <= start <= end:
            yield f"{name} spans {start} to {end}"
