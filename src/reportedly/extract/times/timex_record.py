"""One time expression as TIMEX3 has it, and what its value is counted from."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.extract.times.scene import Scene

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Told = tuple[TimexType, str]
"""Type and value."""
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
"""Seasons by the month they begin in."""


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """One time expression: code points, TIMEX3 type and value, and the shape it was found by.

    Values: ``2016-05-02``, ``2016-05``, ``2016-W18``, ``2016-Q2``, ``2016-SU``, ``199`` (a decade), ``P3D``, ``PXW``,
    ``2016-05-02T09:00``, ``2016-05-02TMO``, ``PAST_REF``, ``PRESENT_REF``, ``FUTURE_REF``; ``XXXX-XX-XX`` where nothing
    anchors the words.

    >>> Timex(start=0, end=10, type="DURATION", value="P3D", shape="length").value
    'P3D'
    """

    start: int
    end: int
    type: TimexType
    value: str
    shape: str


class Reached(Scene, frozen=True, kw_only=True):
    """A scene that also knows the quarter last named, as (year, number)."""

    quarter: tuple[int, int] | None = None
